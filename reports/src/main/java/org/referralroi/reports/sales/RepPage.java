package org.referralroi.reports.sales;

import java.util.List;
import org.referralroi.charts.Drawing;
import org.referralroi.reports.sales.SalesReport.Frame;
import org.referralroi.reports.sales.SalesReport.HotList;

/**
 * All that the page of one rep prints, as text.
 *
 * @param name for the PDF
 * @param details team, region and whether the rep has left
 * @param hotList own referrals that may still be won
 * @param roles in which the rep stands
 */
public record RepPage(Frame frame, String name, String details, HotList hotList, List<Role> roles) {

    /** The rep in one role. */
    public record Role(String title, String note, List<Measure> measures) {
        public Role {
            measures = List.copyOf(measures);
        }
    }

    /**
     * One measure in each window, beside that of all reps.
     *
     * @param team of all reps, over the last twelve months; empty where there is no such figure
     * @param teamBasis what that rests on
     */
    public record Measure(
            String label,
            Cell month,
            Cell quarter,
            Cell year,
            Cell all,
            String team,
            String teamBasis) {}

    /**
     * A measure in one window.
     *
     * @param small what it rests on
     * @param drawing beside the text; none where null
     */
    public record Cell(String text, String small, Drawing drawing) {

        /** Text and what it rests on, in one line. */
        public String line() {
            return small.isEmpty() ? text : text + " " + small;
        }
    }

    public RepPage {
        roles = List.copyOf(roles);
    }
}
