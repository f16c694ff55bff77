package org.referralroi.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.run.Folders;
import org.referralroi.run.Json;
import org.referralroi.run.Manifest;
import org.referralroi.run.Pointer;
import org.referralroi.run.Workspace;

/** October 2026, published with two figures and a PDF of one line. */
final class MadeMonth {
    static final YearMonth MONTH = YearMonth.of(2026, 10);
    static final String RUN = "0123456789ab";
    static final String LATER_RUN = "ba9876543210";
    static final String PDF = "%PDF-1.4 the report\n";

    private MadeMonth() {}

    static Workspace in(Path root) throws IOException {
        return publish(new Workspace(root, root.resolve("landing")), RUN);
    }

    /** Publishes a run, in the place of another one if there is one. */
    static Workspace publish(Workspace workspace, String run) throws IOException {
        Path folder = workspace.run(MONTH, run).path();
        Files.createDirectories(folder.resolve("reports"));
        Files.createDirectories(folder.resolve("statistics"));
        Files.createDirectories(workspace.published());
        StatisticsFiles.write(statistics(run, ""), folder.resolve("statistics"));
        Path pdf = folder.resolve("reports/roi_report.pdf");
        Files.writeString(pdf, PDF);
        Path manifest = folder.resolve("manifest.json");
        Folders.replace(
                manifest,
                Json.write(
                        new Manifest(
                                run,
                                MONTH,
                                "1",
                                "duckdb",
                                Map.of(),
                                "",
                                null,
                                "",
                                List.of(),
                                List.of(
                                        new Manifest.Output(
                                                "reports/roi_report.pdf",
                                                PDF.getBytes(UTF_8).length,
                                                Sha256.of(pdf))))));
        Folders.replace(
                workspace.pointer(MONTH), Json.write(new Pointer(MONTH, run, Sha256.of(manifest))));
        return workspace;
    }

    static Statistics statistics(String run, String company) {
        return new Statistics(
                new RunInfo(
                        run,
                        MONTH,
                        LocalDate.of(2026, 11, 1),
                        "EUR",
                        "Europe/Berlin",
                        0.95,
                        "1",
                        Map.of(),
                        new Presentation(
                                company,
                                "",
                                "#8a2be2",
                                "en",
                                Presentation.Paper.A4,
                                Presentation.Names.SHOWN)),
                List.of(churn("referred", 0.019), churn("non_referred", 0.029)),
                List.of());
    }

    private static Figure churn(String group, double value) {
        return new Figure(
                "churn.monthly_rate",
                group,
                "all",
                "t12m",
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1000,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "share",
                "wilson");
    }
}
