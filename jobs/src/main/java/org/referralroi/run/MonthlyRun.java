package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.BenchmarksFile;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.LandingFolder;
import org.referralroi.extracts.Sha256;

/**
 * All that a run of a month is determined by.
 *
 * @param benchmarks what others have published
 * @param benchmarksSha256 of the file they were read from
 * @param key derived from all the rest but the previous run
 * @param previous the run of the month that was published before, whose figures this one is
 *     compared with
 */
public record MonthlyRun(
        Home home,
        Workspace workspace,
        ProgramSettings settings,
        Benchmarks benchmarks,
        String benchmarksSha256,
        Contract contract,
        Landing landing,
        YearMonth month,
        String codeVersion,
        String engine,
        String master,
        RunKey key,
        Optional<String> previous) {

    /**
     * Looks at settings and deliveries and fixes the run.
     *
     * @throws org.referralroi.Refusal where one of them cannot be used
     */
    public static MonthlyRun of(Home home, RunRequest request, Clock clock) throws IOException {
        ProgramSettings settings = ProgramFile.read(request.conf().resolve("program.yml"));
        Path benchmarks = BenchmarksFile.in(request.conf(), home.conf());
        Benchmarks published = BenchmarksFile.read(benchmarks);
        String benchmarksSha256 = Sha256.of(benchmarks);
        Contract contract = Contract.read(home.sql().resolve("extracts.yml"));
        Landing landing = new LandingFolder(request.workspace().landing(), contract).list();
        YearMonth month =
                MonthToReport.decide(request.month(), landing, settings.timeZone(), clock);
        String codeVersion = CodeVersion.of(home);
        return new MonthlyRun(
                home,
                request.workspace(),
                settings,
                published,
                benchmarksSha256,
                contract,
                landing,
                month,
                codeVersion,
                request.engine(),
                request.master(),
                RunKey.of(
                        month,
                        landing,
                        settings.texts(),
                        benchmarksSha256,
                        request.engine(),
                        codeVersion),
                Optional.empty());
    }

    /**
     * The same run, compared with what is published of its month now. Where that is this very run,
     * it is compared with what it was compared with before, so that making it again changes
     * nothing.
     */
    MonthlyRun comparedWithPublished() throws IOException {
        Optional<Pointer> pointer = Pointer.find(workspace, month);
        return pointer.isPresent() && pointer.get().run().equals(key.run())
                ? comparedWith(Manifest.previousOf(folder()))
                : comparedWith(pointer.map(Pointer::run));
    }

    private MonthlyRun comparedWith(Optional<String> run) {
        return new MonthlyRun(
                home,
                workspace,
                settings,
                benchmarks,
                benchmarksSha256,
                contract,
                landing,
                month,
                codeVersion,
                engine,
                master,
                key,
                run);
    }

    /** First day that is not seen. */
    public LocalDate asOf() {
        return month.plusMonths(1).atDay(1);
    }

    public RunFolder folder() {
        return workspace.run(month, key.run());
    }
}
