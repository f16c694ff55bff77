package org.referralroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referralroi.charts.CurveChart.Curve;
import org.referralroi.charts.CurveChart.Level;
import org.referralroi.charts.CurveChart.Step;
import org.referralroi.charts.CurveChart.Tick;
import org.referralroi.charts.CurveChart.Turn;

class CurvesAndStepsTest {

    private static final List<Tick> TICKS = List.of(new Tick(0, "0"), new Tick(10, "10 days"));

    @Test
    void aCurveHasItsBandAndItsNameAtTheEnd() {
        Curve curve = new Curve("Referred", true, false, List.of(step(0, 100), step(10, 50)));
        Drawing drawing = chart(List.of(curve), List.of(), List.of()).drawing();
        assertEquals(List.of("0", "50", "100", "150", "0", "10 days", "Referred"), texts(drawing));
        // the figures of the axis take 29.6; 178 is nought, 14 is 150
        assertEquals(
                List.of(
                        new Mark.Path(
                                Ink.REFERRED,
                                List.of(point(29.6, 178 - 164 / 1.5), point(420, 178 - 82 / 1.5)),
                                2)),
                rounded(drawing));
        assertEquals(1, drawing.marks().stream().filter(m -> m instanceof Mark.Area).count());
    }

    @Test
    void aSteppedCurveStaysLevelUpToTheNextValue() {
        Curve curve = new Curve("All", false, true, List.of(step(0, 150), step(10, 0)));
        assertEquals(
                List.of(
                        new Mark.Path(
                                Ink.OTHERS,
                                List.of(point(29.6, 55), point(420, 55), point(420, 178)),
                                2)),
                rounded(chart(List.of(curve), List.of(), List.of()).drawing()));
    }

    @Test
    void levelsAndTurnsBearTheirNumbers() {
        Curve curve = new Curve("All", true, false, List.of(step(0, 0), step(10, 100)));
        Drawing drawing =
                chart(
                                List.of(curve),
                                List.of(new Level("cost", label("EUR 40"), 40)),
                                List.of(new Turn("paid back in month", label("4"), 4)))
                        .drawing();
        assertTrue(
                texts(drawing).containsAll(List.of("cost", "EUR 40", "paid back in month", "4")));
    }

    @Test
    void withoutACurveThePictureSaysSo() {
        Curve empty = new Curve("Referred", true, true, List.of());
        assertEquals(
                List.of("Too little data"),
                texts(chart(List.of(empty), List.of(), List.of()).drawing()));
    }

    @Test
    void pointsThatCannotBeToldApartAreDrawnOnce() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= 10_000; i++) {
            steps.add(step(i / 1000.0, 100));
        }
        Curve curve = new Curve("All", true, false, steps);
        Mark.Path path = rounded(chart(List.of(curve), List.of(), List.of()).drawing()).get(0);
        assertTrue(path.points().size() <= 420 / 0.8, path.points().size() + " points");
        assertEquals(420, path.points().get(path.points().size() - 1).x());
    }

    @Test
    void eachBarOfAWaterfallBeginsWhereTheOneBeforeEnds() {
        Drawing drawing =
                new WaterfallChart(
                                "",
                                v -> "" + (int) v,
                                "nothing",
                                List.of(
                                        new WaterfallChart.Step("Margin", 100, label("100"), false),
                                        new WaterfallChart.Step("Cost", -140, label("140"), false),
                                        new WaterfallChart.Step("Net", -40, label("−40"), true)))
                        .drawing();
        // from −50 at 340 to 100 at 810
        assertEquals(
                List.of("496.67 313.33 REFERRED", "371.33 438.67 OTHERS", "371.33 125.33 OTHERS"),
                drawing.marks().stream()
                        .filter(m -> m instanceof Mark.Bar)
                        .map(m -> (Mark.Bar) m)
                        .map(b -> round(b.x()) + " " + round(b.width()) + " " + b.ink())
                        .toList());
        assertEquals(
                List.of("Margin", "100", "Cost", "140", "Net", "−40"),
                texts(drawing).subList(4, 10));
    }

    @Test
    void aWaterfallOfNothingSaysSo() {
        assertEquals(
                List.of("nothing"),
                texts(new WaterfallChart("", v -> "", "nothing", List.of()).drawing()));
    }

    @Test
    void aStepOfAFunnelWithoutCountHasNoBar() {
        Drawing drawing =
                new FunnelChart(
                                "",
                                List.of(
                                        new FunnelChart.Step(
                                                "Invited",
                                                OptionalLong.of(200),
                                                label("200"),
                                                label("of the step before"),
                                                label("")),
                                        new FunnelChart.Step(
                                                "Enrolled",
                                                OptionalLong.of(50),
                                                label("50"),
                                                label("25%"),
                                                label("9")),
                                        new FunnelChart.Step(
                                                "Active",
                                                OptionalLong.empty(),
                                                label("not computed"),
                                                label(""),
                                                label(""))))
                        .drawing();
        assertEquals(
                List.of(420.0, 105.0),
                drawing.marks().stream()
                        .filter(m -> m instanceof Mark.Bar)
                        .map(m -> ((Mark.Bar) m).width())
                        .toList());
        assertEquals(
                List.of(
                        "Invited",
                        "200",
                        "of the step before",
                        "Enrolled",
                        "50",
                        "25%",
                        "9",
                        "Active",
                        "not computed"),
                texts(drawing));
    }

    private static CurveChart chart(List<Curve> curves, List<Level> levels, List<Turn> turns) {
        return new CurveChart(
                "", v -> "" + (int) v, TICKS, "Too little data", curves, levels, turns);
    }

    private static Step step(double at, double value) {
        return new Step(at, value, OptionalDouble.of(value * 0.9), OptionalDouble.of(value * 1.1));
    }

    private static Label label(String text) {
        return Label.plain(text);
    }

    private static Mark.Point point(double x, double y) {
        return new Mark.Point(round(x), round(y));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static List<Mark.Path> rounded(Drawing drawing) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Path)
                .map(m -> (Mark.Path) m)
                .map(
                        p ->
                                new Mark.Path(
                                        p.ink(),
                                        p.points().stream().map(q -> point(q.x(), q.y())).toList(),
                                        p.thickness()))
                .toList();
    }

    private static List<String> texts(Drawing drawing) {
        return Pattern.compile("<text[^>]*>([^<]*)<")
                .matcher(drawing.svg())
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
