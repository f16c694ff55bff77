package org.referralroi.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a result, its values by column name. */
public final class Row {
    private final Columns columns;
    private final Object[] values;

    /** The columns of a result; its rows share them, so that a row costs little but its values. */
    static final class Columns {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final int count;

        Columns(List<String> names) {
            count = names.size();
            for (int i = 0; i < count; i++) {
                // as literals are, so that they are found without comparing letters
                places.put(names.get(i).intern(), i);
            }
        }

        int count() {
            return count;
        }
    }

    /**
     * @param values one for each column; not copied
     */
    Row(Columns columns, Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    public Row(Map<String, Object> values) {
        this(new Columns(List.copyOf(values.keySet())), values.values().toArray());
    }

    /** Column names and values, in the order of the select. */
    public Map<String, Object> values() {
        Map<String, Object> byName = new LinkedHashMap<>();
        columns.places.forEach((name, place) -> byName.put(name, values[place]));
        return Collections.unmodifiableMap(byName);
    }

    /** An integer that is there, whatever width the engine gave it. */
    public long integer(String column) {
        Object value = value(column);
        return value instanceof Long || value instanceof Integer
                ? ((Number) value).longValue()
                : decimal(column).longValueExact();
    }

    /** A decimal that is there. */
    public BigDecimal decimal(String column) {
        return value(column) instanceof BigDecimal decimal
                ? decimal
                : new BigDecimal(value(column).toString());
    }

    /** A text that is there. */
    public String text(String column) {
        return value(column).toString();
    }

    /** A text that may be null. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(find(column)).map(Object::toString);
    }

    /** A flag that is there. */
    public boolean flag(String column) {
        return (Boolean) value(column);
    }

    public boolean isNull(String column) {
        return find(column) == null;
    }

    private Object value(String column) {
        Object value = find(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    private Object find(String column) {
        Integer place = columns.places.get(column);
        if (place == null) {
            throw new IllegalStateException(
                    "no column " + column + " in " + columns.places.keySet());
        }
        return values[place];
    }
}
