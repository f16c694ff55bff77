package org.referralroi.calculator;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Statistics;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Preset;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.Range;

/**
 * What one calculator starts from.
 *
 * @param name {@code prospect} or {@code measured}
 * @param month the month measured, such as 2026-10; empty for prospects
 * @param currency of all money; empty where the reader may count in any
 * @param starts by assumption, where they are not the defaults of the inputs
 * @param reasons why assumptions are not measured, where they might be
 * @param presets to choose from
 * @param notes what a reader must know of it
 * @param agreement from the return of the month's report to that of the calculator
 */
public record Edition(
        String name,
        String month,
        String currency,
        Map<Assumption, Start> starts,
        Map<Assumption, Saying> reasons,
        List<Preset> presets,
        List<Saying> notes,
        List<Agreement.Stage> agreement) {

    public Edition {
        requireNonNull(name, "name");
        requireNonNull(month, "month");
        requireNonNull(currency, "currency");
        starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        presets = List.copyOf(presets);
        notes = List.copyOf(notes);
        agreement = List.copyOf(agreement);
    }

    /**
     * For anybody: knows what is published, and nothing else.
     *
     * @param published the defaults of the customers' program
     * @param industries to choose from
     */
    public static Edition prospect(Preset published, List<Preset> industries) {
        return new Edition(
                "prospect", "", "", starts(published), Map.of(), industries, List.of(), List.of());
    }

    /** For internal use: starts from the figures of a month, where enough people stand behind. */
    public static Edition measured(
            Preset published, List<Preset> industries, Statistics statistics, int minimumCell) {
        Measured measured = new Measured(statistics, minimumCell);
        Map<Assumption, Start> starts = starts(published);
        starts.putAll(measured.starts());
        return new Edition(
                "measured",
                statistics.run().month().toString(),
                statistics.run().currency(),
                starts,
                measured.reasons(),
                industries,
                measured.notes(),
                measured.agreement());
    }

    /** The plan of the customers' program that the page opens with. */
    public Plan plan() {
        Map<Assumption, Double> values = new LinkedHashMap<>();
        Map<Assumption, Range> ranges = new LinkedHashMap<>();
        starts.forEach(
                (each, start) -> {
                    values.put(each, start.value());
                    ranges.put(each, start.range());
                });
        return Plan.of(Programs.CUSTOMER, values, ranges);
    }

    /** The returns on the way from the report to the calculator, by the key of their stage. */
    public Map<String, Double> returns() {
        Map<String, Double> returns = new LinkedHashMap<>();
        agreement.forEach(stage -> returns.put(stage.key(), stage.returnOnInvestment()));
        return returns;
    }

    private static Map<Assumption, Start> starts(Preset published) {
        Map<Assumption, Start> starts = new LinkedHashMap<>();
        published
                .values()
                .forEach(
                        (input, value) ->
                                starts.put(
                                        Assumption.of(Program.CUSTOMER, input),
                                        new Start(
                                                value,
                                                input.range(value),
                                                Saying.plain(published.source()))));
        return starts;
    }
}
