package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.run.Home;

/**
 * A workspace in which October 2026 of {@link TinyCompany} is published. Commands are run in this
 * process, on 15 November 2026.
 */
final class TinyWorkspace {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Home HOME = new Home(Path.of("..").toAbsolutePath().normalize());
    private static final Pattern REMARKS =
            Pattern.compile("Rejected|Loose end|Note|Repeated|Not read|  and ");
    private static Path template;

    /**
     * What a command said.
     *
     * @param message from {@code roi:} on, without the progress before it; the folder of the
     *     workspace is written as {@code WORKSPACE}
     */
    record Said(int exit, String out, String message) {}

    private final Path folder;

    private TinyWorkspace(Path folder) {
        this.folder = folder;
    }

    /** A copy of the published workspace in a folder that does not exist yet. */
    static TinyWorkspace publishedIn(Path folder) {
        try {
            copy(template(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TinyWorkspace(folder);
    }

    private static synchronized Path template() throws IOException {
        if (template == null) {
            Path made = Files.createTempDirectory("tiny-workspace");
            TinyCompany.writeTo(made.resolve("landing"));
            Said said = new TinyWorkspace(made).run();
            assertEquals("", said.message());
            assertEquals(0, said.exit());
            template = made;
        }
        return template;
    }

    Path folder() {
        return folder;
    }

    /** The path of a table of the one delivery. */
    Path extract(String table) {
        return folder.resolve("landing/" + TinyCompany.DELIVERY).resolve(table + ".csv");
    }

    /** Writes {@code program.yml}; the folder is the value of {@code --conf}. */
    String conf(String program) throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("program.yml"), program);
        return conf.toString();
    }

    /** Adds a line to a table of the one delivery. */
    TinyWorkspace with(String table, String line) throws IOException {
        Path file = extract(table);
        Files.writeString(file, Files.readString(file) + line + "\n");
        return this;
    }

    /** Replaces a text that is in a table of the one delivery. */
    TinyWorkspace with(String table, String text, String other) throws IOException {
        Path file = extract(table);
        String before = Files.readString(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(text + " is not in " + file);
        }
        Files.writeString(file, before.replace(text, other));
        return this;
    }

    /** Runs {@code ./roi run} on this workspace. */
    Said run(String... options) {
        return say("run", options);
    }

    /**
     * Explains a figure of the month; the id of the run is written as {@code RUN}, the version of
     * the program as {@code VERSION}.
     */
    Said explain(String figure, String... options) {
        List<String> arguments = new ArrayList<>(List.of(figure, "--month", "2026-10"));
        arguments.addAll(List.of(options));
        Said said = say("explain", arguments.toArray(String[]::new));
        UnaryOperator<String> plain =
                text ->
                        text.replaceAll("run [0-9a-f]{12}", "run RUN")
                                .replaceAll("2026-10/[0-9a-f]{12}", "2026-10/RUN")
                                .replaceAll("\"run\" : \"[0-9a-f]{12}\"", "\"run\" : \"RUN\"")
                                .replaceAll("development\\+[0-9a-f]{12}", "VERSION");
        return new Said(said.exit(), plain.apply(said.out()), plain.apply(said.message()));
    }

    /** The run that a pointer names. */
    static String run(String pointer) {
        return pointer.replaceAll("(?s).*\"run\" : \"([0-9a-f]{12})\".*", "$1");
    }

    Said say(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (!List.of(options).contains("--workspace")) {
            arguments.addAll(List.of("--workspace", folder.toString()));
        }
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream stray = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(stray, true, StandardCharsets.UTF_8));
        int exit;
        try {
            exit =
                    Roi.commandLine(HOME, CLOCK)
                            .setOut(new PrintWriter(out, true))
                            .setErr(new PrintWriter(err, true))
                            .execute(arguments.toArray(String[]::new));
        } finally {
            System.setErr(before);
        }
        assertEquals("", stray.toString(StandardCharsets.UTF_8), "nothing beside the messages");
        String said = err.toString();
        int at = ("\n" + said).indexOf("\nroi: ");
        String message = at < 0 ? "" : said.substring(at);
        return new Said(exit, out.toString(), message.replace(folder.toString(), "WORKSPACE"));
    }

    /** Runs the month, and makes sure that it is refused so, and that what is published stays. */
    void assertRefused(int exit, String message, String... options) throws IOException {
        Map<String, String> before = published();
        Said said = run(options);
        assertEquals(message, said.message());
        assertEquals(exit, said.exit());
        assertEquals("", said.out());
        assertEquals(before, published());
    }

    /** Runs the month, and makes sure that it is published and what is said of single rows. */
    void assertPublished(String remarks, String... options) {
        Said said = run(options);
        assertEquals("", said.message());
        assertEquals(0, said.exit());
        String found =
                said.out()
                        .lines()
                        .filter(line -> REMARKS.matcher(line).lookingAt())
                        .map(line -> line.replace(folder.toString(), "WORKSPACE") + "\n")
                        .collect(Collectors.joining());
        assertEquals(remarks, found);
    }

    /** Every file that is published, and every file of the run that it points to, by its bytes. */
    Map<String, String> published() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        Path pointer = folder.resolve("published/2026-10.json");
        String text = Files.isRegularFile(pointer) ? Files.readString(pointer) : "";
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            String[] parts = name.split("/");
            boolean ofRun = parts.length > 3 && parts[0].equals("runs") && text.contains(parts[2]);
            if (parts[0].equals("published") || ofRun) {
                bytes.put(name, sha256(file));
            }
        }
        return bytes;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
