package org.referralroi.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of program settings that cannot be used; the rest is in ProgramFileTest. */
class RefusedSettingsTest {

    private static final String GIVEN = "reporting_currency: EUR\ntime_zone: Europe/Berlin\n";

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void missingSettingsFile() throws IOException {
        String conf = workspace.folder().resolve("none").toString();
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/none/program.yml: there is no such file; --conf must name a folder that holds program.yml
                """,
                "--conf",
                conf);
    }

    @Test
    void settingsThatAreNotYaml() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/program.yml: line 3: not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>
                """,
                "--conf",
                workspace.conf(GIVEN + "minimum_cell: [11\n"));
    }

    @Test
    void unknownKey() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/program.yml: unknown key minimal_cell; allowed are adjust_for, annual_discount_rate, attribution_window_days, confidence, conversion_window_days, credit_policy, follow_up_hours, gross_margin, horizon_months, incrementality, marketing_sources, max_rejected_share, minimum_cell, reactivation_gap_days, referral_sources, reporting_currency, time_zone, untouched_days
                """,
                "--conf",
                workspace.conf(GIVEN + "minimal_cell: 11\n"));
    }

    @Test
    void valueOutOfRange() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/program.yml: confidence is 95; allowed is a number from 0.5 to 0.999 with at most six decimals
                """,
                "--conf",
                workspace.conf(GIVEN + "confidence: 95\n"));
    }

    @Test
    void valueOfAWrongType() throws IOException {
        String conf = workspace.conf(GIVEN + "untouched_days: two weeks\n");
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/program.yml: untouched_days is two weeks; allowed is a whole number from 1 to 365
                """,
                "--conf",
                conf);
    }
}
