package org.referralroi.reports.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.ClaimStanding;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Pages;
import org.referralroi.reports.SampleStatistics;

class RoiPageTest {

    private static final Pattern PRINTED =
            Pattern.compile("data-figure=\"([^\"]*)\"[^>]*>([^<]*)<");

    private final Statistics company = RoiSample.company();
    private final String page = Pages.roiReport(RoiReport.of(company), Presentation.STANDARD);

    @Test
    void everyFigureOnThePageIsPrintedFromItsRow() {
        List<String> wrong = new ArrayList<>();
        int printed = 0;
        Matcher matcher = PRINTED.matcher(page);
        while (matcher.find()) {
            printed++;
            String expected = expected(matcher.group(1));
            if (!expected.equals(matcher.group(2))) {
                wrong.add(matcher.group(1) + ": " + matcher.group(2) + ", not " + expected);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(303, printed);
    }

    /**
     * Windows, months, settings and the thresholds of rules are no figures; axes, claims,
     * restatements and leaderboard are rows of tables, and are compared with them below.
     */
    @Test
    void noOtherNumberStandsOnTheFirstPage() {
        String first =
                page.substring(page.indexOf("<body>"), page.indexOf("<nav class=\"contents\""));
        String rest =
                first.replaceAll("(?s)<svg.*?</svg>", "")
                        .replaceAll("<([a-z]+)[^>]*data-figure[^>]*>[^<]*</\\1>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ");
        assertEquals(
                List.of(
                        "2026", // month
                        "1", "2026", // as of
                        "1", "2026", // headline
                        "100%", // the setting of incrementality
                        "100%", "95%", // confidence
                        "1×", // no difference
                        "24", // months of lifetime value
                        "24", "2026"), // what changed
                numbers(rest));
    }

    @Test
    void noOtherNumberStandsInATableOfFigures() {
        List<String> others = new ArrayList<>();
        Matcher cells = Pattern.compile("(?s)<td class=\"number\"[^>]*>(.*?)</td>").matcher(page);
        while (cells.find()) {
            String rest =
                    cells.group(1)
                            .replaceAll("<([a-z]+)[^>]*data-(figure|row)[^>]*>[^<]*</\\1>", "")
                            .replaceAll("(?s)<small class=\"reason\">.*?</small>", "");
            others.addAll(numbers(rest));
        }
        List<String> tables = new ArrayList<>();
        tables.addAll(List.of("27.6%", "28.2%"));
        company.advocates("year").stream()
                .limit(5)
                .forEach(
                        a -> {
                            Formats formats = new Formats("EUR", Locale.ENGLISH);
                            tables.add(formats.count(a.rank()));
                            tables.add(formats.count(a.referrals()));
                            tables.add(formats.count(a.won()));
                            tables.add(formats.wholeAmount(a.revenueMinor()));
                            tables.add(formats.wholeAmount(a.marginMinor()));
                            tables.add(formats.wholeAmount(a.rewardsMinor()));
                            tables.add(formats.wholeAmount(a.referralValueMinor()));
                        });
        others.sort(null);
        tables.sort(null);
        assertEquals(tables, others);
    }

    @Test
    void aClaimIsPrintedAsItsRow() {
        ClaimStanding claim = company.rows(StatisticsTable.CLAIM_LEDGER).get(0);
        assertTrue(
                page.contains(
                        "<span data-row=\"claim_ledger four_times claimed_value\">4.00×</span>"));
        assertTrue(page.contains(claim.claim() + " <small>" + claim.source() + "</small>"));
        assertTrue(
                page.contains(
                        "<strong>✗ Contradicted</strong> <small>" + claim.reason() + "</small>"));
    }

    @Test
    void whatRestsOnFewIsMarked() {
        assertTrue(page.contains(">SMS *</text>"));
        assertTrue(page.contains("An asterisk marks what rests on fewer than 11: "));
        assertFalse(page.contains(">Verbal *</text>"));
    }

    @Test
    void thePageIsSmallEvenWithAChurnOnEveryDay() {
        int bytes = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertTrue(bytes < 400_000, bytes + " bytes");
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\S*\\d\\S*").matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    @Test
    void theLeaderboardSaysOfHowManyItShowsTheFirst() {
        assertTrue(page.contains(">5 of 31,204 advocates, by referral value: "));
    }

    @Test
    void namesStayText() {
        String name = "<script>alert(1)</script>";
        String hostile =
                Pages.roiReport(
                        RoiReport.of(
                                SampleStatistics.companyWith(
                                        List.of(SampleStatistics.advocate(1, name)))),
                        Presentation.STANDARD);
        assertFalse(hostile.contains(name));
        assertTrue(hostile.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"));
    }

    @Test
    void thePageAsksForNothingFromElsewhereAndItsPolicyForbidsIt() {
        String withoutNamespaces = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertFalse(withoutNamespaces.contains("http:"));
        assertFalse(withoutNamespaces.contains("https:"));
        assertEquals(1, page.split("<script", -1).length - 1);
        assertFalse(page.contains("<script "));
        assertFalse(page.contains(" style="));
        assertTrue(
                page.contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-"));
    }

    @Test
    void noIdIsUsedTwice() {
        List<String> ids = new ArrayList<>();
        Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        assertEquals(
                List.of(
                        "comparison",
                        "changes",
                        "steps",
                        "money",
                        "worth",
                        "conversion",
                        "funnel",
                        "revenue",
                        "rewards",
                        "claims",
                        "restatements",
                        "quality",
                        "method",
                        "rules",
                        "absent",
                        "definitions"),
                ids);
    }

    @Test
    void aCompanyThatHasJustBegunIsToldWhatIsMissing() {
        String beginning =
                Pages.roiReport(RoiReport.of(SampleStatistics.beginning()), Presentation.STANDARD);
        assertTrue(beginning.contains("<p class=\"verdict\">It cannot be said yet.</p>"));
        assertTrue(
                beginning.contains(
                        "The return on the program is not computed: the program has no cost on record."));
        assertTrue(beginning.contains("no marketing cost was delivered"));
        assertTrue(
                beginning.contains("<p class=\"mute\">No advocate has made a referral yet.</p>"));
        assertFalse(PRINTED.matcher(beginning.replace("data-figure=\"\"", "")).find());
    }

    private String expected(String source) {
        String[] key = source.split(" ");
        Figure figure = company.figure(key[0], key[1], key[2], key[3]).orElseThrow();
        FigureDefinition definition = Dictionary.standard().definition(key[0]);
        Formats formats = new Formats("EUR", Locale.ENGLISH);
        return switch (key[4]) {
            case "value" -> formats.value(definition, figure);
            case "range" -> formats.range(definition, figure);
            case "n" -> formats.basis(definition, figure);
            case "gain" -> formats.amount(figure.numerator().orElseThrow());
            case "numerator" -> formats.amount(Math.abs(figure.numerator().orElseThrow()));
            case "denominator" -> formats.amount(figure.denominator().orElseThrow());
            default -> throw new IllegalArgumentException(source);
        };
    }
}
