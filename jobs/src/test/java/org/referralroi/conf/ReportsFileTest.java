package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.figures.Presentation;

class ReportsFileTest {

    private static final Path STANDARD = Path.of("..", "conf", "reports.yml");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 7};

    @TempDir private Path folder;

    @Test
    void whatIsLeftOutHasTheDefaultThatTheFileShows() throws IOException {
        assertEquals(Presentation.STANDARD, ReportsFile.read(STANDARD));
        assertEquals(Presentation.STANDARD, ReportsFile.read(file("")));
    }

    @Test
    void theFileShowsEveryKeyAndNoOtherAndExplainsEach() throws IOException {
        List<String> keys = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (String line : Files.readAllLines(STANDARD)) {
            if (line.matches("[a-z_]+:.*")) {
                keys.add(line.substring(0, line.indexOf(':')));
                if (!line.matches(".* # .{10,}")) {
                    unexplained.add(line);
                }
            }
        }
        Path unknown = file("unknown_key: 1\n");
        String message = assertThrows(Refusal.class, () -> ReportsFile.read(unknown)).getMessage();
        assertEquals(
                unknown
                        + ": unknown key unknown_key; allowed are accent, company, locale, logo, names, paper",
                message);
        assertEquals(
                new TreeSet<>(Arrays.asList(message.replaceAll(".* are ", "").split(", "))),
                new TreeSet<>(keys));
        assertEquals(List.of(), unexplained);
    }

    @Test
    void everyKeyIsTaken() throws IOException {
        Files.write(folder.resolve("logo.png"), PNG);
        Map<String, String> texts =
                ReportsFile.read(
                                file(
                                        """
                                        company: " Brandt & Söhne "
                                        logo: logo.png
                                        accent: "#7a1f5c"
                                        locale: fr-CH
                                        paper: letter
                                        names: masked
                                        """))
                        .texts();
        assertEquals(
                Map.of(
                        "company",
                        "Brandt & Söhne",
                        "logo",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG),
                        "accent",
                        "#7a1f5c",
                        "locale",
                        "fr-CH",
                        "paper",
                        "letter",
                        "names",
                        "masked"),
                texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company: 7 | company is 7; allowed is a text of at most 80 characters",
                "company: [a] | company is [\"a\"]; allowed is a text of at most 80 characters",
                "accent: red | accent is red; allowed is # and six hex digits, small letters, of a colour with a contrast of at least 3:1 to white",
                "accent: '#0B6AA8' | accent is #0B6AA8; allowed is # and six hex digits, small letters, of a colour with a contrast of at least 3:1 to white",
                "accent: '#ffd500' | accent is #ffd500; allowed is # and six hex digits, small letters, of a colour with a contrast of at least 3:1 to white",
                "locale: german | locale is german; allowed is a language tag such as en, de-DE or fr-CH",
                "locale: de_DE | locale is de_DE; allowed is a language tag such as en, de-DE or fr-CH",
                "locale: 49 | locale is 49; allowed is a language tag such as en, de-DE or fr-CH",
                "paper: A4 | paper is A4; allowed is a4, letter",
                "names: hidden | names is hidden; allowed is shown, masked",
                "names: false | names is false; allowed is shown, masked",
            })
    void whatIsNotAllowedIsNamed(String line, String message) throws IOException {
        assertRefused(line + "\n", message);
    }

    @Test
    void aCompanyHasAtMostEightyCharactersOfAnyScript() throws IOException {
        String longest = "𠮷".repeat(80);
        assertEquals(longest, ReportsFile.read(file("company: " + longest)).company());
        assertRefused(
                "company: " + longest + "𠮷",
                "company is " + longest + "𠮷; allowed is a text of at most 80 characters");
    }

    @Test
    void aLogoIsASmallPngThatIsThere() throws IOException {
        String allowed =
                "; allowed is a PNG file of at most 100 kB, named from the folder of this file";
        assertRefused("logo: none.png", "logo is none.png, which cannot be read" + allowed);
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        assertRefused("logo: logo.svg", "logo is logo.svg" + allowed);
        Files.write(folder.resolve("large.png"), Arrays.copyOf(PNG, 100_001));
        assertRefused("logo: large.png", "logo is large.png" + allowed);
        Files.write(folder.resolve("largest.png"), Arrays.copyOf(PNG, 100_000));
        assertEquals(
                100_000,
                Base64.getDecoder()
                        .decode(
                                ReportsFile.read(file("logo: largest.png"))
                                        .logo()
                                        .replace("data:image/png;base64,", ""))
                        .length);
    }

    @Test
    void aFolderWithoutItsOwnFileTakesThatOfTheProgram() throws IOException {
        Path standard = STANDARD.getParent();
        assertEquals(standard.resolve("reports.yml"), ReportsFile.in(folder, standard));
        Path own = file("");
        assertEquals(own, ReportsFile.in(folder, standard));
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = file(text);
        Refusal refusal = assertThrows(Refusal.class, () -> ReportsFile.read(file));
        assertEquals(file + ": " + message, refusal.getMessage());
        assertEquals(Exit.USAGE, refusal.exit());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("reports.yml"), text);
    }
}
