package org.referralroi.reports.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.SampleStatistics;

class SalesWorkbookTest {

    private static final Statistics COMPANY = SampleSales.company();

    @Test
    void numbersAreNumbersAndTextsAreTexts() throws IOException {
        Map<String, String> parts = parts(SalesWorkbook.of(COMPANY));
        String hot = parts.get("xl/worksheets/sheet1.xml");
        String reps = parts.get("xl/worksheets/sheet2.xml");

        assertEquals("1", number(hot, "A2"));
        assertEquals("0.3285", number(hot, "P2"));
        assertEquals("3390.58", number(hot, "S2"));
        assertEquals("Anna Costa", text(parts, reps, "D2"));
        assertEquals("592964.01", number(reps, "P2"));
        assertEquals("0.1817", number(reps, "X2"));
        assertEquals("=HYPERLINK(\"http://example.org\",\"x\")", text(parts, reps, "D7"));
        assertEquals("<script>alert(1)</script>", text(parts, reps, "D8"));
        String teams = parts.get("xl/worksheets/sheet3.xml");
        assertEquals("hunters", text(parts, teams, "C2"));
        assertEquals("592964.01", number(teams, "M2"));
        assertEquals("=1+1 <b>Vertrieb</b>", text(parts, teams, "C3").substring(0, 20));
        for (String part : parts.values()) {
            assertFalse(part.contains("<f>") || part.contains("<f "), "a formula");
        }
    }

    @Test
    void theHeaderStaysAndEveryColumnCanBeFiltered() throws IOException {
        Map<String, String> parts = parts(SalesWorkbook.of(COMPANY));
        assertEquals(
                List.of("A1:S41", "A1:AK97", "A1:AH25"),
                List.of(
                        filter(parts.get("xl/worksheets/sheet1.xml")),
                        filter(parts.get("xl/worksheets/sheet2.xml")),
                        filter(parts.get("xl/worksheets/sheet3.xml"))));
        for (String sheet : List.of("sheet1", "sheet2", "sheet3", "sheet4", "sheet5")) {
            assertTrue(
                    parts.get("xl/worksheets/" + sheet + ".xml").contains("ySplit=\"1\""), sheet);
        }
        String styles = parts.get("xl/styles.xml");
        for (String format : List.of("#,##0.00", "0.0%", "#,##0", "yyyy-mm-dd")) {
            assertTrue(styles.contains("\"" + format + "\""), format);
        }
    }

    @Test
    void itIsDatedByTheAsOfDate() throws IOException {
        assertTrue(
                parts(SalesWorkbook.of(COMPANY))
                        .get("docProps/core.xml")
                        .contains(">2026-11-01T00:00:00Z</dcterms:created>"));
    }

    @Test
    void maskedNamesAreNowhere() throws IOException {
        String all =
                String.join("", parts(SalesWorkbook.of(SalesPageTest.masked(COMPANY))).values());
        assertFalse(all.contains("Anna Costa"));
        assertFalse(all.contains("Jürgen"));
    }

    @Test
    void aCompanyThatHasJustBegunHasItsHeadersAlone() throws IOException {
        Map<String, String> parts = parts(SalesWorkbook.of(SampleStatistics.beginning()));
        assertEquals("A1:S1", filter(parts.get("xl/worksheets/sheet1.xml")));
    }

    private static String number(String sheet, String cell) {
        return found("<c r=\"" + cell + "\"(?: s=\"\\d+\")?(?: t=\"n\")?><v>([^<]*)</v>", sheet);
    }

    private static String text(Map<String, String> parts, String sheet, String cell) {
        int index =
                Integer.parseInt(
                        found(
                                "<c r=\"" + cell + "\"(?: s=\"\\d+\")? t=\"s\"[^>]*><v>(\\d+)</v>",
                                sheet));
        List<String> texts = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("<si><t[^>]*>([^<]*)</t></si>")
                        .matcher(parts.get("xl/sharedStrings.xml"));
        while (matcher.find()) {
            texts.add(matcher.group(1));
        }
        return texts.get(index)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private static String filter(String sheet) {
        return found("<autoFilter ref=\"([^\"]*)\"", sheet);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern + " in " + text.substring(0, 600));
        return matcher.group(1);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
