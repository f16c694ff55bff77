package org.referralroi.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AdvocateStanding;

/** Statistics of an invented company, as the pipeline would leave them. */
public final class SampleStatistics {

    private static final String EUR = "EUR";
    private final List<Figure> figures = new ArrayList<>();
    private final List<AbsentFigure> absent = new ArrayList<>();
    private final List<AdvocateStanding> advocates = new ArrayList<>();

    private SampleStatistics() {}

    /** A company with all figures but the lifetime value at 36 months of referred customers. */
    public static Statistics company() {
        return looking(Presentation.STANDARD);
    }

    /** The same company with reports that look otherwise. */
    public static Statistics looking(Presentation look) {
        SampleStatistics sample = new SampleStatistics();
        sample.conversion();
        sample.churnAndValue();
        sample.recurringRevenue();
        sample.money();
        sample.quality();
        sample.leaderboard();
        return sample.statistics(look);
    }

    /** A company that has just begun: nothing to compute from. */
    public static Statistics beginning() {
        SampleStatistics sample = new SampleStatistics();
        sample.missing(
                "roi.realised", "referred", "all", "to_date", "the program has no cost on record");
        sample.missing(
                "cac.marketing", "marketing", "all", "t12m", "no marketing cost was delivered");
        return sample.statistics(Presentation.STANDARD);
    }

    /** The same company with another leaderboard. */
    public static Statistics companyWith(List<AdvocateStanding> advocates) {
        return company().with(StatisticsTable.ADVOCATE_LEADERBOARD, advocates);
    }

    /** An advocate of the year by name. */
    public static AdvocateStanding advocate(int rank, String name) {
        return new AdvocateStanding(
                "year",
                "A-%04d".formatted(rank),
                name,
                "customer",
                14 - rank,
                9 - rank / 2,
                1_843_200L / rank,
                1_382_400L / rank,
                45_000,
                1_382_400L / rank - 45_000,
                rank,
                rank % 4 == 0 ? OptionalInt.empty() : OptionalInt.of(1 + (rank * 7) % 11),
                rank < 9,
                31_204);
    }

