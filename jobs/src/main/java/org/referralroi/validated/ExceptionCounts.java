package org.referralroi.validated;

import java.util.List;
import java.util.stream.Collectors;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Masked;
import org.referralroi.extracts.Table;

/**
 * How many rows of a table are not simply validated. What there is none of need not be asked for.
 */
final class ExceptionCounts {
    /** The condition of a row that the user is told of. */
    static final String TOLD = "(fate = 'rejected' or (fate = 'validated' and loose_ends <> ''))";

    private final Table table;

    /** One for each file that has exceptions. */
    private final List<Row> files;

    private ExceptionCounts(Table table, List<Row> files) {
        this.table = table;
        this.files = files;
    }

    static ExceptionCounts of(Engine engine, Table table) {
        return new ExceptionCounts(
                table,
                engine.query(
                        """
                        select
                          file_no,
                          count(case when %s then 1 end) as told,
                          count(distinct shared_key) as key_count,
                          min(shared_key) as example
                        from exceptions_%s
                        group by file_no
                        order by file_no"""
                                .formatted(TOLD, table.name())));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    boolean areToBeTold() {
        return files.stream().anyMatch(file -> file.integer("told") > 0);
    }

    /** One sentence for each file in which keys stand more than once. */
    List<String> notices(List<Extract> extracts) {
        return files.stream()
                .filter(file -> file.integer("key_count") > 0)
                .map(file -> sentence(file, extracts))
                .toList();
    }

    private String sentence(Row file, List<Extract> extracts) {
        return "%s: keys (%s) stand in it more than once (%d, the first is %s); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant"
                .formatted(
                        extracts.get((int) file.integer("file_no")).file().label(),
                        keys(),
                        file.integer("key_count"),
                        Masked.text(file.text("example")));
    }

    private String keys() {
        return table.keys().stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
