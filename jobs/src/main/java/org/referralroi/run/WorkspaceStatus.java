package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/**
 * What is published in a workspace, and how its runs ended.
 *
 * @param published newest month first
 * @param runs newest first
 */
public record WorkspaceStatus(List<Pointer> published, List<Run> runs) {
    /**
     * One execution of a run.
     *
     * @param state COMPLETED, FAILED or STARTED; a started one whose process is gone is finished by
     *     the next run
     * @param step the step it is in or failed in; empty once complete
     */
    public record Run(
            String month, String run, String engine, String state, String step, String startedAt) {}

    public static WorkspaceStatus of(Workspace workspace) throws IOException {
        if (!Files.exists(workspace.root().resolve("roi.mv.db"))) {
            return new WorkspaceStatus(Pointer.all(workspace), List.of());
        }
        try (BatchRepository batch = BatchRepository.open(workspace)) {
            List<JobExecution> executions = new ArrayList<>();
            for (JobInstance instance :
                    batch.repository().getJobInstances(MonthlyJob.NAME, 0, Integer.MAX_VALUE)) {
                executions.addAll(batch.repository().getJobExecutions(instance));
            }
            executions.sort(Comparator.comparingLong(JobExecution::getId).reversed());
            return new WorkspaceStatus(
                    Pointer.all(workspace), executions.stream().map(WorkspaceStatus::run).toList());
        }
    }

    /**
     * Marks the runs that their processes left behind as failed, month by month.
     *
     * @return how many there were, by month
     * @throws org.referralroi.Refusal where the process of one is alive and holds its month
     */
    public static Map<String, Integer> recover(Workspace workspace) throws IOException {
        if (!Files.exists(workspace.root().resolve("roi.mv.db"))) {
            return Map.of();
        }
        try (BatchRepository batch = BatchRepository.open(workspace)) {
            List<String> months =
                    batch.repository().findRunningJobExecutions(MonthlyJob.NAME).stream()
                            .map(execution -> execution.getJobParameters().getString("month"))
                            .distinct()
                            .sorted()
                            .toList();
            Map<String, Integer> recovered = new TreeMap<>();
            for (String month : months) {
                try (MonthLock lock = MonthLock.take(workspace, YearMonth.parse(month))) {
                    recovered.put(month, MonthlyJob.recover(batch, month));
                }
            }
            return recovered;
        }
    }

    private static Run run(JobExecution execution) {
        String step =
                execution.getStepExecutions().stream()
                        .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                        .map(StepExecution::getStepName)
                        .findFirst()
                        .orElse("");
        return new Run(
                execution.getJobParameters().getString("month"),
                execution.getJobParameters().getString("run"),
                execution.getJobParameters().getString("engine"),
                execution.getStatus().name(),
                step,
                String.valueOf(execution.getStartTime()));
    }
}
