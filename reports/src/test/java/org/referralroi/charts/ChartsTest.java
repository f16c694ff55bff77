package org.referralroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void anIntervalIsALineWithEndsAndItsValueADot() {
        IntervalChart chart =
                new IntervalChart(
                        "Rates", 0, value -> Math.round(value) + "%", List.of(row("Referred", 20)));
        assertEquals(
                """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="Rates" viewBox="0 0 420 59" width="420" height="59" font-family="DejaVu Sans Condensed, sans-serif" font-size="12">
                <line class="mute-line" x1="8" y1="19" x2="8" y2="31" stroke-width="1"/>
                <text class="mute" x="0" y="49">0%</text>
                <line class="grid-line" x1="142.67" y1="19" x2="142.67" y2="31" stroke-width="1"/>
                <text class="mute" x="142.67" y="49" text-anchor="middle">10%</text>
                <line class="grid-line" x1="277.33" y1="19" x2="277.33" y2="31" stroke-width="1"/>
                <text class="mute" x="277.33" y="49" text-anchor="middle">20%</text>
                <line class="grid-line" x1="412" y1="19" x2="412" y2="31" stroke-width="1"/>
                <text class="mute" x="420" y="49" text-anchor="end">30%</text>
                <text class="ink" x="0" y="13" font-weight="bold">Referred</text>
                <text class="mute" x="68" y="13">9 leads</text>
                <text class="mute" x="420" y="13" text-anchor="end">15% to 25%</text>
                <text class="ink" x="343" y="13" text-anchor="end" font-weight="bold" data-figure="rate value">20%</text>
                <line class="grid-line" x1="8" y1="25" x2="412" y2="25" stroke-width="1"/>
                <line class="referred-line" x1="210" y1="25" x2="344.67" y2="25" stroke-width="2.5"/>
                <line class="referred-line" x1="210" y1="20" x2="210" y2="30" stroke-width="1.5"/>
                <line class="referred-line" x1="344.67" y1="20" x2="344.67" y2="30" stroke-width="1.5"/>
                <circle class="referred" cx="277.33" cy="25" r="5"/>
                </svg>
                """,
                chart.drawing().svg());
    }

    @Test
    void whatCannotBeComputedIsSaidWithoutAnAxis() {
        IntervalChart.Row missing =
                new IntervalChart.Row(
                        "Referred",
                        Label.plain(""),
                        NONE,
                        NONE,
                        NONE,
                        Label.strong("not computed"),
                        Label.plain(""),
                        true);
        assertEquals(
                List.of("Referred", "not computed"),
                texts(new IntervalChart("", 0, v -> "" + v, List.of(missing)).drawing()));
    }

    @Test
    void theBasisBeginsBehindTheNameHoweverWideItsLettersAre() {
        for (String name : List.of("SMS", "WWWWWWWW", "illiill", "Owner-routed", "東京")) {
            double width = TextWidth.strong(name);
            assertTrue(width >= name.length() * 3.5, name + " " + width);
            String svg = new IntervalChart("", 0, v -> "", List.of(row(name, 20))).drawing().svg();
            assertTrue(svg.contains("x=\"%d\" y=\"13\">9 leads".formatted((int) width + 8)), svg);
        }
        assertTrue(TextWidth.strong("WWW") > 2 * TextWidth.strong("iii"));
        assertEquals(2 * Drawing.FONT_SIZE, TextWidth.strong("東京"));
    }

    @Test
    void aLongNameOrAmountMovesTheSmallTextToALineOfItsOwn() {
        IntervalChart shortNames = new IntervalChart("", 0, v -> "", List.of(row("Referred", 20)));
        IntervalChart longNames =
                new IntervalChart("", 0, v -> "", List.of(row("Referred ".repeat(6), 20)));
        assertEquals(59, shortNames.drawing().height());
        assertEquals(74, longNames.drawing().height());
    }

    @Test
    void aMonthWithoutValueIsAGapAndOnlyTheEndsHaveNumbers() {
        MonthsChart chart =
                new MonthsChart(
                        "Months",
                        true,
                        "not computed",
                        List.of(
                                new MonthsChart.Bar(
                                        "Jan", OptionalDouble.of(10), Label.strong("10")),
                                new MonthsChart.Bar("Feb", NONE, Label.strong("not computed")),
                                new MonthsChart.Bar(
                                        "Mar", OptionalDouble.of(20), Label.strong("20"))),
                        0);
        assertEquals(List.of("Jan", "10", "Mar", "20"), texts(chart.drawing()));
        assertEquals(
                2, chart.drawing().marks().stream().filter(m -> m instanceof Mark.Bar).count());
    }

    @Test
    void monthsWithoutAnyValueSaySo() {
        MonthsChart chart =
                new MonthsChart(
                        "Months",
                        true,
                        "not computed",
                        List.of(new MonthsChart.Bar("Jan", NONE, Label.strong(""))),
                        0);
        assertEquals(List.of("not computed"), texts(chart.drawing()));
    }

    @Test
    void textFromDataCannotBecomeMarkup() {
        assertEquals(
                "&lt;a href=&quot;x&quot;&gt; &amp; &#39;\uFFFD\uFFFD 😀",
                SvgText.escape("<a href=\"x\"> & '\u0000\u0001 😀"));
    }

    private static IntervalChart.Row row(String name, double value) {
        return new IntervalChart.Row(
                name,
                Label.plain("9 leads"),
                OptionalDouble.of(value),
                OptionalDouble.of(value - 5),
                OptionalDouble.of(value + 5),
                new Label("20%", true, "rate value"),
                Label.plain("15% to 25%"),
                true);
    }

    private static List<String> texts(Drawing drawing) {
        return Pattern.compile("<text[^>]*>([^<]*)<")
                .matcher(drawing.svg())
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
