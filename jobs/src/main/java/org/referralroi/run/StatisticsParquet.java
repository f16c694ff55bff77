package org.referralroi.run;

import static org.referralroi.parquet.ParquetRows.Type.DECIMAL;
import static org.referralroi.parquet.ParquetRows.Type.FLAG;
import static org.referralroi.parquet.ParquetRows.Type.INTEGER;
import static org.referralroi.parquet.ParquetRows.Type.TEXT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.AdvocateStanding;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.parquet.ParquetRows;

/**
 * Copies the statistics of a run to Parquet, for those who go on with them in an engine of their
 * own. Written without any engine, so that the bytes are the same on both.
 */
final class StatisticsParquet {
    /**
     * A column of a file.
     *
     * @param value a text, long, double or boolean, or an empty optional
     */
    private record Field<T>(String name, ParquetRows.Type type, Function<T, Object> value) {}

    private static final List<Field<Figure>> FIGURES =
            List.of(
                    new Field<>("figure", TEXT, Figure::figure),
                    new Field<>("group", TEXT, Figure::group),
                    new Field<>("slice", TEXT, Figure::slice),
                    new Field<>("period", TEXT, Figure::period),
                    new Field<>("value", DECIMAL, Figure::value),
                    new Field<>("low", DECIMAL, Figure::low),
                    new Field<>("high", DECIMAL, Figure::high),
                    new Field<>("n", INTEGER, Figure::n),
                    new Field<>("numerator", INTEGER, Figure::numerator),
                    new Field<>("denominator", INTEGER, Figure::denominator),
                    new Field<>("unit", TEXT, Figure::unit),
                    new Field<>("method", TEXT, Figure::method));

    private static final List<Field<AbsentFigure>> ABSENT =
            List.of(
                    new Field<>("figure", TEXT, AbsentFigure::figure),
                    new Field<>("group", TEXT, AbsentFigure::group),
                    new Field<>("slice", TEXT, AbsentFigure::slice),
                    new Field<>("period", TEXT, AbsentFigure::period),
                    new Field<>("reason", TEXT, AbsentFigure::reason));

    private static final List<Field<AdvocateStanding>> ADVOCATES =
            List.of(
                    new Field<>("window", TEXT, AdvocateStanding::window),
                    new Field<>("advocate_id", TEXT, AdvocateStanding::advocateId),
                    new Field<>("name", TEXT, AdvocateStanding::name),
                    new Field<>("program_kind", TEXT, AdvocateStanding::programKind),
                    new Field<>("referrals", INTEGER, AdvocateStanding::referrals),
                    new Field<>("won", INTEGER, AdvocateStanding::won),
                    new Field<>("revenue_minor", INTEGER, AdvocateStanding::revenueMinor),
                    new Field<>("margin_minor", INTEGER, AdvocateStanding::marginMinor),
                    new Field<>("rewards_minor", INTEGER, AdvocateStanding::rewardsMinor),
                    new Field<>(
                            "referral_value_minor", INTEGER, AdvocateStanding::referralValueMinor),
                    new Field<>("rank", INTEGER, AdvocateStanding::rank),
                    new Field<>("previous_rank", INTEGER, AdvocateStanding::previousRank),
                    new Field<>("repeat", FLAG, AdvocateStanding::repeat));

    private StatisticsParquet() {}

    static void write(Statistics statistics, Path folder) throws IOException {
        write(statistics.figures(), FIGURES, folder.resolve("figures.parquet"));
        write(statistics.absent(), ABSENT, folder.resolve("absent.parquet"));
        write(statistics.advocates(), ADVOCATES, folder.resolve("advocate_leaderboard.parquet"));
    }

    private static <T> void write(List<T> rows, List<Field<T>> fields, Path file)
            throws IOException {
        List<ParquetRows.Column> columns =
                fields.stream()
                        .map(field -> new ParquetRows.Column(field.name(), field.type()))
                        .toList();
        try (ParquetRows parquet = new ParquetRows(file, columns)) {
            for (T row : rows) {
                parquet.write(fields.stream().map(field -> field.value().apply(row)).toList());
            }
        }
    }
}
