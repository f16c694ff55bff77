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
import org.referralroi.figures.Presentation;
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
                    Map.of(),
                    Presentation.STANDARD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // four times as often, no effect 1
                "at_least | 4 | 1 | 4.2 | 3.6 | 4.9 | supported | our interval from 3.60× to 4.90× holds 4.00×",
                "at_least | 4 | 1 | 5.2 | 4.6 | 5.9 | supported | our interval from 4.60× to 5.90× lies above 4.00×",
                "at_least | 4 | 1 | 3 | 1.01 | 4 | supported | our interval from 1.01× to 4.00× holds 4.00×",
                "at_least | 4 | 1 | 2.12 | 1.75 | 2.58 | not_supported | our interval from 1.75× to 2.58× lies below 4.00×",
                "at_least | 4 | 1 | 1.2 | 0.8 | 1.9 | not_supported | our interval from 0.80× to 1.90× lies below 4.00× and reaches no effect, 1.00×",
                "at_least | 4 | 1 | 0.9 | 0.8 | 1 | not_supported | our interval from 0.80× to 1.00× lies below 4.00× and reaches no effect, 1.00×",
                "at_least | 4 | 1 | 0.7 | 0.5 | 0.9 | contradicted | our interval from 0.50× to 0.90× lies below no effect, 1.00×",
                "at_least | 4 | 1 | 2.1 | 0.7 | 6.4 | too_little_data | our interval from 0.70× to 6.40× holds both 4.00× and no effect, 1.00×",
                // 18 % less churn, no effect 1
                "at_most | 0.82 | 1 | 0.85 | 0.75 | 0.96 | supported | our interval from 0.75× to 0.96× holds 0.82×",
                "at_most | 0.82 | 1 | 0.6 | 0.5 | 0.72 | supported | our interval from 0.50× to 0.72× lies below 0.82×",
                "at_most | 0.82 | 1 | 0.91 | 0.85 | 0.98 | not_supported | our interval from 0.85× to 0.98× lies above 0.82×",
                "at_most | 0.82 | 1 | 0.95 | 0.9 | 1.01 | not_supported | our interval from 0.90× to 1.01× lies above 0.82× and reaches no effect, 1.00×",
                "at_most | 0.82 | 1 | 1.3 | 1.1 | 1.5 | contradicted | our interval from 1.10× to 1.50× lies above no effect, 1.00×",
                "at_most | 0.82 | 1 | 0.9 | 0.7 | 1.2 | too_little_data | our interval from 0.70× to 1.20× holds both 0.82× and no effect, 1.00×",
                // levels: half and twice take the place of no effect
                "at_least | 0.35 | - | 0.3 | 0.25 | 0.36 | supported | our interval from 25.0% to 36.0% holds 35.0%",
                "at_least | 0.35 | - | 0.2 | 0.18 | 0.22 | not_supported | our interval from 18.0% to 22.0% lies below 35.0%",
                "at_least | 0.35 | - | 0.1 | 0.08 | 0.12 | contradicted | our interval from 8.0% to 12.0% lies below half of what is claimed, 17.5%",
                "at_least | 0.35 | - | 0.3 | 0.1 | 0.6 | too_little_data | our interval from 10.0% to 60.0% holds both 35.0% and half of what is claimed, 17.5%",
                "about | 0.12 | - | 0.13 | 0.09 | 0.18 | supported | our interval from 9.0% to 18.0% holds 12.0%",
                "about | 0.12 | - | 0.2 | 0.17 | 0.23 | not_supported | our interval from 17.0% to 23.0% lies above 12.0%",
                "about | 0.12 | - | 0.25 | 0.2 | 0.3 | not_supported | our interval from 20.0% to 30.0% lies above 12.0% and reaches twice what is claimed, 24.0%",
                "about | 0.12 | - | 0.4 | 0.35 | 0.45 | contradicted | our interval from 35.0% to 45.0% lies above twice what is claimed, 24.0%",
                "about | 0.12 | - | 0.03 | 0.02 | 0.05 | contradicted | our interval from 2.0% to 5.0% lies below half of what is claimed, 6.0%",
                "about | 0.12 | - | 0.15 | 0.1 | 0.3 | too_little_data | our interval from 10.0% to 30.0% holds both 12.0% and twice what is claimed, 24.0%",
                // a lower limit alone
                "at_least | 4 | 1 | 9 | 2 | - | supported | our interval from 2.00× on holds 4.00×",
                "at_most | 0.82 | 1 | 0.9 | 0.7 | - | too_little_data | our interval from 0.70× on holds both 0.82× and no effect, 1.00×",
                // a value alone
                "about | 0.22 | - | 0.26 | - | - | supported | our value 26.0%, which has no interval, is near 22.0%",
                "about | 0.22 | - | 0.22 | - | - | supported | our value 22.0%, which has no interval, is 22.0%",
                "about | 0.22 | - | 0.3 | - | - | not_supported | our value 30.0%, which has no interval, lies above 22.0%",
                "about | 0.22 | - | 0.5 | - | - | contradicted | our value 50.0%, which has no interval, lies above twice what is claimed, 44.0%",
                "at_least | 0.5 | - | 0.49 | - | - | not_supported | our value 49.0%, which has no interval, lies below 50.0%",
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
        Claim claim = claim(compare, claimed, noEffect, noEffect == null ? "share" : "ratio");
        ClaimStanding standing = standing(claim, figure(claim, value, low, high, 400), List.of());
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
                        "ratio",
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
                        "our interval from 1.50× to 3.00× lies below 4.00×"),
                standing(
                        claim("at_least", new BigDecimal(4), BigDecimal.ONE, "ratio"),
                        figure(
                                claim("at_least", new BigDecimal(4), null, "ratio"),
                                2,
                                1.5,
                                3.0,
                                400),
                        List.of()));
    }

    @Test
    void whereOurFigureIsAbsentItsReasonIsNamed() {
        Claim claim = claim("at_least", new BigDecimal(4), null, "ratio");
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
    void aFigureMustRestOnTheMinimumCellAndUnitsMustBeTheSame() {
        Claim claim = claim("about", new BigDecimal("0.5"), null, "share");
        assertEquals(
                "our figure rests on 10, fewer than minimum_cell, 11",
                standing(claim, figure(claim, 0.5, null, null, 10), List.of()).reason());
        assertEquals(
                "our figure rests on 1, fewer than minimum_cell, 11",
                standing(claim, figure(claim, 1, 0.207, 1.0, 1), List.of()).reason());
        assertEquals(
                "supported",
                standing(claim, figure(claim, 0.5, null, null, 11), List.of()).verdict());
        ClaimStanding other =
                standing(
                        claim("about", new BigDecimal("0.5"), null, "days"),
                        figure(claim, 0.5, 0.4, 0.6, 400),
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
                unit.equals("ratio") ? "conversion.ratio" : "conversion.rate",
                "referred",
                "all",
                "t12m");
    }

    private static Figure figure(Claim claim, double value, Double low, Double high, long n) {
        return new Figure(
                claim.figure(),
                "referred",
                "all",
                "t12m",
                value,
                low == null ? OptionalDouble.empty() : OptionalDouble.of(low),
                high == null ? OptionalDouble.empty() : OptionalDouble.of(high),
                n,
                OptionalLong.empty(),
                OptionalLong.empty(),
                claim.unit(),
                "made up");
    }
}
