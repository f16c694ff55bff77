package org.referralroi.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A file written line by line together with what has to be found wrong in it. */
final class DirtyFile {

    /**
     * Something that has to be found.
     *
     * @param table as in sql/extracts.yml
     * @param line physical line on which the record begins, the header is 1
     * @param rule why the row is rejected, or {@code loose_end}
     * @param column the column at fault; empty where the number of fields is
     * @param value the value at fault
     */
    record Finding(String table, int line, String rule, String column, String value) {}

    private final Extract extract;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private int line;
    private int begins;

    DirtyFile(Extract extract, String header) {
        this(extract, "", "\n", header);
    }

    DirtyFile(Extract extract, String before, String lineEnd, String header) {
        this.extract = extract;
        this.lineEnd = lineEnd;
        text.append(before);
        row(header);
    }

    Extract extract() {
        return extract;
    }

    List<Finding> findings() {
        return findings;
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    /** Adds a row with nothing wrong in it, or an empty line. */
    DirtyFile row(String record) {
        begins = line + 1;
        line += 1 + (int) record.chars().filter(c -> c == '\n').count();
        text.append(record).append(lineEnd);
        return this;
    }

    /** Adds a row that has to be rejected. */
    DirtyFile rejected(String rule, String column, String value, String record) {
        row(record);
        return finding(rule, column, value);
    }

    /** Says that the row before has a reference which leads nowhere and may be emptied. */
    DirtyFile looseEnd(String column, String value) {
        return finding("loose_end", column, value);
    }

    private DirtyFile finding(String rule, String column, String value) {
        findings.add(new Finding(extract.table, begins, rule, column, value));
        return this;
    }
}
