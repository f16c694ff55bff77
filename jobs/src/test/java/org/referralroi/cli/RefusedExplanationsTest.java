package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.extracts.Sha256;

/** What is said where a figure cannot be explained, and what is shown of hostile keys. */
class RefusedExplanationsTest {
    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void unknownFigure() {
        assertRefused(
                2,
                """
                roi: there is no figure or table conversion.rat; the nearest are conversion.rate, conversion.ratio, conversion.e_value
                """,
                "conversion.rat");
    }

    @Test
    void unknownGroup() {
        assertRefused(
                2,
                """
                roi: conversion.rate of 2026-10 has no --group partner; there are assisted, marketing, non_referred, other, referred
                """,
                "conversion.rate",
                "--group",
                "partner");
    }

    @Test
    void unknownSlice() {
        assertRefused(
                2,
                """
                roi: conversion.rate of 2026-10 has no --slice channel=fax with --group marketing; there are all, industry=retail, region=North, segment=smb
                """,
                "conversion.rate",
                "--slice",
                "channel=fax",
                "--group",
                "marketing");
    }

    @Test
    void unknownPeriod() {
        assertRefused(
                2,
                """
                roi: cac.referral of 2026-10 has no --period month; there is t12m
                """,
                "cac.referral",
                "--period",
                "month");
    }

    @Test
    void sliceOfALeaderboardThatIsNone() {
        assertRefused(
                2,
                """
                roi: --slice V1: advocate_leaderboard is sliced by advocate_id; write it like advocate_id=…
                """,
                "advocate_leaderboard",
                "--slice",
                "V1");
        assertRefused(
                2,
                """
                roi: advocate_leaderboard of 2026-10 has no --slice advocate_id=V9; there is advocate_id=V1
                """,
                "advocate_leaderboard",
                "--slice",
                "advocate_id=V9");
    }

    @Test
    void fewerThanNoRows() {
        assertRefused(
                2,
                """
                roi: --rows -1 is not allowed; allowed is 0 or more
                """,
                "conversion.rate",
                "--rows",
                "-1");
    }

    @Test
    void noFigure() {
        TinyWorkspace.Said said = workspace.say("explain", "--month", "2026-10");
        assertEquals(
                """
                roi: Missing required parameter: 'FIGURE'
                     see roi explain --help
                """,
                said.message());
        assertEquals(2, said.exit());
    }

