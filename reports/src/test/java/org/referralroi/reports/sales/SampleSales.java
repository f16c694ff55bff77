package org.referralroi.reports.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.reports.SampleStatistics;

/** Reps, open referrals and figures of follow-up of an invented company. */
public final class SampleSales {

    private static final List<String> NAMES =
            List.of(
                    "Anna Costa",
                    "Consolidated Agricultural Machinery & Irrigation Equipment Holdings of Northumbria",
                    "محمد بن عبد الله الأنصاري",
                    "美咲 山本",
                    "Zoë 🚀 Haddad",
                    "=HYPERLINK(\"http://example.org\",\"x\")",
                    "<script>alert(1)</script>",
                    "Jürgen Xu");

    private static final String LONG_TEAM =
            "=1+1 <b>Vertrieb</b> für Landwirtschaft " + "W".repeat(40);

    private SampleSales() {}

    /** A company of eight reps with every kind of name. */
    public static Statistics company() {
        List<RepStanding> standings = new ArrayList<>();
        for (String window : RepStanding.WINDOWS) {
            for (String role : RepStanding.ROLES) {
                for (int i = 0; i < NAMES.size(); i++) {
                    standings.add(rep(window, role, i + 1, NAMES.get(i)));
                }
            }
        }
        List<HotReferral> hot = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            hot.add(referral(i + 1, 40));
        }
        return with(standings, hot);
    }

    /** One role in the year so far, with so many reps. */
    public static Statistics reps(int count) {
        List<RepStanding> standings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            standings.add(rep("year", "advocate_owner", i, "Rep number %05d end".formatted(i)));
        }
        return with(standings, List.of());
    }

    /** The same company in another look. */
    public static Statistics looking(Presentation look) {
        Statistics company = company();
        return new Statistics(
                SampleStatistics.looking(look).run(),
                company.figures(),
                company.absent(),
                company.others());
    }

    static Statistics with(List<RepStanding> standings, List<HotReferral> hot) {
        Statistics company = SampleStatistics.company();
        List<Figure> figures = new ArrayList<>(company.figures());
        figures.add(figure("follow_up.untouched", "all", 0.3645, 0.337, 0.393, 1133, "share"));
        figures.add(figure("follow_up.within_target", "all", 0.0957, 0.08, 0.114, 1160, "share"));
        figures.add(figure("follow_up.median_hours", "all", 237.43, 204.8, 267.1, 1162, "hours"));
        figures.add(
                figure("conversion.involvement_ratio", "referred", 1.71, 1.36, 2.14, 950, "ratio"));
        figures.add(figure("funnel.referral", "all", 1542, Double.NaN, 0, 1542, "count"));
        return new Statistics(company.run(), figures, company.absent(), company.others())
                .with(StatisticsTable.REP_LEADERBOARD, standings)
                .with(StatisticsTable.TEAM_LEADERBOARD, teams(standings))
                .with(StatisticsTable.HOT_LIST, hot);
    }

    /** Of the first rep of a board a team of one, of the second, if any, one of nine. */
    private static List<TeamStanding> teams(List<RepStanding> standings) {
        return standings.stream()
                .filter(rep -> rep.rank() <= 2)
                .map(rep -> team(rep, rep.rank() == 1 ? rep.team().orElseThrow() : LONG_TEAM))
                .toList();
    }

    private static TeamStanding team(RepStanding rep, String team) {
        return new TeamStanding(
                rep.window(),
                rep.role(),
                team,
                rep.rank() == 1 ? 1 : 9,
                rep.rank(),
                rep.previousRank(),
                rep.rankChange(),
                rep.advocatesOwned(),
                rep.advocatesRecruited(),
                rep.referrals(),
                rep.won(),
                rep.newCustomers(),
                rep.revenueMinor(),
                rep.medianHoursToContact(),
                rep.withinTarget(),
                rep.withinTargetOf(),
                rep.untouched(),
                rep.untouchedOf(),
                rep.conversion(),
                rep.conversionOf(),
                rep.conversionShrunken(),
                rep.conversionLow(),
                rep.conversionHigh(),
                rep.conversionBestRank(),
                rep.conversionWorstRank(),
                rep.medianCycleDays(),
                rep.recruitedGoal(),
                rep.recruitedAttained(),
                rep.referralsGoal(),
                rep.referralsAttained(),
                rep.newCustomersGoal(),
                rep.newCustomersAttained(),
                rep.revenueGoalMinor(),
                rep.revenueAttained());
    }

    static RepStanding rep(String window, String role, int rank, String name) {
        return rep(window, role, rank, name, "hunters");
    }

    /** One rep of one team in every window and role. */
    static Statistics ofTeam(String team) {
        List<RepStanding> standings = new ArrayList<>();
        for (String window : RepStanding.WINDOWS) {
            for (String role : RepStanding.ROLES) {
                standings.add(rep(window, role, 1, "Anna Costa", team));
            }
        }
        return with(standings, List.of());
    }

    private static RepStanding rep(String window, String role, int rank, String name, String team) {
        return new RepStanding(
                window,
                role,
                "R%05d".formatted(rank),
                Optional.of(name),
                Optional.of(team),
                Optional.of("north_america"),
                rank == 4 ? Optional.of(LocalDate.of(2026, 5, 3)) : Optional.empty(),
                rank,
                rank % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(rank + rank % 3 - 1),
                rank % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(rank % 3 - 1),
                424 + rank,
                17L + rank,
                1228 + rank,
                37 + rank,
                31 + rank,
                59_296_400L + rank,
                OptionalDouble.of(172.75),
                OptionalDouble.of(2 / 19.0),
                19,
                OptionalDouble.of(5 / 8.0),
                8,
                OptionalDouble.of(3 / 16.0),
                16,
                OptionalDouble.of(0.1817),
                OptionalDouble.of(0.0882),
                OptionalDouble.of(0.2996),
                OptionalInt.of(Math.max(1, rank - 2)),
                OptionalInt.of(rank + 2),
                OptionalDouble.of(41.5),
                OptionalDouble.of(23),
                OptionalDouble.of(2.304),
                OptionalDouble.of(152),
                OptionalDouble.of(3.218),
                OptionalDouble.of(40),
                OptionalDouble.of(1.052),
                OptionalLong.of(5_500_000),
                OptionalDouble.of(8.98));
    }

    private static HotReferral referral(int rank, long total) {
        int owner = rank % 9;
        return new HotReferral(
                rank,
                total,
                "F%d-1".formatted(rank),
                "V%d".formatted(rank),
                NAMES.get(rank % NAMES.size()),
                "customer",
                "personal_url",
                rank % 2 == 0 ? Optional.empty() : Optional.of("L" + rank),
                owner == 0 ? Optional.empty() : Optional.of("R%05d".formatted(owner)),
                owner == 0 ? Optional.empty() : Optional.of(NAMES.get(owner - 1)),
                owner == 4 ? Optional.of(LocalDate.of(2026, 5, 3)) : Optional.empty(),
                LocalDate.of(2026, 10, 14),
                18,
                rank > 30 ? Optional.of(LocalDate.of(2026, 10, 20)) : Optional.empty(),
                rank > 30 ? "contacted" : rank % 5 == 0 ? "due" : "untouched",
                OptionalDouble.of(0.3285),
                OptionalDouble.of(0.2606),
                OptionalDouble.of(0.4001),
                OptionalLong.of(339_158 - rank * 100L));
    }

    private static Figure figure(
            String name, String group, double value, double low, double high, long n, String unit) {
        boolean interval = !Double.isNaN(low);
        return new Figure(
                name,
                group,
                "all",
                "t12m",
                value,
                interval ? OptionalDouble.of(low) : OptionalDouble.empty(),
                interval ? OptionalDouble.of(high) : OptionalDouble.empty(),
                n,
                OptionalLong.empty(),
                OptionalLong.empty(),
                unit,
                "by hand");
    }
}
