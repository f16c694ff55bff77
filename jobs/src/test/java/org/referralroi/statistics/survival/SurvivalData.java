package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The data of curves.R. */
final class SurvivalData {

    /** Remission in acute myelogenous leukaemia (Miller 1981), R's survival::aml. */
    static final List<Exits> MAINTAINED =
            List.of(
                    new Exits(9, 1, 0),
                    new Exits(13, 1, 1),
                    new Exits(18, 1, 0),
                    new Exits(23, 1, 0),
                    new Exits(28, 0, 1),
                    new Exits(31, 1, 0),
                    new Exits(34, 1, 0),
                    new Exits(45, 0, 1),
                    new Exits(48, 1, 0),
                    new Exits(161, 0, 1));

    static final List<Exits> CONTROL =
            List.of(
                    new Exits(5, 2, 0),
                    new Exits(8, 2, 0),
                    new Exits(12, 1, 0),
                    new Exits(16, 0, 1),
                    new Exits(23, 1, 0),
                    new Exits(27, 1, 0),
                    new Exits(30, 1, 0),
                    new Exits(33, 1, 0),
                    new Exits(43, 1, 0),
                    new Exits(45, 1, 0));

    private SurvivalData() {}

    /** Heavy censoring, many ties, times from 0; the rows of curves.R for which the test holds. */
    static List<Exits> heavy(IntPredicate which) {
        List<Exits> exits = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            if (which.test(i)) {
                long people = 1 + i * 31L % 7;
                boolean event = i * 104729L % 100 < 6;
                exits.add(new Exits(i * 7919L % 731, event ? people : 0, event ? 0 : people));
            }
        }
        return exits;
    }
}
