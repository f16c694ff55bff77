package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a report says about the run it was made from. It holds nothing that differs between two runs
 * over the same inputs.
 *
 * @param run run id
 * @param month the month reported on
 * @param asOf first day after the month, in the time zone of the program; nothing dated later is
 *     seen
 * @param currency reporting currency, three capital letters
 * @param timeZone IANA name
 * @param confidence of every interval, between 0 and 1
 * @param codeVersion version of the program and of its SQL
 * @param settings the program settings a reader must know to judge the figures, by the name they
 *     have in the settings file, in the order they are to be printed
 * @param presentation how the reports are to look
 */
public record RunInfo(
        String run,
        YearMonth month,
        LocalDate asOf,
        String currency,
        String timeZone,
        double confidence,
        String codeVersion,
        Map<String, String> settings,
        Presentation presentation) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public RunInfo {
        requireNonNull(run, "run");
        requireNonNull(month, "month");
        requireNonNull(asOf, "asOf");
        requireNonNull(timeZone, "timeZone");
        requireNonNull(codeVersion, "codeVersion");
        requireNonNull(presentation, "presentation");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        if (!asOf.equals(month.plusMonths(1).atDay(1))) {
            throw new IllegalArgumentException(
                    "as-of date %s is not the first day after month %s".formatted(asOf, month));
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException(
                    "currency '%s' is not three capital letters".formatted(currency));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence %s is not between 0 and 1".formatted(confidence));
        }
    }

    /** The run without any setting worth printing, in the standard look. */
    public RunInfo(
            String run,
            YearMonth month,
            LocalDate asOf,
            String currency,
            String timeZone,
            double confidence,
            String codeVersion) {
        this(
                run,
                month,
                asOf,
                currency,
                timeZone,
                confidence,
                codeVersion,
                Map.of(),
                Presentation.STANDARD);
    }
}
