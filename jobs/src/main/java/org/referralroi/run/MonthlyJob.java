package org.referralroi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The job: one month, from extracts to publication. Finished steps are not repeated when it is run
 * again.
 */
public final class MonthlyJob {
    /** Name of the job in the repository. */
    public static final String NAME = "month";

    /** What a step does. */
    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private final MonthlyRun of;
    private final BatchRepository batch;
    private final OpenEngine engine;
    private final Progress progress;

    MonthlyJob(MonthlyRun of, BatchRepository batch, OpenEngine engine, Progress progress) {
        this.of = of;
        this.batch = batch;
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * Runs the steps that are not finished yet. The caller holds the lock of the month.
     *
     * @throws Refusal where a step could not be done for a reason the user can mend
     */
    public void run() throws IOException {
        recover(batch, of);
        try {
            Stages stages = new Stages(of, engine, progress);
            Job job = job(stages);
            JobExecution execution = batch.operator().start(job, parameters());
            failure(execution).ifPresent(MonthlyJob::rethrow);
            tidyUp();
        } catch (JobExecutionAlreadyRunningException
                | JobRestartException
                | JobInstanceAlreadyCompleteException
                | InvalidJobParametersException e) {
            throw new Refusal(Exit.OTHER, "the run cannot be started: " + e.getMessage(), e);
        }
    }

    /** Whether the newest attempt of this run has done all its steps. */
    public boolean isComplete() {
        JobExecution newest = null;
        for (long attempt = 1; last(attempt) != null; attempt++) {
            newest = last(attempt);
        }
        return newest != null && newest.getStatus() == BatchStatus.COMPLETED;
    }

    /**
     * Removes what only the steps needed, as clean copies of extracts hold personal data; and
     * whatever other runs of the month left behind unfinished.
     */
    public void tidyUp() throws IOException {
        of.folder().tidyUp();
        for (RunFolder other : of.workspace().runsOf(of.month())) {
            if (!other.isTidy()) {
                Folders.delete(other.path());
            }
        }
    }

    private Job job(Stages stages) {
        return new JobBuilder(NAME, batch.repository())
                .start(step("extracts", stages::extracts))
                .next(step("validated", stages::validated))
                .next(step("facts", stages::facts))
                .next(step("metrics", stages::metrics))
                .next(step("statistics", stages::statistics))
                .next(step("reports", stages::reports))
                .next(new RepPages(of.folder(), progress).step(batch.repository()))
                .next(step("publication", stages::publication))
                .build();
    }

    private Step step(String name, Act act) {
        return new StepBuilder(name, batch.repository())
                .tasklet(
                        (contribution, context) -> {
                            progress.step(name);
                            act.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    /**
     * A run that was finished but is not published any more is made anew: its attempt is counted.
     * One that was not finished goes on. What is published stays until each part is replaced.
     */
    private JobParameters parameters() throws IOException {
        long attempt = 1;
        while (isOver(last(attempt))) {
            attempt++;
        }
        if (last(attempt) == null && !isPublished()) {
            Folders.delete(of.folder().path());
        }
        return parameters(attempt);
    }

    private boolean isPublished() throws IOException {
        return Pointer.find(of.workspace(), of.month())
                .filter(pointer -> pointer.run().equals(of.key().run()))
                .isPresent();
    }

    private JobExecution last(long attempt) {
        return batch.repository().getLastJobExecution(NAME, parameters(attempt));
    }

    private JobParameters parameters(long attempt) {
        return new JobParametersBuilder()
                .addString("month", of.month().toString())
                .addString("run", of.key().run())
                .addString("engine", of.engine())
                .addString("previous", of.previous().orElse("none"))
                .addLong("attempt", attempt)
                .toJobParameters();
    }

    private boolean isOver(JobExecution execution) {
        return execution != null
                && (execution.getStatus() == BatchStatus.COMPLETED
                        || made().entrySet().stream()
                                .anyMatch(
                                        made ->
                                                isDone(execution, made.getKey())
                                                        && Files.notExists(made.getValue())));
    }

    private boolean isDone(JobExecution execution, String step) {
        StepExecution last =
                batch.repository().getLastStepExecution(execution.getJobInstance(), step);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /** What each step leaves for the later ones. */
    private Map<String, Path> made() {
        return Map.of(
                "extracts",
                of.folder().state("extracts"),
                "validated",
                of.workspace().reading(of.key().reading()),
                "facts",
                of.folder().state("facts"),
                "metrics",
                of.folder().state("metrics"),
                "statistics",
                of.folder().state("statistics"),
                "reports",
                of.folder().state("reports"),
                RepPages.STEP,
                RepPages.folder(of.folder()));
    }

    /**
     * Marks runs of the month as failed that their processes left behind. Whoever holds the lock of
     * the month knows that those processes are gone.
     *
     * @return how many there were
     */
    public static int recover(BatchRepository batch, MonthlyRun of) {
        return recover(batch, of.month().toString());
    }

    static int recover(BatchRepository batch, String month) {
        List<JobExecution> left =
                batch.repository().findRunningJobExecutions(NAME).stream()
                        .filter(e -> month.equals(e.getJobParameters().getString("month")))
                        .toList();
        left.forEach(batch.operator()::recover);
        return left.size();
    }

    private static Optional<Throwable> failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Optional.empty();
        }
        return Optional.of(
                execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .orElseGet(
                                () -> new IllegalStateException("the run ended as " + execution)));
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new UncheckedIOException(
                failure instanceof IOException io ? io : new IOException(failure));
    }
}
