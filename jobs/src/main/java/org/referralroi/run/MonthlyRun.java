package org.referralroi.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.LandingFolder;

/**
 * All that a run of a month is determined by.
 *
 * @param key derived from all the rest
 */
public record MonthlyRun(
        Home home,
        Workspace workspace,
        ProgramSettings settings,
        Contract contract,
        Landing landing,
        YearMonth month,
        String codeVersion,
        String engine,
        String master,
        RunKey key) {

    /**
     * Looks at settings and deliveries and fixes the run.
     *
     * @throws org.referralroi.Refusal where one of them cannot be used
     */
    public static MonthlyRun of(Home home, RunRequest request, Clock clock) throws IOException {
        ProgramSettings settings = ProgramFile.read(request.conf().resolve("program.yml"));
        Contract contract = Contract.read(home.sql().resolve("extracts.yml"));
        Landing landing = new LandingFolder(request.workspace().landing(), contract).list();
        YearMonth month =
                MonthToReport.decide(request.month(), landing, settings.timeZone(), clock);
        String codeVersion = CodeVersion.of(home);
        return new MonthlyRun(
                home,
                request.workspace(),
                settings,
                contract,
                landing,
                month,
                codeVersion,
                request.engine(),
                request.master(),
                RunKey.of(month, landing, settings.texts(), request.engine(), codeVersion));
    }

    /** First day that is not seen. */
    public LocalDate asOf() {
        return month.plusMonths(1).atDay(1);
    }

    public RunFolder folder() {
        return workspace.run(month, key.run());
    }
}
