package org.referralroi.validated;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What became of the rows of one table.
 *
 * @param table its path
 * @param delivered whether any delivery held it
 * @param files in the order of the deliveries
 * @param moneys totals by column and currency
 * @param examples the first rejections and loose ends, at most 20
 * @param notices what is not wrong but worth a look, in words
 */
public record TableValidation(
        String table,
        boolean delivered,
        List<FileCounts> files,
        List<MoneyTotal> moneys,
        List<Rejection> examples,
        List<String> notices) {

    public TableValidation {
        files = List.copyOf(files);
        moneys = List.copyOf(moneys);
        examples = List.copyOf(examples);
        notices = List.copyOf(notices);
    }

    /** The same with more notices. */
    TableValidation withNotices(List<String> more) {
        return new TableValidation(
                table,
                delivered,
                files,
                moneys,
                examples,
                Stream.concat(notices.stream(), more.stream()).toList());
    }

    public long read() {
        return sum(FileCounts::read);
    }

    public long validated() {
        return sum(FileCounts::validated);
    }

    public long superseded() {
        return sum(FileCounts::superseded);
    }

    public long rejected() {
        return sum(FileCounts::rejected);
    }

    public long looseEnds() {
        return sum(FileCounts::looseEnds);
    }

    private long sum(ToLongFunction<FileCounts> count) {
        return files.stream().mapToLong(count).sum();
    }
}
