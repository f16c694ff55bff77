package org.referralroi.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Contract;
import org.referralroi.run.Lake;
import org.referralroi.tables.BuildTables;
import org.referralroi.tables.SqlTable;
import org.referralroi.tables.SqlTables;
import org.referralroi.validated.LakeFolders;
import org.referralroi.validated.Validation;

/**
 * Makes the tables that rows are taken from known to an engine: facts, validated tables, and {@code
 * delivered_files}, what became of the rows of each file.
 */
final class OpenTables {
    static final String DELIVERED_FILES = "delivered_files";

    private final Engine engine;
    private final Map<String, SqlTable> facts;
    private final Contract contract;
    private final Path factsFolder;
    private final Path reading;
    private final Set<String> known = new HashSet<>();

    /**
     * @param sql the folder of all SQL
     * @param factsFolder the facts of a run
     * @param reading the reading of the deliveries that run was made from
     */
    OpenTables(Engine engine, Path sql, Path factsFolder, Path reading) {
        this.engine = engine;
        this.facts =
                SqlTables.read(sql, "facts").tables().stream()
                        .collect(Collectors.toMap(SqlTable::name, Function.identity()));
        this.contract = Contract.read(sql.resolve("extracts.yml"));
        this.factsFolder = factsFolder;
        this.reading = reading;
    }

    /** Opens what a query reads, and gives its SQL. */
    String open(RowsQuery query) throws IOException {
        for (String table : query.reads()) {
            if (known.add(table)) {
                open(table);
            }
        }
        return query.sql();
    }

    private void open(String table) throws IOException {
        if (facts.containsKey(table)) {
            BuildTables.open(engine, facts.get(table), factsFolder);
            return;
        }
        // without this account the reading was removed, and its tables would look empty
        Validation validation = Lake.validation(reading);
        if (table.equals(DELIVERED_FILES)) {
            engine.createView(DELIVERED_FILES, files(validation));
        } else {
            LakeFolders.open(engine, reading, contract.table(table));
        }
    }

    private String files(Validation validation) {
        return validation.tables().stream()
                .flatMap(
                        table ->
                                table.files().stream()
                                        .map(
                                                file ->
                                                        "select %s as path, %s as delivery, %s as file, %d as rows_read, %d as validated, %d as superseded, %d as rejected, %d as loose_ends"
                                                                .formatted(
                                                                        engine.literal(
                                                                                table.table()),
                                                                        engine.literal(
                                                                                file.delivery()),
                                                                        engine.literal(file.file()),
                                                                        file.read(),
                                                                        file.validated(),
                                                                        file.superseded(),
                                                                        file.rejected(),
                                                                        file.looseEnds())))
                .collect(Collectors.joining(" union all "));
    }
}