    @Test
    void settingsThatAreNotThere() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(
                2,
                """
                roi: %s/program.yml: there is no such file; --conf must name a folder that holds program.yml
                """
                        .formatted(empty),
                "conversion.rate",
                "--conf",
                empty.toString());
    }

    @Test
    void monthThatIsNotPublished() {
        TinyWorkspace.Said said = workspace.say("explain", "conversion.rate", "--month", "2026-09");
        assertEquals(
                """
                roi: nothing is published of 2026-09 in WORKSPACE; run ./roi run --month 2026-09 first
                """,
                said.message());
        assertEquals(2, said.exit());
    }

    @Test
    void damagedPointer() throws IOException {
        Files.writeString(workspace.folder().resolve("published/2026-10.json"), "{");
        assertRefused(
                1,
                """
                roi: WORKSPACE/published/2026-10.json: the file that says what is published of the month is damaged; remove it and run the month again
                """,
                "conversion.rate");
    }

    @Test
    void damagedManifest() throws IOException {
        Files.writeString(run().resolve("manifest.json"), "{}");
        assertRefused(
                1,
                """
                roi: WORKSPACE/runs/2026-10/RUN/manifest.json: the records published of 2026-10 are damaged or missing; run ./roi run --month 2026-10 first, which makes them anew
                """,
                "conversion.rate");
    }

    @Test
    void changedStatistics() throws IOException {
        Path figures = run().resolve("statistics/figures.json");
        Files.writeString(figures, Files.readString(figures).replace("\"n\":1,", "\"n\":2,"));
        assertRefused(
                1,
                """
                roi: WORKSPACE/runs/2026-10/RUN/statistics/figures.json: the statistics published of 2026-10 are damaged or missing; run ./roi run --month 2026-10 first, which makes them anew
                """,
                "conversion.rate");
    }

    @Test
    void missingFacts() throws IOException {
        Files.delete(run().resolve("facts/lead/part-0.parquet"));
        assertRefused(
                1,
                """
                roi: WORKSPACE/runs/2026-10/RUN/facts: the facts published of 2026-10 are damaged or missing; run ./roi run --month 2026-10 first, which makes them anew
                """,
                "conversion.rate",
                "--group",
                "referred",
                "--slice",
                "all");
    }

    @Test
    void damagedFacts() throws IOException {
        Path lead = run().resolve("facts/lead/part-0.parquet");
        byte[] bytes = Files.readAllBytes(lead);
        java.util.Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0);
        Files.write(lead, bytes);
        assertRefused(
                1,
                """
                roi: WORKSPACE/runs/2026-10/RUN/facts: the facts published of 2026-10 are damaged or missing; run ./roi run --month 2026-10 first, which makes them anew
                """,
                "conversion.rate",
                "--group",
                "referred",
                "--slice",
                "all");
    }

    @Test
    void aRunOfAnotherVersionIsExplainedWithANote() throws IOException {
        publishedBy("0.0.9+aaaaaaaaaaaa");
        TinyWorkspace.Said said = workspace.explain("cac.referral");
        assertEquals("", said.message());
        assertTrue(
                said.out()
                        .contains(
                                "\nNote: The month was published by version 0.0.9+aaaaaaaaaaaa of the program; the SQL is that of version VERSION.\n"),
                said.out());
    }

    @Test
    void aRunOfAnotherVersionWithOtherFactsIsRefused() throws IOException {
        publishedBy("0.0.9+aaaaaaaaaaaa");
        Files.delete(run().resolve("facts/cost/part-0.parquet"));
        assertRefused(
                1,
                """
                roi: 2026-10 was published by version 0.0.9+aaaaaaaaaaaa of the program, whose facts version VERSION cannot read; run ./roi run --month 2026-10 first, which makes them anew
                """,
                "cac.referral");
    }

    @Test
    void keysThatWouldMoveTheCursorOrAreAddressesAreShownHarmless() throws IOException {
        workspace.with(
                "crm/leads",
                """
                \u001b[2J\u202eL5,,,event,"s\u009bmb",,,2026-05-02T09:00:00Z,,rule,,,,
                ada@first.example,,,event,"s\u009bmb",,,2026-05-03T09:00:00Z,,rule,,,,"""
                        .stripTrailing());
        workspace.assertPublished("");
        String slice = "segment=s\\u009bmb";
        TinyWorkspace.Said said =
                workspace.explain("conversion.rate", "--group", "marketing", "--slice", slice);
        assertEquals("", said.message());
        assertTrue(
                said.out()
                        .endsWith(
                                """
                          lead_id            created_on  won_on  lead_group  segment    region   industry  program_kind  channel  sales_involved  owner_routed  converts
                          \\u001b[2J\\u202eL5  2026-05-02          marketing   s\\u009bmb  unknown  unknown                          no              no                   0
                          ***@***            2026-05-03          marketing   s\\u009bmb  unknown  unknown                          no              no                   0
                        """),
                said.out());
        assertHarmless(said.out());
        String[] json = {"--group", "marketing", "--slice", slice, "--json"};
        assertHarmless(workspace.explain("conversion.rate", json).out());
        assertHarmless(workspace.explain("conversion.rate").out());
        assertHarmless(
                workspace.explain("conversion.rate", "--slice", "segment=\u001b[2J").message());
        assertHarmless(workspace.explain("\u001b[2Jconversion.rate").message());
    }

    private static void assertHarmless(String said) {
        assertTrue(said.length() > 80, said);
        assertTrue(
                said.codePoints()
                        .filter(c -> c != '\n')
                        .noneMatch(
                                c ->
                                        Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT),
                said);
        assertTrue(!said.contains("first.example"), said);
    }

    private void assertRefused(int exit, String message, String figure, String... options) {
        TinyWorkspace.Said said = workspace.explain(figure, options);
        assertEquals(message, said.message());
        assertEquals(exit, said.exit());
        assertEquals("", said.out());
    }

    /** Makes the manifest say that another version published the month. */
    private void publishedBy(String version) throws IOException {
        Path manifest = run().resolve("manifest.json");
        Path pointer = workspace.folder().resolve("published/2026-10.json");
        String before = Sha256.of(manifest);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceAll(
                                "\"codeVersion\" : \"[^\"]*\"",
                                "\"codeVersion\" : \"" + version + "\""));
        Files.writeString(pointer, Files.readString(pointer).replace(before, Sha256.of(manifest)));
    }

    private Path run() throws IOException {
        String pointer = Files.readString(workspace.folder().resolve("published/2026-10.json"));
        return workspace.folder().resolve("runs/2026-10").resolve(TinyWorkspace.run(pointer));
    }
}
