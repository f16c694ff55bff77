package org.referralroi.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.referralroi.run.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./roi}. */
@Command(
        name = "roi",
        description = "Computes what a referral program is worth, from a company's own extracts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: ./roi run --month 2026-10 --workspace /srv/roi"},
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            CalculatorCommand.class,
            StatusCommand.class,
            RecoverCommand.class,
            GenerateCommand.class,
            VerifyCommand.class,
            BenchmarkCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class Roi implements Runnable {
    private final Home home;
    private final Clock clock;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    Roi(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    Home home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name a command, such as ./roi run");
    }

    /** The command line of a program installed at home. */
    public static CommandLine commandLine(Home home, Clock clock) {
        return new CommandLine(new Roi(home, clock))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(Failures::execution);
    }

    /** Reads {@code roi.home}, which the launcher sets to the folder it lies in. */
    public static void main(String[] arguments) {
        // libraries that write numbers in the digits of the user's country would write other bytes
        Locale.setDefault(Locale.ROOT);
        Home home =
                new Home(Path.of(System.getProperty("roi.home", ".")).toAbsolutePath().normalize());
        System.exit(commandLine(home, Clock.systemUTC()).execute(arguments));
    }
}
