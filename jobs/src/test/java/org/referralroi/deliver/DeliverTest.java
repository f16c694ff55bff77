package org.referralroi.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.Refusal;
import org.referralroi.deliver.DeliveryRequest.Mode;
import org.referralroi.run.Workspace;

/** Who gets a mail, how often, and what is said where it fails. */
class DeliverTest {
    private static final String RECEIVED_CMO = "cmo@example.com of run " + MadeMonth.RUN;
    private static final String RECEIVED_CFO = "cfo@example.com of run " + MadeMonth.RUN;

    @TempDir private Path folder;

    private Workspace workspace;
    private PostOffice office;
    private Sending sending;

    @BeforeEach
    void publish() throws IOException {
        workspace = MadeMonth.in(folder);
        office = new PostOffice();
        sending = new Sending(workspace).to("cmo@example.com", "cfo@example.com");
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void everybodyGetsTheReportOnce() throws Exception {
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  sent
                  roi_report  cfo@example.com  sent
                """,
                sending.by(office.port()).said());
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  sent before: 2026-11-02T12:00:00Z
                  roi_report  cfo@example.com  sent before: 2026-11-02T12:00:00Z
                """,
                sending.by(office.port()).said());
        assertEquals(List.of(RECEIVED_CMO, RECEIVED_CFO), office.received());
        assertEquals(
                """
                {
                  "month" : "2026-10",
                  "mails" : [ {
                    "list" : "roi_report",
                    "recipient" : "cfo@example.com",
                    "run" : "0123456789ab",
                    "messageId" : "<2026-10.0123456789ab.roi_report.e066b256fb4df847@example.com>",
                    "claimedAt" : "2026-11-02T12:00:00Z",
                    "confirmedAt" : "2026-11-02T12:00:00Z"
                  }, {
                    "list" : "roi_report",
                    "recipient" : "cmo@example.com",
                    "run" : "0123456789ab",
                    "messageId" : "<2026-10.0123456789ab.roi_report.2d0a117cbfe4aebd@example.com>",
                    "claimedAt" : "2026-11-02T12:00:00Z",
                    "confirmedAt" : "2026-11-02T12:00:00Z"
                  } ]
                }
                """,
                Files.readString(folder.resolve("deliveries/2026-10.json")));
    }

    @Test
    void aNewRecipientAloneGetsIt() throws Exception {
        sending.by(office.port()).said();
        sending.to("CMO@example.com", "cfo@example.com", "ceo@example.com")
                .by(office.port())
                .said();

        assertEquals(
                List.of(RECEIVED_CMO, RECEIVED_CFO, "ceo@example.com of run " + MadeMonth.RUN),
                office.received());
    }

    @Test
    void aMonthPublishedAnewIsSentAgainOnlyWhenAskedFor() throws Exception {
        sending.by(office.port()).said();
        MadeMonth.publish(workspace, MadeMonth.LATER_RUN);

        assertEquals(
                """
                Mail of 2026-10 (run ba9876543210) by localhost:PORT:
                  roi_report  cmo@example.com  sent before: 2026-11-02T12:00:00Z, of run 0123456789ab; the month was published anew since, which --again sends
                  roi_report  cfo@example.com  sent before: 2026-11-02T12:00:00Z, of run 0123456789ab; the month was published anew since, which --again sends
                """,
                sending.by(office.port()).said());
        assertEquals(
                """
                Mail of 2026-10 (run ba9876543210) by localhost:PORT:
                  roi_report  cfo@example.com  sent
                """,
                sending.by(office.port()).said(Mode.AGAIN, "cfo@example.com"));
        assertEquals(
                List.of(
                        RECEIVED_CMO,
                        RECEIVED_CFO,
                        "cfo@example.com of run " + MadeMonth.LATER_RUN),
                office.received());
    }

    @Test
    void aRefusedRecipientKeepsNobodyElseFromTheReport() throws Exception {
        try (Gate gate = gate("RCPT TO:<cmo@example.com>", "550 5.1.1 no such user\u0007 here")) {
            assertEquals(
                    """
                    Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                      roi_report  cmo@example.com  failed: the server says: 550 5.1.1 no such user here
                      roi_report  cfo@example.com  sent
                    1 of 2 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
                    """,
                    sending.by(gate.port()).said());
        }
        assertEquals(List.of(), sending.pauses());
        sending.by(office.port()).said();
        assertEquals(List.of(RECEIVED_CFO, RECEIVED_CMO), office.received());
    }

