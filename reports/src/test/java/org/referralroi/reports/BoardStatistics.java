package org.referralroi.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.figures.rows.ConcentrationPoint;
import org.referralroi.figures.rows.DeliveredFile;
import org.referralroi.figures.rows.DormantAdvocate;
import org.referralroi.figures.rows.FlaggedReferral;
import org.referralroi.figures.rows.LongTailPartner;
import org.referralroi.figures.rows.MoneyReconciliation;
import org.referralroi.figures.rows.QualityNotice;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.figures.rows.RepeatRung;

/** The invented company with lists of advocates and a record of its deliveries. */
public final class BoardStatistics {

    private BoardStatistics() {}

    /** With a hundred people on each list, all of one name. */
    public static Statistics company(String name) {
        return company(name, 100);
    }

    /**
     * @param people on each list
     */
    public static Statistics company(String name, int people) {
        Statistics base = SampleStatistics.company();
        return new Statistics(base.run(), figures(base), base.absent())
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, leaders(name, people))
                .with(StatisticsTable.REPEAT_LADDER, ladder())
                .with(StatisticsTable.CONCENTRATION_CURVE, curve())
                .with(StatisticsTable.LONG_TAIL_PARTNERS, partners(name, people))
                .with(StatisticsTable.DORMANT_ADVOCATES, dormant(name, people))
                .with(StatisticsTable.FLAGS, flags(name, people))
                .with(
                        StatisticsTable.DELIVERED_FILES,
                        List.of(
                                file("2026-10-31", "read", 17_419),
                                file("2026-11-05", "repeated", 0),
                                file("2026-11-05", "unknown", 0)))
                .with(StatisticsTable.REJECTED_EXAMPLES, examples(name))
                .with(
                        StatisticsTable.MONEY_RECONCILIATION,
                        List.of(
                                new MoneyReconciliation(
                                        "billing/invoices",
                                        "amount",
                                        "EUR",
                                        "7416735.8100",
                                        "7386783.2700",
                                        "29904.5400",
                                        "48.0000"),
                                new MoneyReconciliation(
                                        "billing/invoices", "tax", "", "0", "0", "0", "0")))
                .with(
                        StatisticsTable.QUALITY_NOTICES,
                        List.of(new QualityNotice("crm/leads", "unknown column " + name)));
    }

    /** The same with only the keys of people. */
    public static Statistics masked(Statistics statistics) {
        RunInfo run = statistics.run();
        Presentation look = run.presentation();
        return new Statistics(
                new RunInfo(
                        run.run(),
                        run.month(),
                        run.asOf(),
                        run.currency(),
                        run.timeZone(),
                        run.confidence(),
                        run.codeVersion(),
                        run.settings(),
                        new Presentation(
                                look.company(),
                                look.logo(),
                                look.accent(),
                                look.locale(),
                                look.paper(),
                                Presentation.Names.MASKED)),
                statistics.figures(),
                statistics.absent(),
                statistics.others());
    }

    private static List<Figure> figures(Statistics base) {
        List<Figure> figures = new ArrayList<>(base.figures());
        figures.add(figure("advocates.top_10_share", "all", "t12m", 0.3527, 901, "share"));
        figures.add(figure("advocates.top_1_share", "all", "t12m", 0.1148, 901, "share"));
        figures.add(figure("advocates.repeat_rate", "all", "t12m", 0.3996, 901, "share"));
        figures.add(figure("advocates.active_rate", "all", "t12m", 0.4187, 2152, "share"));
        figures.add(figure("advocates.gini", "all", "t12m", 0.3853, 901, "index"));
        figures.add(figure("rewards.liability", "all", "to_date", 12_691.09, 126, "EUR"));
        figures.add(figure("rewards.liability", "kind=gift_card", "to_date", 6706.72, 68, "EUR"));
        figures.add(figure("rewards.paid", "kind=gift_card", "t12m", 10_996.05, 129, "EUR"));
        figures.add(figure("rewards.days_to_pay", "kind=gift_card", "t12m", 17.5, 129, "days"));
        return figures;
    }

    private static Figure figure(
            String name, String slice, String period, double value, long n, String unit) {
        return new Figure(
                name,
                "all",
                slice,
                period,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                n,
                OptionalLong.empty(),
                OptionalLong.empty(),
                unit,
                "sum");
    }

    private static List<AdvocateStanding> leaders(String name, int people) {
        List<AdvocateStanding> leaders = new ArrayList<>();
        for (String window : AdvocateStanding.WINDOWS) {
            for (int rank = 1; rank <= people; rank++) {
                leaders.add(
                        new AdvocateStanding(
                                window,
                                "A-%04d".formatted(rank),
                                name,
                                "customer",
                                rank,
                                1,
                                9_912_300L / rank,
                                4_950_000L / rank,
                                45_000,
                                4_950_000L / rank - 45_000,
                                rank,
                                rank % 4 == 0
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(1 + rank * 7 % 11),
                                rank > 1,
                                people));
            }
        }
        return leaders;
    }

    private static List<RepeatRung> ladder() {
        return List.of(
                new RepeatRung("t12m", "0", 0, OptionalLong.of(0), 1251, 0.5813, 0, 0, 2152),
                new RepeatRung("t12m", "1", 1, OptionalLong.of(1), 541, 0.2514, 541, 0.3058, 2152),
                new RepeatRung("t12m", "51+", 51, OptionalLong.empty(), 4, 0.0019, 380, 0.2, 2152));
    }

    private static List<ConcentrationPoint> curve() {
        return List.of(
                new ConcentrationPoint("t12m", 41, 9, 0.01, 203, 0.1148),
                new ConcentrationPoint("t12m", 4, 91, 0.101, 624, 0.3527),
                new ConcentrationPoint("t12m", 1, 901, 1, 1769, 1));
    }

    private static List<LongTailPartner> partners(String name, int people) {
        List<LongTailPartner> partners = new ArrayList<>();
        for (int rank = 1; rank <= people; rank++) {
            partners.add(
                    new LongTailPartner(
                            rank,
                            people,
                            "VP%d".formatted(rank),
                            name,
                            rank % 2 == 0 ? Optional.empty() : Optional.of("R10"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2026, 10, 7)),
                            32,
                            7,
                            4,
                            3.94,
                            OptionalDouble.of(0.205),
                            OptionalLong.of(833_967)));
        }
        return partners;
    }

    private static List<DormantAdvocate> dormant(String name, int people) {
        List<DormantAdvocate> dormant = new ArrayList<>();
        for (int rank = 1; rank <= people; rank++) {
            dormant.add(
                    new DormantAdvocate(
                            rank,
                            people,
                            "V%d".formatted(rank),
                            name,
                            "customer",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            LocalDate.of(2023, 4, 22),
                            Optional.of(LocalDate.of(2025, 12, 29)),
                            307,
                            Optional.empty(),
                            41,
                            8,
                            8_582_000,
                            117_178,
                            8_464_822));
        }
        return dormant;
    }

    private static List<FlaggedReferral> flags(String name, int people) {
        List<FlaggedReferral> flags = new ArrayList<>();
        for (int rank = 1; rank <= people; rank++) {
            flags.add(
                    new FlaggedReferral(
                            "burst",
                            rank,
                            people,
                            "F%d".formatted(rank),
                            "V%d".formatted(rank),
                            name,
                            "customer",
                            Optional.empty(),
                            LocalDate.of(2026, 9, 3),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            12,
                            60_000,
                            5_000,
                            "12 referrals of one advocate on one day"));
        }
        return flags;
    }

    private static DeliveredFile file(String delivery, String fate, long rows) {
        return new DeliveredFile(
                delivery,
                fate.equals("unknown") ? "" : "crm/leads",
                delivery + "/crm/" + fate + ".csv",
                fate,
                rows,
                rows,
                0,
                0,
                0);
    }

    private static List<RejectedExample> examples(String value) {
        List<RejectedExample> examples = new ArrayList<>();
        for (String each : List.of(value, "")) {
            examples.add(
                    new RejectedExample(
                            "billing/invoices",
                            "2026-10-31",
                            "2026-10-31/billing/invoices.csv",
                            7,
                            "status",
                            each,
                            "enum",
                            "one of draft, open, paid, void, uncollectible",
                            "write it as allowed and deliver the row again"));
        }
        return examples;
    }
}
