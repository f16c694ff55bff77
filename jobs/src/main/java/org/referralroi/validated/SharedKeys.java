package org.referralroi.validated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * One sentence for each file with such keys; of the rows of a key all but one are superseded,
     * so only those are looked up.
     */
    List<String> notices(Engine engine, List<Extract> extracts) {
        Map<Long, Row> byFile = new TreeMap<>();
        engine.query(sql()).forEach(row -> byFile.put(row.integer("file_no"), row));
        return byFile.values().stream().map(row -> sentence(row, extracts)).toList();
    }

    private String sql() {
        String example =
                table.keys().stream()
                        .map(key -> "cast(%s as string)".formatted(key.name()))
                        .collect(Collectors.joining(" || ', ' || "));
        return """
        with beaten as (
          select distinct judged.file_no, %4$s
          from exceptions_%2$s as exceptions
          join judged_%2$s as judged
            on judged.file_no = exceptions.file_no and judged.ordinal = exceptions.ordinal
          where exceptions.fate = 'superseded'
        ),
        shared as (
          select file_no, %1$s
          from judged_%2$s
          join beaten using (file_no, %1$s)
          where broken is null
          group by file_no, %1$s
          having count(*) > 1
        )
        select file_no, count(*) as key_count, min(%3$s) as example from shared group by file_no"""
                .formatted(
                        keys(),
                        table.name(),
                        example,
                        table.keys().stream()
                                .map(key -> "judged." + key.name())
                                .collect(Collectors.joining(", ")));
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
