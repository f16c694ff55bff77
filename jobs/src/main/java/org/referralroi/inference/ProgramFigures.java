package org.referralroi.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;

/** What a customer costs, and what the program has brought for its money. */
final class ProgramFigures {
    private static final List<String> COST_TABLES = List.of("finance/costs", "referral/rewards");

    private static final List<Integer> INCREMENTALITIES = List.of(100, 75, 50);
    private static final Place COHORT = new Place("referred", "all", "t12m");

    private final List<Row> periods;
    private final ProgramSettings settings;
    private final Set<String> missing;
    private final Sheet sheet;

    private ProgramFigures(
            List<Row> periods, ProgramSettings settings, Set<String> missing, Sheet sheet) {
        this.periods = periods;
        this.settings = settings;
        this.missing = missing;
        this.sheet = sheet;
    }

    /**
     * @param missing paths of the tables that were never delivered
     * @param value projected lifetime value of a referred customer at the horizon, in minor units
     * @param curve what customers have brought in by month of tenure
     */
    static void infer(
            Metrics metrics,
            ProgramSettings settings,
            Set<String> missing,
            Optional<Estimate> value,
            List<ValuePoint> curve,
            Sheet sheet) {
        ProgramFigures figures =
                new ProgramFigures(metrics.rows("program"), settings, missing, sheet);
        figures.referralCost();
        figures.marketingCost();
        figures.realised(settings.incrementality());
        figures.cohort(value);
        figures.payback(
                curve.stream()
                        .filter(point -> point.group().equals("referred"))
                        .sorted(Comparator.comparingInt(ValuePoint::tenureMonth))
                        .toList());
        figures.margin(settings.incrementality());
        figures.cost(
                metrics.rows("program_cost").stream()
                        .sorted(Comparator.comparing(row -> row.text("category")))
                        .toList());
    }

    /** All margin of referred customers, and the part that is not credited to the program. */
    private void margin(BigDecimal incrementality) {
        Place place = new Place("referred", "all", "to_date");
        Row row = period("to_date");
        long margin = row.integer("referred_margin_minor");
        long customers = row.integer("referred_customers");
        long uncredited = Math.subtractExact(margin, credited(margin, incrementality));
        sheet.money("program.margin", place, margin, OptionalLong.empty(), customers);
        sheet.money(
                "program.uncredited_margin", place, uncredited, OptionalLong.empty(), customers);
    }

    private void cost(List<Row> categories) {
        Place all = new Place("all", "all", "to_date");
        if (undelivered("program.cost", all, COST_TABLES)) {
            return;
        }
        long entries = 0;
        for (Row row : categories) {
            entries += row.integer("entries");
        }
        long cost = period("to_date").integer("program_cost_minor");
        sheet.money("program.cost", all, cost, OptionalLong.empty(), entries);
        for (Row row : categories) {
            sheet.money(
                    "program.cost",
                    new Place("all", "category=" + row.text("category"), "to_date"),
                    row.integer("cost_minor"),
                    OptionalLong.empty(),
                    row.integer("entries"));
        }
    }

    private static long credited(long margin, BigDecimal incrementality) {
        return BigDecimal.valueOf(margin)
                .multiply(incrementality)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
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
        long benefit = credited(row.integer("referred_margin_minor"), incrementality);
        sheet.quotient(
                "roi.realised",
                place,
                Math.subtractExact(benefit, cost),
                cost,
                row.integer("referred_customers"),
                "ratio");
    }

    /**
     * The customers of the last twelve months, each worth the projected value, against their cost.
     */
    private void cohort(Optional<Estimate> value) {
        Row row = period("t12m");
        long customers = row.integer("referred_customers");
        long cost = row.integer("program_cost_minor");
        Optional<String> reason =
                undelivered(COST_TABLES)
                        .or(() -> when(cost <= 0, "the program had no cost in the twelve months"))
                        .or(
                                () ->
                                        when(
                                                customers == 0,
                                                "no referred customer started in the twelve months"))
                        .or(
                                () ->
                                        when(
                                                value.isEmpty(),
                                                "too little data: no lifetime value of referred customers could be projected"));
        if (reason.isPresent()) {
            sheet.absent("roi.cohort", COHORT, reason.get());
            INCREMENTALITIES.forEach(i -> sheet.absent("roi.cohort", at(i), reason.get()));
            sheet.absent("roi.break_even_incrementality", COHORT, reason.get());
            return;
        }
        double incrementality = settings.incrementality().doubleValue();
        cohort(COHORT, value.get(), incrementality, customers, cost);
        INCREMENTALITIES.forEach(i -> cohort(at(i), value.get(), i / 100.0, customers, cost));
        double benefit = value.get().value() * customers;
        if (benefit <= 0) {
            sheet.absent(
                    "roi.break_even_incrementality",
                    COHORT,
                    "referred customers are projected to bring in nothing");
            return;
        }
        sheet.estimate(
                "roi.break_even_incrementality",
                COHORT,
                new Estimate(cost / benefit, Optional.empty()),
                customers,
                "share",
                "cost ÷ projected value");
    }

    private void cohort(
            Place place, Estimate value, double incrementality, long customers, long cost) {
        sheet.estimate(
                "roi.cohort",
                place,
                value.transformed(minor -> (minor * customers * incrementality - cost) / cost),
                customers,
                "ratio",
                "carried from ltv.projected");
    }

    private static Place at(int incrementality) {
        return new Place("referred", "incrementality=" + incrementality, "t12m");
    }

    private void payback(List<ValuePoint> curve) {
        Place place = new Place("referred", "all", "to_date");
        Row row = period("t12m");
        long customers = row.integer("referred_customers");
        Optional<String> reason =
                undelivered(COST_TABLES)
                        .or(
                                () ->
                                        when(
                                                customers == 0,
                                                "no referred customer started in the twelve months, so none has a cost"))
                        .or(
                                () ->
                                        when(
                                                curve.isEmpty(),
                                                "too little data: no month of tenure is complete for enough referred customers"));
        if (reason.isPresent()) {
            sheet.absent("payback.months", place, reason.get());
            return;
        }
        double cost =
                (double) row.integer("program_cost_minor") / customers / settings.minorUnits();
        curve.stream()
                .filter(point -> point.cumulativeMargin() >= cost)
                .findFirst()
                .ifPresentOrElse(
                        point ->
                                sheet.estimate(
                                        "payback.months",
                                        place,
                                        new Estimate(point.tenureMonth(), Optional.empty()),
                                        point.customers(),
                                        "months",
                                        "first month of tenure"),
                        () ->
                                sheet.absent(
                                        "payback.months",
                                        place,
                                        "not paid back within the %d months of tenure that can be seen"
                                                .formatted(curve.size())));
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private Optional<String> undelivered(List<String> tables) {
        List<String> absent = tables.stream().filter(missing::contains).toList();
        return when(!absent.isEmpty(), String.join(" and ", absent) + " was never delivered");
    }

    private boolean undelivered(String figure, Place place, List<String> tables) {
        Optional<String> reason = undelivered(tables);
        reason.ifPresent(text -> sheet.absent(figure, place, text));
        return reason.isPresent();
    }

    private Row period(String name) {
        return periods.stream()
                .filter(row -> row.text("period").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
