package org.referralroi.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.engine.SparkEngine;

/** A leaderboard of more advocates than it shows, too many for a case. */
class LongLeaderboardTest {
    private static final Path SQL = Path.of("..").toAbsolutePath().normalize().resolve("sql");

    /**
     * Advocates a0001 to a1002 in two windows: the first 998 worth 2,000 to 1,003, a1002 worth 50
     * and the rest 60. In the window before all but a0001 are worth what the number in their key
     * says.
     */
    private static final String ADVOCATES =
            """
            with digit as (
              select n from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as digits(n)
            ),
            numbered as (
              select 1000 * a.n + 100 * b.n + 10 * c.n + d.n as i
              from digit as a
              cross join digit as b
              cross join digit as c
              cross join digit as d
              where a.n < 2
            )
            select
              'month' as window_name,
              turn,
              'a' || right('000' || cast(i as string), 4) as advocate_id,
              'Ann' as name,
              'partner' as program_kind,
              0 as referrals,
              0 as won,
              cast(0 as decimal(38, 0)) as revenue_millionths,
              cast(1000000 as decimal(20, 0)) * case
                when turn = 'previous' then i
                when i <= 998 then 2001 - i
                when i = 1002 then 50
                else 60
              end as margin_millionths,
              0 as rewards_minor
            from numbered
            cross join (values ('current'), ('previous')) as turns(turn)
            where i between 1 and 1002 and (turn = 'current' or i > 1)
            """;

    @TempDir private static Path scratch;

    private static Stream<Engine> engines() {
        return Stream.of(
                new DuckDbEngine(scratch, SQL.resolve("engines/duckdb.sql")),
                new SparkEngine("local[1]", scratch, SQL.resolve("engines/spark.sql"), 2));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theThousandFirstAreShownWithTheirRankAmongAllAndTheNumberOfAll(Engine engine) {
        try (engine) {
            engine.createView("advocate_window", ADVOCATES);
            SqlTable table =
                    SqlTables.read(SQL, "metrics").tables().stream()
                            .filter(each -> each.name().equals("advocate_leaderboard"))
                            .findFirst()
                            .orElseThrow();
            List<Row> rows = engine.query(BuildTables.select(table) + " order by place");
            assertEquals(1000, rows.size());
            assertEquals(
                    """
                    1 1 null a0001 2000 1002
                    2 2 1001 a0002 1999 1002
                    998 998 5 a0998 1003 1002
                    999 999 4 a0999 60 1002
                    1000 999 3 a1000 60 1002
                    """,
                    Stream.of(0, 1, 997, 998, 999)
                            .map(i -> text(rows.get(i)))
                            .reduce("", String::concat));
        }
    }

    private static String text(Row row) {
        return "%s %s %s %s %s %s%n"
                .formatted(
                        row.integer("place"),
                        row.integer("value_rank"),
                        row.optionalText("previous_rank").orElse(null),
                        row.text("advocate_id"),
                        row.integer("referral_value_minor"),
                        row.integer("advocates_ranked"));
    }
}
