package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.Refusal;
import org.referralroi.conf.MailSettings.Tls;

/** What {@code mail.yml} may say. */
class MailFileTest {
    private static final Path CONF = Path.of("..", "conf");
    private static final String GIVEN =
            """
            host: smtp.example.com
            from: reports@example.com
            lists:
              roi_report: [cmo@example.com]
            """;

    @TempDir private Path folder;

    @Test
    void theFileOfTheProgramSendsNothingAndExplainsEveryKey() throws IOException {
        assertEquals(Optional.empty(), MailFile.in(CONF));

        List<String> keys = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (String line : Files.readAllLines(CONF.resolve("mail.yml"))) {
            if (line.matches(" *[a-z_]+:.*")) {
                keys.add(line.strip().replaceAll(":.*", ""));
                if (!line.matches(".* # .{10,}")) {
                    unexplained.add(line);
                }
            }
        }
        assertEquals(
                List.of(
                        "host",
                        "port",
                        "tls",
                        "certificates",
                        "from",
                        "workbook",
                        "lists",
                        "roi_report",
                        "sales_report",
                        "advocate_report"),
                keys);
        assertEquals(List.of(), unexplained);
    }

    @Test
    void whatIsLeftOutIsAsTheFileOfTheProgramShowsIt() throws IOException {
        assertEquals(
                Optional.of(
                        new MailSettings(
                                "smtp.example.com",
                                587,
                                Tls.STARTTLS,
                                List.of(),
                                new MailAddress("reports@example.com"),
                                true,
                                Map.of(
                                        "roi_report",
                                        List.of(new MailAddress("cmo@example.com")),
                                        "sales_report",
                                        List.of(),
                                        "advocate_report",
                                        List.of()))),
                read(GIVEN));
    }

    @Test
    void aFolderWithoutTheFileSendsNothing() {
        assertEquals(Optional.empty(), MailFile.in(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "127.1.2.3", "\"::1\"", "\"0:0:0:0:0:0:0:1\""})
    void unprotectedMailStaysOnThisMachine(String host) throws IOException {
        MailSettings settings =
                read(GIVEN.replace("smtp.example.com", host) + "tls: none\n").orElseThrow();

        assertEquals(Tls.NONE, settings.tls());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host: smtp.example.com | hots: x | unknown key hots; allowed are certificates, from, host, lists, port, tls, workbook",
                "  roi_report: | roi_reports: | unknown key lists.roi_reports; allowed are advocate_report, roi_report, sales_report",
                "host: smtp.example.com | host: smtp example | host is smtp example; allowed is the name or address of a mail server, such as smtp.example.com",
                "host: smtp.example.com | host: https://smtp.example.com | host is https://smtp.example.com; allowed is the name or address of a mail server, such as smtp.example.com",
                "from: | port: 0` `from: | port is 0; allowed is a whole number from 1 to 65535",
                "from: | port: smtp` `from: | port is smtp; allowed is a whole number from 1 to 65535",
                "from: | tls: ssl` `from: | tls is ssl; allowed is starttls, implicit, none",
                "from: | workbook: yes` `from: | workbook is yes; allowed is attached, left_out",
                "from: | tls: none` `from: | tls is none; allowed is starttls or implicit for smtp.example.com; none is for a server on this machine: localhost, 127.0.0.1 or ::1",
                "from: reports@example.com | port: 587 | from is empty; allowed is an address such as reports@example.com",
                "from: reports@example.com | from: Reports <reports@example.com> | from is Reports <reports@example.com>; allowed is an address such as reports@example.com",
                "[cmo@example.com] | cmo@example.com | lists.roi_report is cmo@example.com; allowed is a list of texts",
                "[cmo@example.com] | [7] | lists.roi_report is [7]; allowed is a list of texts",
                "[cmo@example.com] | [cmo] | lists.roi_report is cmo; allowed is an address such as reports@example.com",
                "[cmo@example.com] | [cmo@example.com, CMO@Example.com] | lists.roi_report is CMO@Example.com a second time; allowed is each address once",
                "[cmo@example.com] | [] | lists names nobody; list an address, or leave host empty to send nothing",
                "from: | certificates: none.pem` `from: | certificates is none.pem, which cannot be read; allowed is a PEM file of certificates, named from the folder of this file",
                "from: | certificates: mail.yml` `from: | certificates is mail.yml, which cannot be read; allowed is a PEM file of certificates, named from the folder of this file",
            })
    void whatIsNotAllowedIsNamed(String text, String other, String message) {
        String settings = GIVEN.replace(text, other.replace("` `", "\n"));

        Refusal refusal = assertThrows(Refusal.class, () -> read(settings));
        assertEquals(folder.resolve("mail.yml") + ": " + message, refusal.getMessage());
        assertEquals(2, refusal.exit().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.com",
                "cmo@",
                "a b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a..b@example.com",
                "a@b@example.com",
                "a@-example.com",
                "a@example..com",
                "a@example.com.",
                "\"a\"@example.com",
                "a,b@example.com",
                "müller@example.com",
                "a@[127.0.0.1]",
                "a@example.com\n",
                "a@example.com\r\nBcc: b@example.com",
                "a\u0000@example.com"
            })
    void whatIsNoPlainAddressIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> new MailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "first.last+roi@mail.example.com",
                "o'neil/x@example.com",
                "cmo@xn--mller-kva.example"
            })
    void plainAddressesAreTaken(String text) {
        assertEquals(text, new MailAddress(text).text());
    }

    @Test
    void anAddressIsNoLongerThanAServerTakes() {
        String local = "l".repeat(64);
        String domain = ("d".repeat(60) + ".").repeat(3) + "ab.c12";

        assertEquals(254, new MailAddress(local + "@" + domain).text().length());
        assertThrows(
                IllegalArgumentException.class, () -> new MailAddress(local + "@" + domain + "3"));
        assertThrows(IllegalArgumentException.class, () -> new MailAddress("l" + local + "@a.b"));
    }

    private Optional<MailSettings> read(String text) throws IOException {
        Files.writeString(folder.resolve("mail.yml"), text);
        return MailFile.in(folder);
    }
}
