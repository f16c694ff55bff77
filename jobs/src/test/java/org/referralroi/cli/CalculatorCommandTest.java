package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.calculator.CalculatorPage;
import org.referralroi.figures.Figure;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.run.Home;
import org.referralroi.run.Sample;

/** Which pages the command writes, in a workspace full of data. */
class CalculatorCommandTest {
    private static final Pattern PERSONAL =
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|\\b[A-Z]{2,4}-?\\d{4,}\\b");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theProspectPageIsTheSameWithAndWithoutData() throws IOException {
        Path root = Sample.undisturbed().reports().get(0).getParent();
        String inTheRun = Files.readString(root.resolve(CalculatorPage.FILE));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals(inTheRun, page("--workspace", empty.toString()));
        assertEquals(inTheRun, page("--workspace", workspace().toString()));
    }

    @Test
    void noNameAndNoAddressOfTheDataIsInEitherPage() throws IOException {
        String prospect = page("--workspace", workspace().toString());
        String measured = page("--edition", "measured", "--workspace", workspace().toString());
        for (String name : names()) {
            assertFalse(prospect.contains(name), name);
            assertFalse(measured.contains(name), name);
        }
        assertFalse(PERSONAL.matcher(data(prospect)).find());
        assertFalse(PERSONAL.matcher(data(measured)).find());
    }

    @Test
    void theMeasuredPageSaysSoAndTakesFiguresOfTheMonth() throws IOException {
        String page = data(page("--edition", "measured", "--workspace", workspace().toString()));
        assertTrue(page.contains("\"edition\":\"measured\""));
        assertTrue(page.contains("\"month\":\"2026-10\""));
        Figure churn =
                StatisticsFiles.read(
                                Sample.undisturbed()
                                        .reports()
                                        .get(0)
                                        .getParent()
                                        .resolveSibling("statistics"))
                        .figure("churn.monthly_rate", "referred", "all", "t12m")
                        .orElseThrow();
        assertTrue(
                page.contains(
                        "\"monthly_churn\":{\"value\":%s,\"range\":[%s,%s]"
                                .formatted(
                                        churn.value(),
                                        churn.low().orElseThrow(),
                                        churn.high().orElseThrow())),
                page);
    }

    @Test
    void aFigureOfFewerPeopleThanTheSmallestCellIsNotTaken() throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(
                conf.resolve("program.yml"),
                Files.readString(Sample.HOME.conf().resolve("program.yml"))
                        .replaceAll("(?m)^minimum_cell: .*", "minimum_cell: 1000"));
        String page =
                data(
                        page(
                                "--edition",
                                "measured",
                                "--conf",
                                conf.toString(),
                                "--workspace",
                                workspace().toString()));
        assertFalse(page.contains("conversion.rate by"), page);
        assertTrue(page.contains("\"people\":[\"count\",1000.0]"), page);
        assertTrue(page.contains("\"agreement\":[]"), page);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertEquals(2, run("calculator", "--edition", "sales"));
        assertEquals(
                "roi: --edition sales is unknown; allowed are prospect and measured%n".formatted(),
                err.toString());
        err.getBuffer().setLength(0);
        assertEquals(
                2, run("calculator", "--edition", "measured", "--workspace", folder.toString()));
        assertEquals(
                "roi: nothing is published in %s; run ./roi run first%n".formatted(folder),
                err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("calculator", "--out", folder.toString()));
        assertEquals(
                "roi: --out %s cannot be written; name a file in a folder that exists%n"
                        .formatted(folder),
                err.toString());
    }

    private Path workspace() throws IOException {
        return Sample.undisturbed().index().getParent().getParent();
    }

    private String page(String... options) throws IOException {
        Path file = folder.resolve("page.html");
        List<String> arguments =
                Stream.concat(Stream.of("calculator", "--out", file.toString()), Stream.of(options))
                        .toList();
        assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
        return Files.readString(file);
    }

    // the part that an edition fills; script and style are the same for all
    private static String data(String page) {
        int from = page.indexOf("id=\"data\">");
        return page.substring(from, page.indexOf("\"strings\":", from));
    }

    /** What advocates, representatives and accounts of the sample are called. */
    private static Set<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Sample.HOME.sampleLanding())) {
            for (Path file :
                    files.filter(
                                    f ->
                                            f.toString()
                                                    .matches(
                                                            ".*(advocates|reps|accounts)\\.csv(\\.gz)?"))
                            .toList()) {
                for (String line : text(file).split("\n")) {
                    names.addAll(List.of(line.replace("\"", "").strip().split(",")));
                }
            }
        }
        names.removeIf(name -> !name.contains(" "));
        assertTrue(names.size() > 100, "names of the sample: " + names.size());
        return names;
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String... arguments) {
        return Roi.commandLine(new Home(Sample.HOME.root()), Sample.CLOCK)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
