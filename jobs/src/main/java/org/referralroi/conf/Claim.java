package org.referralroi.conf;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A published claim, and the figure of ours that it is held against.
 *
 * @param id its key in {@code benchmarks.yml}
 * @param claim what is claimed, in a sentence
 * @param source who says it
 * @param value what is claimed
 * @param unit of the value, that of the figure
 * @param compare in which way the figure is to meet the value
 * @param noEffect the value at which there would be nothing to claim; a level has none
 * @param figure name of our figure
 * @param group as in figures
 * @param slice as in figures
 * @param period as in figures
 */
public record Claim(
        String id,
        String claim,
        String source,
        BigDecimal value,
        String unit,
        Compare compare,
        Optional<BigDecimal> noEffect,
        String figure,
        String group,
        String slice,
        String period) {

    /** In which way a figure is to meet a claimed value. */
    public enum Compare {
        AT_LEAST,
        AT_MOST,
        ABOUT;

        /** As written in the file. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Claim {
        requireNonNull(compare, "compare");
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s: value must be above 0, but is %s".formatted(id, value));
        }
        boolean backwards =
                noEffect.isPresent()
                        && switch (compare) {
                            case AT_LEAST -> noEffect.get().compareTo(value) >= 0;
                            case AT_MOST -> noEffect.get().compareTo(value) <= 0;
                            case ABOUT -> true;
                        };
        if (backwards) {
            throw new IllegalArgumentException(
                    "%s: no_effect %s does not fit to %s %s"
                            .formatted(id, noEffect.get(), compare.text(), value));
        }
    }
}
