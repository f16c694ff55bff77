package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.MailAddress;
import org.referralroi.conf.MailFile;
import org.referralroi.conf.MailSettings;
import org.referralroi.deliver.Credentials;
import org.referralroi.deliver.Deliver;
import org.referralroi.deliver.Delivery;
import org.referralroi.deliver.DeliveryRequest;
import org.referralroi.deliver.DeliveryRequest.Mode;
import org.referralroi.deliver.Pause;
import org.referralroi.run.Json;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi deliver}. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the reports of a published month by mail, to the lists of mail.yml; ./roi run does so itself.",
            "Each recipient gets a report once a month: what was sent is not sent again, and what may have been sent is named."
        },
        footer = {"", "Example: ./roi deliver --month 2026-10 --conf my-conf --dry-run"})
final class DeliverCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The published month.")
    private YearMonth month;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "Folder that holds mail.yml; left out: conf/ beside the program.")
    private Path conf;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "Only this recipient of the lists; can be given more than once.")
    private List<String> to = List.of();

    @ArgGroup private Handed handed = new Handed();

    /** What becomes of mails that were handed to a server before. */
    static final class Handed {
        @Option(
                names = "--again",
                description = "Send also what was sent before or may have been sent.")
        private boolean again;

        @Option(
                names = "--arrived",
                description =
                        "Send nothing; write down of mails that may have been sent that they arrived.")
        private boolean arrived;

        Mode mode() {
            return again ? Mode.AGAIN : arrived ? Mode.ARRIVED : Mode.ONCE;
        }
    }

    @Option(
            names = "--dry-run",
            description =
                    "Send nothing; write the mails as files into deliveries/ of the workspace.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path folder = conf == null ? roi.home().conf() : conf.toAbsolutePath().normalize();
        MailSettings settings =
                MailFile.in(folder)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Exit.USAGE,
                                                "%s names no mail server; conf/mail.yml of the program explains its keys"
                                                        .formatted(folder.resolve(MailFile.NAME))));
        if (dryRun && handed.mode() == Mode.ARRIVED) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--dry-run and --arrived exclude each other");
        }
        DeliveryRequest request =
                new DeliveryRequest(
                        workspace.workspace(roi.home()),
                        month,
                        handed.mode(),
                        to.stream().map(this::key).collect(Collectors.toSet()));
        Deliver deliver =
                new Deliver(settings, Credentials.in(roi.environment()), roi.clock(), Pause.REAL);
        Delivery delivery = dryRun ? deliver.write(request) : deliver.send(request);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(delivery));
        } else {
            delivery.lines().forEach(out::println);
        }
        out.flush();
        return exit(delivery);
    }

    /** Done, unless somebody must see to something. */
    static int exit(Delivery delivery) {
        delivery.problem()
                .ifPresent(
                        problem -> {
                            throw new Refusal(Exit.OTHER, problem);
                        });
        return Exit.DONE.code();
    }

    private String key(String address) {
        try {
            return new MailAddress(address).key();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--to " + e.getMessage(), e);
        }
    }
}
