package org.referralroi.validated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Table;

/**
 * The SQL that types the fields of an extract and holds each row against the rules of its columns.
 * A row breaks at most once: at the first rule in the order of the contract. Every field is read as
 * text and judged here, never by an engine's own reader, so that both engines reject the same rows
 * for the same reasons.
 */
final class JudgeSql {
    private JudgeSql() {}

    /**
     * A select over {@code extract}: the columns of the contract, typed, null where they do not
     * parse; {@code broken}, null or column and rule such as {@code issued_on:type}.
     *
     * @param header the columns the file has; others are null
     */
    static String select(Table table, List<String> header) {
        String fields =
                table.allColumns().stream()
                        .map(column -> field(column, header))
                        .collect(Collectors.joining(",\n    "));
        String typed =
                table.allColumns().stream()
                        .map(column -> "%s as %s".formatted(parsed(column), column.name()))
                        .collect(Collectors.joining(",\n    "));
        String texts =
                table.allColumns().stream().map(JudgeSql::raw).collect(Collectors.joining(", "));
        String names =
                table.allColumns().stream().map(Column::name).collect(Collectors.joining(",\n  "));
        return """
        select
          %s,
          case
            when raw_deleted = 'true' then %s
            else %s
          end as broken
        from (
          select
            %s,
            %s
          from (
            select
            %s
            from extract
          ) as fields
        ) as typed"""
                .formatted(
                        names,
                        chain(keyRules(table)),
                        chain(allRules(table)),
                        texts,
                        typed,
                        fields);
    }

    /** Names and types of the columns of a validated table, as SQL has them. */
    static String columns(Table table) {
        return table.allColumns().stream()
                .filter(column -> column != Table.DELETED)
                .map(column -> column.name() + " " + column.type().sqlType())
                .collect(Collectors.joining(", "));
    }

    private static String raw(Column column) {
        return "raw_" + column.name();
    }

    private static String field(Column column, List<String> header) {
        String value =
                header.contains(column.name())
                        ? "nullif(%s, '')".formatted(column.name())
                        : "cast(null as string)";
        return value + " as " + raw(column);
    }

    private static String parsed(Column column) {
        return column.type().isText()
                ? raw(column)
                : "parse_%s(%s)"
                        .formatted(column.type().name().toLowerCase(Locale.ROOT), raw(column));
    }

    private static List<String> allRules(Table table) {
        return table.allColumns().stream().flatMap(column -> rules(column).stream()).toList();
    }

    /** A row that takes its key out is judged by its key and its time only. */
    private static List<String> keyRules(Table table) {
        List<String> rules = new ArrayList<>();
        table.keys().forEach(column -> rules.addAll(rules(column)));
        rules.addAll(rules(Table.UPDATED_AT));
        return rules;
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

    private static String chain(List<String> rules) {
        return "case " + String.join("\n      ", rules) + " end";
    }
}
