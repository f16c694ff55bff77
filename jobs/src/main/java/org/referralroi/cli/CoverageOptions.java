package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.coverage.CoverageOutcome;
import org.referralroi.coverage.CoverageStudy;
import org.referralroi.generate.Company;
import org.referralroi.run.Home;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What {@code ./roi verify --coverage} is asked. */
final class CoverageOptions {
    private static final int MOST_COMPANIES = 100_000;

    @Option(
            names = "--coverage",
            description =
                    "Instead of a month: make up companies whose truth is known, and see how often the intervals cover it.")
    private boolean coverage;

    @Option(
            names = "--companies",
            paramLabel = "N",
            description = "With --coverage: how many companies, 2 to 100,000; left out: 200.")
    private Integer companies;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description =
                    "With --coverage: how many customers each has, 1 to 10,000,000; left out: 4,000.")
    private Long customers;

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            description =
                    "With --coverage: seed of the first company, the others follow; left out: 1.")
    private Long firstSeed;

    /**
     * Whether the coverage is asked for.
     *
     * @throws Refusal where it is asked for together with a month, or not and its options are given
     */
    boolean isAsked(CommandSpec spec) {
        var given = spec.commandLine().getParseResult();
        for (String other : List.of("--companies", "--customers", "--first-seed")) {
            if (!coverage && given.hasMatchedOption(other)) {
                throw new Refusal(
                        Exit.USAGE, "%s belongs to --coverage; name both".formatted(other));
            }
        }
        for (String other : List.of("--workspace", "--month", "--conf", "--master")) {
            if (coverage && given.hasMatchedOption(other)) {
                throw new Refusal(
                        Exit.USAGE,
                        "--coverage makes up its own companies; leave out %s".formatted(other));
            }
        }
        return coverage;
    }

    CoverageOutcome study(Home home, PrintWriter err) throws IOException {
        int howMany = companies == null ? 200 : companies;
        long size = customers == null ? 4_000 : customers;
        range("--companies", howMany, 2, MOST_COMPANIES);
        range("--customers", size, 1, Company.MOST);
        Path scratch = Files.createTempDirectory("roi-coverage-");
        try {
            return new CoverageStudy(home)
                    .run(
                            howMany,
                            firstSeed == null ? 1 : firstSeed,
                            size,
                            scratch,
                            new ConsoleProgress(err));
        } finally {
            CoverageStudy.delete(scratch);
        }
    }

    private static void range(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s %d is out of range; allowed is %,d to %,d"
                            .formatted(option, value, least, most));
        }
    }
}
