package org.referralroi.inference.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.engine.Row;
import org.referralroi.statistics.Estimate;

/** Values of a row of metrics, as the lists spell them. */
final class ListRow {
    /** Of every list so many are shown; its rows say how many there are in all. */
    static final int MOST = 1000;

    private ListRow() {}

    static LocalDate date(Row row, String column) {
        return LocalDate.parse(row.text(column));
    }

    static Optional<LocalDate> optionalDate(Row row, String column) {
        return row.optionalText(column).map(LocalDate::parse);
    }

    static long minorOfMillionths(Row row, String column) {
        return row.decimal(column)
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static OptionalDouble decimal(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** So many wins at what one is worth, in whole minor units. */
    static OptionalLong worth(Optional<Double> wins, Optional<Estimate> value) {
        return wins.isPresent() && value.isPresent()
                ? OptionalLong.of(Math.round(wins.get() * value.get().value()))
                : OptionalLong.empty();
    }
}
