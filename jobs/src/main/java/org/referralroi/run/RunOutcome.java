package org.referralroi.run;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.referralroi.validated.Validation;

/**
 * What came of a run.
 *
 * @param unchanged whether the month was published from the same inputs, settings, engine and code
 *     before
 * @param previous the run of the month that was published before
 * @param restated how many figures are others than in that run, appeared or vanished
 * @param compared whether the figures of that run could be read
 * @param reports the files published
 * @param repeated labels of files whose bytes equal those of an earlier one, and were not read
 * @param unknownFiles files in the landing folder that are no extract
 */
public record RunOutcome(
        YearMonth month,
        String run,
        String engine,
        boolean unchanged,
        Optional<String> previous,
        int restated,
        boolean compared,
        List<Path> reports,
        Path index,
        List<String> repeated,
        List<String> unknownFiles,
        Path reading,
        Validation validation) {}
