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
     * A select of the judged rows that are not simply validated: their {@code key}, their {@code
     * fate}, whether the key is {@code gone} by it, the column of their {@code missing_reference},
     * and the names of optional references that were {@code emptied} and of those among them that
     * are {@code loose_ends}, each between spaces; of a beaten row whose key stands in its file
     * again, all of that key as {@code shared_key}.
     */
    String exceptions() {
        return """
        %1$s
        select
          file_no,
          ordinal,
          key,
          broken,
          missing_reference,
          emptied,
          loose_ends,
          shared_key,
          deleted_here or taken_along as gone,
          case
            when broken is not null then 'rejected'
            when beaten or deleted_here or taken_along then 'superseded'
            when missing_reference is not null then 'rejected'
            else 'validated'
          end as fate
        from (
          select
            judged.file_no,
            judged.ordinal,
            judged.%2$s as key,
            judged.broken,
            beaten.ordinal is not null as beaten,
            beaten.shared_key,
            %3$s and coalesce(judged.deleted, false) as deleted_here,
            %3$s and (%4$s) as taken_along,
            case when %3$s and not coalesce(judged.deleted, false) then %5$s end as missing_reference,
            case when %3$s then %6$s else '' end as emptied,
            case when %3$s then %7$s else '' end as loose_ends
          from judged_%8$s as judged
          left join beaten
            on judged.file_no = beaten.file_no and judged.ordinal = beaten.ordinal
          %9$s
        ) as decided
        where broken is not null or beaten or deleted_here or taken_along
          or missing_reference is not null or emptied <> ''"""
                .formatted(
                        beaten(),
                        table.keys().get(0).name(),
                        "judged.broken is null and beaten.ordinal is null",
                        takenAlong(),
                        missingReference(),
                        optional("%2$s.key is null or %2$s.gone"),
                        optional("%2$s.key is null"),
                        table.name(),
                        references.stream()
                                .map(FateSql::join)
                                .collect(Collectors.joining("\n          ")));
    }

    /** The rows beaten by another of their key. */
    private String beaten() {
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
            ) as place,
            case when count(*) over (partition by file_no, %1$s) > 1 then %3$s end as shared_key
          from judged_%2$s
          join contested using (%1$s)
          where broken is null
        ),
        beaten as (
          select file_no, ordinal, shared_key from ranked where place > 1
        )"""
                .formatted(
                        table.keys().stream().map(Column::name).collect(Collectors.joining(", ")),
                        table.name(),
                        table.keys().stream()
                                .map(key -> "cast(%s as string)".formatted(key.name()))
                                .collect(Collectors.joining(" || ', ' || ")));
    }

    /** A select of the validated rows with the number of their file, where nothing is excepted. */
    String allValidated() {
        return "select %s, judged.file_no from judged_%s as judged"
                .formatted(
                        table.allColumns().stream()
                                .filter(column -> column != Table.DELETED)
                                .map(column -> "judged." + column.name())
                                .collect(Collectors.joining(", ")),
                        table.name());
    }

    /** A select of the validated rows with the number of their file, given the exceptions. */
    String validated() {
        return """
        select %1$s, judged.file_no
        from judged_%2$s as judged
        left join exceptions_%2$s as exceptions
          on judged.file_no = exceptions.file_no and judged.ordinal = exceptions.ordinal
        where exceptions.fate is null or exceptions.fate = 'validated'"""
                .formatted(
                        table.allColumns().stream()
                                .filter(column -> column != Table.DELETED)
                                .map(this::resolved)
                                .collect(Collectors.joining(", ")),
                        table.name());
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

    /** Names of the optional references for which a condition on their key holds. */
    private String optional(String condition) {
        List<Column> optional = references.stream().filter(Column::mayBeEmpty).toList();
        return optional.isEmpty()
                ? "''"
                : optional.stream()
                        .map(
                                column ->
                                        ("case when judged.%1$s is not null and ("
                                                        + condition
                                                        + ") then ' %1$s ' else '' end")
                                                .formatted(column.name(), alias(column)))
                        .collect(Collectors.joining(" || "));
    }

    private String resolved(Column column) {
        return references.contains(column) && column.mayBeEmpty()
                ? "case when exceptions.emptied like '%% %1$s %%' then null else judged.%1$s end as %1$s"
                        .formatted(column.name())
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
}
