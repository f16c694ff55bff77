package org.referralroi.extracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of the extracts.
 *
 * @param system the folder its files lie in, such as {@code crm}
 * @param name the name of its files, such as {@code leads}; unique over all systems
 * @param required whether a run is impossible without it
 * @param columns in the order in which rules are judged
 */
public record Table(String system, String name, boolean required, String is, List<Column> columns) {
    /** Carried by any table: of two rows with one key the newest wins. */
    public static final Column UPDATED_AT =
            new Column(
                    "updated_at",
                    ColumnType.INSTANT,
                    false,
                    true,
                    Optional.empty(),
                    List.of(),
                    "When the row was last changed");

    /** Carried by any table: whether the row takes its key out. */
    public static final Column DELETED =
            new Column(
                    "deleted",
                    ColumnType.FLAG,
                    false,
                    true,
                    Optional.empty(),
                    List.of(),
                    "true takes the key out");

    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().noneMatch(Column::key)) {
            throw new IllegalArgumentException("table " + name + " has no key");
        }
    }

    /** System and name, as in {@code crm/leads}. */
    public String path() {
        return system + "/" + name;
    }

    /** The columns of the contract, then those that any table may carry. */
    public List<Column> allColumns() {
        return Stream.concat(columns.stream(), Stream.of(UPDATED_AT, DELETED)).toList();
    }

    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    public List<Column> references() {
        return columns.stream().filter(column -> column.refersTo().isPresent()).toList();
    }

    /** The columns that hold money; each is read in the currency of the row. */
    public List<Column> moneys() {
        return columns.stream().filter(column -> column.type() == ColumnType.MONEY).toList();
    }

    /** The column of that name, one of {@link #allColumns()}. */
    public Optional<Column> column(String columnName) {
        return allColumns().stream().filter(column -> column.name().equals(columnName)).findFirst();
    }
}
