package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.deliver.Gate;
import org.referralroi.deliver.PostOffice;

/** Mails at the end of a run, and by {@code ./roi deliver}. */
class DeliverCommandTest {
    private static final String GIVEN = "reporting_currency: EUR\ntime_zone: Europe/Berlin\n";

    @TempDir private Path folder;

    private TinyWorkspace workspace;
    private PostOffice office;
    private String conf;

    @BeforeEach
    void publish() throws IOException {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
        office = new PostOffice();
        conf = workspace.conf(GIVEN);
        mail(office.port());
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void aRunSendsItsReportsOnceHoweverOftenItIsRepeated() throws Exception {
        TinyWorkspace.Said first = workspace.run("--conf", conf);
        assertEquals("", first.message());
        assertEquals(0, first.exit());
        assertEquals(
                """
                Mail of 2026-10 (run RUN) by localhost:PORT:
                  roi_report  cmo@example.com  sent
                  roi_report  cfo@example.com  sent
                """,
                mails(first));

        TinyWorkspace.Said second = workspace.run("--conf", conf);
        assertEquals(0, second.exit());
        assertEquals(
                """
                Mail of 2026-10 (run RUN) by localhost:PORT:
                  roi_report  cmo@example.com  sent before: 2026-11-15T12:00:00Z
                  roi_report  cfo@example.com  sent before: 2026-11-15T12:00:00Z
                """,
                mails(second));
        String run = published();
        assertEquals(
                List.of("cmo@example.com of run " + run, "cfo@example.com of run " + run),
                office.received());
    }

    @Test
    void aRefusedRecipientIsReportedAndWhatIsPublishedStays() throws Exception {
        Map<String, String> before = workspace.published();
        try (Gate gate =
                new Gate(
                        office.port(),
                        said -> said.contains("<cmo@") ? "550 no such user" : Gate.PASS)) {
            mail(gate.port());
            TinyWorkspace.Said said = deliver();

            assertEquals(1, said.exit());
            assertEquals(
                    """
                    Mail of 2026-10 (run RUN) by localhost:PORT:
                      roi_report  cmo@example.com  failed: the server says: 550 no such user
                      roi_report  cfo@example.com  sent
                    """,
                    mails(said));
            assertEquals(
                    """
                    roi: 1 of 2 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
                    """,
                    said.message());
        }
        assertEquals(before, workspace.published());
    }

    @Test
    void aDeliveryThatIsKilledSendsNoSecondCopyAndGoesOn() throws Exception {
        String run = published();
        try (Gate gate =
                new Gate(
                        office.port(), said -> said.equals(".") ? Gate.PASS_AND_KEEP : Gate.PASS)) {
            mail(gate.port());
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Droi.home=..",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Roi.class.getName(),
                                    "deliver",
                                    "--month",
                                    "2026-10",
                                    "--workspace",
                                    workspace.folder().toString(),
                                    "--conf",
                                    conf)
                            .inheritIO()
                            .start();
            for (int tenth = 0; office.received().isEmpty() && tenth < 600; tenth++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            process.destroyForcibly().waitFor();
        }
        assertEquals(List.of("cmo@example.com of run " + run), office.received());

        mail(office.port());
        TinyWorkspace.Said said = deliver();
        assertEquals(1, said.exit());
        assertEquals(
                """
                Mail of 2026-10 (run RUN) by localhost:PORT:
                  roi_report  cmo@example.com  uncertain: handed over at TIME, and the server's answer never came
                  roi_report  cfo@example.com  sent
                """,
                mails(said).replaceAll("at 20[0-9T:-]+Z", "at TIME"));
        assertEquals(
                """
                roi: whether 1 of 2 mails of 2026-10 arrived is not known, and no second copy is sent by itself: ask, then ./roi deliver --month 2026-10 --to ADDRESS with --arrived if it did, or with --again if not. What is published stays
                """,
                said.message());
        assertEquals(
                List.of("cmo@example.com of run " + run, "cfo@example.com of run " + run),
                office.received());

        assertEquals(0, deliver("--to", "CMO@example.com", "--arrived").exit());
        assertEquals(0, deliver().exit());
        assertEquals(2, office.received().size());
    }

    @Test
    void settingsThatCannotBeUsedAreRefusedBeforeTheRun() throws Exception {
        Files.writeString(Path.of(conf, "mail.yml"), "host: smtp.example.com\ntls: off\n");

        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/mail.yml: tls is off; allowed is starttls, implicit, none
                """,
                "--conf",
                conf);
    }

    @Test
    void whatIsAskedForMustBePossible() throws Exception {
        assertSaid(
                "--to nobody@example.com is on no list of mail.yml\n",
                "--to",
                "nobody@example.com");
        assertSaid(
                "--to 'nobody' is not an address such as reports@example.com\n     see roi deliver --help\n",
                "--to",
                "nobody");
        assertSaid(
                "--dry-run and --arrived exclude each other\n     see roi deliver --help\n",
                "--dry-run",
                "--arrived");
        Files.delete(Path.of(conf, "mail.yml"));
        assertSaid(
                "WORKSPACE/conf/mail.yml names no mail server; conf/mail.yml of the program explains its keys\n");
        mail(office.port());
        Files.delete(workspace.folder().resolve("published/2026-10.json"));
        assertSaid(
                "nothing is published of 2026-10 in WORKSPACE; run ./roi run --month 2026-10 first\n");
    }

    private void assertSaid(String message, String... options) {
        TinyWorkspace.Said said = deliver(options);
        assertEquals("roi: " + message, said.message());
        assertEquals(2, said.exit());
    }

    private TinyWorkspace.Said deliver(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        System.arraycopy(new String[] {"--month", "2026-10", "--conf", conf}, 0, all, 0, 4);
        return workspace.say("deliver", all);
    }

    private void mail(int port) throws IOException {
        Files.writeString(
                Path.of(conf, "mail.yml"),
                """
                host: localhost
                port: %d
                tls: none
                from: reports@example.com
                lists:
                  roi_report: [cmo@example.com, cfo@example.com]
                """
                        .formatted(port));
    }

    private String published() throws IOException {
        return TinyWorkspace.run(
                Files.readString(workspace.folder().resolve("published/2026-10.json")));
    }

    /** What is said of the mails. */
    private static String mails(TinyWorkspace.Said said) {
        return said.out()
                .lines()
                .dropWhile(line -> !line.startsWith("Mail of"))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .replaceAll("run [0-9a-f]{12}", "run RUN")
                .replaceAll("localhost:[0-9]+", "localhost:PORT");
    }
}
