package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a month, an engine, a master or a workspace that cannot be. */
class RefusedOptionsTest {

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void monthInTheFuture() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: --month 2027-01 is not over yet in Europe/Berlin; the last complete month is 2026-10
                """,
                "--month",
                "2027-01");
    }

    @Test
    void monthThatIsNotOver() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: --month 2026-11 is not over yet in Europe/Berlin; the last complete month is 2026-10
                """,
                "--month",
                "2026-11");
    }

    @Test
    void malformedMonth() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: Invalid value for option '--month': 'October' is not a month; write it like 2026-10
                     see roi run --help
                """,
                "--month",
                "October");
    }

    @Test
    void thirteenthMonth() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: Invalid value for option '--month': '2026-13' is not a month; write it like 2026-10
                     see roi run --help
                """,
                "--month",
                "2026-13");
    }

    @Test
    void monthBeforeAllExtracts() throws IOException {
        workspace.assertRefused(
                4,
                """
                roi: facts/exchange_rate has 0 rows, and at least 1 must be there: the month is not published, as the extracts hold nothing of it; name another --month, or deliver what is missing
                """,
                "--month",
                "1999-12");
    }

    @Test
    void unknownEngine() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: --engine oracle is unknown; allowed are duckdb and spark
                """,
                "--engine",
                "oracle");
    }

    @Test
    void unknownOption() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: Unknown options: '--moth', '2026-10'
                     see roi run --help
                """,
                "--moth",
                "2026-10");
    }

    @Test
    void malformedMaster() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: --master localhost:7077 is no Spark master; allowed are local[*], local[n], spark://host:port, yarn and k8s://…
                """,
                "--engine",
                "spark",
                "--master",
                "localhost:7077");
    }

    @Test
    void masterWithAnImpossiblePort() throws IOException {
        workspace.assertRefused(
                2,
                """
                roi: --master spark://127.0.0.1:99999 is no Spark master; allowed are local[*], local[n], spark://host:port, yarn and k8s://…
                """,
                "--engine",
                "spark",
                "--master",
                "spark://127.0.0.1:99999");
    }

    @Test
    void masterThatDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String master = "spark://127.0.0.1:" + port;
        workspace.assertRefused(
                1,
                """
                roi: the Spark master %s does not answer (Connection refused); start it, correct --master, or leave --engine spark out to run on the embedded engine
                """
                        .formatted(master),
                "--engine",
                "spark",
                "--master",
                master);
    }

    @Test
    void workspaceThatIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        TinyWorkspace.Said said = workspace.say("run", "--workspace", file.toString());
        assertEquals(
                """
                roi: --workspace FILE is no folder; make it, with the extracts in FILE/landing
                """,
                said.message().replace(file.toString(), "FILE"));
        assertEquals(2, said.exit());
    }

    @Test
    void reportOfAMonthThatIsNotPublished() {
        TinyWorkspace.Said said = workspace.say("report", "--month", "2026-09");
        assertEquals(
                """
                roi: nothing is published of 2026-09 in WORKSPACE; run ./roi run --month 2026-09 first
                """,
                said.message());
        assertEquals(2, said.exit());
    }
}
