package org.referralroi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.referralroi.generate.Company;
import org.referralroi.generate.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the extracts of a made-up company whose truth is known. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write the extracts of a made-up company, and the truth planted in them.",
        footerHeading = "%nExample:%n",
        footer = {
            "  ./roi generate --customers 3000 --seed 1 --out build/made-up --gzip",
            "  writes build/made-up/landing/... and build/made-up/truth.json"
        })
public final class GenerateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "N",
            description = "how many customers, 1 to 10000000")
    private long customers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "seed of all randomness (default ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder to write landing/ and truth.json into")
    private Path out;

    @Option(names = "--gzip", description = "write .csv.gz")
    private boolean gzip;

    @Override
    public Integer call() throws IOException {
        Optional<String> objection = objection();
        if (objection.isPresent()) {
            spec.commandLine().getErr().println(objection.get());
            return ExitCode.USAGE;
        }
        Progress progress =
                System.console() == null
                        ? Progress.inLines(customers, System.err, System::nanoTime)
                        : Progress.onTerminal(customers, System.err, System::nanoTime);
        try {
            new Company(customers, seed).writeTo(out, gzip, progress);
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("cannot write to %s: %s".formatted(out, reason(e)));
            return ExitCode.SOFTWARE;
        }
        spec.commandLine().getOut().println(out.resolve("landing"));
        spec.commandLine().getOut().println(out.resolve("truth.json"));
        return ExitCode.OK;
    }

    private Optional<String> objection() throws IOException {
        Path landing = out.resolve("landing");
        if (customers < 1 || customers > Company.MOST) {
            return Optional.of(
                    "--customers must be from 1 to %d, not %d".formatted(Company.MOST, customers));
        }
        for (Path folder : new Path[] {out, landing}) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return Optional.of("%s is a file; name another --out".formatted(folder));
            }
        }
        if (Files.isDirectory(landing)) {
            try (Stream<Path> entries = Files.list(landing)) {
                if (entries.findAny().isPresent()) {
                    return Optional.of(
                            "%s is not empty; name another --out or remove it".formatted(landing));
                }
            }
        }
        return Optional.empty();
    }

    private static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getMessage();
    }
}
