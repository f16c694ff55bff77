package org.referralroi.validated;

import java.util.List;
import java.util.function.Predicate;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/** Takes one table from its extracts to validated rows, and accounts for every row on the way. */
final class ValidateTable {
    private final Engine engine;
    private final Table table;
    private final List<Extract> extracts;
    private final FateSql sql;
    private final LakeFolders lake;

    /**
     * @param extracts the files of the table, in the order of the deliveries; at least one
     * @param delivered whether a table, by path, was ever delivered
     */
    ValidateTable(
            Engine engine,
            Table table,
            List<Extract> extracts,
            Predicate<String> delivered,
            LakeFolders lake) {
        this.engine = engine;
        this.table = table;
        this.extracts = List.copyOf(extracts);
        this.sql = new FateSql(table, delivered);
        this.lake = lake;
    }

    /**
     * Writes the validated and the rejected rows and makes the former known under the table's name.
     */
    TableValidation run() {
        String judged = "judged_" + table.name();
        String exceptions = "exceptions_" + table.name();
        engine.createFromCsv(
                judged,
                extracts.stream().map(extract -> new JudgeSql(table, extract).part()).toList());
        engine.materialise(exceptions, sql.exceptions());
        ExceptionCounts found = ExceptionCounts.of(engine, table);
        engine.writePartitioned(
                found.isEmpty() ? sql.allValidated() : sql.validated(),
                "file_no",
                extracts.stream().map(e -> e.file().delivery()).toList(),
                "delivery",
                lake.validated(table));
        LakeFolders.open(engine, lake.root(), table);
        if (isReferredTo()) {
            engine.createView(
                    "keys_" + table.name(),
                    "select %2$s as key, false as gone from %1$s union all select key, true as gone from %3$s where gone"
                            .formatted(table.name(), table.keys().get(0).name(), exceptions));
        }
        TableValidation validation = account(found);
        engine.drop(judged);
        if (!isReferredTo()) {
            engine.drop(exceptions);
        }
        return validation;
    }

    /** Forgets what was kept of a table for those that refer to it. */
    static void forget(Engine engine, Table table) {
        engine.drop("keys_" + table.name());
        engine.drop("exceptions_" + table.name());
    }

    private TableValidation account(ExceptionCounts found) {
        RejectedRows rejected = new RejectedRows(table, extracts, lake);
        if (found.areToBeTold()) {
            engine.forEach(
                    "select file_no, ordinal, broken, missing_reference, loose_ends, fate from exceptions_%s where %s order by file_no, ordinal"
                            .formatted(table.name(), ExceptionCounts.TOLD),
                    rejected::add);
        }
        rejected.close();
        Totals totals = new Totals(table, extracts, rejected);
        engine.query(totals.sql()).forEach(totals::add);
        return totals.validation().withNotices(found.notices(extracts));
    }

    /**
     * Whether another table of the contract refers to this one; such tables have a key of one
     * column.
     */
    private boolean isReferredTo() {
        return lake.contract().tables().stream()
                .flatMap(other -> other.references().stream())
                .anyMatch(column -> column.refersTo().orElseThrow().equals(table.path()));
    }
}
