package org.referralroi.inference.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.conf.Claim;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Figure;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.rows.ClaimStanding;

class ClaimLedgerTest {
    private static final RunInfo RUN =
            new RunInfo(
                    "r1",
                    YearMonth.of(2026, 10),
                    LocalDate.of(2026, 11, 1),
                    "EUR",
                    "UTC",
                    0.95,
                    "0.1.0",
                    Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // four times as often, no effect 1
                "at_least | 4 | 1 | 4.2 | 3.6 | 4.9 | supported | our interval from 3.6 to 4.9 holds 4",
                "at_least | 4 | 1 | 5.2 | 4.6 | 5.9 | supported | our interval from 4.6 to 5.9 lies above 4",
                "at_least | 4 | 1 | 3 | 1.01 | 4 | supported | our interval from 1.01 to 4 holds 4",
                "at_least | 4 | 1 | 2.12 | 1.75 | 2.58 | not_supported | our interval from 1.75 to 2.58 lies below 4",
                "at_least | 4 | 1 | 1.2 | 0.8 | 1.9 | not_supported | our interval from 0.8 to 1.9 lies below 4 and reaches no effect, 1",
                "at_least | 4 | 1 | 0.9 | 0.8 | 1 | not_supported | our interval from 0.8 to 1 lies below 4 and reaches no effect, 1",
                "at_least | 4 | 1 | 0.7 | 0.5 | 0.9 | contradicted | our interval from 0.5 to 0.9 lies below no effect, 1",
                "at_least | 4 | 1 | 2.1 | 0.7 | 6.4 | too_little_data | our interval from 0.7 to 6.4 holds both 4 and no effect, 1",
                // 18 % less churn, no effect 1
                "at_most | 0.82 | 1 | 0.85 | 0.75 | 0.96 | supported | our interval from 0.75 to 0.96 holds 0.82",
                "at_most | 0.82 | 1 | 0.6 | 0.5 | 0.72 | supported | our interval from 0.5 to 0.72 lies below 0.82",
                "at_most | 0.82 | 1 | 0.91 | 0.85 | 0.98 | not_supported | our interval from 0.85 to 0.98 lies above 0.82",
                "at_most | 0.82 | 1 | 0.95 | 0.9 | 1.01 | not_supported | our interval from 0.9 to 1.01 lies above 0.82 and reaches no effect, 1",
                "at_most | 0.82 | 1 | 1.3 | 1.1 | 1.5 | contradicted | our interval from 1.1 to 1.5 lies above no effect, 1",
                "at_most | 0.82 | 1 | 0.9 | 0.7 | 1.2 | too_little_data | our interval from 0.7 to 1.2 holds both 0.82 and no effect, 1",
                // levels: half and twice take the place of no effect
                "at_least | 0.35 | - | 0.3 | 0.25 | 0.36 | supported | our interval from 0.25 to 0.36 holds 0.35",
                "at_least | 0.35 | - | 0.2 | 0.18 | 0.22 | not_supported | our interval from 0.18 to 0.22 lies below 0.35",
                "at_least | 0.35 | - | 0.1 | 0.08 | 0.12 | contradicted | our interval from 0.08 to 0.12 lies below half of what is claimed, 0.175",
                "at_least | 0.35 | - | 0.3 | 0.1 | 0.6 | too_little_data | our interval from 0.1 to 0.6 holds both 0.35 and half of what is claimed, 0.175",
                "about | 0.12 | - | 0.13 | 0.09 | 0.18 | supported | our interval from 0.09 to 0.18 holds 0.12",
                "about | 0.12 | - | 0.2 | 0.17 | 0.23 | not_supported | our interval from 0.17 to 0.23 lies above 0.12",
                "about | 0.12 | - | 0.25 | 0.2 | 0.3 | not_supported | our interval from 0.2 to 0.3 lies above 0.12 and reaches twice what is claimed, 0.24",
                "about | 0.12 | - | 0.4 | 0.35 | 0.45 | contradicted | our interval from 0.35 to 0.45 lies above twice what is claimed, 0.24",
                "about | 0.12 | - | 0.03 | 0.02 | 0.05 | contradicted | our interval from 0.02 to 0.05 lies below half of what is claimed, 0.06",
                "about | 0.12 | - | 0.15 | 0.1 | 0.3 | too_little_data | our interval from 0.1 to 0.3 holds both 0.12 and twice what is claimed, 0.24",
                // a lower limit alone
                "at_least | 4 | 1 | 9 | 2 | - | supported | our interval from 2 on holds 4",
                "at_most | 0.82 | 1 | 0.9 | 0.7 | - | too_little_data | our interval from 0.7 on holds both 0.82 and no effect, 1",
                // a value alone
                "about | 0.22 | - | 0.26 | - | - | supported | our value 0.26, which has no interval, is near 0.22",
                "about | 0.22 | - | 0.22 | - | - | supported | our value 0.22, which has no interval, is 0.22",
                "about | 0.22 | - | 0.3 | - | - | not_supported | our value 0.3, which has no interval, lies above 0.22",
                "about | 0.22 | - | 0.5 | - | - | contradicted | our value 0.5, which has no interval, lies above twice what is claimed, 0.44",
                "at_least | 0.5 | - | 0.49 | - | - | not_supported | our value 0.49, which has no interval, lies below 0.5",
            })
    void theVerdictFollowsFromWhereTheIntervalLies(
            String compare,
            BigDecimal claimed,
            BigDecimal noEffect,
            double value,
            Double low,
            Double high,
            String verdict,
            String reason) {
        Claim claim = claim(compare, claimed, noEffect, "share");
        ClaimStanding standing = standing(claim, figure(value, low, high, 400), List.of());
        assertEquals(verdict + ": " + reason, standing.verdict() + ": " + standing.reason());
    }

    @Test
    void aRowHoldsTheClaimAndAllOfOurFigure() {
        assertEquals(
                new ClaimStanding(
                        "c",
                        "What is claimed",
                        "who",
                        4,
                        "share",
                        "at_least",
                        OptionalDouble.of(1),
                        "conversion.ratio",
                        "referred",
                        "all",
                        "t12m",
                        OptionalDouble.of(2),
                        OptionalDouble.of(1.5),
                        OptionalDouble.of(3),
                        OptionalLong.of(400),
                        "not_supported",
                        "our interval from 1.5 to 3 lies below 4"),
                standing(
                        claim("at_least", new BigDecimal(4), BigDecimal.ONE, "share"),
                        figure(2, 1.5, 3.0, 400),
                        List.of()));
    }

    @Test
    void whereOurFigureIsAbsentItsReasonIsNamed() {
        Claim claim = claim("at_least", new BigDecimal(4), null, "share");
        Statistics statistics =
                new Statistics(
                        RUN,
                        List.of(),
                        List.of(
                                new AbsentFigure(
                                        "conversion.ratio", "referred", "all", "t12m", "no lead")));
        ClaimStanding absent = ClaimLedger.infer(List.of(claim), statistics, 11).get(0);
        assertEquals("too_little_data", absent.verdict());
        assertEquals("our figure is absent: no lead", absent.reason());
        assertEquals(OptionalDouble.empty(), absent.value());
        assertEquals(OptionalLong.empty(), absent.n());

        ClaimStanding unknown =
                ClaimLedger.infer(List.of(claim), new Statistics(RUN, List.of(), List.of()), 11)
                        .get(0);
        assertEquals("too_little_data", unknown.verdict());
        assertEquals(
                "our figure is absent: this run has none of that name, group, slice and period",
                unknown.reason());
    }

    @Test
    void aValueAloneMustRestOnTheMinimumCellAndUnitsMustBeTheSame() {
        Claim claim = claim("about", new BigDecimal("0.5"), null, "share");
        assertEquals(
                "our value has no interval and rests on 10, fewer than minimum_cell, 11",
                standing(claim, figure(0.5, null, null, 10), List.of()).reason());
        assertEquals(
                "supported", standing(claim, figure(0.5, null, null, 11), List.of()).verdict());
        ClaimStanding other =
                standing(
                        claim("about", new BigDecimal("0.5"), null, "days"),
                        figure(0.5, 0.4, 0.6, 400),
                        List.of());
        assertEquals("too_little_data", other.verdict());
        assertEquals("our figure is in share, the claim in days", other.reason());
    }

    private static ClaimStanding standing(Claim claim, Figure ours, List<AbsentFigure> absent) {
        return ClaimLedger.infer(List.of(claim), new Statistics(RUN, List.of(ours), absent), 11)
                .get(0);
    }

    private static Claim claim(String compare, BigDecimal value, BigDecimal noEffect, String unit) {
        return new Claim(
                "c",
                "What is claimed",
                "who",
                value,
                unit,
                Claim.Compare.valueOf(compare.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(noEffect),
                "conversion.ratio",
                "referred",
                "all",
                "t12m");
    }

    private static Figure figure(double value, Double low, Double high, long n) {
        return new Figure(
                "conversion.ratio",
                "referred",
                "all",
                "t12m",
                value,
                low == null ? OptionalDouble.empty() : OptionalDouble.of(low),
                high == null ? OptionalDouble.empty() : OptionalDouble.of(high),
                n,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "share",
                "made up");
    }
}
