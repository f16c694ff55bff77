package org.referralroi.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.referralroi.run.Home;
import org.referralroi.run.RunRequest;
import org.referralroi.run.Workspace;
import picocli.CommandLine.Option;

/** Which month is to be run, and under which settings. */
final class MonthOptions {
    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "Month to report on; left out: the last one that is complete.")
    private YearMonth month;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "Folder that holds program.yml; left out: conf/ beside the program.")
    private Path conf;

    RunRequest request(Home home, Workspace workspace, String engine, String master) {
        return new RunRequest(
                Optional.ofNullable(month),
                workspace,
                conf == null ? home.conf() : conf.toAbsolutePath().normalize(),
                engine,
                master);
    }
}
