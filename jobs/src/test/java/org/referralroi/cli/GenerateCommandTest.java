package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aLandingFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("mine.txt"), "keep");
        assertEquals(2, run("--customers", "10", "--out", folder.toString()));
        assertEquals(
                landing + " is not empty; name another --out or remove it%n".formatted(),
                err.toString());
        assertEquals("keep", Files.readString(landing.resolve("mine.txt")));
    }

    @Test
    void numberOfCustomersOutOfRangeIsSaid() {
        assertEquals(2, run("--customers", "0", "--out", folder.toString()));
        assertEquals("--customers must be from 1 to 10000000, not 0%n".formatted(), err.toString());
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(2, run("--customers", "10", "--out", file.toString()));
        assertEquals(file + " is a file; name another --out%n".formatted(), err.toString());
    }

    @Test
    void whatWasWrittenIsNamed() {
        assertEquals(0, run("--customers", "3", "--seed", "5", "--out", folder.toString()));
        assertEquals(
                "%s%n%s%n".formatted(folder.resolve("landing"), folder.resolve("truth.json")),
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void helpShowsAnExample() {
        assertEquals(0, run("--help"));
        assertTrue(
                out.toString()
                        .contains(
                                "./roi generate --customers 3000 --seed 1 --out build/made-up --gzip"));
    }

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
