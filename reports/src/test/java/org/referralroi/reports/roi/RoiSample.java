package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.ClaimStanding;
import org.referralroi.figures.rows.Restatement;
import org.referralroi.figures.rows.RetentionPoint;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.reports.SampleStatistics;

/** The invented company with all that its report on the return needs besides. */
final class RoiSample {

    /** figure | group | slice | period | value | low | high | n | numerator | unit */
    private static final String FIGURES =
            """
            conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | 1.52 | 1.3 | 1.78 | 4085 | | ratio
            conversion.adjusted_difference | referred_vs_non_referred | all | t12m | 0.0968 | 0.06 | 0.13 | 4085 | | share
            conversion.involvement_ratio | referred | all | t12m | 1.61 | 1.2 | 2.16 | 640 | | ratio
            conversion.routing_ratio | referred | all | t12m | 1.2 | 0.9 | 1.6 | 642 | | ratio
            conversion.rate | referred | channel=sms | t12m | 0.4286 | 0.1582 | 0.7495 | 7 | 3 | share
            conversion.rate | referred | channel=verbal | t12m | 0.41 | 0.33 | 0.49 | 140 | 57 | share
            conversion.rate | referred | channel=email | t12m | 0.24 | 0.2 | 0.28 | 495 | 121 | share
            churn.hazard_ratio | referred_vs_non_referred | all | to_date | 0.64 | 0.5 | 0.82 | 2300 | | ratio
            churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 0.85 | 0.7 | 1.03 | 2300 | | ratio
            churn.monthly_rate | referred | all | month | 0.0283 | 0.016 | 0.05 | 388 | 11 | share
            ltv.ratio | referred_vs_non_referred | months=24 | to_date | 1.25 | 1.1 | 1.42 | 1361 | | ratio
            ltv.adjusted_ratio | referred_vs_non_referred | months=24 | to_date | 1.09 | 1.02 | 1.16 | 1361 | | ratio
            ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | 42.1 | 20 | 64 | 2000 | | EUR
            ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=2 | to_date | -3.4 | -22 | 15 | 1800 | | EUR
            ltv.margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | 92.1 | 60 | 124 | 2000 | | EUR
            mrr.new | referred | all | 2026-09 | 1203.5 | | | 21 | 120350 | EUR
            roi.cohort | referred | all | t12m | 1.904 | 1.2 | 2.6 | 172 | | ratio
            roi.break_even_incrementality | referred | all | t12m | 0.344 | | | 172 | | share
            payback.months | referred | all | to_date | 5 | | | 160 | | months
            program.margin | referred | all | to_date | 394824.95 | | | 412 | 39482495 | EUR
            program.uncredited_margin | referred | all | to_date | 0 | | | 412 | 0 | EUR
            program.cost | all | all | to_date | 151206.4 | | | 400 | 15120640 | EUR
            program.cost | all | category=referral_rewards | to_date | 51206.4 | | | 388 | 5120640 | EUR
            program.cost | all | category=referral_staff | to_date | 100000 | | | 12 | 10000000 | EUR
            follow_up.untouched | all | all | t12m | 0.312 | 0.28 | 0.35 | 820 | 256 | share
            follow_up.within_target | all | all | t12m | 0.22 | 0.19 | 0.25 | 840 | 185 | share
            advocates.active_rate | all | all | t12m | 0.31 | 0.29 | 0.33 | 1800 | 558 | share
            rewards.earned | all | all | to_date | 51206.4 | | | 388 | 5120640 | EUR
            rewards.failed | all | all | to_date | 150 | | | 2 | 15000 | EUR
            rewards.liability | all | all | to_date | 2450.5 | | | 31 | 245050 | EUR
            funnel.referral | all | all | t12m | 1743 | | | 1743 | 1743 | count
            funnel.lead | all | all | t12m | 1611 | | | 1743 | 1611 | count
            funnel.lead_rate | all | all | t12m | 0.9243 | 0.91 | 0.94 | 1743 | 1611 | share
            funnel.lead_days | all | all | t12m | 3 | | | 1200 | | days
            """;

