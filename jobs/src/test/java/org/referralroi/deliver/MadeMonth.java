package org.referralroi.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.HotReferral;
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

    static final String REP = "Ada Lang";
    static final String ADVOCATE = "Ben Quist";

    private MadeMonth() {}

    static Workspace in(Path root) throws IOException {
        return publish(new Workspace(root, root.resolve("landing")), RUN);
    }

    /** Publishes a run, in the place of another one if there is one. */
    static Workspace publish(Workspace workspace, String run) throws IOException {
        return publish(workspace, statistics(run, ""), List.of("roi_report.pdf"));
    }

    /**
     * Publishes a run with some reports.
     *
     * @param reports names of files, which all hold the same
     */
    static Workspace publish(Workspace workspace, Statistics statistics, List<String> reports)
            throws IOException {
        String run = statistics.run().run();
        Path folder = workspace.run(MONTH, run).path();
        Files.createDirectories(folder.resolve("reports"));
        Files.createDirectories(folder.resolve("statistics"));
        Files.createDirectories(workspace.published());
        StatisticsFiles.write(statistics, folder.resolve("statistics"));
        List<Manifest.Output> outputs = new ArrayList<>();
        for (String report : reports) {
            Path file = folder.resolve("reports").resolve(report);
            Files.writeString(file, PDF);
            outputs.add(
                    new Manifest.Output(
                            "reports/" + report, PDF.getBytes(UTF_8).length, Sha256.of(file)));
        }
        Path manifest = folder.resolve("manifest.json");
        Folders.replace(
                manifest,
                Json.write(
                        new Manifest(
                                run, MONTH, "1", "duckdb", Map.of(), "", null, "", List.of(),
                                outputs)));
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

    /** The same month of a company with two open referrals of one rep. */
    static Statistics withReps() {
        Statistics month = statistics(RUN, "");
        List<Figure> figures = new ArrayList<>(month.figures());
        figures.add(share("follow_up.untouched", "t12m", 0.3645, 1133));
        figures.add(share("follow_up.within_target", "t12m", 0.0957, 1160));
        figures.add(share("advocates.top_10_share", "t12m", 0.3526, 901));
        figures.add(share("advocates.active_rate", "t12m", 0.4187, 2152));
        return new Statistics(month.run(), figures, month.absent(), month.others())
                .with(StatisticsTable.HOT_LIST, List.of(open(1), open(2)));
    }

    private static HotReferral open(int rank) {
        return new HotReferral(
                rank,
                2,
                "F" + rank,
                "V1",
                ADVOCATE,
                "customer",
                "email",
                Optional.empty(),
                Optional.of("R1"),
                Optional.of(REP),
                Optional.empty(),
                LocalDate.of(2026, 10, 14),
                18,
                Optional.empty(),
                "untouched",
                OptionalDouble.of(0.3),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.of(300_000));
    }

    private static Figure share(String figure, String period, double value, long n) {
        return new Figure(
                figure,
                "all",
                "all",
                period,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                n,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "share",
                "wilson");
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
