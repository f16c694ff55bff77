package org.referralroi.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Briefing;

/** What a mail says: subject, and body as text and as HTML with the same words. */
record Letter(String subject, String text, String html) {
    private static final Map<String, String> NAMES =
            Map.of(
                    "roi_report", "ROI report",
                    "sales_report", "Sales report",
                    "advocate_report", "Advocate report");

    /**
     * The letter that goes with a report.
     *
     * @param report such as {@code roi_report}
     * @param attached names of the files, the report first
     */
    static Letter of(Statistics statistics, String report, List<String> attached) {
        RunInfo run = statistics.run();
        Presentation look = run.presentation();
        Briefing briefing = Briefing.of(statistics, report);
        String company = OneLine.of(look.company());
        String title = "%s for %s".formatted(NAMES.get(report), OneLine.of(briefing.month()));
        String headline = OneLine.of(briefing.headline());
        List<String> findings = briefing.findings().stream().map(OneLine::of).toList();
        List<String> closing = new ArrayList<>();
        closing.add(
                "The whole report is attached: %s. It says how each figure is defined and how sure it is."
                        .formatted(attached.get(0)));
        for (String more : attached.subList(1, attached.size())) {
            closing.add("All rows of its tables are in %s.".formatted(more));
        }
        closing.add("As of %s, run %s.".formatted(briefing.asOf(), run.run()));
        String heading = company.isEmpty() ? "Referral program" : "Referral program, " + company;
        return new Letter(
                "Referral program: " + title + (company.isEmpty() ? "" : " (" + company + ")"),
                text(List.of(heading, title, headline), findings, closing),
                html(List.of(heading, title, headline, look.accent()), findings, closing));
    }

    private static String text(List<String> opening, List<String> findings, List<String> closing) {
        return """
               %s
               %s

               %s

               %s
               %s
               """
                .formatted(
                        opening.get(0),
                        opening.get(1),
                        opening.get(2),
                        findings.stream().map(f -> "- " + f + "\n").collect(Collectors.joining()),
                        String.join("\n", closing));
    }

    private static String html(List<String> opening, List<String> findings, List<String> closing) {
        String items =
                findings.stream()
                        .map(f -> "<li style=\"margin:0 0 8px\">" + escaped(f) + "</li>\n")
                        .collect(Collectors.joining());
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <title>%2$s</title>
               </head>
               <body style="margin:0;padding:24px;font:16px/1.5 Arial,Helvetica,sans-serif">
               <div style="max-width:560px;border-top:4px solid %4$s;padding-top:16px">
               <p dir="auto" style="margin:0;font-size:14px">%1$s</p>
               <h1 style="margin:0 0 16px;font-size:20px">%2$s</h1>
               <p style="margin:0 0 16px;font-size:18px"><strong>%3$s</strong></p>
               %5$s<p style="margin:16px 0 0;font-size:14px">%6$s</p>
               </div>
               </body>
               </html>
               """
                .formatted(
                        escaped(opening.get(0)),
                        escaped(opening.get(1)),
                        escaped(opening.get(2)),
                        escaped(opening.get(3)),
                        items.isEmpty()
                                ? ""
                                : "<ul style=\"margin:0;padding-left:20px\">\n" + items + "</ul>\n",
                        closing.stream().map(Letter::escaped).collect(Collectors.joining("<br>")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
