package org.referralroi.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referralroi.figures.Presentation;

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

    static String roiReport(RoiReport report, Presentation look) {
        return render("roi_report", look, Map.of("report", report));
    }

    /**
     * The page that leads to the published months, newest first.
     *
     * @param look that of the newest
     */
    public static String index(List<PublishedMonth> months, Presentation look) {
        List<PublishedMonth> newestFirst =
                months.stream()
                        .sorted(Comparator.comparing(PublishedMonth::month).reversed())
                        .toList();
        return render(
                "published_index",
                look,
                Map.of(
                        "months",
                        newestFirst,
                        "dates",
                        DateStyle.of(Locale.forLanguageTag(look.locale()))));
    }

    /**
     * A page of a report.
     *
     * @param template its name, without .jte; it takes {@code style} and {@code look} besides
     * @param values of its other parameters
     */
    public static String render(String template, Presentation look, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("look", look);
        all.put("style", PageStyle.of(look));
        TemplateOutput page = new StringOutput();
        TEMPLATES.render(template + ".jte", all, page);
        return page.toString();
    }
}
