package org.referralroi.run;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.AdvocateStanding;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;

/**
 * Copies the statistics of a run to Parquet, for those who go on with them in an engine of their
 * own. Written without any engine, so that the bytes are the same on both.
 */
final class StatisticsParquet {
    /**
     * A column of a file.
     *
     * @param value a text, long, double or boolean, or an empty optional
     */
    private record Field<T>(String name, Function<T, Object> value) {}

    private static final List<Field<Figure>> FIGURES =
            List.of(
                    new Field<>("figure", Figure::figure),
                    new Field<>("group", Figure::group),
                    new Field<>("slice", Figure::slice),
                    new Field<>("period", Figure::period),
                    new Field<>("value", Figure::value),
                    new Field<>("low", Figure::low),
                    new Field<>("high", Figure::high),
                    new Field<>("n", Figure::n),
                    new Field<>("numerator", Figure::numerator),
                    new Field<>("denominator", Figure::denominator),
                    new Field<>("unit", Figure::unit),
                    new Field<>("method", Figure::method));

    private static final List<Field<AbsentFigure>> ABSENT =
            List.of(
                    new Field<>("figure", AbsentFigure::figure),
                    new Field<>("group", AbsentFigure::group),
                    new Field<>("slice", AbsentFigure::slice),
                    new Field<>("period", AbsentFigure::period),
                    new Field<>("reason", AbsentFigure::reason));

    private static final List<Field<AdvocateStanding>> ADVOCATES =
            List.of(
                    new Field<>("window", AdvocateStanding::window),
                    new Field<>("advocate_id", AdvocateStanding::advocateId),
                    new Field<>("name", AdvocateStanding::name),
                    new Field<>("program_kind", AdvocateStanding::programKind),
                    new Field<>("referrals", AdvocateStanding::referrals),
                    new Field<>("won", AdvocateStanding::won),
                    new Field<>("revenue_minor", AdvocateStanding::revenueMinor),
                    new Field<>("margin_minor", AdvocateStanding::marginMinor),
                    new Field<>("rewards_minor", AdvocateStanding::rewardsMinor),
                    new Field<>("referral_value_minor", AdvocateStanding::referralValueMinor),
                    new Field<>("rank", standing -> (long) standing.rank()),
                    new Field<>("previous_rank", AdvocateStanding::previousRank),
                    new Field<>("repeat", AdvocateStanding::repeat));

    private static final List<String> DECIMALS = List.of("value", "low", "high");
    private static final List<String> INTEGERS =
            List.of(
                    "n",
                    "numerator",
                    "denominator",
                    "referrals",
                    "won",
                    "revenue_minor",
                    "margin_minor",
                    "rewards_minor",
                    "referral_value_minor",
                    "rank",
                    "previous_rank");

    private StatisticsParquet() {}

    static void write(Statistics statistics, Path folder) throws IOException {
        write(statistics.figures(), FIGURES, folder.resolve("figures.parquet"));
        write(statistics.absent(), ABSENT, folder.resolve("absent.parquet"));
        write(statistics.advocates(), ADVOCATES, folder.resolve("advocate_leaderboard.parquet"));
    }

    private static <T> void write(List<T> rows, List<Field<T>> fields, Path file)
            throws IOException {
        MessageType schema = schema(fields);
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withConf(new PlainParquetConfiguration())
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            for (T row : rows) {
                Group group = new SimpleGroup(schema);
                fields.forEach(field -> add(group, field.name(), field.value().apply(row)));
                writer.write(group);
            }
        }
        StableParquet.rewrite(file);
    }

    private static <T> MessageType schema(List<Field<T>> fields) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Field<T> field : fields) {
            if (DECIMALS.contains(field.name())) {
                schema.optional(DOUBLE).named(field.name());
            } else if (INTEGERS.contains(field.name())) {
                schema.optional(INT64).named(field.name());
            } else if (field.name().equals("repeat")) {
                schema.optional(BOOLEAN).named(field.name());
            } else {
                schema.optional(BINARY).as(stringType()).named(field.name());
            }
        }
        return schema.named("statistics");
    }

    private static void add(Group group, String name, Object value) {
        if (value instanceof OptionalDouble decimal) {
            decimal.ifPresent(number -> group.add(name, number));
        } else if (value instanceof OptionalLong integer) {
            integer.ifPresent(number -> group.add(name, number));
        } else if (value instanceof OptionalInt integer) {
            integer.ifPresent(number -> group.add(name, (long) number));
        } else if (value instanceof Double number) {
            group.add(name, number);
        } else if (value instanceof Long number) {
            group.add(name, number);
        } else if (value instanceof Boolean flag) {
            group.add(name, flag);
        } else {
            group.add(name, value.toString());
        }
    }
}
