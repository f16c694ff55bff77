package org.referralroi.explain;

import java.time.YearMonth;
import java.util.Optional;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.run.Workspace;

/**
 * What is to be explained.
 *
 * @param name of a figure, or of a table of statistics
 * @param now settings to hold those of the run against
 * @param rows how many rows behind it are shown
 */
public record Question(
        String name,
        Optional<String> group,
        Optional<String> slice,
        Optional<String> period,
        YearMonth month,
        Workspace workspace,
        Optional<ProgramSettings> now,
        int rows) {}
