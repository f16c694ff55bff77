package org.referralroi.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the first few rows that the late delivery is to delete: always as few, however large.
 */
final class TakenBack {

    private static final int EACH = 2;

    private final Map<Extract, List<String>> keys = new EnumMap<>(Extract.class);

    /** Takes a row of the full delivery if not enough of its table were taken. */
    void offer(Extract extract, String key) {
        List<String> taken = keys.computeIfAbsent(extract, e -> new ArrayList<>());
        if (taken.size() < EACH) {
            taken.add(key);
        }
    }

    void writeTo(Deliveries deliveries) {
        keys.forEach((extract, taken) -> taken.forEach(key -> deliveries.delete(extract, key)));
    }

    Map<Extract, List<String>> keys() {
        return keys;
    }
}
