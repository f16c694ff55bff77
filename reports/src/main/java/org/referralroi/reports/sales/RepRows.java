package org.referralroi.reports.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.referralroi.charts.Drawing;
import org.referralroi.charts.Strip;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.reports.Formats;
import org.referralroi.reports.PrintableName;

/** Prints standings of reps. */
final class RepRows {

    /** For what there is no number of. */
    static final String NONE = "–";

    /** Level of the interval of places by conversion. */
    static final double PLACES = 0.9;

    /** Marks a share of few. */
    static final String FEW = "°";

    /** Of teams and regions, which are not masked. */
    private static final PrintableName TEXTS = new PrintableName(Names.SHOWN);

    private final People people;
    private final Formats formats;
    private final long minimumCell;

    RepRows(People people, Formats formats, RunInfo run) {
        this.people = people;
        this.formats = formats;
        this.minimumCell = minimumCell(run);
    }

    /** The least number of people a share is not marked for. */
    static long minimumCell(RunInfo run) {
        return Long.parseLong(run.settings().getOrDefault("minimum_cell", "11"));
    }

    /** Rows of one role and window, in their order. */
    List<RepRow> rows(List<RepStanding> board) {
        int last =
                board.stream().flatMapToInt(s -> s.conversionWorstRank().stream()).max().orElse(0);
        return board.stream().map(standing -> row(standing, last)).toList();
    }

    /** Rows of teams of one role and window, in their order. */
    List<RepRow> teams(List<TeamStanding> board) {
        int last =
                board.stream().flatMapToInt(s -> s.conversionWorstRank().stream()).max().orElse(0);
        return board.stream().map(team -> row(named(team), team.asRep(), last)).toList();
    }

    /**
     * The row of a rep.
     *
     * @param lastPlace by conversion of the board
     */
    RepRow row(RepStanding standing, int lastPlace) {
        return row(named(standing), standing, lastPlace);
    }

    /** What tells a row from the others. */
    private record Named(
            String key,
            String name,
            String printName,
            String details,
            String printDetails,
            String page) {}

    private Named named(RepStanding rep) {
        return new Named(
                key(rep),
                people.onScreen(rep.name(), rep.repId()),
                people.inPrint(rep.name(), rep.repId()),
                details(rep),
                printDetails(rep),
                people.link(rep.repId()));
    }

    private Named named(TeamStanding team) {
        String reps = formats.count(team.reps()) + (team.reps() == 1 ? " rep" : " reps");
        return new Named(
                String.join(" ", "team_leaderboard", team.window(), team.role(), team.team()),
                TEXTS.onScreen(team.team(), ""),
                people.teamInPrint(team.team()),
                reps,
                reps,
                "");
    }

    private RepRow row(Named named, RepStanding standing, int lastPlace) {
        return new RepRow(
                named.key(),
                formats.count(standing.rank()),
                change(standing),
                tone(standing.rankChange()),
                named.name(),
                named.printName(),
                named.details(),
                named.printDetails(),
                named.page(),
                formats.count(standing.advocatesOwned()),
                formats.count(standing.advocatesRecruited()),
                formats.count(standing.referrals()),
                formats.count(standing.won()),
                formats.count(standing.newCustomers()),
                formats.wholeAmount(standing.revenueMinor()),
                number(standing.medianHoursToContact()),
                part(standing.withinTarget(), standing.withinTargetOf(), true),
                part(standing.untouched(), standing.untouchedOf(), false),
                part(standing.conversion(), standing.conversionOf(), true),
                share(standing.conversionShrunken()),
                range(standing),
                ranks(standing),
                places(standing, lastPlace),
                number(standing.medianCycleDays()),
                String.join("\n", goals(standing)));
    }

    static String key(RepStanding standing) {
        return String.join(
                " ", "rep_leaderboard", standing.window(), standing.role(), standing.repId());
    }

