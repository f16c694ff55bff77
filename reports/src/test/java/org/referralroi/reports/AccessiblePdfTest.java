package org.referralroi.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.pdf.PdfAccessibility;
import org.referralroi.reports.roi.RoiPdf;
import org.referralroi.reports.roi.RoiReport;

class AccessiblePdfTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPdfPassesTheChecksOfPdfUa(Companies company) throws Exception {
        List<String> failures = new ArrayList<>();
        List<Path> files = company.written(folder, ".pdf");
        for (Path file : files) {
            PdfAccessibility.failures(Files.readAllBytes(file)).stream()
                    .map(failure -> file.getFileName() + ": " + failure)
                    .forEach(failures::add);
        }
        assertEquals(List.of(), failures);
        assertTrue(files.size() >= 2, files.toString());
    }

    @Test
    void aDocumentWithoutStructureFails() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        List<String> clauses =
                PdfAccessibility.failures(plain.toByteArray()).stream()
                        .map(failure -> failure.substring(0, failure.indexOf(' ')))
                        .sorted()
                        .toList();
        assertEquals(List.of("6.2-1", "7.1-10", "7.1-11", "7.1-8"), clauses);
    }

    @Test
    void theStructureIsOfHeadingsParagraphsPicturesAndWholeTables() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SampleStatistics.company()))) {
            Map<String, Integer> kinds = new TreeMap<>();
            count(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
            assertEquals(
                    "{Document=1, Figure=20, H1=1, H2=16, H3=28, P=293, TD=240, TH=100, TR=64, Table=8}",
                    kinds.toString());
            PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
            List<String> bookmarks = new ArrayList<>();
            outline.children().forEach(item -> bookmarks.add(item.getTitle()));
            assertEquals(
                    List.of(
                            "Is the referral program worth its money?",
                            "Cost and benefit",
                            "How long customers stay and what they bring",
                            "Conversion of leads",
                            "From invitation to reward",
                            "Monthly recurring revenue, thirteen months to October 2026",
                            "Rewards and what is owed",
                            "What others claim, and what we see",
                            "Restatements",
                            "How good the data is",
                            "Method and settings",
                            "Rules for what to do next",
                            "What could not be computed, and why",
                            "What the figures mean"),
                    bookmarks);
        }
    }

    private static void count(PDStructureNode node, Map<String, Integer> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.merge(element.getStructureType(), 1, Integer::sum);
                count(element, kinds);
            }
        }
    }

    private static byte[] pdf(Statistics statistics) {
        Presentation look = statistics.run().presentation();
        return RoiPdf.of(RoiReport.of(statistics), look, statistics.run().asOf());
    }
}
