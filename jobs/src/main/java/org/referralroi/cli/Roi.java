package org.referralroi.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
            DeliverCommand.class,
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
    private final Map<String, String> environment;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    Roi(Home home, Clock clock, Map<String, String> environment) {
        this.home = home;
        this.clock = clock;
        this.environment = environment;
    }

    Home home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    /** Variables of the environment; they hold passwords, so none of them is ever printed. */
    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name a command, such as ./roi run");
    }

    /** The command line of a program installed at home. */
    public static CommandLine commandLine(Home home, Clock clock) {
        return commandLine(home, clock, System.getenv());
    }

    static CommandLine commandLine(Home home, Clock clock, Map<String, String> environment) {
        return new CommandLine(new Roi(home, clock, environment))
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
