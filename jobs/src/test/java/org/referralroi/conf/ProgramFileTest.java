package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.Exit;
import org.referralroi.Refusal;

class ProgramFileTest {

    private static final String GIVEN = "reporting_currency: EUR\ntime_zone: Europe/Berlin\n";

    @TempDir private Path folder;

    @Test
    void whatIsLeftOutHasTheDocumentedDefault() throws IOException {
        Map<String, String> documented =
                new TreeMap<>(ProgramFile.read(Path.of("../conf/program.yml")).texts());
        Map<String, String> defaults = new TreeMap<>(ProgramFile.read(file(GIVEN)).texts());
        documented.keySet().removeIf(key -> documented.get(key).equals(defaults.get(key)));
        assertEquals(
                Map.of(
                        "gross_margin",
                        "0.78, business 0.84, starter 0.7, team 0.78",
                        "marketing_sources",
                        "paid_search, paid_social, event, webinar, content",
                        "referral_sources",
                        "referral"),
                documented);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum_cell: 0 | minimum_cell is 0; allowed is a whole number from 1 to 1000",
                "minimum_cell: 11.0 | minimum_cell is 11.0; allowed is a whole number from 1 to 1000",
                "minimum_cell: 99999999999 | minimum_cell is 99999999999; allowed is a whole number from 1 to 1000",
                "confidence: .nan | line 3: not YAML: Malformed numeric value '.nan: (java.lang.NumberFormatException) illegal syntax",
                "confidence: '0.95' | confidence is 0.95; allowed is a number from 0.5 to 0.999 with at most six decimals",
                "max_rejected_share: 1.01 | max_rejected_share is 1.01; allowed is a number from 0 to 1 with at most six decimals",
                "max_rejected_share: 0.0000001 | max_rejected_share is 1.0E-7; allowed is a number from 0 to 1 with at most six decimals",
                "credit_policy: latest | credit_policy is latest; allowed is first, last, split",
                "adjust_for: [segment, age] | adjust_for is age; allowed is any of segment, region, plan, signup_quarter",
                "marketing_sources: event | marketing_sources is event; allowed is a list of texts",
                "referral_sources: [1] | referral_sources is [1]; allowed is a list of texts",
                "gross_margin: 0.8 | gross_margin must be a mapping of keys to values",
                "gross_margin: {plans: {team: 80}} | gross_margin.plans.team is 80; allowed is a number from 0 to 1 with at most six decimals",
                "gross_margin: {plan: {team: 1}} | unknown key gross_margin.plan; allowed are default, plans",
            })
    void whatIsNotAllowedIsNamed(String line, String message) throws IOException {
        assertRefused(GIVEN + line + "\n", message);
    }

    @Test
    void currencyAndTimeZoneMustBeGivenAndKnown() throws IOException {
        assertRefused(
                "",
                "reporting_currency is missing; it must be given: three capital letters, such as EUR");
        assertRefused(
                "reporting_currency: EURO\n",
                "reporting_currency is EURO; allowed is an ISO 4217 currency code, such as EUR");
        assertRefused(
                "reporting_currency: EUR\n",
                "time_zone is missing; it must be given: an IANA name, such as Europe/Berlin");
        assertRefused(
                "reporting_currency: EUR\ntime_zone: +02:00\n",
                "time_zone is +02:00; allowed is an IANA name, such as Europe/Berlin");
        assertRefused(
                "reporting_currency: EUR\ntime_zone: Europe/Bärlin\n",
                "time_zone is Europe/Bärlin; allowed is an IANA name, such as Europe/Berlin");
    }

    @Test
    void aFileThatCannotBeReadAsSettingsIsRefused() throws IOException {
        assertRefused("- a\n- b\n", "the file must be a mapping of keys to values");
        assertRefused(
                GIVEN + "time_zone: UTC\n",
                "line 3: not YAML: Duplicate Object property \"time_zone\"");
        Path file =
                Files.write(
                        folder.resolve("program.yml"), "# é".getBytes(StandardCharsets.ISO_8859_1));
        Refusal refusal = assertThrows(Refusal.class, () -> ProgramFile.read(file));
        assertEquals(file + ": not UTF-8; save it as UTF-8", refusal.getMessage());
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = file(text);
        Refusal refusal = assertThrows(Refusal.class, () -> ProgramFile.read(file));
        assertEquals(file + ": " + message, refusal.getMessage());
        assertEquals(Exit.USAGE, refusal.exit());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("program.yml"), text);
    }
}