    private Statistics statistics(Presentation look) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("conversion_window_days", "90");
        settings.put("attribution_window_days", "365");
        settings.put("gross_margin", "0.75");
        settings.put("incrementality", "1.0");
        RunInfo run =
                new RunInfo(
                        "2026-10-31f2a9c04b7e",
                        YearMonth.of(2026, 10),
                        LocalDate.of(2026, 11, 1),
                        EUR,
                        "Europe/Berlin",
                        0.95,
                        "0.1.0",
                        settings,
                        look);
        return new Statistics(run, figures, absent)
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, advocates);
    }

    private void conversion() {
        rate("conversion.rate", "referred", 181, 642, 0.2485, 0.3183);
        rate("conversion.rate", "assisted", 22, 97, 0.1553, 0.3196);
        rate("conversion.rate", "marketing", 388, 2315, 0.1529, 0.1834);
        rate("conversion.rate", "other", 164, 1128, 0.1261, 0.1672);
        rate("conversion.rate", "non_referred", 552, 3443, 0.1484, 0.1729);
        String others = "referred_vs_non_referred";
        interval("conversion.ratio", others, "all", 1.7585, 1.5196, 2.0349, 4085, "ratio");
        interval("conversion.difference", others, "all", 0.1216, 0.0857, 0.1591, 4085, "share");
        String marketing = "referred_vs_marketing";
        interval("conversion.ratio", marketing, "all", 1.6822, 1.4427, 1.9614, 2957, "ratio");
        interval("conversion.difference", marketing, "all", 0.1143, 0.0769, 0.1529, 2957, "share");
    }

    private void churnAndValue() {
        rate("churn.monthly_rate", "referred", 47, 4193, 0.0084, 0.0149);
        rate("churn.monthly_rate", "non_referred", 389, 21_846, 0.0161, 0.0196);
        rate("churn.monthly_rate", "all", 436, 26_039, 0.0153, 0.0184);
        value("referred", 12, 1204.31, 1098.2, 1310.4, 318);
        value("non_referred", 12, 1011.87, 966.4, 1057.3, 1904);
        value("referred", 24, 2188.4, 1950.1, 2426.7, 141);
        value("non_referred", 24, 1755.02, 1660.9, 1849.1, 1220);
        missing(
                "ltv.observed",
                "referred",
                "months=36",
                "to_date",
                "month 34 is complete for 7 customers only, 11 are needed");
        value("non_referred", 36, 2301.55, 2140.3, 2462.8, 655);
    }

    private void value(String group, int months, double value, double low, double high, long n) {
        figures.add(
                new Figure(
                        "ltv.observed",
                        group,
                        "months=" + months,
                        "to_date",
                        value,
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        n,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        EUR,
                        "jackknife"));
    }

    private void recurringRevenue() {
        long[] referred = {
            2_914_000, 2_990_550, 3_102_400, 3_075_100, 3_188_200, 3_290_000, 3_405_900, 3_433_000,
            3_520_100, 3_618_400, 3_702_900, 3_790_300, 3_904_150
        };
        for (int i = 0; i < referred.length; i++) {
            String month = YearMonth.of(2025, 10).plusMonths(i).toString();
            amount("mrr.closing", "referred", month, referred[i], 300 + 8L * i);
            amount("mrr.closing", "non_referred", month, 17_204_000 + 91_350L * i, 1750 + 9L * i);
        }
        long[][] movements = {
            {3_790_300, 18_208_850, 388}, {151_200, 402_900, 17}, {9_900, 61_500, 1},
            {43_150, 118_000, 11}, {18_400, 95_050, 6}, {72_000, 396_000, 5},
            {3_904_150, 18_300_200, 401}
        };
        List<String> names =
                List.of(
                        "opening",
                        "new",
                        "reactivation",
                        "expansion",
                        "contraction",
                        "churn",
                        "closing");
        for (int i = 0; i < names.size(); i++) {
            long[] row = movements[i];
            amount("mrr." + names.get(i), "referred", "month", row[0], row[2]);
            amount("mrr." + names.get(i), "non_referred", "month", row[1], row[2] * 5);
            amount("mrr." + names.get(i), "all", "month", row[0] + row[1], row[2] * 6);
        }
    }

    private void money() {
        quotient("cac.referral", "referred", "t12m", 61_804.20, 172);
        quotient("cac.marketing", "marketing", "t12m", 268_915.00, 367);
        figures.add(
                new Figure(
                        "roi.realised",
                        "referred",
                        "all",
                        "to_date",
                        24_361_855 / 15_120_640.0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        412,
                        OptionalLong.of(24_361_855),
                        OptionalLong.of(15_120_640),
                        "ratio",
                        "quotient of sums"));
    }

    private void quality() {
        String[] tables = {
            "referral/programs",
            "referral/advocates",
            "referral/referrals",
            "referral/rewards",
            "crm/reps",
            "crm/accounts",
            "crm/leads",
            "crm/opportunities",
            "billing/customers",
            "billing/subscription_periods",
            "billing/invoices",
            "finance/costs",
            "finance/fx_rates"
        };
        for (int i = 0; i < tables.length; i++) {
            long read = 12 + i * i * i * 57L;
            long superseded = i * 13L;
            long rejected = i % 4 == 2 ? i + 3 : 0;
            String slice = "table=" + tables[i];
            count("quality.rows_read", slice, read, read);
            count("quality.validated", slice, read - superseded - rejected, read);
            count("quality.superseded", slice, superseded, read);
            count("quality.rejected", slice, rejected, read);
            count("quality.loose_ends", slice, i == 6 ? 41 : 0, read);
        }
        share("quality.match.referral_to_lead", 1611, 1743);
        share("quality.match.lead_to_opportunity", 2190, 5204);
        share("quality.match.customer_to_account", 2702, 2988);
        count("quality.referral_source_without_referral", "all", 58, 58);
    }

    private void leaderboard() {
        List<String> names =
                List.of(
                        "Brightwater Logistics",
                        "Åse Þórsdóttir-Ōkubo",
                        "Consolidated Agricultural Machinery & Irrigation Equipment Holdings of Northumbria",
                        "Nadia Rahman",
                        "Quillfeather",
                        "Bäckerei Söhne <GmbH>",
                        "Οδυσσέας Παπαδόπουλος",
                        "Ирина Петрова",
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochstation",
                        "Tom Okafor",
                        "Eleventh of Eleven");
        for (int i = 0; i < names.size(); i++) {
            advocates.add(advocate(i + 1, names.get(i)));
        }
    }

    private void rate(String figure, String group, long part, long whole, double low, double high) {
        figures.add(
                new Figure(
                        figure,
                        group,
                        "all",
                        "t12m",
                        (double) part / whole,
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        whole,
                        OptionalLong.of(part),
                        OptionalLong.of(whole),
                        "share",
                        "wilson"));
    }

    private void interval(
            String figure,
            String group,
            String slice,
            double value,
            double low,
            double high,
            long n,
            String unit) {
        figures.add(
                new Figure(
                        figure,
                        group,
                        slice,
                        "t12m",
                        value,
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        n,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        unit,
                        "katz or newcombe"));
    }

    private void amount(String figure, String group, String period, long minor, long n) {
        plain(figure, group, "all", period, minor / 100.0, n, OptionalLong.of(minor), EUR);
    }

    private void quotient(String figure, String group, String period, double cost, long n) {
        plain(figure, group, "all", period, cost / n, n, OptionalLong.of((long) (cost * 100)), EUR);
    }

    private void count(String figure, String slice, long count, long n) {
        plain(figure, "all", slice, "to_date", count, n, OptionalLong.of(count), "count");
    }

    private void share(String figure, long part, long whole) {
        plain(
                figure,
                "all",
                "all",
                "to_date",
                (double) part / whole,
                whole,
                OptionalLong.of(part),
                "share");
    }

    private void plain(
            String figure,
            String group,
            String slice,
            String period,
            double value,
            long n,
            OptionalLong numerator,
            String unit) {
        figures.add(
                new Figure(
                        figure,
                        group,
                        slice,
                        period,
                        value,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        n,
                        numerator,
                        OptionalLong.empty(),
                        unit,
                        "sum"));
    }

    private void missing(String figure, String group, String slice, String period, String reason) {
        absent.add(new AbsentFigure(figure, group, slice, period, reason));
    }
}