    @Test
    void aMailThatIsRefusedAfterItWasHandedOverMayBeSentAgain() throws Exception {
        try (Gate gate = gate(".", "554 5.7.1 too large")) {
            assertEquals(
                    """
                    Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                      roi_report  cmo@example.com  failed: the server says: 554 5.7.1 too large
                    1 of 1 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
                    """,
                    sending.to("cmo@example.com").by(gate.port()).said());
        }
        assertEquals(
                "{\n  \"month\" : \"2026-10\",\n  \"mails\" : [ ]\n}\n",
                Files.readString(folder.resolve("deliveries/2026-10.json")));
    }

    @Test
    void whatTheServerWantsLaterIsTriedAgainAfterAPause() throws Exception {
        List<String> answers = new ArrayList<>(List.of("451 4.7.1 later", "421 4.3.2 busy"));
        UnaryOperator<String> rule =
                said ->
                        said.equals("RCPT TO:<cmo@example.com>") && !answers.isEmpty()
                                ? answers.remove(0)
                                : Gate.PASS;
        try (Gate gate = new Gate(office.port(), rule)) {
            assertEquals(
                    """
                    Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                      roi_report  cmo@example.com  sent
                      roi_report  cfo@example.com  sent
                    """,
                    sending.by(gate.port()).said());
        }
        assertEquals(List.of("PT10S", "PT1M"), sending.pauses());
        assertEquals(List.of(RECEIVED_CFO, RECEIVED_CMO), office.received());
    }

