package org.referralroi.calculator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;

/** The figures of an invented company that the calculator starts from. */
final class MeasuredCompany {
    /** figure | group | slice | period | value | low | high | n | denominator | unit */
    private static final String FIGURES =
            """
            advocates.penetration | all | all | t12m | 0.5 | 0.48 | 0.52 | 1600 | 1600 | share
            arpa | referred | all | t12m | 500 | | | 785 | | EUR
            churn.monthly_rate | referred | all | t12m | 0.02 | 0.016 | 0.024 | 766 | | share
            cac.marketing | marketing | all | t12m | 1600 | | | 365 | 365 | EUR
            cac.referral | referred | all | t12m | 1500 | | | 280 | 280 | EUR
            rewards.earned | all | all | t12m | 21000 | | | 255 | | EUR
            advocates.active_rate | all | all | t12m | 0.4 | 0.38 | 0.42 | 2152 | | share
            advocates.referrals_per_active | all | all | t12m | 2 | | | 901 | | ratio
            funnel.lead_rate | all | all | t12m | 0.8 | 0.78 | 0.82 | 1542 | | share
            conversion.rate | referred | sales_involved=no | t12m | 0.2 | 0.17 | 0.23 | 600 | | share
            conversion.rate | referred | sales_involved=yes | t12m | 0.3 | 0.26 | 0.34 | 400 | | share
            advocates.participation | all | program_kind=partner | t12m | 0.75 | 0.6 | 0.85 | 80 | 80 | share
            advocates.active_rate | all | program_kind=partner | t12m | 0.8 | 0.7 | 0.9 | 60 | 60 | share
            advocates.referrals_per_active | all | program_kind=partner | t12m | 4 | | | 48 | 48 | ratio
            conversion.rate | referred | program_kind=partner | t12m | 0.25 | 0.2 | 0.3 | 160 | 160 | share
            sales_cycle.median_days | referred | all | t12m | 43 | 38 | 55 | 273 | | days
            ltv.projected | referred | months=24 | to_date | 7500 | 7000 | 8000 | 891 | | EUR
            ltv.projected | referred | months=60 | to_date | 13000 | 12000 | 14000 | 891 | | EUR
            roi.cohort | referred | all | t12m | 3.5 | 3.2 | 3.8 | 280 | | ratio
            roi.realised | referred | all | to_date | 1.25 | | | 908 | | ratio
            """;

    private MeasuredCompany() {}

    static Edition edition() {
        return edition(statistics(), 11);
    }

    static Edition edition(Statistics statistics, int minimumCell) {
        return Edition.measured(
                OpenCalculator.PUBLISHED,
                OpenCalculator.PROSPECT.presets(),
                statistics,
                minimumCell);
    }

    static Statistics statistics() {
        return without("");
    }

    /** All but the figures of that name. */
    static Statistics without(String figure) {
        RunInfo run =
                new RunInfo(
                        "0123456789ab",
                        YearMonth.of(2026, 10),
                        LocalDate.of(2026, 11, 1),
                        "EUR",
                        "Europe/Berlin",
                        0.95,
                        "1",
                        Map.of(
                                "incrementality", "0.9",
                                "gross_margin", "0.8, business 0.9",
                                "annual_discount_rate", "0.1"),
                        Presentation.STANDARD);
        return new Statistics(
                run,
                FIGURES.lines()
                        .map(MeasuredCompany::figure)
                        .filter(each -> !each.figure().equals(figure))
                        .toList(),
                List.of());
    }

    private static Figure figure(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        return new Figure(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Double.parseDouble(cells.get(4)),
                real(cells.get(5)),
                real(cells.get(6)),
                Long.parseLong(cells.get(7)),
                OptionalLong.empty(),
                cells.get(8).isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(cells.get(8))),
                cells.get(9),
                "invented");
    }

    private static OptionalDouble real(String cell) {
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(cell));
    }
}
