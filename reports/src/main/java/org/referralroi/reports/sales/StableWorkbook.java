package org.referralroi.reports.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

    static byte[] of(byte[] workbook, LocalDate date) throws IOException {
        // its sizes stand only in the directory at the end, so that it cannot be read as a stream
        Path whole = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(whole, workbook);
            return copy(whole, date);
        } finally {
            Files.delete(whole);
        }
    }

    private static byte[] copy(Path workbook, LocalDate date) throws IOException {
        ByteArrayOutputStream stable = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(stable)) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(date.atStartOfDay());
                to.putNextEntry(dated);
                to.write(entry.getName().equals(PROPERTIES) ? dated(content, date) : content);
                to.closeEntry();
            }
        }
        return stable.toByteArray();
    }

    private static byte[] dated(byte[] properties, LocalDate date) {
        return CREATED.matcher(new String(properties, UTF_8))
                .replaceAll("$1" + date + "T00:00:00Z$2")
                .getBytes(UTF_8);
    }
}
