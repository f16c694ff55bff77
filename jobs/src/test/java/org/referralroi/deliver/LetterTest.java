package org.referralroi.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.MailFile;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Briefing;

/** What a mail says. */
class LetterTest {

    @Test
    void theTextGivesTheHeadlineAndWhatTheComparisonsSay() {
        Statistics statistics = MadeMonth.statistics(MadeMonth.RUN, "");
        Letter letter = Letter.of(statistics, "roi_report", List.of("roi_report-2026-10.pdf"));

        assertEquals("Referral program: ROI report for October 2026", letter.subject());
        assertEquals(
                """
                Referral program
                ROI report for October 2026

                %s

                - %s
                - %s
                - %s
                - %s

                The whole report is attached: roi_report-2026-10.pdf. It says how each figure is defined and how sure it is.
                As of 1 November 2026, run 0123456789ab.
                """
                        .formatted(said(statistics)),
                letter.text());
    }

    @Test
    void aCompanyIsTextInSubjectTextAndHtml() {
        Statistics statistics =
                MadeMonth.statistics(
                        MadeMonth.RUN, "A & <script>alert('1')</script>\r\nBcc: \"x\"");
        Letter letter = Letter.of(statistics, "roi_report", List.of("roi_report-2026-10.pdf"));

        assertEquals(
                "Referral program: ROI report for October 2026 (A & <script>alert('1')</script> Bcc: \"x\")",
                letter.subject());
        assertEquals(
                "Referral program, A & <script>alert('1')</script> Bcc: \"x\"",
                letter.text().lines().findFirst().orElseThrow());
        assertEquals(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>ROI report for October 2026</title>
                </head>
                <body style="margin:0;padding:24px;font:16px/1.5 Arial,Helvetica,sans-serif">
                <div style="max-width:560px;border-top:4px solid #8a2be2;padding-top:16px">
                <p dir="auto" style="margin:0;font-size:14px">Referral program, A &amp; &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; Bcc: &quot;x&quot;</p>
                <h1 style="margin:0 0 16px;font-size:20px">ROI report for October 2026</h1>
                <p style="margin:0 0 16px;font-size:18px"><strong>%s</strong></p>
                <ul style="margin:0;padding-left:20px">
                <li style="margin:0 0 8px">%s</li>
                <li style="margin:0 0 8px">%s</li>
                <li style="margin:0 0 8px">%s</li>
                <li style="margin:0 0 8px">%s</li>
                </ul>
                <p style="margin:16px 0 0;font-size:14px">The whole report is attached: roi_report-2026-10.pdf. It says how each figure is defined and how sure it is.<br>As of 1 November 2026, run 0123456789ab.</p>
                </div>
                </body>
                </html>
                """
                        .formatted(said(statistics)),
                letter.html());
    }

    @Test
    void theLetterOfTheSalesReportSaysWhomToCallAndHowFastTheyWere() {
        assertEquals(
                """
                Referral program
                Sales report for October 2026

                Call those nobody has called. 2 referrals may still be won. In the last twelve months 36.5% of 1,133 referrals older than 14 days were never contacted.

                - In the last twelve months 9.6% of people referred were contacted within 24 hours.

                The whole report is attached: sales_report-2026-10.pdf. It says how each figure is defined and how sure it is.
                All rows of its tables are in sales_report-2026-10.xlsx.
                As of 1 November 2026, run 0123456789ab.
                """,
                Letter.of(
                                MadeMonth.withReps(),
                                "sales_report",
                                List.of("sales_report-2026-10.pdf", "sales_report-2026-10.xlsx"))
                        .text());
    }

    @Test
    void theLetterOfTheAdvocateReportSaysWhoBringsReferrals() {
        assertEquals(
                """
                Referral program
                Advocate report for October 2026

                Referrals come from many advocates. In the last twelve months the most active tenth of 901 advocates who referred made 35.3% of the referrals.

                - Of 2,152 advocates enrolled, 41.9% made a referral in that time.

                The whole report is attached: advocate_report-2026-10.pdf. It says how each figure is defined and how sure it is.
                As of 1 November 2026, run 0123456789ab.
                """,
                Letter.of(
                                MadeMonth.withReps(),
                                "advocate_report",
                                List.of("advocate_report-2026-10.pdf"))
                        .text());
    }

    @Test
    void nobodyIsNamedInAnyLetter() {
        for (String report : MailFile.LISTS) {
            Letter letter = Letter.of(MadeMonth.withReps(), report, List.of(report + ".pdf"));
            String all = letter.subject() + letter.text() + letter.html();
            assertEquals(
                    List.of(),
                    Stream.of(MadeMonth.REP, MadeMonth.ADVOCATE, "R1", "V1")
                            .filter(all::contains)
                            .toList());
        }
    }

    @Test
    void whereNothingIsThereTheLettersSaySo() {
        Statistics nothing = MadeMonth.statistics(MadeMonth.RUN, "");
        assertEquals(
                List.of(
                        "Nobody is waiting. No referral is open. How many were never contacted is not computed: this run has no such figure.",
                        "Nobody has referred in the last twelve months."),
                Stream.of("sales_report", "advocate_report")
                        .map(report -> Briefing.of(nothing, report).headline())
                        .toList());
    }

    /** Headline and findings, which hold no sign that HTML would escape. */
    private static Object[] said(Statistics statistics) {
        Briefing briefing = Briefing.of(statistics, "roi_report");
        List<String> said = new ArrayList<>(List.of(briefing.headline()));
        said.addAll(briefing.findings());
        return said.toArray();
    }
}
