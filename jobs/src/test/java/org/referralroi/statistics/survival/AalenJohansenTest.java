package org.referralroi.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.Confidence;

class AalenJohansenTest {

    private static final AalenJohansen FEW =
            AalenJohansen.of(
                    List.of(
                            new CompetingExits(2, 1, 1, 0),
                            new CompetingExits(1, 1, 0, 0),
                            new CompetingExits(3, 0, 0, 1),
                            new CompetingExits(4, 1, 1, 0),
                            new CompetingExits(6, 0, 0, 1),
                            new CompetingExits(9, 1, 0, 1),
                            new CompetingExits(12, 0, 1, 0)));

    private static List<CompetingExits> large() {
        List<CompetingExits> exits = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            long time = i * 7919L % 731;
            long people = 1 + i * 31L % 7;
            long kind = i * 104729L % 10;
            if (kind < 6) {
                exits.add(new CompetingExits(time, 0, 0, people));
            } else if (kind < 9) {
                exits.add(new CompetingExits(time, people, 0, 0));
            } else {
                exits.add(new CompetingExits(time, 0, people, 0));
            }
        }
        return exits;
    }

    /**
     * R 4.2.2, survival 3.5-3, curves.R: summary(survfit(Surv(time, factor(status, 0:2)) ~ 1,
     * data), times)$pstate.
     */
    @Test
    void incidenceMatchesTheReferences() {
        assertClose(0.1, FEW.incidenceAt(1), CLOSED_FORM);
        assertClose(0.2, FEW.incidenceAt(2), CLOSED_FORM);
        assertClose(0.31666666666666665, FEW.incidenceAt(5), CLOSED_FORM);
        assertClose(0.47222222222222221, FEW.incidenceAt(9), CLOSED_FORM);
        assertClose(0.47222222222222221, FEW.incidenceAt(12), CLOSED_FORM);

        AalenJohansen large = AalenJohansen.of(large());
        assertClose(0.0006249218847644045, large.incidenceAt(0), CLOSED_FORM);
        assertClose(0.0093209421808943711, large.incidenceAt(30), CLOSED_FORM);
        assertClose(0.0344419579992396585, large.incidenceAt(90), CLOSED_FORM);
        assertClose(0.1762151900369941793, large.incidenceAt(365), CLOSED_FORM);
        assertClose(0.7286328977902484239, large.incidenceAt(730), CLOSED_FORM);

        AalenJohansen atOnce =
                AalenJohansen.of(
                        List.of(new CompetingExits(0, 1, 1, 0), new CompetingExits(4, 1, 0, 0)));
        assertClose(1 / 3.0, atOnce.incidenceAt(0), CLOSED_FORM);
        assertClose(2 / 3.0, atOnce.incidenceAt(4), CLOSED_FORM);
    }

    @Test
    void nothingIsSaidBeyondTheLongestFollowUp() {
        assertEquals(OptionalDouble.of(0), FEW.incidenceAt(0));
        assertEquals(OptionalDouble.empty(), FEW.incidenceAt(13));
        assertEquals(OptionalDouble.empty(), FEW.incidenceAt(-1));
        assertEquals(OptionalDouble.empty(), AalenJohansen.of(List.of()).incidenceAt(0));
    }

    @Test
    void badInputIsRefused() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> new CompetingExits(1, 2, -3, 4));
        assertEquals(
                "time, events, competing and censored must not be negative, but are 1, 2, -3 and 4",
                refused.getMessage());
    }

    @Property(tries = 100)
    void withoutCompetingEventsItIsOneMinusKaplanMeier(
            @ForAll @LongRange(min = 0, max = 729) long time) {
        List<CompetingExits> alone =
                SurvivalData.heavy(i -> true).stream()
                        .map(row -> new CompetingExits(row.time(), row.events(), 0, row.censored()))
                        .toList();
        double survival =
                KaplanMeier.of(SurvivalData.heavy(i -> true))
                        .survivalAt(time, new Confidence(0.95))
                        .orElseThrow()
                        .value();
        assertClose(1 - survival, AalenJohansen.of(alone).incidenceAt(time), 1e-12);
    }
}
