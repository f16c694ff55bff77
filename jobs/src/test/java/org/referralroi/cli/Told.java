package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;

/** What a published month says of its figures. */
record Told(Statistics statistics) {
    static Told in(TinyWorkspace workspace) throws IOException {
        Path published = workspace.folder().resolve("published/2026-10.json");
        String run = TinyWorkspace.run(Files.readString(published));
        return new Told(
                StatisticsFiles.read(
                        workspace
                                .folder()
                                .resolve("runs/2026-10")
                                .resolve(run)
                                .resolve("statistics")));
    }

    /**
     * Each place that begins so, with its value and what it rests on, or with why it is absent.
     *
     * @param places figure, group, slice and period, or only the first of them
     */
    String said(String... places) {
        Set<String> named = new TreeSet<>();
        List<String> all = new ArrayList<>();
        for (Figure each : statistics.figures()) {
            named.add(each.figure());
            all.add(
                    "%s %s %s %s = %s of %d"
                            .formatted(
                                    each.figure(),
                                    each.group(),
                                    each.slice(),
                                    each.period(),
                                    each.value(),
                                    each.n()));
        }
        for (AbsentFigure each : statistics.absent()) {
            named.add(each.figure());
            all.add(
                    "%s %s %s %s: %s"
                            .formatted(
                                    each.figure(),
                                    each.group(),
                                    each.slice(),
                                    each.period(),
                                    each.reason()));
        }
        assertEquals(
                new TreeSet<>(Dictionary.standard().figures()), named, "told or named as absent");
        return Stream.of(places)
                .flatMap(place -> all.stream().filter(line -> line.startsWith(place + " ")))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
