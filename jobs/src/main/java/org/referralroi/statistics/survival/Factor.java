package org.referralroi.statistics.survival;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An attribute of people whose levels have no order, such as group, segment or plan.
 *
 * @param name of the attribute
 * @param reference the level the others are compared with; where none is given, the level with the
 *     most events, of several the first by name
 */
public record Factor(String name, Optional<String> reference) {

    /** Checks that name and reference are not null. */
    public Factor {
        requireNonNull(name, "name");
        requireNonNull(reference, "reference");
    }

    /**
     * Names an attribute that is only adjusted for.
     *
     * @param name of the attribute
     * @return the factor
     */
    public static Factor of(String name) {
        return new Factor(name, Optional.empty());
    }

    /**
     * Names an attribute whose levels are compared with one of them.
     *
     * @param name of the attribute
     * @param reference the level compared with
     * @return the factor
     */
    public static Factor comparedWith(String name, String reference) {
        return new Factor(name, Optional.of(reference));
    }
}
