package org.referralroi.calculator;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Statistics;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Preset;
import org.referralroi.whatif.Program;

/**
 * What one calculator starts from.
 *
 * @param name {@code prospect} or {@code measured}
 * @param month the month measured, such as 2026-10; empty for prospects
 * @param currency of all money; empty where the reader may count in any
 * @param starts by assumption, where they are not the defaults of the inputs
 * @param presets to choose from
 * @param notes what a reader must know of it, in sentences
 */
public record Edition(
        String name,
        String month,
        String currency,
        Map<Assumption, Start> starts,
        List<Preset> presets,
        List<String> notes) {

    public Edition {
        requireNonNull(name, "name");
        requireNonNull(month, "month");
        requireNonNull(currency, "currency");
        starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
        presets = List.copyOf(presets);
        notes = List.copyOf(notes);
    }

    /**
     * For anybody: knows what is published, and nothing else.
     *
     * @param published the defaults of the customers' program
     * @param industries to choose from
     */
    public static Edition prospect(Preset published, List<Preset> industries) {
        return new Edition("prospect", "", "", starts(published), industries, List.of());
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
                industries,
                measured.notes());
    }

    private static Map<Assumption, Start> starts(Preset published) {
        Map<Assumption, Start> starts = new LinkedHashMap<>();
        published
                .values()
                .forEach(
                        (input, value) ->
                                starts.put(
                                        Assumption.of(Program.CUSTOMER, input),
                                        new Start(value, input.range(value), published.source())));
        return starts;
    }
}
