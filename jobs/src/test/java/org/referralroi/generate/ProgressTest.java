package org.referralroi.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, UTF_8);
    private long now;

    @Test
    void aShortRunSaysNothing() {
        Progress progress = Progress.inLines(128, out, () -> now);
        now += SECOND;
        progress.accept(64);
        progress.accept(128);
        assertEquals("", said.toString(UTF_8));
    }

    @Test
    void elsewhereThanOnATerminalALineIsWrittenEveryTenSeconds() {
        Progress progress = Progress.inLines(640, out, () -> now);
        for (long done = 64; done <= 640; done += 64) {
            now += 3 * SECOND;
            progress.accept(done);
        }
        assertEquals(
                "64 of 640 customers\n320 of 640 customers\n576 of 640 customers\n",
                said.toString(UTF_8));
    }

    @Test
    void aTerminalHasItsLineWrittenOver() {
        Progress progress = Progress.onTerminal(128, out, () -> now);
        now += 3 * SECOND;
        progress.accept(64);
        now += 3 * SECOND;
        progress.accept(128);
        assertEquals(
                "\r64 of 128 customers\r128 of 128 customers" + System.lineSeparator(),
                said.toString(UTF_8));
    }
}
