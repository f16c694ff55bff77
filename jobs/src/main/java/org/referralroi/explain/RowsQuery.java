package org.referralroi.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query of rows behind figures: a file of {@code sql/rows}. It begins with a comment that says
 * what one row is.
 */
record RowsQuery(String name, String is, String sql) {
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAMED = Pattern.compile("(?:\\bwith|,)\\s+([a-z_]+)\\s+as\\s*\\(");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\()");

    RowsQuery {
        if (is.isBlank()) {
            throw new IllegalArgumentException(
                    "sql/rows/%s.sql: the first line must be a comment that says what a row is"
                            .formatted(name));
        }
    }

    /** All queries, by name. */
    static List<RowsQuery> all(Path sql) {
        try (Stream<Path> files = Files.list(sql.resolve("rows"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(RowsQuery::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query of a name. */
    static RowsQuery of(Path sql, String name) {
        return read(sql.resolve("rows").resolve(name + ".sql"));
    }

    private static RowsQuery read(Path file) {
        try {
            String text = Files.readString(file);
            String first = text.lines().findFirst().orElse("");
            return new RowsQuery(
                    file.getFileName().toString().replace(".sql", ""),
                    first.startsWith("--") ? first.substring(2).strip() : "",
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables it reads. */
    Set<String> reads() {
        String plain = TEXT.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("''");
        Set<String> tables = all(READ, plain);
        tables.removeAll(all(NAMED, plain));
        return tables;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
