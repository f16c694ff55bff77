package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.referralroi.SideBySide;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.reports.sales.SalesFiles;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The step that writes a page for each rep, some at a time. A run that was killed goes on after the
 * last chunk that was recorded, and within it leaves alone what is complete: a page appears under
 * its name only when it is.
 */
final class RepPages extends AbstractItemCountingItemStreamItemReader<Integer>
        implements ItemWriter<Integer>, StepExecutionListener {

    static final String STEP = "rep_pages";

    private static final int CHUNK = 10;

    private final RunFolder run;
    private final Progress progress;
    private SalesFiles files;
    private int next;

    RepPages(RunFolder run, Progress progress) {
        this.run = run;
        this.progress = progress;
        setName(STEP);
    }

    Step step(JobRepository repository) {
        return new StepBuilder(STEP, repository)
                .<Integer, Integer>chunk(CHUNK).reader(this).writer(this).stream(this)
                        .listener((Object) this)
                        .transactionManager(new ResourcelessTransactionManager())
                        .build();
    }

    /** Where the pages are; all of them once the step is done. */
    static Path folder(RunFolder run) {
        return run.state("reports").resolve(SalesFiles.REPS);
    }

    @Override
    protected void doOpen() throws IOException {
        files = new SalesFiles(StatisticsFiles.read(run.state("statistics")));
        Files.createDirectories(folder(run));
        next = 0;
    }

    @Override
    protected Integer doRead() {
        return next < files.reps() ? next++ : null;
    }

    @Override
    protected void jumpToItem(int item) {
        next = item;
    }

    @Override
    protected void doClose() {
        files = null;
    }

    @Override
    public void write(Chunk<? extends Integer> chunk) throws IOException {
        SideBySide.each(chunk.getItems(), this::write);
    }

    private void write(int rep) throws IOException {
        Path page = folder(run).resolve(files.repFile(rep));
        if (Files.exists(page)) {
            return;
        }
        progress.item("page %d of %d".formatted(rep + 1, files.reps()));
        Files.write(Folders.aside(page), files.repPage(rep));
        Folders.moveIntoPlace(Folders.aside(page), page);
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.step(STEP);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            progress.done("%d pages of reps".formatted(next));
        }
        return step.getExitStatus();
    }
}
