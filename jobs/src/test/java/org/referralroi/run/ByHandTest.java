package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralroi.figures.Figure;
import org.referralroi.figures.StatisticsFiles;

/**
 * Figures of the sample company computed once more from its CSV files, each in a page of SQL that
 * knows the definitions and nothing of the program, in {@code src/test/resources/.../byhand}.
 */
class ByHandTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/org/referralroi/run/byhand");

    /** The first line of a script names its figure, group, slice and period. */
    private static final Pattern NAMED =
            Pattern.compile("-- ([^,]+), ([^,]+), ([^,]+), ([^,]+): .*", Pattern.DOTALL);

    private static Connection database;
    private static List<Figure> published;

    @BeforeAll
    static void read() throws IOException, SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("set variable landing = '%s'".formatted(Sample.HOME.sampleLanding()));
            statement.execute(Files.readString(SCRIPTS.resolve("rows.sql")));
            statement.execute(Files.readString(SCRIPTS.resolve("leads.sql")));
        }
        Path run = Sample.folder(Sample.undisturbed());
        published = StatisticsFiles.read(run.resolve("statistics")).figures();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS.resolve("figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aFigureIsWhatIsComputedByHand(String script) throws IOException, SQLException {
        String sql = Files.readString(SCRIPTS.resolve("figures").resolve(script));
        Matcher named = NAMED.matcher(sql);
        assertEquals(true, named.matches(), "the first line names the figure");
        List<Figure> found =
                published.stream()
                        .filter(each -> each.figure().equals(named.group(1)))
                        .filter(each -> each.group().equals(named.group(2)))
                        .filter(each -> each.slice().equals(named.group(3)))
                        .filter(each -> each.period().equals(named.group(4)))
                        .toList();
        assertEquals(1, found.size(), "figures of this name");
        try (Statement statement = database.createStatement();
                ResultSet byHand = statement.executeQuery(sql)) {
            byHand.next();
            double value = byHand.getDouble("value");
            assertEquals(value, found.get(0).value(), 1e-12 * Math.abs(value));
            assertEquals(byHand.getLong("n"), found.get(0).n());
        }
    }
}
