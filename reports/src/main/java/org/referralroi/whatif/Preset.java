package org.referralroi.whatif;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Values that go together, such as those of an industry, for the program of the customers.
 *
 * @param name for people
 * @param source who says so
 */
public record Preset(String id, String name, Map<Input, Double> values, String source) {
    public Preset {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(source, "source");
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        values.forEach(
                (input, value) -> {
                    if (!input.allows(value)) {
                        throw new IllegalArgumentException(
                                "preset %s: %s is %s; allowed is %s"
                                        .formatted(
                                                id,
                                                input.key(),
                                                value,
                                                Plan.allowed(
                                                        Assumption.of(Program.CUSTOMER, input))));
                    }
                });
    }
}
