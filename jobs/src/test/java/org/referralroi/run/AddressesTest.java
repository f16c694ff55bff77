package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** No address of anybody leaves what was validated. */
class AddressesTest {
    private static final Pattern WORD = Pattern.compile("[^\\s<>\"',;:()=]*@[^\\s<>\"',;:()=]*");

    @Test
    void noAddressOfTheSampleStandsInStatisticsReportsOrIndex() throws IOException {
        Set<String> addresses = addresses();
        assertTrue(addresses.size() > 10_000, addresses.size() + " addresses");
        Path run = Sample.folder(Sample.undisturbed());
        List<Path> outputs = new ArrayList<>(Folders.files(run.resolve("statistics")));
        outputs.addAll(Folders.files(run.resolve("reports")));
        outputs.add(Sample.undisturbed().index());
        List<String> found = new ArrayList<>();
        for (Path output : outputs) {
            Matcher words = WORD.matcher(text(output));
            while (words.find()) {
                if (addresses.contains(words.group())) {
                    found.add(output.getFileName() + " " + words.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static String text(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (file.toString().endsWith(".xlsx")) {
            return unpacked(file);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String unpacked(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                text.append(
                        new String(
                                archive.getInputStream(entry).readAllBytes(),
                                StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private static Set<String> addresses() throws IOException {
        Set<String> addresses = new HashSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Sample.HOME.sampleLanding())) {
            files = all.filter(file -> file.toString().endsWith(".csv.gz")).toList();
        }
        for (Path file : files) {
            try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
                String rows = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                WORD.matcher(rows).results().forEach(word -> addresses.add(word.group()));
            }
        }
        return addresses;
    }
}
