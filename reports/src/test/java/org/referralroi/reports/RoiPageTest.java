package org.referralroi.reports;

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

class RoiPageTest {

    private static final Pattern PRINTED =
            Pattern.compile("data-figure=\"([^\"]*)\"[^>]*>([^<]*)<");

    private final Statistics company = SampleStatistics.company();
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
        assertEquals(188, printed);
    }

    /** Windows, months and the words about intervals are no figures; the leaderboard is a table. */
    @Test
    void noOtherNumberStandsInTheSentencesTilesAndTables() {
        String rest =
                page.replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                        .replaceAll(
                                "(?s)<section aria-labelledby=\"(advocates|absent|definitions)\">.*?</section>",
                                "")
                        .replaceAll("(?s)<svg.*?</svg>", "")
                        .replaceAll("<([a-z]+)[^>]*data-figure[^>]*>[^<]*</\\1>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ");
        List<String> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\S*\\d\\S*").matcher(rest);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        assertEquals(
                List.of(
                        "2026", // title
                        "2026",
                        "1",
                        "2026", // month, as of
                        "1",
                        "2026", // headline
                        "90",
                        "365",
                        "0.75",
                        "1.0", // settings
                        "24", // months of the finding
                        "1",
                        "2026",
                        "95%", // comparison
                        "2026", // of churn
                        "2026",
                        "2026", // trend, movements
                        "1",
                        "2026",
                        "2026-10-31f2a9c04b7e"), // footer
                numbers);
    }

    @Test
    void theLeaderboardSaysOfHowManyItShowsTheFirst() {
        assertTrue(page.contains(">10 of 31,204 advocates, by referral value: "));
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
                List.of("comparison", "trend", "advocates", "quality", "absent", "definitions"),
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
        assertTrue(beginning.contains("<p>No advocate has made a referral yet.</p>"));
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
            case "numerator" -> formats.amount(Math.abs(figure.numerator().orElseThrow()));
            case "denominator" -> formats.amount(figure.denominator().orElseThrow());
            default -> throw new IllegalArgumentException(source);
        };
    }
}
