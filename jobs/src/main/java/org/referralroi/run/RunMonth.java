package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Reports;

/** Runs one month, unless it is published already from the very same inputs. */
public final class RunMonth {
    private final Home home;
    private final Clock clock;

    public RunMonth(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * @throws org.referralroi.Refusal where the month cannot be run or published; what was
     *     published stays
     */
    public RunOutcome run(RunRequest request, Progress progress) throws IOException {
        MonthlyRun found = MonthlyRun.of(home, request, clock);
        try (MonthLock lock = MonthLock.take(found.workspace(), found.month())) {
            // what is published cannot change while the lock is held
            MonthlyRun of = found.comparedWithPublished();
            boolean published = isPublished(of);
            if (published && of.folder().isTidy()) {
                return outcome(of, true);
            }
            try (OpenEngine engine = new OpenEngine(of);
                    BatchRepository batch = BatchRepository.open(of.workspace())) {
                MonthlyJob job = new MonthlyJob(of, batch, engine, progress);
                if (published && job.isComplete()) {
                    // killed between its last step and tidying up
                    job.tidyUp();
                    return outcome(of, true);
                }
                job.run();
            }
            return outcome(of, false);
        }
    }

    /**
     * Whether the pointer of the month names this run, and all that it wrote is still as it was.
     */
    private static boolean isPublished(MonthlyRun of) throws IOException {
        Optional<Pointer> pointer = Pointer.find(of.workspace(), of.month());
        Path manifest = of.folder().manifest();
        return pointer.isPresent()
                && pointer.get().run().equals(of.key().run())
                && Files.exists(manifest)
                && Sha256.of(manifest).equals(pointer.get().manifestSha256())
                && Files.exists(of.workspace().published().resolve("index.html"))
                && MonthLink.isRight(of.workspace(), pointer.get())
                && Files.exists(of.workspace().reading(of.key().reading()))
                && Publication.isIntact(of.folder(), Json.read(manifest, Manifest.class));
    }

    private static RunOutcome outcome(MonthlyRun of, boolean unchanged) throws IOException {
        Path statistics = of.folder().state("statistics");
        Path reports = of.folder().state("reports");
        Path reading = of.workspace().reading(of.key().reading());
        return new RunOutcome(
                of.month(),
                of.key().run(),
                of.engine(),
                unchanged,
                of.previous(),
                StatisticsFiles.rows(statistics, StatisticsTable.RESTATEMENTS).size(),
                PreviousRun.isCompared(statistics),
                Reports.FILES.stream().map(reports::resolve).toList(),
                of.workspace().published().resolve("index.html"),
                of.landing().repeated().stream().map(ExtractFile::label).toList(),
                of.landing().unknown(),
                reading,
                Lake.validation(reading));
    }
}
