package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;

/**
 * Takes one month from extracts to statistics, by the steps of the job but without it: nothing is
 * published, and what was interrupted does not go on.
 */
public final class InferMonth {
    private final Home home;
    private final Clock clock;

    public InferMonth(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * @throws org.referralroi.Refusal where a run of the month would be refused
     */
    public Statistics run(RunRequest request, Progress progress) throws IOException {
        MonthlyRun of = MonthlyRun.of(home, request, clock);
        Files.createDirectories(of.folder().path());
        try (OpenEngine engine = new OpenEngine(of)) {
            Stages stages = new Stages(of, engine, progress);
            stages.extracts();
            stages.validated();
            stages.facts();
            stages.metrics();
            stages.statistics();
        }
        return StatisticsFiles.read(of.folder().state("statistics"));
    }
}
