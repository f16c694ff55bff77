package org.referralroi.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.engine.EngineFailure;
import org.referralroi.engine.Row;
import org.referralroi.figures.RunInfo;
import org.referralroi.run.CodeVersion;
import org.referralroi.run.Home;
import org.referralroi.tables.SqlTable;
import org.referralroi.tables.SqlTables;

/** Explains a number of the run that is published of a month. */
public final class Explain {
    private final Home home;

    public Explain(Home home) {
        this.home = home;
    }

    /**
     * @throws Refusal where there is no such figure, it does not stand at the place named, or
     *     nothing of the month can be read
     */
    public Explanation run(Question question) throws IOException {
        Provenances all = Provenances.read(home.sql());
        Provenance provenance =
                all.find(question.name()).orElseThrow(() -> unknown(question.name(), all));
        try (PublishedRun published =
                new PublishedRun(home, question.workspace(), question.month())) {
            Subject subject =
                    provenance.table() == null
                            ? FigureSubject.of(question, published.statistics())
                            : TableSubject.of(question, provenance, published.statistics());
            List<Explanation.Count> counts = new ArrayList<>();
            List<Explanation.Rows> rows = new ArrayList<>();
            if (subject.place().isPresent()) {
                Place place = subject.place().get();
                try {
                    RowsBehind behind = published.rows(provenance);
                    counts.addAll(counts(provenance, subject, behind.counts(place)));
                    rows.addAll(rows(provenance, behind, place, question.rows()));
                } catch (EngineFailure e) {
                    throw published.unreadable(e);
                }
            }
            RunInfo run = subject.run();
            return new Explanation(
                    question.name(),
                    run.month(),
                    run.asOf(),
                    run.timeZone(),
                    run.run(),
                    run.codeVersion(),
                    notes(published),
                    subject.definition(),
                    subject.values(),
                    subject.windows(),
                    subject.standings(),
                    settings(provenance, subject, published, question),
                    metrics(provenance),
                    Optional.ofNullable(provenance.counting()),
                    counts,
                    rows);
        }
    }

    private static Refusal unknown(String name, Provenances all) {
        return new Refusal(
                Exit.USAGE,
                "there is no figure or table %s; the nearest are %s"
                        .formatted(
                                Printable.text(name),
                                String.join(", ", SimilarNames.of(name, all.names()))));
    }

    private List<String> notes(PublishedRun published) {
        return published.isOfThisProgram()
                ? List.of()
                : List.of(
                        "The month was published by version %s of the program; the SQL is that of version %s."
                                .formatted(
                                        published.manifest().codeVersion(), CodeVersion.of(home)));
    }

    private static List<Explanation.Setting> settings(
            Provenance provenance, Subject subject, PublishedRun published, Question question) {
        TreeSet<String> keys = new TreeSet<>(provenance.settings());
        if (subject.hasInterval()) {
            keys.add("confidence");
        }
        Map<String, String> now = question.now().map(settings -> settings.texts()).orElse(Map.of());
        return keys.stream()
                .map(
                        key -> {
                            String value = published.manifest().settings().getOrDefault(key, "");
                            return new Explanation.Setting(
                                    key,
                                    Printable.text(value),
                                    Optional.ofNullable(now.get(key))
                                            .filter(other -> !other.equals(value))
                                            .map(Printable::text));
                        })
                .toList();
    }

    private List<Explanation.Query> metrics(Provenance provenance) {
        List<Explanation.Query> queries = new ArrayList<>();
        for (SqlTable table : SqlTables.read(home.sql(), "metrics").tables()) {
            if (provenance.metrics().contains(table.name())) {
                queries.add(
                        new Explanation.Query(
                                table.name(), table.is(), table.reads(), table.query()));
            }
        }
        return queries;
    }

    private static List<Explanation.Count> counts(
            Provenance provenance, Subject subject, Map<String, Long> counted) {
        List<Explanation.Count> counts = new ArrayList<>();
        provenance
                .counts()
                .forEach(
                        (name, each) ->
                                counts.add(
                                        new Explanation.Count(
                                                name,
                                                each.is(),
                                                subject.published(name, each),
                                                counted.containsKey(name)
                                                        ? OptionalLong.of(counted.get(name))
                                                        : OptionalLong.empty(),
                                                Optional.ofNullable(each.derived()))));
        return counts;
    }

    private List<Explanation.Rows> rows(
            Provenance provenance, RowsBehind behind, Place place, int limit) {
        List<Explanation.Rows> rows = new ArrayList<>();
        behind.sizes(place)
                .forEach(
                        (name, size) -> {
                            RowsQuery query = RowsQuery.of(home.sql(), name);
                            rows.add(
                                    new Explanation.Rows(
                                            "sql/rows/" + name + ".sql",
                                            query.is(),
                                            List.copyOf(query.reads()),
                                            size,
                                            behind.first(name, place, limit).stream()
                                                    .map(Explain::printable)
                                                    .toList()));
                        });
        return rows;
    }

    private static Map<String, Object> printable(Row row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        row.values().forEach((column, value) -> shown.put(column, Printable.value(value)));
        return shown;
    }
}
