package org.referralroi.reports.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Replaces what the library takes from the clock: the times of the files within the workbook, and
 * the day it says it was made.
 */
final class StableWorkbook {

    private static final Pattern CREATED =
            Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    private static final String PROPERTIES = "docProps/core.xml";

    private StableWorkbook() {}

    static byte[] of(byte[] workbook, LocalDate date) {
        ByteArrayOutputStream stable = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(stable)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(date.atStartOfDay());
                to.putNextEntry(dated);
                to.write(entry.getName().equals(PROPERTIES) ? dated(content, date) : content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook", e);
        }
        return stable.toByteArray();
    }

    private static byte[] dated(byte[] properties, LocalDate date) {
        return CREATED.matcher(new String(properties, UTF_8))
                .replaceAll("$1" + date + "T00:00:00Z$2")
                .getBytes(UTF_8);
    }
}
