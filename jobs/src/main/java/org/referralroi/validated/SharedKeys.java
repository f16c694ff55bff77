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
 * Notes the keys that stand more than once in one file: the upsert decides between such rows, yet
 * within one file they are seldom meant.
 */
final class SharedKeys {

    private final Table table;

    SharedKeys(Table table) {
        this.table = table;
    }

    /** One sentence for each file with such keys. */
    List<String> notices(Engine engine, List<Extract> extracts) {
        return engine
                .query(
                        """
                        select file_no, count(distinct shared_key) as key_count, min(shared_key) as example
                        from exceptions_%s
                        where shared_key is not null
                        group by file_no
                        order by file_no"""
                                .formatted(table.name()))
                .stream()
                .map(row -> sentence(row, extracts))
                .toList();
    }

    private String sentence(Row row, List<Extract> extracts) {
        return "%s: keys (%s) stand in it more than once (%d, the first is %s); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant"
                .formatted(
                        extracts.get((int) row.integer("file_no")).file().label(),
                        keys(),
                        row.integer("key_count"),
                        Masked.text(row.text("example")));
    }

    private String keys() {
        return table.keys().stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
