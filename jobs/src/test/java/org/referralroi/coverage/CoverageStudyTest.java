package org.referralroi.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.run.Progress;
import org.referralroi.run.Sample;

/** The study in short: few small companies, so that only what is badly wrong shows. */
class CoverageStudyTest {
    private static final int COMPANIES = 6;

    /** Fewer hits than this have a probability below 0.001 where intervals cover 95 %. */
    private static final int LEAST =
            new BinomialDistribution(null, COMPANIES, 0.95).inverseCumulativeProbability(0.001);

    @TempDir private static Path scratch;
    private static CoverageOutcome outcome;

    @BeforeAll
    static void study() throws IOException {
        outcome = new CoverageStudy(Sample.HOME).run(COMPANIES, 1, 1_000, scratch, Progress.SILENT);
    }

    @Test
    void intervalsHoldWhatWasPlanted() {
        assertEquals(3, LEAST);
        assertEquals(11, outcome.covered().size());
        for (Covered each : outcome.covered()) {
            assertEquals(COMPANIES, each.computed(), each.figure() + " " + each.slice());
            int hits = each.computed() - each.tooHigh() - each.tooLow();
            assertTrue(hits >= LEAST, each.toString());
        }
    }

    @Test
    void rawComparisonsAreLedAstrayAsPlanted() {
        List<String> astray =
                outcome.confounded().stream()
                        .map(
                                each ->
                                        each.figure()
                                                + (each.mean() > each.planted() ? " high" : " low"))
                        .toList();
        assertEquals(
                List.of(
                        "conversion.ratio high",
                        "churn.hazard_ratio low",
                        "ltv.ratio high",
                        "ltv.ratio high",
                        "ltv.ratio high"),
                astray);
        // what was adjusted lies nearer to the truth than what was not
        Covered adjusted = covered("conversion.adjusted_ratio");
        Confounded raw = outcome.confounded().get(0);
        assertTrue(Math.abs(adjusted.meanBias()) < raw.mean() / raw.planted() - 1);
    }

    private static Covered covered(String figure) {
        return outcome.covered().stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }
}
