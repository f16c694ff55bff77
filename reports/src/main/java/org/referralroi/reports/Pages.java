package org.referralroi.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The HTML pages, each one file that asks for no other. */
public final class Pages {

    // the templates were compiled in the build and lie beside this class
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Pages.class.getClassLoader(),
                    "org.referralroi.reports.pages");

    private Pages() {}

    static String roiReport(RoiReport report) {
        return render("roi_report.jte", Map.of("report", report, "style", PageStyle.standard()));
    }

    /** The page that leads to the published months, newest first. */
    public static String index(List<PublishedMonth> months) {
        List<PublishedMonth> newestFirst =
                months.stream()
                        .sorted(Comparator.comparing(PublishedMonth::month).reversed())
                        .toList();
        return render(
                "published_index.jte",
                Map.of("months", newestFirst, "style", PageStyle.standard()));
    }

    /** Fills a template of a page. */
    public static String render(String template, Map<String, Object> values) {
        TemplateOutput page = new StringOutput();
        TEMPLATES.render(template, values, page);
        return page.toString();
    }
}
