package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Figure;
import org.referralroi.figures.rows.Restatement;

class RestatementsTest {
    private static final OptionalDouble NO_VALUE = OptionalDouble.empty();
    private static final OptionalLong NONE = OptionalLong.empty();

    private static final Restatement MOVED =
            new Restatement(
                    "conversion.rate",
                    "referred",
                    "all",
                    "t12m",
                    "moved",
                    OptionalDouble.of(0.5),
                    OptionalDouble.of(0.5),
                    OptionalDouble.of(0.25),
                    OptionalDouble.of(0.25),
                    OptionalDouble.of(0.75),
                    OptionalDouble.of(0.8),
                    OptionalLong.of(10),
                    OptionalLong.of(10),
                    OptionalLong.of(5),
                    OptionalLong.of(5),
                    NONE,
                    NONE,
                    "aaa");

    private static final Restatement VANISHED =
            new Restatement(
                    "conversion.rate",
                    "other",
                    "all",
                    "t12m",
                    "vanished",
                    OptionalDouble.of(0.5),
                    NO_VALUE,
                    OptionalDouble.of(0.25),
                    NO_VALUE,
                    OptionalDouble.of(0.75),
                    NO_VALUE,
                    OptionalLong.of(10),
                    NONE,
                    OptionalLong.of(5),
                    NONE,
                    NONE,
                    NONE,
                    "aaa");

    private static final Restatement APPEARED =
            new Restatement(
                    "mrr.new",
                    "all",
                    "all",
                    "2026-10",
                    "appeared",
                    NO_VALUE,
                    OptionalDouble.of(7),
                    NO_VALUE,
                    OptionalDouble.of(1),
                    NO_VALUE,
                    OptionalDouble.of(9),
                    NONE,
                    OptionalLong.of(10),
                    NONE,
                    OptionalLong.of(5),
                    NONE,
                    NONE,
                    "aaa");

    @Test
    void whatMovedAppearedOrVanishedIsListedInTheOrderOfTheDictionary() {
        Figure stood = figure("conversion.rate", "referred", "t12m", 0.5, 0.25, 0.75);
        Figure stands = figure("conversion.rate", "referred", "t12m", 0.5, 0.25, 0.8);
        Figure unmoved = figure("conversion.rate", "assisted", "t12m", 0.5, 0.25, 0.75);
        Figure vanished = figure("conversion.rate", "other", "t12m", 0.5, 0.25, 0.75);
        Figure appeared = figure("mrr.new", "all", "2026-10", 7, 1, 9);
        assertEquals(
                List.of(MOVED, VANISHED, APPEARED),
                Restatements.between(
                        "aaa",
                        List.of(vanished, stood, unmoved),
                        List.of(appeared, unmoved, stands)));
    }

    @Test
    void sameFiguresInAnotherOrderAreNoRestatement() {
        Figure one = figure("conversion.rate", "other", "t12m", 0.5, 0.25, 0.75);
        Figure two = figure("conversion.rate", "referred", "t12m", 0.5, 0.25, 0.75);
        assertEquals(List.of(), Restatements.between("aaa", List.of(one, two), List.of(two, one)));
    }

    @Test
    void aFigureThatTheDictionaryNoLongerKnowsComesLast() {
        assertEquals(
                List.of("quality.rejected vanished", "gone.figure vanished"),
                Restatements.between(
                                "aaa",
                                List.of(
                                        figure("gone.figure", "all", "t12m", 1, 0, 2),
                                        figure("quality.rejected", "all", "to_date", 1, 0, 2)),
                                List.of())
                        .stream()
                        .map(row -> row.figure() + " " + row.change())
                        .toList());
    }

    private static Figure figure(
            String figure, String group, String period, double value, double low, double high) {
        return new Figure(
                figure,
                group,
                "all",
                period,
                value,
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                10,
                OptionalLong.of(5),
                NONE,
                "share",
                "made up");
    }
}
