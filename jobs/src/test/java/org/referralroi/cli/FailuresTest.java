package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.EngineFailure;
import picocli.CommandLine;

class FailuresTest {

    @Test
    void aFullDiskIsSaidWhoeverFindsIt() {
        String message =
                "roi: no space left on the disk of the workspace; nothing was published: make room and run again, finished steps are not repeated%n"
                        .formatted();
        IOException full = new IOException("runs/x: No space left on device");
        assertSaid(message, new UncheckedIOException(full));
        assertSaid(message, new EngineFailure("copy failed", new RuntimeException(full)));
        assertSaid(
                message,
                new EngineFailure(
                        "IO Error: Could not write file \"x\": No space left on device\n\nin the statement\ncopy …",
                        null));
    }

    @Test
    void whatNobodyForesawIsSaidInOneLine() {
        assertSaid(
                """
                roi: unexpected: java.lang.IllegalStateException: rows do not add up
                     nothing was published. Please report this with the text that ROI_TRACE=1 ./roi … prints in addition
                """,
                new IllegalStateException("rows do not add up\nand more"));
    }

    private static void assertSaid(String message, Exception e) {
        StringWriter err = new StringWriter();
        CommandLine command =
                new CommandLine(CommandLine.Model.CommandSpec.create())
                        .setErr(new PrintWriter(err, true));
        assertEquals(1, Failures.execution(e, command, null));
        assertEquals(message, err.toString());
    }
}
