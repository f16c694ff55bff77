package org.referralroi.whatif;

/** The least and the most something may plausibly be. */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "range from %s to %s must not end before it begins".formatted(low, high));
        }
    }

    /** The end away from which an input is wished. */
    double unfavourable(Input.Good good) {
        return good == Input.Good.LOW ? high : low;
    }
}
