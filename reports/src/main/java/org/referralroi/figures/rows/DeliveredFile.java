package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One file of the deliveries, and what became of its rows.
 *
 * @param delivery name of its folder
 * @param table such as {@code crm/leads}; empty where the contract knows none of that name
 * @param file below the landing folder
 * @param fate {@code read}, {@code repeated} for one with the bytes of an earlier file of its
 *     table, or {@code unknown} for one that is no extract; neither of the latter is read
 * @param rowsRead of it
 * @param validated rows that stayed
 * @param superseded rows that a newer version replaced, deleted or took along
 * @param rejected rows left out
 * @param looseEnds references emptied in rows that stayed
 */
public record DeliveredFile(
        String delivery,
        String table,
        String file,
        String fate,
        long rowsRead,
        long validated,
        long superseded,
        long rejected,
        long looseEnds) {

    private static final List<String> FATES = List.of("read", "repeated", "unknown");

    public DeliveredFile {
        requireNonNull(delivery, "delivery");
        requireNonNull(table, "table");
        requireNonNull(file, "file");
        if (!FATES.contains(fate)) {
            throw new IllegalArgumentException(
                    "%s: fate '%s' is none of %s".formatted(file, fate, FATES));
        }
        if (rowsRead != validated + superseded + rejected) {
            throw new IllegalArgumentException(
                    "%s: %d rows read are not %d validated, %d superseded and %d rejected"
                            .formatted(file, rowsRead, validated, superseded, rejected));
        }
    }
}
