package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.conf.MailFile;
import org.referralroi.conf.MailSettings;
import org.referralroi.deliver.Credentials;
import org.referralroi.deliver.Deliver;
import org.referralroi.deliver.Delivery;
import org.referralroi.deliver.DeliveryRequest;
import org.referralroi.deliver.DeliveryRequest.Mode;
import org.referralroi.deliver.Pause;
import org.referralroi.extracts.Contract;
import org.referralroi.run.Json;
import org.referralroi.run.RunMonth;
import org.referralroi.run.RunOutcome;
import org.referralroi.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a month from extracts to published reports.",
            "Where mail.yml names a mail server, the reports are sent to its lists at the end.",
            "What is done is not repeated: a run that was interrupted goes on, and a month that was published from the same inputs stays as it is."
        },
        footer = {"", "Example: ./roi run --month 2026-10 --workspace /srv/roi --engine spark"})
final class RunCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;
    @Mixin private MonthOptions month;
    @Mixin private EngineOptions engine;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        RunRequest request =
                month.request(
                        roi.home(),
                        workspace.workspace(roi.home()),
                        engine.engine(),
                        engine.master());
        // settings that cannot be used are refused before hours of work
        Optional<MailSettings> mail = MailFile.in(request.conf());
        Optional<Credentials> credentials =
                mail.flatMap(settings -> Credentials.in(roi.environment()));
        RunOutcome outcome =
                new RunMonth(roi.home(), roi.clock())
                        .run(request, new ConsoleProgress(spec.commandLine().getErr()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            Contract contract = Contract.read(roi.home().sql().resolve("extracts.yml"));
            new OutcomeText(outcome, contract).lines().forEach(out::println);
        }
        out.flush();
        return mail.isEmpty()
                ? Exit.DONE.code()
                : deliver(
                        new Deliver(mail.get(), credentials, roi.clock(), Pause.REAL),
                        new DeliveryRequest(
                                request.workspace(), outcome.month(), Mode.ONCE, Set.of()));
    }

    /** The last step; its own record makes it restartable, also long after the run. */
    private int deliver(Deliver deliver, DeliveryRequest request) throws IOException {
        Delivery delivery = deliver.send(request);
        PrintWriter to = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        delivery.lines().forEach(to::println);
        to.flush();
        return DeliverCommand.exit(delivery);
    }
}
