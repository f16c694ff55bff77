package org.referralroi.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.Refusal;
import org.referralroi.conf.MailAddress;
import org.referralroi.conf.MailSettings;
import org.referralroi.conf.MailSettings.Tls;

/** Nothing is said to a server that is not the one meant, and the password to nobody else. */
class ProtectedTest {
    private static final String PASSWORD = "s3cret, pass=word";
    private static final String SENT =
            """
            Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
              roi_report  cmo@example.com  sent
            """;

    @TempDir private Path folder;

    private PostOffice office;
    private Sending sending;

    @BeforeEach
    void publish() throws IOException {
        office = new PostOffice();
        sending = new Sending(MadeMonth.in(folder)).to("cmo@example.com");
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void fromTheFirstByte() throws Exception {
        assertEquals(SENT, by("localhost", office.tlsPort(), Tls.IMPLICIT, trusted()).said());
        assertEquals(1, office.received().size());
    }

    @Test
    void afterAGreetingInTheOpen() throws Exception {
        try (Gate gate = new Gate(office.port(), said -> Gate.PASS).offeringTls()) {
            assertEquals(SENT, by("localhost", gate.port(), Tls.STARTTLS, trusted()).said());
            assertEquals(
                    List.of("EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "DATA", ".", "QUIT"),
                    gate.commands());
        }
        assertEquals(1, office.received().size());
    }

    @Test
    void aServerThatOffersNoProtectionHearsNothing() throws Exception {
        sending.as("reports", PASSWORD);
        try (Gate gate = new Gate(office.port(), said -> Gate.PASS)) {
            assertEquals(
                    failed("localhost:PORT offers no STARTTLS, and nothing is sent unprotected"),
                    by("localhost", gate.port(), Tls.STARTTLS, trusted()).said());
            assertEquals(List.of("EHLO"), gate.commands().stream().limit(1).toList());
            assertEquals(false, gate.commands().contains("AUTH"));
        }
    }

    @Test
    void aServerThatNobodyVouchesForHearsNothing() throws Exception {
        String reason =
                "the certificate of localhost:PORT is from no authority that is trusted; name that authority's as certificates in mail.yml";
        assertEquals(
                failed(reason), by("localhost", office.tlsPort(), Tls.IMPLICIT, List.of()).said());
        try (Gate gate = new Gate(office.port(), said -> Gate.PASS).offeringTls()) {
            assertEquals(
                    failed(reason), by("localhost", gate.port(), Tls.STARTTLS, List.of()).said());
        }
        assertEquals(List.of(), sending.pauses());
    }

    @Test
    void aServerOfAnotherNameHearsNothing() throws Exception {
        assertEquals(
                failed(
                                "no protected connection to 127.0.0.1:PORT: No subject alternative names matching IP address 127.0.0.1 found")
                        .replace("by localhost", "by 127.0.0.1"),
                by("127.0.0.1", office.tlsPort(), Tls.IMPLICIT, trusted()).said());
    }

    @Test
    void aServerThatSpeaksInTheOpenWhereItMustNot() throws Exception {
        assertEquals(
                failed(
                        "no protected connection to localhost:PORT: Unsupported or unrecognized SSL message"),
                by("localhost", office.port(), Tls.IMPLICIT, trusted()).said());
    }

    @Test
    void userAndPasswordOpenTheServer() throws Exception {
        office.withUser("reports", PASSWORD);
        sending.as("reports", PASSWORD);
        assertEquals(SENT, by("localhost", office.tlsPort(), Tls.IMPLICIT, trusted()).said());
        assertEquals(1, office.received().size());
        assertNowhere(PASSWORD);
    }

    @Test
    void aWrongPasswordIsTriedOnceForAllRecipients() throws Exception {
        office.withUser("reports", PASSWORD);
        sending.to("cmo@example.com", "cfo@example.com").as("reports", "wr0ng");
        String reason =
                "failed: localhost:PORT does not accept user and password of ROI_SMTP_USER and ROI_SMTP_PASSWORD";
        try (Gate gate = new Gate(office.port(), said -> Gate.PASS)) {
            assertEquals(
                    """
                    Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                      roi_report  cmo@example.com  %s
                      roi_report  cfo@example.com  %s
                    2 of 2 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
                    """
                            .formatted(reason, reason),
                    by("localhost", gate.port(), Tls.NONE, List.of()).said());
            assertEquals(1, gate.commands().stream().filter(each -> each.equals("AUTH")).count());
        }
        assertEquals(List.of(), sending.pauses());
        assertNowhere("wr0ng");
    }

    @Test
    void userAndPasswordComeTogetherOrNotAtAll() {
        assertEquals(Optional.empty(), Credentials.in(Map.of("ROI_SMTP_USER", "")));
        assertEquals(
                Optional.of(new Credentials("reports", PASSWORD)),
                Credentials.in(Map.of("ROI_SMTP_USER", "reports", "ROI_SMTP_PASSWORD", PASSWORD)));
        assertEquals(
                "ROI_SMTP_USER is set and ROI_SMTP_PASSWORD is not; set both, or neither for a mail server that asks for none",
                assertThrows(
                                Refusal.class,
                                () -> Credentials.in(Map.of("ROI_SMTP_USER", "reports")))
                        .getMessage());
        assertEquals(
                "ROI_SMTP_PASSWORD is set and ROI_SMTP_USER is not; set both, or neither for a mail server that asks for none",
                assertThrows(
                                Refusal.class,
                                () -> Credentials.in(Map.of("ROI_SMTP_PASSWORD", PASSWORD)))
                        .getMessage());
    }

    private void assertNowhere(String password) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(false, new String(Files.readAllBytes(file)).contains(password));
            }
        }
        assertEquals("credentials", new Credentials("reports", password).toString());
    }

    private static String failed(String reason) {
        return """
               Mail of 2026-10 (run 0123456789ab) by localhost:PORT:
                 roi_report  cmo@example.com  failed: %s
               1 of 1 mails of 2026-10 could not be sent; ./roi deliver --month 2026-10 tries again. What is published stays
               """
                .formatted(reason);
    }

    private Sending by(String host, int port, Tls tls, List<X509Certificate> certificates) {
        return sending.by(
                new MailSettings(
                        host,
                        port,
                        tls,
                        certificates,
                        new MailAddress("reports@example.com"),
                        true,
                        sending.lists()));
    }

    private static List<X509Certificate> trusted() throws Exception {
        try (InputStream pem = Files.newInputStream(Certificate.pem())) {
            return List.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
    }
}
