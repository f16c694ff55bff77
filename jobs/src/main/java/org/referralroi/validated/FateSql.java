package org.referralroi.validated;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Table;

/**
 * The SQL that decides what becomes of each judged row of a table: validated, superseded or
 * rejected.
 *
 * <p>It reads {@code judged_<table>}, the typed rows of all deliveries, and {@code keys_<other>}
 * for every table referred to: its valid keys, and those that were taken out.
 *
 * <p>Of the rows of one key the newest {@code updated_at} wins and an empty one loses to any, then
 * the later delivery, then the later line. Only keys that occur twice are sorted.
 */
final class FateSql {
    private final Table table;
    private final List<Column> references;

    /**
     * @param delivered whether a table, by path, was ever delivered; no reference is judged against
     *     one that was not
     */
    FateSql(Table table, Predicate<String> delivered) {
        this.table = table;
        this.references =
                table.references().stream()
                        .filter(column -> delivered.test(column.refersTo().orElseThrow()))
                        .toList();
    }

    /**
     * A select of every judged row with its {@code fate}, whether its key is {@code gone} by it,
     * the column of its {@code missing_reference}, and its {@code loose_ends}: names of emptied
     * columns, each followed by a space. Optional references that lead nowhere are null.
     */
    String select() {
        return """
        with contested as (
          select %1$s from judged_%2$s where broken is null group by %1$s having count(*) > 1
        ),
        ranked as (
          select
            file_no,
            ordinal,
            row_number() over (
              partition by %1$s order by updated_at desc nulls last, file_no desc, ordinal desc
            ) as place
          from judged_%2$s
          join contested using (%1$s)
          where broken is null
        ),
        beaten as (
          select file_no, ordinal from ranked where place > 1
        )
        select
          file_no,
          ordinal,
          broken,
          missing_reference,
          loose_ends,
          deleted_here or taken_along as gone,
          case
            when broken is not null then 'rejected'
            when beaten or deleted_here or taken_along then 'superseded'
            when missing_reference is not null then 'rejected'
            else 'validated'
          end as fate,
          %3$s
        from (
          select
            judged.file_no,
            judged.ordinal,
            judged.broken,
            judged.broken is null and beaten.ordinal is not null as beaten,
            judged.broken is null and beaten.ordinal is null and coalesce(judged.deleted, false) as deleted_here,
            judged.broken is null and beaten.ordinal is null and (%4$s) as taken_along,
            case when judged.broken is null and beaten.ordinal is null and not coalesce(judged.deleted, false) then %5$s end as missing_reference,
            case when judged.broken is null and beaten.ordinal is null and not coalesce(judged.deleted, false) then %6$s end as loose_ends,
            %7$s
          from judged_%2$s as judged
          left join beaten
            on judged.file_no = beaten.file_no and judged.ordinal = beaten.ordinal
          %8$s
        ) as decided"""
                .formatted(
                        names(table.keys()),
                        table.name(),
                        names(columns()),
                        takenAlong(),
                        missingReference(),
                        looseEnds(),
                        columns().stream()
                                .map(this::resolved)
                                .collect(Collectors.joining(",\n            ")),
                        references.stream()
                                .map(FateSql::join)
                                .collect(Collectors.joining("\n          ")));
    }

    /** The columns of a validated row. */
    List<Column> columns() {
        return table.allColumns().stream().filter(column -> column != Table.DELETED).toList();
    }

    private String takenAlong() {
        return required().isEmpty()
                ? "false"
                : required().stream()
                        .map(column -> "coalesce(%s.gone, false)".formatted(alias(column)))
                        .collect(Collectors.joining(" or "));
    }

    private String missingReference() {
        return required().isEmpty()
                ? "cast(null as string)"
                : required().stream()
                        .map(
                                column ->
                                        "when %s.key is null then '%s'"
                                                .formatted(alias(column), column.name()))
                        .collect(Collectors.joining(" ", "case ", " end"));
    }

    private String looseEnds() {
        List<Column> optional = references.stream().filter(Column::mayBeEmpty).toList();
        return optional.isEmpty()
                ? "''"
                : optional.stream()
                        .map(
                                column ->
                                        "case when judged.%1$s is not null and %2$s.key is null then '%1$s ' else '' end"
                                                .formatted(column.name(), alias(column)))
                        .collect(Collectors.joining(" || "));
    }

    private String resolved(Column column) {
        return references.contains(column) && column.mayBeEmpty()
                ? "case when %2$s.gone = false then judged.%1$s end as %1$s"
                        .formatted(column.name(), alias(column))
                : "judged." + column.name();
    }

    private List<Column> required() {
        return references.stream().filter(column -> !column.mayBeEmpty()).toList();
    }

    private static String join(Column column) {
        String other = column.refersTo().orElseThrow();
        return "left join keys_%s as %s on judged.%s = %s.key"
                .formatted(
                        other.substring(other.indexOf('/') + 1),
                        alias(column),
                        column.name(),
                        alias(column));
    }

    private static String alias(Column column) {
        return "of_" + column.name();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
