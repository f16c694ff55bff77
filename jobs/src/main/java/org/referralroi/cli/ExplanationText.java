package org.referralroi.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.explain.Explanation;

/** An explanation for people. */
final class ExplanationText {
    private static final int WIDTH = 100;
    private static final int NAMES = 14;

    private final Explanation explanation;
    private final List<String> lines = new ArrayList<>();

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    List<String> lines() {
        definition();
        if (explanation.rows().isEmpty()) {
            places();
            return lines;
        }
        explanation.values().forEach(this::value);
        if (!explanation.standings().isEmpty()) {
            heading("Standings");
            new AlignedRows(explanation.standings()).lines().forEach(this::indented);
        }
        counts();
        settings();
        sql();
        explanation.rows().forEach(this::rows);
        return lines;
    }

    private void definition() {
        Explanation.Definition definition = explanation.definition();
        add("%s: %s", explanation.name(), definition.label());
        add(
                "%s, run %s; all before %s in %s is seen",
                explanation.month(), explanation.run(), explanation.asOf(), explanation.timeZone());
        explanation.notes().forEach(note -> add("Note: %s", note));
        add("");
        named("definition", definition.definition());
        named("formula", definition.formula());
        if (!definition.unit().isEmpty()) {
            named("unit", definition.unit() + ", " + definition.direction().replace('_', ' '));
        }
        named("source", definition.source());
    }

    private void places() {
        heading("Where it stands");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Explanation.Value value : explanation.values()) {
            rows.add(
                    AlignedRows.row(
                            "group", value.group(),
                            "slice", value.slice(),
                            "period", value.period(),
                            "value", value.shown()));
        }
        for (Explanation.Window window : explanation.windows()) {
            rows.add(
                    AlignedRows.row(
                            "group", window.group(),
                            "period", window.period(),
                            "rows", window.rows()));
        }
        if (rows.isEmpty()) {
            indented("nowhere: the table is empty");
            return;
        }
        new AlignedRows(rows).lines().forEach(this::indented);
        add("");
        add("Name one of them with %s to see its SQL and the rows behind it.", options(rows));
    }

    /** The options whose values tell the places apart. */
    private static String options(List<Map<String, Object>> places) {
        return Stream.of("group", "slice", "period")
                .filter(
                        name ->
                                places.stream().map(place -> place.get(name)).distinct().count()
                                        > 1)
                .map("--"::concat)
                .collect(Collectors.joining(" and "));
    }

    private void value(Explanation.Value value) {
        heading(
                "Group %s, slice %s, period %s"
                        .formatted(value.group(), value.slice(), value.period()));
        named("value", value.shown());
        exact("exactly", value.value());
        exact("low", value.low());
        exact("high", value.high());
        count("n", value.n());
        count("numerator", value.numerator());
        count("denominator", value.denominator());
        if (value.absent().isEmpty()) {
            named("unit", value.unit());
            named("method", value.method());
        }
    }

    private void exact(String name, OptionalDouble number) {
        number.ifPresent(value -> named(name, new BigDecimal("" + value).toPlainString()));
    }

    private void count(String name, OptionalLong number) {
        number.ifPresent(value -> named(name, Long.toString(value)));
    }

    private void counts() {
        heading("Counted again, of the rows below");
        int longest =
                explanation.counts().stream().mapToInt(c -> c.name().length()).max().orElse(0);
        for (Explanation.Count count : explanation.counts()) {
            String name = "  %-" + longest + "s  ";
            wrapped(
                    name.formatted(count.name()),
                    " ".repeat(longest + 4),
                    count.is() + ": " + outcome(count));
        }
    }

    private static String outcome(Explanation.Count count) {
        if (count.derived().isPresent()) {
            return "= " + count.derived().get();
        }
        long counted = count.counted().orElseThrow();
        if (count.published().isEmpty()) {
            return Long.toString(counted);
        }
        return count.agrees()
                ? counted + ", as published"
                : "%d, but %d is published; run the month again, and report this if it stays so"
                        .formatted(counted, count.published().getAsLong());
    }

    private void settings() {
        if (explanation.settings().isEmpty()) {
            return;
        }
        heading("Settings of the run that decide on it");
        for (Explanation.Setting setting : explanation.settings()) {
            add(
                    "  %-23s  %s%s",
                    setting.key(),
                    setting.value(),
                    setting.now().map(now -> "  (now " + now + ")").orElse(""));
        }
    }

    private void sql() {
        explanation
                .counting()
                .ifPresent(
                        who -> {
                            heading("Counted");
                            wrapped("  ", "  ", who);
                        });
        for (Explanation.Query query : explanation.metrics()) {
            heading("Counted by sql/metrics/%s/query.sql".formatted(query.table()));
            wrapped("  ", "  ", read(query.is(), query.reads()));
            add("");
            query.sql().lines().forEach(line -> lines.add(("  " + line).stripTrailing()));
        }
    }

    private void rows(Explanation.Rows rows) {
        heading("Rows of %s".formatted(rows.query()));
        wrapped("  ", "  ", read(rows.is(), rows.reads()));
        indented(
                rows.size() > rows.first().size()
                        ? "%d of %d are shown".formatted(rows.first().size(), rows.size())
                        : "%d in all".formatted(rows.size()));
        if (!rows.first().isEmpty()) {
            add("");
            new AlignedRows(rows.first()).lines().forEach(this::indented);
        }
    }

    private static String read(String is, List<String> tables) {
        return "%s; read from %s".formatted(is, String.join(", ", tables));
    }

    private void heading(String text) {
        add("");
        lines.add(text);
    }

    private void indented(String text) {
        lines.add("  " + text);
    }

    private void named(String name, String text) {
        wrapped("  %-12s".formatted(name), " ".repeat(NAMES), text);
    }

    /** A text, broken where it is long; its lines begin with one indent, then with another. */
    private void wrapped(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
    }

    private void add(String format, Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