    private String change(RepStanding standing) {
        if (standing.rankChange().isEmpty()) {
            return "new";
        }
        int gained = standing.rankChange().getAsInt();
        return gained == 0
                ? "="
                : (gained > 0 ? "▲\u00a0" : "▼\u00a0") + formats.count(Math.abs(gained));
    }

    private static String tone(OptionalInt change) {
        int gained = change.orElse(0);
        return gained > 0 ? "good" : gained < 0 ? "bad" : "";
    }

    /** Team, region and, where the rep is gone, since when. */
    String details(RepStanding standing) {
        return details(standing, standing.team().map(team -> TEXTS.onScreen(team, "")));
    }

    /** The same for the PDF. */
    String printDetails(RepStanding standing) {
        return details(standing, standing.team().map(people::teamInPrint));
    }

    private String details(RepStanding standing, Optional<String> team) {
        return String.join(
                " · ",
                Stream.of(
                                team.stream(),
                                standing.region().map(RepRows::region).stream(),
                                standing.leftOn().map(this::left).stream())
                        .flatMap(s -> s)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static String region(String key) {
        return TEXTS.onScreen(key, "").replace('_', ' ');
    }

    private String left(LocalDate day) {
        return "left on " + formats.day(day);
    }

    private RepRow.Part part(OptionalDouble share, long of, boolean good) {
        if (share.isEmpty()) {
            return new RepRow.Part(NONE, "", Strip.empty());
        }
        String value = share(share);
        return new RepRow.Part(
                value,
                "of\u00a0" + formats.count(of) + (of < minimumCell ? FEW : ""),
                Strip.bar(share.getAsDouble(), 1, good, value));
    }

    private String range(RepStanding standing) {
        return standing.conversionLow().isEmpty() || standing.conversionHigh().isEmpty()
                ? ""
                : share(standing.conversionLow()) + " to " + share(standing.conversionHigh());
    }

    private String ranks(RepStanding standing) {
        if (standing.conversionBestRank().isEmpty()) {
            return NONE;
        }
        String best = formats.count(standing.conversionBestRank().getAsInt());
        String worst = formats.count(standing.conversionWorstRank().orElseThrow());
        return best.equals(worst) ? best : best + " to " + worst;
    }

    private Drawing places(RepStanding standing, int last) {
        return standing.conversionBestRank().isEmpty()
                ? Strip.empty()
                : Strip.places(
                        standing.conversionBestRank().getAsInt(),
                        standing.conversionWorstRank().orElseThrow(),
                        last,
                        "place " + ranks(standing));
    }

    /** Each goal with what was attained of it, such as 40% of 600 referrals. */
    List<String> goals(RepStanding s) {
        List<String> goals = new ArrayList<>();
        goal(goals, s.recruitedAttained(), s.recruitedGoal(), "recruited");
        goal(goals, s.referralsAttained(), s.referralsGoal(), "referrals");
        goal(goals, s.newCustomersAttained(), s.newCustomersGoal(), "customers");
        if (s.revenueGoalMinor().isPresent() && s.revenueAttained().isPresent()) {
            goals.add(
                    attained(s.revenueAttained())
                            + " of "
                            + formats.amount(s.revenueGoalMinor().getAsLong()));
        }
        return goals;
    }

    private void goal(
            List<String> goals, OptionalDouble attained, OptionalDouble goal, String what) {
        if (goal.isPresent() && attained.isPresent()) {
            goals.add(
                    "%s of %s %s"
                            .formatted(attained(attained), number(goal), what)
                            .toLowerCase(Locale.ROOT));
        }
    }

    /** Of goals, the percent alone: a rep may well reach ten times as much. */
    private String attained(OptionalDouble share) {
        return formats.level(Math.rint(share.getAsDouble() * 100) / 100);
    }

    private String share(OptionalDouble share) {
        return share.isEmpty() ? NONE : formats.share(share.getAsDouble());
    }

    private String number(OptionalDouble value) {
        return value.isEmpty() ? NONE : formats.number(value.getAsDouble());
    }
}
