package org.referralroi.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;

/** What a customer costs, and what the program has brought for its money. */
final class ProgramFigures {
    private static final List<String> COST_TABLES = List.of("finance/costs", "referral/rewards");

    private final List<Row> periods;
    private final Set<String> missing;
    private final Sheet sheet;

    private ProgramFigures(List<Row> periods, Set<String> missing, Sheet sheet) {
        this.periods = periods;
        this.missing = missing;
        this.sheet = sheet;
    }

    /**
     * @param missing paths of the tables that were never delivered
     */
    static void infer(Metrics metrics, ProgramSettings settings, Set<String> missing, Sheet sheet) {
        ProgramFigures figures = new ProgramFigures(metrics.rows("program"), missing, sheet);
        figures.referralCost();
        figures.marketingCost();
        figures.realised(settings.incrementality());
    }

    private void referralCost() {
        Place place = new Place("referred", "all", "t12m");
        Row row = period("t12m");
        long customers = row.integer("referred_customers");
        if (undelivered("cac.referral", place, COST_TABLES)) {
            return;
        }
        if (customers == 0) {
            sheet.absent(
                    "cac.referral", place, "no referred customer started in the twelve months");
            return;
        }
        long cost = row.integer("program_cost_minor");
        sheet.money("cac.referral", place, cost, OptionalLong.of(customers), customers);
    }

    private void marketingCost() {
        Place place = new Place("marketing", "all", "t12m");
        Row row = period("t12m");
        long customers = row.integer("marketing_customers");
        if (undelivered("cac.marketing", place, List.of("finance/costs"))) {
            return;
        }
        if (row.integer("marketing_cost_entries") == 0) {
            sheet.absent(
                    "cac.marketing",
                    place,
                    "finance/costs has no row of category marketing in the twelve months");
            return;
        }
        if (customers == 0) {
            sheet.absent(
                    "cac.marketing", place, "no marketing customer started in the twelve months");
            return;
        }
        long cost = row.integer("marketing_cost_minor");
        sheet.money("cac.marketing", place, cost, OptionalLong.of(customers), customers);
    }

    private void realised(BigDecimal incrementality) {
        Place place = new Place("referred", "all", "to_date");
        Row row = period("to_date");
        if (undelivered("roi.realised", place, COST_TABLES)) {
            return;
        }
        long cost = row.integer("program_cost_minor");
        if (cost <= 0) {
            sheet.absent("roi.realised", place, "the program has no cost to date");
            return;
        }
        long benefit =
                BigDecimal.valueOf(row.integer("referred_margin_minor"))
                        .multiply(incrementality)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        sheet.quotient(
                "roi.realised",
                place,
                Math.subtractExact(benefit, cost),
                cost,
                row.integer("referred_customers"),
                "ratio");
    }

    private boolean undelivered(String figure, Place place, List<String> tables) {
        List<String> absent = tables.stream().filter(missing::contains).toList();
        if (!absent.isEmpty()) {
            sheet.absent(figure, place, String.join(" and ", absent) + " was never delivered");
        }
        return !absent.isEmpty();
    }

    private Row period(String name) {
        return periods.stream()
                .filter(row -> row.text("period").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
