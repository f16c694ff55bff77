package org.referralroi.reports;

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
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * A step of the build: compiles the JRXML, which takes longer than filling it, so that a run need
 * not.
 */
final class CompileTemplates {

    private CompileTemplates() {}

    /**
     * @param arguments the folder of the compiled classes, where the templates lie as resources
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path folder = Path.of(arguments[0]);
        for (Path source : sources(folder.resolve("org/referralroi/reports"))) {
            String template = source.getFileName().toString().replace(".jrxml", "");
            try (InputStream jrxml = Files.newInputStream(source)) {
                JasperDesign design = JRXmlLoader.load(jrxml);
                number(design);
                JasperReport compiled = JasperCompileManager.compileReport(design);
                JRSaver.saveObject(compiled, source.resolveSibling(template + ".jasper").toFile());
            }
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
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
