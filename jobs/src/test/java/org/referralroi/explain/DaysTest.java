package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10, month, 2026-10-01, 2026-11-01",
        "2026-10, t12m, 2025-11-01, 2026-11-01",
        "2026-10, to_date, 0001-01-01, 2026-11-01",
        "2026-10, all, 0001-01-01, 2026-11-01",
        "2026-10, quarter, 2026-10-01, 2026-11-01",
        "2026-12, quarter, 2026-10-01, 2027-01-01",
        "2026-01, quarter, 2026-01-01, 2026-02-01",
        "2026-01, year, 2026-01-01, 2026-02-01",
        "2026-12, year, 2026-01-01, 2027-01-01",
        "2026-10, 2024-02, 2024-02-01, 2024-03-01",
    })
    void aPeriodRunsToTheEndOfTheMonthOrIsAMonthOfItsOwn(
            YearMonth month, String period, String from, String until) {
        assertEquals(
                "d >= date '%s' and d < date '%s'".formatted(from, until),
                Days.of(period, month).contain("d"));
    }

    @ParameterizedTest
    @CsvSource({"first, 2025-11-01, 2025-12-01", "last, 2026-10-01, 2026-11-01"})
    void theFirstAndTheLastMonthOfAPeriodCanStandAlone(String only, String from, String until) {
        assertEquals(
                "d >= date '%s' and d < date '%s'".formatted(from, until),
                Days.of("t12m", YearMonth.of(2026, 10)).only(only).contain("d"));
    }
}
