package org.referralroi.validated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Table;

/**
 * Where the rows of one reading of all deliveries lie: {@code
 * validated|rejected/<table>/delivery=<id>/*.parquet}.
 *
 * @param root folder of this reading
 * @param scratchRoot folder for tables between two queries
 */
public record LakeFolders(Path root, Path scratchRoot, Contract contract) {

    /** The folder of a table's validated rows; its parent is made. */
    Path validated(Table table) {
        return folder("validated", table);
    }

    /** The folder of a table's rejected rows; its parent is made. */
    Path rejected(Table table) {
        return folder("rejected", table);
    }

    Path scratch(String name) {
        return scratchRoot.resolve(name);
    }

    /** The folders of single deliveries in that of a table; none where nothing was written. */
    static List<Path> deliveries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a table of a reading known under its name. */
    public static void open(Engine engine, Path reading, Table table) {
        List<Path> deliveries = deliveries(reading.resolve("validated").resolve(table.name()));
        if (deliveries.isEmpty()) {
            Validate.createEmpty(engine, table);
        } else {
            engine.createView(table.name(), deliveries, JudgeSql.columns(table));
        }
    }

    private Path folder(String state, Table table) {
        Path parent = root.resolve(state);
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parent.resolve(table.name());
    }
}
