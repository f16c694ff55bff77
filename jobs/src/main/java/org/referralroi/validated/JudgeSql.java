package org.referralroi.validated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralroi.engine.CsvPart;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/**
 * The SQL that types the fields of an extract and holds each row against the rules of its columns.
 * A row breaks at most once: at the first rule in the order of the contract. Fields are read as
 * text and judged here, never by an engine's own reader, so that both engines reject the same rows
 * for the same reasons; only of columns without any unusual field the reader makes values, and
 * there is nothing to judge.
 */
final class JudgeSql {
    private static final String NULL_TEXT = "cast(null as string)";

    private final Table table;
    private final Extract extract;

    /** Columns whose fields are read as text and judged. */
    private final List<Column> judged;

    JudgeSql(Table table, Extract extract) {
        this.table = table;
        this.extract = extract;
        this.judged =
                table.allColumns().stream()
                        .filter(column -> !isUsual(column))
                        .filter(column -> isThere(column) || !column.mayBeEmpty())
                        .toList();
    }

    /** The file as it is to be read; unknown columns get a number, as names are to be safe. */
    CsvPart part() {
        List<CsvPart.Column> columns = new ArrayList<>();
        for (String name : extract.header()) {
            columns.add(
                    table.column(name)
                            .map(this::read)
                            .orElse(CsvPart.Column.text("unknown_" + columns.size())));
        }
        return new CsvPart(extract.text(), columns, this::select);
    }

    /** Names and types of the columns of a validated table, as SQL has them. */
    static String columns(Table table) {
        return table.allColumns().stream()
                .filter(column -> column != Table.DELETED)
                .map(column -> column.name() + " " + column.type().sqlType())
                .collect(Collectors.joining(", "));
    }

    /**
     * A select over the extract: the columns of the contract, typed, null where they do not parse
     * or are not in the file; {@code broken}, null or column and rule such as {@code
     * issued_on:type}.
     */
    private String select(String extract) {
        if (judged.isEmpty()) {
            return "select %s, %s as broken from %s"
                    .formatted(each(this::field), NULL_TEXT, extract);
        }
        return """
        select
          %s,
          %s as broken
        from (
          select
            %s
          from (
            select
              %s
            from %s
          ) as fields
        ) as typed"""
                .formatted(
                        each(Column::name),
                        broken(),
                        each(this::typed),
                        each(this::field),
                        extract);
    }

    private String each(Function<Column, String> expression) {
        return table.allColumns().stream().map(expression).collect(Collectors.joining(",\n    "));
    }

    private CsvPart.Column read(Column column) {
        return isUsual(column) && !column.type().isText()
                ? new CsvPart.Column(column.name(), column.type().sqlType())
                : CsvPart.Column.text(column.name());
    }

    private String field(Column column) {
        if (!isThere(column)) {
            return judged.contains(column)
                    ? NULL_TEXT + " as " + raw(column)
                    : "cast(null as %s) as %s".formatted(column.type().sqlType(), column.name());
        }
        return isUsual(column) ? column.name() : column.name() + " as " + raw(column);
    }

    private String typed(Column column) {
        if (!judged.contains(column)) {
            return column.name();
        }
        String parsed =
                column.type().isText()
                        ? raw(column)
                        : "%s(%s)".formatted(parser(column), raw(column));
        return "%s, %s as %s".formatted(raw(column), parsed, column.name());
    }

    /** A row that takes its key out is judged by its key and its time only. */
    private String broken() {
        List<Column> ofKey =
                judged.stream()
                        .filter(column -> column.key() || column == Table.UPDATED_AT)
                        .toList();
        return "case when %s then %s else %s end"
                .formatted(
                        judged.contains(Table.DELETED) ? "raw_deleted = 'true'" : "deleted",
                        rules(ofKey),
                        rules(judged));
    }

    private static String rules(List<Column> columns) {
        return columns.stream().allMatch(column -> rules(column).isEmpty())
                ? NULL_TEXT
                : columns.stream()
                        .flatMap(column -> rules(column).stream())
                        .collect(Collectors.joining("\n      ", "case ", " end"));
    }

    private static List<String> rules(Column column) {
        List<String> rules = new ArrayList<>();
        if (!column.mayBeEmpty()) {
            rules.add("when %s is null then '%s:required'".formatted(raw(column), column.name()));
        }
        if (!column.type().isText()) {
            rules.add(
                    "when %s is not null and %s is null then '%s:type'"
                            .formatted(raw(column), column.name(), column.name()));
        }
        if (!column.values().isEmpty()) {
            String allowed =
                    column.values().stream()
                            .map(value -> "'" + value + "'")
                            .collect(Collectors.joining(", "));
            rules.add(
                    "when %s not in (%s) then '%s:enum'"
                            .formatted(raw(column), allowed, column.name()));
        }
        return rules;
    }

    private boolean isUsual(Column column) {
        return extract.usualColumns().contains(column.name());
    }

    private boolean isThere(Column column) {
        return extract.header().contains(column.name());
    }

    private static String raw(Column column) {
        return "raw_" + column.name();
    }

    private static String parser(Column column) {
        return "parse_" + column.type().name().toLowerCase(Locale.ROOT);
    }
}
