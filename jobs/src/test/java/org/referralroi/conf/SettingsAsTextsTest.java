package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are written into the manifest of a run as texts, and read from there. */
class SettingsAsTextsTest {
    @TempDir private Path folder;

    @Test
    void theSettingsThatComeWithTheProgramAreReadAsTheyWereWritten() {
        ProgramSettings settings = ProgramFile.read(Path.of("..", "conf", "program.yml"));

        assertEquals(settings, ProgramSettings.of(settings.texts()));
    }

    @Test
    void oddNamesOfPlansAndSourcesAreReadAsTheyWereWritten() throws IOException {
        ProgramSettings settings =
                settings(
                        """
                        reporting_currency: JPY
                        time_zone: Asia/Tokyo
                        gross_margin:
                          default: 1
                          plans: {"team, large": 0.5, "the \\"pro\\" plan": 0.25, " trailing ": 0.125, "ünï\\n": 0}
                        marketing_sources: ["a, b", "", "\\"", "x\\"\\"y", "plain"]
                        referral_sources: [""]
                        adjust_for: []
                        """);

        Map<String, String> texts = settings.texts();
        assertEquals(settings, ProgramSettings.of(texts));
        assertEquals(
                "\"a, b\", \"\", \"\"\"\", \"x\"\"\"\"y\", plain", texts.get("marketing_sources"));
        assertEquals("\"\"", texts.get("referral_sources"));
        assertEquals("", texts.get("adjust_for"));
    }

    @Test
    void aListOfLongTextsIsReadAsItWasWritten() {
        List<String> items = List.of("a".repeat(100_000) + "\"", ",".repeat(100_000));

        assertEquals(items, ListText.items(ListText.of(items)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "\"a", "a\"", "\"a\"b", ", a"})
    void aTextThatIsNoListIsRefused(String text) {
        assertEquals(
                "'%s' is no list".formatted(text),
                assertThrows(IllegalArgumentException.class, () -> ListText.items(text))
                        .getMessage());
    }

    @Test
    void aMissingSettingIsNamed() throws IOException {
        Map<String, String> texts =
                settings("{reporting_currency: EUR, time_zone: Europe/Berlin}").texts();
        texts.remove("horizon_months");

        assertEquals(
                "setting horizon_months is missing",
                assertThrows(IllegalArgumentException.class, () -> ProgramSettings.of(texts))
                        .getMessage());
    }

    private ProgramSettings settings(String yaml) throws IOException {
        return ProgramFile.read(Files.writeString(folder.resolve("program.yml"), yaml));
    }
}
