package org.referralroi.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * A step of the build: compiles the JRXML, which takes longer than filling it, so that a run need
 * not; the frames of A4 pages for US Letter too.
 */
final class CompileTemplates {

    private static final String JRXML = ".jrxml";

    // in points, the unit of a JRXML
    private static final int A4_WIDTH = 595;
    private static final int LETTER_WIDTH = 612;
    private static final int LETTER_HEIGHT = 792;

    private CompileTemplates() {}

    /**
     * @param arguments the folder of the compiled classes, where the templates lie as resources
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path folder = Path.of(arguments[0]).resolve("org/referralroi/reports");
        List<Path> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.filter(f -> f.toString().endsWith(JRXML)).sorted().toList();
        }
        for (Path source : sources) {
            String name = source.getFileName().toString().replace(JRXML, "");
            JasperDesign design = design(source);
            save(design, folder.resolve(name + ".jasper"));
            if (design.getPageWidth() == A4_WIDTH || design.getPageHeight() == A4_WIDTH) {
                letter(design);
                save(design, folder.resolve(name + PdfDocument.LETTER + ".jasper"));
            }
        }
    }

    private static JasperDesign design(Path source) throws IOException, JRException {
        try (InputStream jrxml = Files.newInputStream(source)) {
            JasperDesign design = JRXmlLoader.load(jrxml);
            number(design);
            return design;
        }
    }

    private static void save(JasperDesign design, Path file) throws JRException {
        JRSaver.saveObject(JasperCompileManager.compileReport(design), file.toFile());
    }

    // the frame of a document; what stands in it is as wide on one paper as on the other, and the
    // first
    // page, which is to answer alone, needs some of the height that the shorter one lacks
    private static void letter(JasperDesign design) {
        boolean upright = design.getPageWidth() == A4_WIDTH;
        int width = upright ? LETTER_WIDTH : LETTER_HEIGHT;
        int margins = width - design.getColumnWidth();
        design.setPageWidth(width);
        design.setPageHeight(upright ? LETTER_HEIGHT : LETTER_WIDTH);
        if (upright) {
            design.setTopMargin(design.getTopMargin() - 8);
            design.setBottomMargin(design.getBottomMargin() - 6);
        }
        design.setLeftMargin(margins / 2);
        design.setRightMargin(margins - margins / 2);
    }

    // elements without an id would get a random one, and the same sources another jar every time
    private static void number(JasperDesign design) {
        design.setUUID(id(design.getName()));
        int number = 0;
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                ((JRDesignElement) element).setUUID(id(design.getName() + number++));
            }
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
