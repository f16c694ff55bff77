package org.referralroi.reports.sales;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.charts.Drawing;

/**
 * A rep in one role and window, as a row of a table.
 *
 * @param key of the row: table, window, role and id
 * @param tone {@code good} where places were gained, {@code bad} where lost, else empty
 * @param name for the page
 * @param printName for the PDF, whose font does not hold every script
 * @param details team and region, and whether the rep has left
 * @param printDetails the same for the PDF
 * @param page of the rep, relative to the report
 * @param conversionRange interval of the shrunken rate
 * @param ranks places by conversion that the rep may well have
 * @param goals each goal with what was attained of it, a line each
 */
public record RepRow(
        String key,
        String rank,
        String change,
        String tone,
        String name,
        String printName,
        String details,
        String printDetails,
        String page,
        String owned,
        String recruited,
        String referrals,
        String won,
        String newCustomers,
        String revenue,
        String hours,
        Part inTime,
        Part untouched,
        Part conversion,
        String shrunken,
        String conversionRange,
        String ranks,
        Drawing places,
        String cycle,
        String goals) {

    /**
     * A share of so many.
     *
     * @param value such as 12.3%, a dash where it is a share of nothing
     * @param of such as of 19; marked where these are few
     * @param drawing the share as a bar
     */
    public record Part(String value, String of, Drawing drawing) {}

    /** The share as counted, below the shrunken one. */
    public String conversionCounted() {
        return conversion.of().isEmpty()
                ? ""
                : "counted " + conversion.value() + " " + conversion.of();
    }

    /** The interval of the shrunken share and the share as counted, a line each. */
    public String conversionSmall() {
        return Stream.of(conversionRange, conversionCounted())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether there is a goal. */
    public boolean hasGoals() {
        return !goals.isEmpty();
    }
}
