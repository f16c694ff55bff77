package org.referralroi.calculator;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be said in the language of the reader, who alone knows how to write its numbers.
 *
 * @param key of the sentence among the texts of the page
 * @param values by the name that stands for them in the sentence
 */
record Saying(String key, Map<String, Quantity> values) {

    /** How a value is written. */
    enum Kind {
        /** As it stands. */
        TEXT,
        /** A whole number. */
        COUNT,
        MONEY,
        /** From 0 to 1 for a whole, as a percentage. */
        SHARE
    }

    /** A text or a number. */
    record Quantity(Kind kind, Object value) {}

    Saying {
        requireNonNull(key, "key");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A sentence whose values are still to be told. */
    static Saying of(String key) {
        return new Saying(key, Map.of());
    }

    /** Words that are the same in every language, such as the name of a study. */
    static Saying plain(String text) {
        return of("plain").text("text", text);
    }

    Saying text(String name, String value) {
        return with(name, Kind.TEXT, value);
    }

    Saying count(String name, double value) {
        return with(name, Kind.COUNT, value);
    }

    Saying money(String name, double value) {
        return with(name, Kind.MONEY, value);
    }

    Saying share(String name, double value) {
        return with(name, Kind.SHARE, value);
    }

    private Saying with(String name, Kind kind, Object value) {
        Map<String, Quantity> all = new LinkedHashMap<>(values);
        all.put(name, new Quantity(kind, value));
        return new Saying(key, all);
    }
}