    private RoiSample() {}

    /** All figures, curves, claims and restatements. */
    static Statistics company() {
        Statistics sample = SampleStatistics.company();
        List<Figure> figures = new ArrayList<>(sample.figures());
        FIGURES.lines().map(RoiSample::figure).forEach(figures::add);
        return new Statistics(sample.run(), figures, sample.absent(), sample.others())
                .with(StatisticsTable.RETENTION_CURVE, retention(1200))
                .with(StatisticsTable.VALUE_CURVE, values())
                .with(StatisticsTable.CLAIM_LEDGER, List.of(claim()))
                .with(StatisticsTable.RESTATEMENTS, List.of(restatement()));
    }

    /** The company with one figure in the place of its own. */
    static Statistics with(String line) {
        Figure other = figure(line);
        Statistics company = company();
        List<Figure> figures = new ArrayList<>(company.figures());
        figures.removeIf(f -> same(f, other));
        figures.add(other);
        return new Statistics(company.run(), figures, company.absent(), company.others());
    }

    /** The company without a figure, for a reason. */
    static Statistics without(
            String figure, String group, String slice, String period, String reason) {
        Statistics company = company();
        List<Figure> figures = new ArrayList<>(company.figures());
        figures.removeIf(
                f ->
                        f.figure().equals(figure)
                                && f.group().equals(group)
                                && f.slice().equals(slice)
                                && f.period().equals(period));
        List<AbsentFigure> absent = new ArrayList<>(company.absent());
        absent.add(new AbsentFigure(figure, group, slice, period, reason));
        return new Statistics(company.run(), figures, absent, company.others());
    }

    private static boolean same(Figure one, Figure other) {
        return one.figure().equals(other.figure())
                && one.group().equals(other.group())
                && one.slice().equals(other.slice())
                && one.period().equals(other.period());
    }

    static Figure figure(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return new Figure(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Double.parseDouble(cells[4]),
                real(cells[5]),
                real(cells[6]),
                Long.parseLong(cells[7]),
                cells[8].isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(cells[8])),
                OptionalLong.empty(),
                cells[9],
                "test");
    }

    private static OptionalDouble real(String cell) {
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(cell));
    }

    /** A churn on every day, which no curve has more of. */
    private static List<RetentionPoint> retention(int days) {
        List<RetentionPoint> points = new ArrayList<>();
        for (String group : List.of("referred", "non_referred")) {
            for (int day = 0; day < days; day++) {
                double survival = Math.exp(-day / (group.equals("referred") ? 2000.0 : 1500.0));
                points.add(
                        new RetentionPoint(
                                group,
                                day,
                                3000 - day,
                                1,
                                survival,
                                OptionalDouble.of(survival * 0.97),
                                OptionalDouble.of(Math.min(1, survival * 1.02))));
            }
        }
        return points;
    }

    private static List<ValuePoint> values() {
        List<ValuePoint> points = new ArrayList<>();
        for (int month = 1; month <= 36; month++) {
            points.add(
                    new ValuePoint(
                            "referred",
                            month,
                            400,
                            90.0 * month,
                            OptionalDouble.of(80.0 * month),
                            OptionalDouble.of(100.0 * month)));
        }
        return points;
    }

    private static ClaimStanding claim() {
        return new ClaimStanding(
                "four_times",
                "Referred leads are won four times as often as those of marketing",
                "a study",
                4,
                "ratio",
                "at_least",
                OptionalDouble.of(1),
                "conversion.ratio",
                "referred_vs_marketing",
                "all",
                "t12m",
                OptionalDouble.of(1.6822),
                OptionalDouble.of(1.4427),
                OptionalDouble.of(1.9614),
                OptionalLong.of(2957),
                "contradicted",
                "our interval lies below half of what is claimed");
    }

    private static Restatement restatement() {
        return new Restatement(
                "conversion.rate",
                "referred",
                "all",
                "t12m",
                "moved",
                OptionalDouble.of(0.2764),
                OptionalDouble.of(0.2819),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "2026-10-aaa");
    }
}
