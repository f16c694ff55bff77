package org.referralroi.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRSaver;

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
        for (String template : RoiPdf.TEMPLATES) {
            Path source = folder.resolve("org/referralroi/reports").resolve(template + ".jrxml");
            try (InputStream jrxml = Files.newInputStream(source)) {
                JasperReport compiled = JasperCompileManager.compileReport(jrxml);
                JRSaver.saveObject(compiled, source.resolveSibling(template + ".jasper").toFile());
            }
        }
    }
}
