package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.BenchmarksFile;
import org.referralroi.run.Home;
import org.referralroi.run.Sample;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Program;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "churn: 0.1 | unknown key churn; allowed are ",
                "partner: {monthly_churn: 0.1} | unknown key partner.monthly_churn; allowed are ",
                "enrolment: 1.5 | enrolment is 1.5; allowed is a number from 0 to 1",
                "enrolment: -0.1 | enrolment is -0.1; allowed is a number from 0 to 1",
                "enrolment: '0.1' | enrolment is 0.1; allowed is a number from 0 to 1",
                "horizon_months: 0 | horizon_months is 0; allowed is a whole number from 1 to 120",
                "horizon_months: 121 | horizon_months is 121; allowed is a whole number from 1 to 120",
                "delay_months: 1.5 | delay_months is 1.5; allowed is a whole number from 0 to 120",
                "partner: 3 | partner must be a mapping of keys to values",
                "partner: {customers: -1} | partner.customers is -1; allowed is a whole number from 0 to 100000000",
                "programs: all | programs is all; allowed is customer, partner, both",
                "seed: 0.5 | seed is 0.5; allowed is a whole number from -2147483648 to 2147483647",
                "gross_margin: {value: 0.5, low: 0.6} | gross_margin.low is 0.6; allowed is a number up to the value, 0.5",
                "gross_margin: {value: 0.5, high: 0.4} | gross_margin.high is 0.4; allowed is a number from the value up, 0.5",
                "gross_margin: {value: 0.5, mode: 0.4} | unknown key gross_margin.mode; allowed are high, low, value",
            })
    void whatIsNotAllowedIsSaid(String line, String message) throws IOException {
        Path file = file(line);
        assertEquals(2, run("--inputs", file.toString()));
        assertTrue(
                message.endsWith("are")
                        ? err.toString().startsWith("roi: " + file + ": " + message)
                        : err.toString().equals("roi: %s: %s%n".formatted(file, message)),
                err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void whatComesOutIsToldWithTheSourceOfEachDefault() throws IOException {
        assertEquals(0, run("--inputs", file("customers: 0\nsetup_cost: 0\n").toString()));
        String[] lines = out.toString().split("\\R");
        assertEquals(
                """
                Customer program, over 36 months

                  return on investment                 -100 %; in 8 of 10 draws from -100 % to -100 %
                """,
                String.join("\n", Arrays.copyOf(lines, 3)) + "\n");
        assertTrue(
                out.toString()
                        .contains(
                                "  payback                              not within the horizon\n"));
        assertTrue(
                out.toString()
                        .contains(
                                "  discount rate                        10 %  (default: Usual in studies of return on investment)\n"));
    }

    @Test
    void jsonAndYamlOfTheSameInputsGiveTheSameJson() throws IOException {
        assertEquals(
                0, run("--json", "--inputs", file("programs: both\ncustomers: 500\n").toString()));
        String fromYaml = out.toString();
        out.getBuffer().setLength(0);
        Path json =
                Files.writeString(
                        folder.resolve("i.json"), "{\"programs\": \"both\", \"customers\": 500}");
        assertEquals(0, run("--json", "--inputs", json.toString()));
        assertEquals(fromYaml, out.toString());
        JsonNode answer = JsonMapper.shared().readTree(fromYaml);
        assertEquals(500, answer.get("inputs").get("customers").asDouble());
        assertEquals(36, answer.get("outcome").get("months").size());
        assertEquals(10_000, answer.get("uncertainty").get("draws").asInt());
    }

    @Test
    void theScenarioIsWrittenAsPdfOnRequest() throws IOException {
        Path file = file("customers: 5000\n");
        Path pdf = folder.resolve("scenario.pdf");
        Files.writeString(pdf, "before");
        assertEquals(0, roi("what-if", "--inputs", file.toString(), "--pdf", pdf.toString()));
        byte[] first = Files.readAllBytes(pdf);
        assertEquals("%PDF-", new String(first, 0, 5, StandardCharsets.US_ASCII));
        assertEquals(0, roi("what-if", "--inputs", file.toString(), "--pdf", pdf.toString()));
        assertArrayEquals(first, Files.readAllBytes(pdf));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("inputs.yml", "scenario.pdf"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
        assertTrue(out.toString().startsWith("Customer program, over 36 months"));
    }

    @Test
    void aPdfThatCannotBeWrittenIsSaidBeforeAnythingIsPrinted() throws IOException {
        Path file = file("customers: 5000\n");
        Path nowhere = folder.resolve("none").resolve("s.pdf");
        for (Path pdf : List.of(folder, nowhere)) {
            err.getBuffer().setLength(0);
            assertEquals(2, roi("what-if", "--inputs", file.toString(), "--pdf", pdf.toString()));
            assertEquals(
                    "roi: --pdf %s cannot be written; name a file in a folder that exists%n"
                            .formatted(pdf),
                    err.toString());
        }
        assertEquals("", out.toString());
    }

    @Test
    void theDefaultsAreThoseOfTheBenchmarks() {
        Benchmarks benchmarks = BenchmarksFile.read(Path.of("..", "conf", "benchmarks.yml"));
        assertEquals(
                benchmarks.conversion().overall().doubleValue(),
                Input.CONVERSION.standard(Program.CUSTOMER));
        assertEquals(
                benchmarks.conversion().salesInvolved().doubleValue(),
                Input.CONVERSION_WITH_SALES.standard(Program.CUSTOMER));
        assertEquals(7, benchmarks.industryPresets().size());
        assertEquals(
                "{ENROLMENT=0.133, ACTIVE_SHARE=0.36, CONVERSION=0.013, CONVERSION_WITH_SALES=0.031}",
                benchmarks.industryPresets().get(0).values().toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("inputs.yml"), text);
    }

    private int roi(String... arguments) {
        return Roi.commandLine(new Home(Sample.HOME.root()), Sample.CLOCK)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int run(String... arguments) {
        return new CommandLine(new WhatIfCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(Failures::execution)
                .execute(arguments);
    }
}
