package org.referralroi.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.MailAddress;

/** What goes over the line, byte by byte. */
class MailTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void aMailIsTextHtmlAndPdfInFixedBoundaries() throws Exception {
        assertEquals(
                """
                Date: Mon, 2 Nov 2026 12:00:00 +0000 (UTC)
                From: Referral program <reports@example.com>
                To: cmo@example.com
                Message-ID: <id@example.com>
                Subject: Report
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_referral_roi_mixed"
                Auto-Submitted: auto-generated

                --=_referral_roi_mixed
                Content-Type: multipart/alternative; boundary="=_referral_roi_alternative"

                --=_referral_roi_alternative
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                EUR=C2=A05 more.
                --=_referral_roi_alternative
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                <p>EUR=C2=A05 more.</p>
                --=_referral_roi_alternative--

                --=_referral_roi_mixed
                Content-Type: application/pdf; name=roi_report-2026-10.pdf
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=roi_report-2026-10.pdf

                JVBERi0xLjQgdGhlIHJlcG9ydAo=
                --=_referral_roi_mixed--
                """,
                raw(new Letter("Report", "EUR\u00a05 more.", "<p>EUR\u00a05 more.</p>")));
    }

    @Test
    void aSubjectEndsNoHeaderHoweverItIsSpelled() throws Exception {
        String mail =
                raw(
                        new Letter(
                                "Report (A\r\nBcc: all@example.com\u2028\u202e\u0000 \t B)",
                                "-",
                                "-"));

        assertEquals(
                "Subject: Report (A Bcc: all@example.com B)",
                mail.lines().filter(line -> line.startsWith("Subject")).findFirst().orElseThrow());
        assertEquals(8, mail.lines().takeWhile(line -> !line.isEmpty()).count());
    }

    @Test
    void aSubjectInAnyScriptIsEncoded() throws Exception {
        Mail mail = mail(new Letter("Bericht für 株式会社 🚀 شركة", "-", "-"));

        assertEquals("Bericht für 株式会社 🚀 شركة", mail.getSubject());
        assertEquals(true, UTF_8.newEncoder().canEncode(mail.getHeader("Subject", null)));
        assertEquals(true, mail.getHeader("Subject", null).chars().allMatch(sign -> sign < 128));
    }

    private static Mail mail(Letter letter) {
        return Mail.of(
                "<id@example.com>",
                NOON,
                new MailAddress("reports@example.com"),
                new MailAddress("cmo@example.com"),
                letter,
                List.of(
                        new Mail.Attachment(
                                "roi_report-2026-10.pdf", MadeMonth.PDF.getBytes(UTF_8))));
    }

    private static String raw(Letter letter) throws IOException, MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail(letter).writeTo(out);
        return out.toString(UTF_8).replace("\r\n", "\n");
    }
}
