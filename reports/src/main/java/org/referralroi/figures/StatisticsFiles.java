package org.referralroi.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.referralroi.figures.TableText.Column;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statistics of one run as files in a folder: the run, and each table as CSV for people and as
 * JSON for programs. Only the JSON is read back.
 */
public final class StatisticsFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TableText<Figure> FIGURES =
            new TableText<>(
                    List.of(
                            new Column<>("figure", Figure::figure),
                            new Column<>("group", Figure::group),
                            new Column<>("slice", Figure::slice),
                            new Column<>("period", Figure::period),
                            new Column<>("value", f -> PlainDecimal.of(f.value())),
                            new Column<>("low", f -> JsonRow.decimal(f.low())),
                            new Column<>("high", f -> JsonRow.decimal(f.high())),
                            new Column<>("n", Figure::n),
                            new Column<>("numerator", f -> JsonRow.whole(f.numerator())),
                            new Column<>("denominator", f -> JsonRow.whole(f.denominator())),
                            new Column<>("unit", Figure::unit),
                            new Column<>("method", Figure::method)));

    private static final TableText<AbsentFigure> ABSENT =
            new TableText<>(
                    List.of(
                            new Column<>("figure", AbsentFigure::figure),
                            new Column<>("group", AbsentFigure::group),
                            new Column<>("slice", AbsentFigure::slice),
                            new Column<>("period", AbsentFigure::period),
                            new Column<>("reason", AbsentFigure::reason)));

    private static final TableText<AdvocateStanding> ADVOCATES =
            new TableText<>(
                    List.of(
                            new Column<>("window", AdvocateStanding::window),
                            new Column<>("advocate_id", AdvocateStanding::advocateId),
                            new Column<>("name", AdvocateStanding::name),
                            new Column<>("program_kind", AdvocateStanding::programKind),
                            new Column<>("referrals", AdvocateStanding::referrals),
                            new Column<>("won", AdvocateStanding::won),
                            new Column<>("revenue_minor", AdvocateStanding::revenueMinor),
                            new Column<>("margin_minor", AdvocateStanding::marginMinor),
                            new Column<>("rewards_minor", AdvocateStanding::rewardsMinor),
                            new Column<>(
                                    "referral_value_minor", AdvocateStanding::referralValueMinor),
                            new Column<>("rank", AdvocateStanding::rank),
                            new Column<>("previous_rank", a -> JsonRow.whole(a.previousRank())),
                            new Column<>("repeat", AdvocateStanding::repeat)));

    private StatisticsFiles() {}

    /**
     * Writes the seven files into an existing folder.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Statistics statistics, Path folder) throws IOException {
        Files.writeString(folder.resolve("run.json"), JsonRow.run(statistics.run()), UTF_8);
        write(FIGURES, statistics.figures(), folder, "figures");
        write(ABSENT, statistics.absent(), folder, "absent");
        write(ADVOCATES, statistics.advocates(), folder, "advocate_leaderboard");
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IOException if a file is missing or is not what was written; the message names it
     */
    public static Statistics read(Path folder) throws IOException {
        return new Statistics(
                parse(folder.resolve("run.json"), node -> new JsonRow(node).run()),
                rows(folder, "figures", JsonRow::figure),
                rows(folder, "absent", JsonRow::absent),
                rows(folder, "advocate_leaderboard", JsonRow::advocate));
    }

    private static <T> void write(TableText<T> table, List<T> rows, Path folder, String name)
            throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), table.csv(rows), UTF_8);
        Files.writeString(folder.resolve(name + ".json"), table.json(rows), UTF_8);
    }

    private static <T> List<T> rows(Path folder, String name, Function<JsonRow, T> row)
            throws IOException {
        return parse(
                folder.resolve(name + ".json"),
                array -> {
                    List<T> rows = new ArrayList<>();
                    for (JsonNode object : array) {
                        rows.add(row.apply(new JsonRow(object)));
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
