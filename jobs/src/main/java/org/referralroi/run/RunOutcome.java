package org.referralroi.run;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.referralroi.validated.Validation;

/**
 * What came of a run.
 *
 * @param unchanged whether the month was published from the same inputs, settings, engine and code
 *     before
 * @param reports the files published
 * @param repeated labels of files whose bytes equal those of an earlier one, and were not read
 * @param unknownFiles files in the landing folder that are no extract
 */
public record RunOutcome(
        YearMonth month,
        String run,
        String engine,
        boolean unchanged,
        List<Path> reports,
        Path index,
        List<String> repeated,
        List<String> unknownFiles,
        Path reading,
        Validation validation) {}
