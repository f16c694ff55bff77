package org.referralroi.validated;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.referralroi.SideBySide;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/**
 * Takes all tables from extracts to validated rows, in the order in which references are judged.
 */
public final class Validate {
    private final Engine engine;
    private final ProgramSettings settings;
    private final LakeFolders lake;
    private final Consumer<String> progress;

    public Validate(
            Engine engine, ProgramSettings settings, LakeFolders lake, Consumer<String> progress) {
        this.engine = engine;
        this.settings = settings;
        this.lake = lake;
        this.progress = progress;
    }

    /**
     * Writes the lake and makes the validated rows known under the names of their tables. Tables
     * that do not refer to each other are read side by side.
     *
     * @param extracts all that is to be read, in the order of the deliveries
     * @throws org.referralroi.Refusal where a required table is empty, a currency has no rate, or
     *     too much was rejected
     */
    public Validation run(List<Extract> extracts) {
        List<TableValidation> tables =
                SideBySide.map(
                        lake.contract().tables(),
                        Table::path,
                        Validate::referredTo,
                        table -> bytes(of(table, extracts)),
                        table -> validate(table, extracts));
        lake.contract().tables().forEach(table -> ValidateTable.forget(engine, table));
        Validation validation = new Validation(tables);
        Blocking.check(validation, lake.contract(), settings);
        new CurrencyCheck(engine, settings, lake.contract()).run(extracts);
        return validation;
    }

    private static List<String> referredTo(Table table) {
        return table.references().stream().map(column -> column.refersTo().orElseThrow()).toList();
    }

    private static long bytes(List<Extract> extracts) {
        return extracts.stream().mapToLong(extract -> extract.file().bytes()).sum();
    }

    private TableValidation validate(Table table, List<Extract> extracts) {
        progress.accept(table.path());
        List<Extract> files = of(table, extracts);
        if (files.isEmpty()) {
            createEmpty(engine, table);
            return new TableValidation(
                    table.path(), false, List.of(), List.of(), List.of(), List.of());
        }
        return new ValidateTable(
                        engine,
                        table,
                        files,
                        path -> extracts.stream().anyMatch(e -> e.file().table().equals(path)),
                        lake)
                .run();
    }

    /** Makes a table that was never delivered known, without rows. */
    public static void createEmpty(Engine engine, Table table) {
        String columns =
                table.allColumns().stream()
                        .filter(column -> column != Table.DELETED)
                        .map(Validate::emptyColumn)
                        .collect(Collectors.joining(", "));
        engine.createView(table.name(), "select %s where 1 = 0".formatted(columns));
    }

    private static String emptyColumn(Column column) {
        return "cast(null as %s) as %s".formatted(column.type().sqlType(), column.name());
    }

    private static List<Extract> of(Table table, List<Extract> extracts) {
        return extracts.stream().filter(e -> e.file().table().equals(table.path())).toList();
    }
}
