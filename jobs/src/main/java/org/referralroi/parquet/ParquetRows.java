package org.referralroi.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** Writes rows to a Parquet file, one at a time. */
public final class ParquetRows implements AutoCloseable {
    /** What a column holds. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG
    }

    /** A column of the file; any value may be absent. */
    public record Column(String name, Type type) {}

    private final Path file;
    private final List<Column> columns;
    private final MessageType schema;
    private final ParquetWriter<Group> writer;

    /**
     * @param file does not exist yet
     */
    public ParquetRows(Path file, List<Column> columns) throws IOException {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.schema = schema(columns);
        this.writer =
                ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withConf(new PlainParquetConfiguration())
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build();
    }

    /**
     * Writes a row.
     *
     * @param values a text, integer, decimal or flag for each column, or null
     */
    public void write(List<Object> values) throws IOException {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < columns.size(); i++) {
            add(group, columns.get(i).name(), values.get(i));
        }
        writer.write(group);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        StableParquet.rewrite(file);
    }

    private static MessageType schema(List<Column> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : columns) {
            switch (column.type()) {
                case INTEGER -> schema.optional(INT64).named(column.name());
                case DECIMAL -> schema.optional(DOUBLE).named(column.name());
                case FLAG -> schema.optional(BOOLEAN).named(column.name());
                default -> schema.optional(BINARY).as(stringType()).named(column.name());
            }
        }
        return schema.named("rows");
    }

    private static void add(Group group, String name, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Double number) {
            group.add(name, number);
        } else if (value instanceof Number number) {
            group.add(name, number.longValue());
        } else if (value instanceof Boolean flag) {
            group.add(name, flag);
        } else {
            group.add(name, value.toString());
        }
    }
}
