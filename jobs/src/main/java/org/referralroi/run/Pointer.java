package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import tools.jackson.core.JacksonException;

/**
 * What is published of a month.
 *
 * @param manifestSha256 of the manifest of the run
 */
public record Pointer(YearMonth month, String run, String manifestSha256) {
    /** The pointer of a month, where one is published. */
    public static Optional<Pointer> find(Workspace workspace, YearMonth month) throws IOException {
        Path file = workspace.pointer(month);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * The pointer of a month that must be published.
     *
     * @throws Refusal where it is not
     */
    public static Pointer published(Workspace workspace, YearMonth month) throws IOException {
        return find(workspace, month)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Exit.USAGE,
                                        "nothing is published of %s in %s; run ./roi run --month %s first"
                                                .formatted(month, workspace.root(), month)));
    }

    /** All published months, newest first. */
    public static List<Pointer> all(Workspace workspace) throws IOException {
        List<Pointer> pointers = new ArrayList<>();
        if (!Files.isDirectory(workspace.published())) {
            return pointers;
        }
        try (Stream<Path> files = Files.list(workspace.published())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                pointers.add(read(file));
            }
        }
        pointers.sort(Comparator.comparing(Pointer::month).reversed());
        return pointers;
    }

    /**
     * The statistics published of the month.
     *
     * @throws Refusal where they are damaged or missing
     */
    public Statistics statistics(Workspace workspace) {
        return read(workspace, StatisticsFiles::read);
    }

    /**
     * The figures published of the month, without the other statistics.
     *
     * @throws Refusal where they are damaged or missing
     */
    Statistics figures(Workspace workspace) {
        return read(workspace, StatisticsFiles::readFigures);
    }

    private interface Reader {
        Statistics read(Path folder) throws IOException;
    }

    private Statistics read(Workspace workspace, Reader reader) {
        Path folder = workspace.run(month, run).state("statistics");
        try {
            return reader.read(folder);
        } catch (IOException e) {
            throw damaged(folder, "statistics", e);
        }
    }

    /**
     * Says of what is published that it cannot be read.
     *
     * @param what in the plural, such as statistics
     */
    public Refusal damaged(Path place, String what, Exception cause) {
        return new Refusal(
                Exit.OTHER,
                "%s: the %s published of %s are damaged or missing; run ./roi run --month %s first, which makes them anew"
                        .formatted(place, what, month, month),
                cause);
    }

    private static Pointer read(Path file) throws IOException {
        try {
            return Json.read(file, Pointer.class);
        } catch (JacksonException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "%s: the file that says what is published of the month is damaged; remove it and run the month again"
                            .formatted(file),
                    e);
        }
    }
}
