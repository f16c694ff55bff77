package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.Refusal;

/** The settings file that comes with the program shows every key, and explains it. */
class ProgramFileDocumentationTest {
    private static final Path FILE = Path.of("..", "conf", "program.yml");
    private static final String ALLOWED = "allowed are ";

    @TempDir private Path folder;

    @Test
    void theFileShowsEveryKeyThatIsKnownAndNoOther() throws IOException {
        ProgramFile.read(FILE);
        assertEquals(known("unknown_key: 1\n"), keys(""));
    }

    @Test
    void theFileShowsEveryKeyOfTheGrossMargin() throws IOException {
        Path file = folder.resolve("program.yml");
        Files.writeString(
                file, Files.readString(FILE).replace("  default:", "  unknown_key: 1\n  default:"));
        assertEquals(knownTo(file), keys("  "));
    }

    @Test
    void everyKeyIsExplainedBesideIt() throws IOException {
        List<String> unexplained = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.matches("[a-z_]+:.*") && !line.matches(".* # .{10,}")) {
                unexplained.add(line);
            }
        }
        assertEquals(List.of(), unexplained);
    }

    private static Set<String> keys(String indent) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.matches(indent + "[a-z_]+:.*")) {
                keys.add(line.substring(indent.length(), line.indexOf(':')));
            }
        }
        return keys;
    }

    /** The keys that are allowed, as the refusal of an unknown one names them. */
    private Set<String> known(String more) throws IOException {
        Path file = folder.resolve("program.yml");
        Files.writeString(file, Files.readString(FILE) + more);
        return knownTo(file);
    }

    private static Set<String> knownTo(Path file) {
        String message = assertThrows(Refusal.class, () -> ProgramFile.read(file)).getMessage();
        String allowed = message.substring(message.indexOf(ALLOWED) + ALLOWED.length());
        return new TreeSet<>(Arrays.asList(allowed.split(", ")));
    }
}
