package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.extracts.Sha256;

/** The sample company, run into folders of the tests. */
public final class Sample {
    public static final Home HOME = new Home(Path.of("..").toAbsolutePath().normalize());
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
    public static final YearMonth MONTH = YearMonth.of(2026, 10);

    /** The steps of a run, in their order. */
    public static final List<String> STEPS =
            List.of(
                    "extracts",
                    "validated",
                    "facts",
                    "metrics",
                    "statistics",
                    "reports",
                    "rep_pages",
                    "publication");

    private static RunOutcome undisturbed;

    private Sample() {}

    /** A run from scratch that nothing disturbed; it is made once. */
    public static synchronized RunOutcome undisturbed() throws IOException {
        if (undisturbed == null) {
            Path root = Path.of("target", "undisturbed").toAbsolutePath();
            Folders.delete(root);
            undisturbed = run(request(Files.createDirectories(root), MONTH));
        }
        return undisturbed;
    }

    static RunOutcome run(RunRequest request) throws IOException {
        return run(request, new Silent());
    }

    static RunOutcome run(RunRequest request, Progress progress) throws IOException {
        return new RunMonth(HOME, CLOCK).run(request, progress);
    }

    static RunRequest request(Path root, YearMonth month) {
        return request(root, HOME.sampleLanding(), month);
    }

    static RunRequest request(Path root, Path landing, YearMonth month) {
        return new RunRequest(
                Optional.of(month), new Workspace(root, landing), HOME.conf(), "duckdb", "");
    }

    /** A landing folder that holds only some of the sample's deliveries. */
    static Path landing(Path folder, int deliveries) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(HOME.sampleLanding())) {
            for (Path delivery : all.sorted().limit(deliveries).toList()) {
                copy(delivery, folder.resolve(delivery.getFileName()));
            }
        }
        return folder;
    }

    /** A copy of the workspace that nothing disturbed, with its landing folder in it. */
    public static Path published(Path root) throws IOException {
        copy(undisturbed().index().getParent().getParent(), root);
        copy(HOME.sampleLanding(), root.resolve("landing"));
        return root;
    }

    /** The folder of a run. */
    public static Path folder(RunOutcome outcome) {
        return outcome.reports().get(0).getParent().getParent();
    }

    /** SHA-256 of what a run published, one line a file: figures in all formats, PDF and HTML. */
    static String outputs(RunOutcome outcome) throws IOException {
        return outputs(folder(outcome));
    }

    static String outputs(Path run) throws IOException {
        return files(run)
                .lines()
                .filter(line -> line.startsWith("statistics/") || line.startsWith("reports/"))
                .collect(Collectors.joining("\n"));
    }

    /** SHA-256 of every file below a folder, one line each; the locks are left out. */
    static String files(Path folder) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            if (!file.endsWith("lock")) {
                hashes.add(folder.relativize(file) + " " + Sha256.of(file));
            }
        }
        return String.join("\n", hashes);
    }

    /** Copies a folder with the links in it. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    /** Says nothing. */
    static class Silent implements Progress {
        @Override
        public void step(String name) {}

        @Override
        public void item(String what) {}

        @Override
        public void done(String summary) {}
    }
}
