package org.referralroi.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statistics of one run as files in a folder: the run, and each table as CSV for people and as
 * JSON for programs. Only the JSON is read back.
 */
public final class StatisticsFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatisticsFiles() {}

    /**
     * Writes the run and every table into an existing folder.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Statistics statistics, Path folder) throws IOException {
        Files.writeString(folder.resolve("run.json"), JsonRow.run(statistics.run()), UTF_8);
        for (StatisticsTable<?> table : statistics.tables()) {
            write(table, statistics, folder);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException if a file is missing or is not what was written; the message names it
     */
    public static Statistics read(Path folder) throws IOException {
        Statistics statistics = readFigures(folder);
        for (StatisticsTable<?> table : StatisticsTable.ALL) {
            statistics = with(statistics, table, folder);
        }
        return statistics;
    }

    /**
     * Reads back the run and its figures alone; all other tables are left empty.
     *
     * @throws IOException as {@link #read}
     */
    public static Statistics readFigures(Path folder) throws IOException {
        return new Statistics(
                parse(folder.resolve("run.json"), node -> new JsonRow(node).run()),
                rows(folder, StatisticsTable.FIGURES),
                rows(folder, StatisticsTable.ABSENT));
    }

    private static <T extends Record> void write(
            StatisticsTable<T> table, Statistics statistics, Path folder) throws IOException {
        List<T> rows = statistics.rows(table);
        Files.writeString(folder.resolve(table.name() + ".csv"), TableText.csv(table, rows), UTF_8);
        Files.writeString(
                folder.resolve(table.name() + ".json"), TableText.json(table, rows), UTF_8);
    }

    private static <T extends Record> Statistics with(
            Statistics statistics, StatisticsTable<T> table, Path folder) throws IOException {
        return statistics.with(table, rows(folder, table));
    }

    /**
     * Reads back the figures alone, which older versions wrote alike.
     *
     * @throws IOException if their file is missing or is not what was written; the message names it
     */
    public static List<Figure> figures(Path folder) throws IOException {
        return rows(folder, StatisticsTable.FIGURES);
    }

    /**
     * Reads back the rows of one table.
     *
     * @throws IOException if its file is missing or is not what was written; the message names it
     */
    public static <T extends Record> List<T> rows(Path folder, StatisticsTable<T> table)
            throws IOException {
        List<StatisticsColumn> columns = table.columns();
        return parse(
                folder.resolve(table.name() + ".json"),
                array -> {
                    List<T> rows = new ArrayList<>();
                    for (JsonNode object : array) {
                        rows.add(table.of(columns.stream().map(c -> c.read(object)).toList()));
                    }
                    return rows;
                });
    }

    private static <T> T parse(Path file, Function<JsonNode, T> meaning) throws IOException {
        String text = Files.readString(file, UTF_8);
        try {
            return meaning.apply(JSON.readTree(text));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
