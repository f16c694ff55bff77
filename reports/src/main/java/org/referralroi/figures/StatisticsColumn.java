package org.referralroi.figures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table of statistics. A component may be a text, a date, a whole or a decimal
 * number, a flag, or an optional text, date or number.
 *
 * @param name spelled {@code like_this}
 * @param component of the record of a row
 */
public record StatisticsColumn(String name, RecordComponent component) {

    /** What a column holds; dates are held as text. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG
    }

    public StatisticsColumn(RecordComponent component) {
        this(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), component);
    }

    /** What it holds. */
    public Kind kind() {
        Class<?> type = type();
        if (type == long.class
                || type == int.class
                || type == OptionalLong.class
                || type == OptionalInt.class) {
            return Kind.INTEGER;
        }
        if (type == double.class || type == OptionalDouble.class) {
            return Kind.DECIMAL;
        }
        return type == boolean.class ? Kind.FLAG : Kind.TEXT;
    }

    /** A text, long, double or boolean of a row, or null where it has none. */
    public Object value(Record row) {
        Object value = component(row);
        if (value instanceof OptionalDouble decimal) {
            return decimal.isPresent() ? decimal.getAsDouble() : null;
        }
        if (value instanceof OptionalLong whole) {
            return whole.isPresent() ? whole.getAsLong() : null;
        }
        if (value instanceof OptionalInt whole) {
            return whole.isPresent() ? (long) whole.getAsInt() : null;
        }
        if (value instanceof Optional<?> text) {
            return text.map(Object::toString).orElse(null);
        }
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }

    /**
     * Reads a value back.
     *
     * @throws IllegalArgumentException where one that must be there is missing
     */
    Object read(JsonNode object) {
        JsonNode field = object.path(name);
        boolean there = object.hasNonNull(name);
        Class<?> type = type();
        if (type == OptionalDouble.class) {
            return there ? OptionalDouble.of(field.doubleValue()) : OptionalDouble.empty();
        }
        if (type == OptionalLong.class) {
            return there ? OptionalLong.of(field.longValue()) : OptionalLong.empty();
        }
        if (type == OptionalInt.class) {
            return there ? OptionalInt.of(field.intValue()) : OptionalInt.empty();
        }
        if (type == Optional.class) {
            return there ? Optional.of(text(field.stringValue(), held())) : Optional.empty();
        }
        if (!there) {
            throw new IllegalArgumentException("'%s' is missing in %s".formatted(name, object));
        }
        return switch (kind()) {
            case INTEGER -> type == int.class ? (Object) field.intValue() : field.longValue();
            case DECIMAL -> field.doubleValue();
            case FLAG -> field.booleanValue();
            case TEXT -> text(field.stringValue(), type);
        };
    }

    Class<?> type() {
        return component.getType();
    }

    private Class<?> held() {
        return (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static Object text(String text, Class<?> type) {
        return type == LocalDate.class ? LocalDate.parse(text) : text;
    }

    private Object component(Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no public component " + component, e);
        }
    }
}
