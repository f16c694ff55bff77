package org.referralroi.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.NewestDate;

/** Decides which month a run reports on. */
final class MonthToReport {
    private MonthToReport() {}

    /**
     * The month asked for, or the last one that is over by the clock and complete in the extracts:
     * the month before that of the newest lead, or its own where the lead came on the last day.
     *
     * @throws Refusal where the month asked for is not over yet
     */
    static YearMonth decide(Optional<YearMonth> asked, Landing landing, ZoneId zone, Clock clock)
            throws IOException {
        YearMonth lastOver =
                YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)).minusMonths(1);
        if (asked.isPresent()) {
            if (asked.get().isAfter(lastOver)) {
                throw new Refusal(
                        Exit.USAGE,
                        "--month %s is not over yet in %s; the last complete month is %s"
                                .formatted(asked.get(), zone, lastOver));
            }
            return asked.get();
        }
        Optional<LocalDate> newest =
                NewestDate.of(
                        landing, "crm/leads", "created_at", lastOver.plusMonths(1).atEndOfMonth());
        YearMonth inExtracts =
                newest.map(date -> YearMonth.from(date.plusDays(1)).minusMonths(1))
                        .orElse(lastOver);
        return inExtracts.isBefore(lastOver) ? inExtracts : lastOver;
    }
}
