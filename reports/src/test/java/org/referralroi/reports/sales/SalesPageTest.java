package org.referralroi.reports.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.SampleStatistics;

class SalesPageTest {

    private static final Pattern ROW = Pattern.compile("(?s)<tr data-row=\"([^\"]*)\">(.*?)</tr>");
    private static final Pattern CELL =
            Pattern.compile("(?s)data-column=\"([a-z_]*)\"[^>]*>(?:<bdi>|<span[^>]*>)?([^<]*)<");
    private static final Pattern FIGURE = Pattern.compile("data-figure=\"([^\"]*)\"[^>]*>([^<]*)<");

    private final Statistics company = SampleSales.company();
    private final String page = SalesFiles.page(SalesReport.of(company), company.run());

    @Test
    void everyNumberInATableIsThatOfItsRow() {
        Map<String, Record> rows = rows(company);
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            Record record = rows.get(row.group(1).replace("&lt;", "<").replace("&gt;", ">"));
            Matcher cell = CELL.matcher(row.group(2));
            while (cell.find()) {
                cells++;
                String printed = cell.group(2).replace("\u00a0", " ").strip();
                if (!isPrintedFrom(record, cell.group(1), printed)) {
                    wrong.add(row.group(1) + " " + cell.group(1) + ": " + printed);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(40 * 8 + 2 * (8 + 2) * 11 + 3 * (8 + 2) * 9, cells);
    }

    @Test
    void everyFigureIsPrintedFromItsRow() {
        Readings readings = new Readings(company, Dictionary.standard());
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) {
            String[] key = matcher.group(1).split(" ");
            if (key[0].equals("hot_list")) {
                assertEquals("hot_list F1-1 total 40", matcher.group(1) + " " + matcher.group(2));
                continue;
            }
            seen.add(key[0]);
            Reading reading = readings.of(key[0], key[1], key[2], key[3]);
            String expected =
                    switch (key[4]) {
                        case "value" -> reading.value();
                        case "range" -> reading.range();
                        default -> reading.basis();
                    };
            if (!matcher.group(2).equals(expected)) {
                wrong.add(matcher.group(1) + ": " + matcher.group(2) + ", not " + expected);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                List.of(
                        "conversion.involvement_ratio",
                        "follow_up.median_hours",
                        "follow_up.untouched",
                        "follow_up.within_target",
                        "funnel.referral"),
                seen.stream().distinct().sorted().toList());
    }

    @Test
    void namesStayTextAndEachRepHasALinkThatHoldsNothingOfThem() {
        assertFalse(page.contains("<script>alert"));
        assertTrue(page.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"));
        List<String> links = new ArrayList<>();
        Matcher matcher = Pattern.compile("href=\"([^#\"]*)\"").matcher(page);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        assertEquals(
                List.of(
                        "reps/0001.pdf",
                        "reps/0002.pdf",
                        "reps/0003.pdf",
                        "reps/0004.pdf",
                        "reps/0005.pdf",
                        "reps/0006.pdf",
                        "reps/0007.pdf",
                        "reps/0008.pdf",
                        "sales_report.xlsx"),
                links.stream().distinct().sorted().toList());
    }

    @Test
    void ofACompanyThatHasJustBegunItSaysWhatIsNotThere() {
        String empty =
                SalesFiles.page(
                        SalesReport.of(SampleStatistics.beginning()),
                        SampleStatistics.beginning().run());
        for (String said :
                List.of(
                        "Nobody is waiting.",
                        "No referral is open.",
                        "No rep stands here.",
                        "No rep stands in the leaderboard.",
                        "this run has no such figure")) {
            assertTrue(empty.contains(said), said);
        }
    }

    @Test
    void maskedNamesAreNowhere() {
        String masked = SalesFiles.page(SalesReport.of(masked(company)), masked(company).run());
        assertFalse(masked.contains("Anna Costa"));
        assertFalse(masked.contains("Jürgen"));
        assertTrue(masked.contains("<bdi>R00001</bdi>"));
        assertTrue(masked.contains("<bdi>V1</bdi>"));
    }

    static Statistics masked(Statistics statistics) {
        RunInfo run = statistics.run();
        Map<String, String> texts = new HashMap<>(run.presentation().texts());
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
                        new org.referralroi.figures.Presentation(
                                texts.get("company"),
                                texts.get("logo"),
                                texts.get("accent"),
                                texts.get("locale"),
                                run.presentation().paper(),
                                org.referralroi.figures.Presentation.Names.MASKED)),
                statistics.figures(),
                statistics.absent(),
                statistics.others());
    }

    private static Map<String, Record> rows(Statistics statistics) {
        Map<String, Record> rows = new HashMap<>();
        for (RepStanding rep : statistics.rows(StatisticsTable.REP_LEADERBOARD)) {
            rows.put(
                    String.join(" ", "rep_leaderboard", rep.window(), rep.role(), rep.repId()),
                    rep);
        }
        for (TeamStanding team : statistics.rows(StatisticsTable.TEAM_LEADERBOARD)) {
            rows.put(
                    String.join(" ", "team_leaderboard", team.window(), team.role(), team.team()),
                    team);
        }
        for (HotReferral hot : statistics.rows(StatisticsTable.HOT_LIST)) {
            rows.put("hot_list " + hot.referralId(), hot);
        }
        return rows;
    }

    /** Reads the printed number back and compares it with that of the record. */
    private static boolean isPrintedFrom(Record record, String column, String printed) {
        Object value =
                java.util.Arrays.stream(record.getClass().getRecordComponents())
                        .map(StatisticsColumn::new)
                        .filter(c -> c.name().equals(column))
                        .map(c -> java.util.Optional.ofNullable(c.value(record)))
                        .findFirst()
                        .orElseThrow()
                        .orElse(null);
        if (column.equals("rank_change")) {
            return value == null
                    ? printed.equals("new")
                    : printed.equals(
                            (long) value == 0
                                    ? "="
                                    : ((long) value > 0 ? "▲ " : "▼ ") + Math.abs((long) value));
        }
        if (column.equals("follow_up")) {
            return printed.startsWith(
                    Map.of(
                                    "untouched", "never contacted",
                                    "overdue", "past the target",
                                    "due", "still in time",
                                    "contacted", "contacted 20 October 2026")
                            .get((String) value));
        }
        if (value == null) {
            return printed.equals("–") || printed.equals("no lead yet");
        }
        if (value instanceof String text) {
            return printed.equals(
                    text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        double number =
                Double.parseDouble(printed.replaceAll("of |[,%°]", ""))
                        / (printed.endsWith("%") ? 100 : 1);
        double expected = ((Number) value).doubleValue() / (column.endsWith("_minor") ? 100 : 1);
        double precision = printed.endsWith("%") ? 0.0005 : printed.contains(".") ? 0.05 : 0.5;
        return Math.abs(number - expected) <= precision + 1e-9;
    }
}
