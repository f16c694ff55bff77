package org.referralroi.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One row of a result, its values by column name. */
public final class Row {
    private final Map<String, Object> values;

    public Row(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Column names and values, in the order of the select. */
    public Map<String, Object> values() {
        return values;
    }

    /** An integer that is there, whatever width the engine gave it. */
    public long integer(String column) {
        return decimal(column).longValueExact();
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
        if (!values.containsKey(column)) {
            throw new IllegalStateException("no column " + column + " in " + values.keySet());
        }
        return values.get(column);
    }
}
