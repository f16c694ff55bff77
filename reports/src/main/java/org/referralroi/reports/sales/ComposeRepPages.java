package org.referralroi.reports.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.referralroi.charts.Drawing;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.sales.RepPage.Cell;
import org.referralroi.reports.sales.RepPage.Measure;
import org.referralroi.reports.sales.RepPage.Role;
import org.referralroi.reports.sales.SalesReport.Frame;
import org.referralroi.reports.sales.SalesReport.HotList;

/** Chooses what the page of a rep prints. */
final class ComposeRepPages {

    /** As many as fit beside the numbers; the workbook holds all. */
    private static final int HOT_SHOWN = 5;

    private static final Reading NOTHING = new Reading("", "", "", "", false);

    private final RunInfo run;
    private final Readings readings;
    private final Formats formats;
    private final People people;
    private final RepRows rows;
    private final Map<String, RepStanding> standings = new HashMap<>();
    private final Map<String, Integer> lastPlaces = new HashMap<>();
    private final Map<String, List<HotReferral>> hot = new HashMap<>();

    ComposeRepPages(Statistics statistics) {
        this.run = statistics.run();
        this.readings = new Readings(statistics, Dictionary.standard());
        this.formats = readings.formats();
        this.people = new People(statistics);
        this.rows = new RepRows(people, formats, run);
        for (RepStanding standing : statistics.rows(StatisticsTable.REP_LEADERBOARD)) {
            standings.put(RepRows.key(standing), standing);
            lastPlaces.merge(
                    standing.window() + " " + standing.role(),
                    standing.conversionWorstRank().orElse(0),
                    Math::max);
        }
        for (HotReferral referral : statistics.rows(StatisticsTable.HOT_LIST)) {
            hot.computeIfAbsent(referral.ownerRepId().orElse(""), o -> new ArrayList<>())
                    .add(referral);
        }
    }

    RepPage page(RepStanding rep) {
        String name = people.inPrint(rep.name(), rep.repId());
        Frame frame = ComposeSalesReport.frame(run, formats);
        return new RepPage(
                new Frame(
                        frame.about(),
                        frame.month(),
                        frame.asOf(),
                        frame.run(),
                        "%s, referrals, %s".formatted(name, frame.month()),
                        "How my referrals stand, and whom to call"),
                name,
                rows.printDetails(rep),
                hotList(rep.repId()),
                roles(rep.repId()));
    }

    private HotList hotList(String rep) {
        List<HotReferral> own = hot.getOrDefault(rep, List.of());
        HotRows printed = new HotRows(people, formats);
        return new HotList(
                "Whom to call first",
                "Never contacted ones first, then by expected value in %s. Numbers are places on the hot list of all; what does not fit here is in the workbook."
                        .formatted(run.currency()),
                "No open referral is yours.",
                own.stream().limit(HOT_SHOWN).map(printed::row).toList());
    }

    private List<Role> roles(String rep) {
        List<Role> roles = new ArrayList<>();
        for (String role : RepStanding.ROLES) {
            List<RepRow> windows = new ArrayList<>();
            for (String window : RepStanding.WINDOWS) {
                RepStanding standing =
                        standings.get(String.join(" ", "rep_leaderboard", window, role, rep));
                windows.add(standing == null ? null : row(standing));
            }
            if (windows.stream().anyMatch(Objects::nonNull)) {
                roles.add(
                        new Role(
                                Roles.name(role),
                                "%s. %s of fewer than %s."
                                        .formatted(
                                                Roles.meaning(role),
                                                RepRows.FEW,
                                                formats.count(RepRows.minimumCell(run))),
                                new Windows(windows).measures(roles.isEmpty())));
            }
        }
        return roles;
    }

    private RepRow row(RepStanding standing) {
        return rows.row(
                standing, lastPlaces.getOrDefault(standing.window() + " " + standing.role(), 0));
    }

    /**
     * @param rows of each window, null where the rep does not stand there
     */
    private final class Windows {
        private final List<RepRow> rows;
        private final List<Measure> measures = new ArrayList<>();

        Windows(List<RepRow> rows) {
            this.rows = rows;
        }

        /**
         * @param first whether it is the first role, with what is the same in all of them
         */
        List<Measure> measures(boolean first) {
            if (first) {
                add("Advocates owned, in any role", r -> cell(r.owned(), ""), NOTHING);
                add("Advocates recruited, in any role", r -> cell(r.recruited(), ""), NOTHING);
            }
            add("Rank by revenue, change", r -> cell(r.rank(), r.change()), NOTHING);
            add("Referrals", r -> cell(r.referrals(), ""), figure("funnel.referral", "all"));
            add("Won", r -> cell(r.won(), ""), figure("funnel.won", "all"));
            add("New customers", r -> cell(r.newCustomers(), ""), NOTHING);
            add("Revenue, " + run.currency(), r -> cell(r.revenue(), ""), NOTHING);
            add(
                    "Contacted in time",
                    r -> part(r.inTime()),
                    figure("follow_up.within_target", "all"));
            add("Never contacted", r -> part(r.untouched()), figure("follow_up.untouched", "all"));
            add(
                    "Hours to first contact, median",
                    r -> cell(r.hours(), ""),
                    figure("follow_up.median_hours", "all"));
            add(
                    "Conversion, counted",
                    r -> part(r.conversion()),
                    figure("conversion.rate", "referred"));
            add("Conversion, shrunken", r -> cell(r.shrunken(), ""), NOTHING);
            add(
                    "Place by conversion, %s interval".formatted(formats.level(RepRows.PLACES)),
                    r -> new Cell(r.ranks(), "", drawn(r.places())),
                    NOTHING);
            add(
                    "Days from lead to win, median",
                    r -> cell(r.cycle(), ""),
                    figure("sales_cycle.median_days", "referred"));
            if (rows.stream().anyMatch(r -> r != null && r.hasGoals())) {
                add(
                        "Goals attained",
                        r -> cell(r.hasGoals() ? r.goals() : RepRows.NONE, ""),
                        NOTHING);
            }
            return measures;
        }

        private void add(String label, Function<RepRow, Cell> cell, Reading team) {
            List<Cell> cells =
                    rows.stream()
                            .map(r -> r == null ? cell(RepRows.NONE, "") : cell.apply(r))
                            .toList();
            measures.add(
                    new Measure(
                            label,
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            team.computed() ? team.value() : "",
                            team.computed() && !team.basis().startsWith(team.value() + " ")
                                    ? team.basis()
                                    : ""));
        }

        private Reading figure(String figure, String group) {
            return readings.of(figure, group, "all", "t12m");
        }

        private Cell part(RepRow.Part part) {
            return cell(part.value(), part.of());
        }

        private Cell cell(String text, String small) {
            return new Cell(text, small, null);
        }

        private Drawing drawn(Drawing drawing) {
            return drawing.marks().isEmpty() ? null : drawing;
        }
    }
}