    @Test
    void aServerThatIsDownIsTriedThreeTimesForAllTogether() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  failed: localhost:PORT does not answer as it should: Connection refused; tried 3 times
                  roi_report  cfo@example.com  failed: localhost:PORT does not answer as it should: Connection refused; tried 3 times
                2 of 2 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
                """,
                sending.by(port).said());
        assertEquals(List.of("PT10S", "PT1M"), sending.pauses());
        sending.by(office.port()).said();
        assertEquals(List.of(RECEIVED_CMO, RECEIVED_CFO), office.received());
    }

    @Test
    void aConnectionThatBreaksBeforeTheMailIsHandedOverIsMadeAgain() throws Exception {
        List<String> breaks = new ArrayList<>(List.of(Gate.BREAK));
        UnaryOperator<String> rule =
                said -> said.equals("DATA") && !breaks.isEmpty() ? breaks.remove(0) : Gate.PASS;
        try (Gate gate = new Gate(office.port(), rule)) {
            assertEquals(
                    """
                    Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                      roi_report  cmo@example.com  sent
                      roi_report  cfo@example.com  sent
                    """,
                    sending.by(gate.port()).said());
        }
        assertEquals(List.of("PT10S"), sending.pauses());
        assertEquals(List.of(RECEIVED_CFO, RECEIVED_CMO), office.received());
    }

    @Test
    void aMailWithoutAnswerIsNotSentAgainByItself() throws Exception {
        String uncertain =
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  uncertain: handed over at 2026-11-02T12:00:00Z, and the server's answer never came
                whether 1 of 1 mails of 2026-10 arrived is not known, and no second copy is sent by itself: ask, then ./roi deliver --month 2026-10 --to ADDRESS with --arrived if it did, or with --again if not. What is published stays
                """;
        sending.to("cmo@example.com");
        try (Gate gate = gate(".", Gate.PASS_AND_BREAK)) {
            assertEquals(uncertain, sending.by(gate.port()).said());
        }
        assertEquals(uncertain, sending.by(office.port()).said());
        assertEquals(List.of(RECEIVED_CMO), office.received());
        assertEquals(List.of(), sending.pauses());

        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  sent before: 2026-11-02T12:00:00Z
                """,
                sending.by(office.port()).said(Mode.ARRIVED, "cmo@example.com"));
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  cmo@example.com  sent before: 2026-11-02T12:00:00Z
                """,
                sending.by(office.port()).said());
        assertEquals(List.of(RECEIVED_CMO), office.received());
    }

    @Test
    void aReportThatTheMonthDoesNotHaveIsNotSent() throws Exception {
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  sales_report  cmo@example.com  nothing to send: 2026-10 has no sales_report.pdf
                """,
                sending.only("sales_report", "cmo@example.com").by(office.port()).said());
        assertEquals(List.of(), office.received());
    }

    @Test
    void theSalesReportGoesWithItsWorkbookUnlessSettingsLeaveItOut() throws Exception {
        MadeMonth.publish(
                workspace,
                MadeMonth.withReps(),
                List.of(
                        "roi_report.pdf",
                        "sales_report.pdf",
                        "sales_report.xlsx",
                        "advocate_report.pdf"));
        sending.only("sales_report", "a@example.com").by(office.port()).said();
        sending.only("advocate_report", "a@example.com").by(office.port()).said();
        sending.withoutWorkbook().only("sales_report", "b@example.com").by(office.port()).said();

        assertEquals(
                List.of(
                        "Referral program: Sales report for October 2026: sales_report-2026-10.pdf, sales_report-2026-10.xlsx",
                        "Referral program: Advocate report for October 2026: advocate_report-2026-10.pdf",
                        "Referral program: Sales report for October 2026: sales_report-2026-10.pdf"),
                office.attachments());
        assertEquals(
                List.of(true, false, true),
                office.raw().stream()
                        .map(mail -> mail.contains("2 referrals may still be won."))
                        .toList());
    }

    @Test
    void aDryRunWritesTheMailsAndSendsNone() throws Exception {
        assertEquals(
                """
                Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                  roi_report  a/b@example.com  written: WORKSPACE/deliveries/2026-10-dry-run/roi_report-1-a_b@example.com.eml
                """,
                sending.to("a/b@example.com").by(office.port()).written());
        assertEquals(List.of(), office.received());
        String written =
                Files.readString(
                        folder.resolve(
                                "deliveries/2026-10-dry-run/roi_report-1-a_b@example.com.eml"));

        assertEquals(false, Files.exists(folder.resolve("deliveries/2026-10.json")));
        sending.by(office.port()).said();
        String sent = office.raw().get(0);
        assertEquals(written.replace("\r\n", "\n").strip(), sent.substring(sent.indexOf("Date: ")));
    }

    @Test
    void nothingIsSentWhereTheRecordIsDamaged() throws Exception {
        Files.createDirectories(folder.resolve("deliveries"));
        Files.writeString(folder.resolve("deliveries/2026-10.json"), "{\"month\" : ");

        assertRefused(
                "WORKSPACE/deliveries/2026-10.json: the record of who has got the reports is damaged; nothing was sent: mend it, or remove it to send to everybody again");
    }

    @Test
    void nothingIsSentWhereTheReportIsDamaged() throws Exception {
        Files.writeString(folder.resolve("runs/2026-10/0123456789ab/reports/roi_report.pdf"), "");

        assertRefused(
                "WORKSPACE/runs/2026-10/0123456789ab/reports/roi_report.pdf: the reports published of 2026-10 are damaged or missing; run ./roi run --month 2026-10 first, which makes them anew");
    }

    @Test
    void nothingIsHandedOverThatCannotBeWrittenDown() throws Exception {
        Files.writeString(folder.resolve("deliveries"), "a file where a folder should be");

        assertRefused(
                "the delivery of 2026-10 broke off: java.nio.file.FileAlreadyExistsException: WORKSPACE/deliveries; mend that and run it again: no mail is sent twice, and what is published stays");
    }

    private void assertRefused(String message) throws Exception {
        Refusal refusal = assertThrows(Refusal.class, () -> sending.by(office.port()).said());
        assertEquals(message, refusal.getMessage().replace(folder.toString(), "WORKSPACE"));
        assertEquals(List.of(), office.received());
    }

    private Gate gate(String command, String answer) throws IOException {
        return new Gate(office.port(), said -> said.equals(command) ? answer : Gate.PASS);
    }
}
