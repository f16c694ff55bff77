package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Note;
import org.referralroi.reports.roi.Block.Notes;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** How the figures came about, how good the data is, and what each figure means. */
final class MethodSections {

    private static final String TABLE = "table=";

    private static final List<String> SHARES =
            List.of(
                    "quality.match.referral_to_lead",
                    "quality.match.lead_to_opportunity",
                    "quality.match.customer_to_account",
                    "quality.referral_source_without_referral",
                    "revenue.open_over_60_days");

    private final Material material;
    private final Dictionary dictionary = Dictionary.standard();

    MethodSections(Material material) {
        this.material = material;
    }

    Section method() {
        List<Note> notes = new ArrayList<>();
        notes.add(
                new Note(
                        "Intervals",
                        "",
                        "All intervals are %s intervals: were nothing but chance at work, as many of a hundred such intervals would hold the true value."
                                .formatted(material.formats().level(material.run().confidence()))));
        notes.add(
                new Note(
                        "Like for like",
                        "",
                        "Leads are compared within segment, region and quarter of creation; churn by a hazard model with the customer's segment, region, plan and quarter of signing up; margin within segment and first plan. What differs beside these is not adjusted for, so no comparison proves a cause."));
        notes.addAll(new SettingsInWords(material.formats()).notes(material.run().settings()));
        return new Section(
                "method",
                "Method and settings",
                "Every number is a row of the published figures or tables of run %s; the settings are those of program.yml."
                        .formatted(material.run().run()),
                List.of(new Notes(notes)));
    }

    Section rules(NextSteps steps) {
        return new Section(
                "rules",
                "Rules for what to do next",
                "In this order; the first page prints those that hold, six at most.",
                List.of(new Notes(steps.stated())));
    }

    Section quality() {
        List<Row> rows = tables();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Numbers(
                            "Rows by table",
                            "Table",
                            List.of(
                                    "Rows read",
                                    "Validated",
                                    "Superseded",
                                    "Rejected",
                                    "Loose ends",
                                    "Newest, days old"),
                            rows));
        }
        blocks.add(
                Numbers.spread(
                        "How much of it belongs together",
                        SHARES.stream()
                                .map(
                                        f ->
                                                MoneySection.spread(
                                                        material.definition(f).label(),
                                                        material.of(f, "all", "all", "to_date")))
                                .toList()));
        return new Section(
                "quality",
                "How good the data is",
                rows.isEmpty()
                        ? "This run has no record of the rows it read."
                        : "Every row read is validated, superseded by a newer version, or rejected with a reason. A loose end is a row kept whose optional reference led nowhere.",
                blocks);
    }

    private List<Row> tables() {
        Set<String> slices = new LinkedHashSet<>();
        for (Figure figure : material.statistics().figures()) {
            if (figure.figure().equals("quality.rows_read") && figure.slice().startsWith(TABLE)) {
                slices.add(figure.slice());
            }
        }
        return slices.stream()
                .map(
                        slice ->
                                new Row(
                                        slice.substring(TABLE.length()),
                                        "",
                                        List.of(
                                                        "rows_read",
                                                        "validated",
                                                        "superseded",
                                                        "rejected",
                                                        "loose_ends",
                                                        "freshness_days")
                                                .stream()
                                                .map(
                                                        f ->
                                                                Cell.bare(
                                                                        material.of(
                                                                                "quality." + f,
                                                                                "all",
                                                                                slice,
                                                                                "to_date")))
                                                .toList()))
                .toList();
    }

    Section absent() {
        List<Note> notes = new ArrayList<>();
        notes.addAll(
                material.readings()
                        .absences(
                                figure -> true,
                                absent -> place(absent.group(), absent.slice(), absent.period())));
        material.statistics().rows(StatisticsTable.ABSENT_COLUMNS).stream()
                .map(c -> new Note(Material.spoken(c.table()), c.columns(), c.reason()))
                .forEach(notes::add);
        return new Section(
                "absent",
                "What could not be computed, and why",
                notes.isEmpty() ? "All figures could be computed." : "",
                notes.isEmpty() ? List.of() : List.of(new Notes(notes)));
    }

    /** Where a figure stands, in words. */
    static String place(String group, String slice, String period) {
        List<String> of = new ArrayList<>();
        if (!group.equals("all")) {
            of.add(
                    group.replace("referred_vs_", "referred against ")
                            .replace("non_referred", "non-referred"));
        }
        if (!slice.equals("all")) {
            of.add(slice(slice));
        }
        of.add(period.equals("t12m") ? "twelve months" : period.replace('_', ' '));
        return String.join(", ", of);
    }

    private static String slice(String slice) {
        int equals = slice.indexOf('=');
        String key = slice.substring(0, equals).replace('_', ' ');
        String value = slice.substring(equals + 1);
        return switch (key) {
            case "months", "days" -> value + " " + key;
            case "incrementality" -> value + "% credited";
            default -> key + " " + value.replace('_', ' ');
        };
    }

    Section definitions() {
        return new Section(
                "definitions",
                "What the figures mean",
                "Each with the name by which it stands in the published table of figures.",
                List.of(
                        new Notes(
                                dictionary.figures().stream()
                                        .map(dictionary::definition)
                                        .map(
                                                d ->
                                                        new Note(
                                                                d.label(),
                                                                d.figure(),
                                                                "%s Formula: %s."
                                                                        .formatted(
                                                                                d.definition(),
                                                                                d.formula()),
                                                                reading(d)))
                                        .toList())));
    }

    private static String reading(FigureDefinition definition) {
        String direction =
                switch (definition.direction()) {
                    case UP_IS_GOOD -> "higher is better";
                    case DOWN_IS_GOOD -> "lower is better";
                    case NEUTRAL -> "neither high nor low is better";
                };
        return "Reading: %s. Unit: %s; n counts %s; source: %s."
                .formatted(
                        direction,
                        definition.unit().toLowerCase(Locale.ROOT),
                        definition.counted(),
                        definition.source());
    }
}
