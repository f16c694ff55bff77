package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.conf.ReportsFile;
import org.referralroi.conf.WhatIfFile;
import org.referralroi.figures.Presentation;
import org.referralroi.run.Json;
import org.referralroi.scenario.ScenarioPdf;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.Range;
import org.referralroi.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi what-if}. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Reckons what a referral program would return under assumptions of your own, by the model of the calculator.",
            "The file names programs (customer, partner or both), seed, and any input; those of partners stand under partner. An input is a number or {value, low, high}; what is left out has its default."
        },
        footer = {"", "Example: ./roi what-if --inputs assumptions.yml --pdf scenario.pdf"})
final class WhatIfCommand implements Callable<Integer> {
    /** What {@code --json} prints; money in the unit it was given in, shares from 0 to 1. */
    record Answer(
            Programs programs,
            Map<String, Double> inputs,
            Map<String, Range> ranges,
            Outcome outcome,
            Uncertainty uncertainty) {}

    /** What is told of the draws. */
    record Uncertainty(
            int seed,
            int draws,
            double chanceOfGain,
            MonteCarlo.Spread netPresentValue,
            Optional<MonteCarlo.Spread> returnOnInvestment,
            List<MonteCarlo.Spread> cumulativeNet) {}

    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;

    @Option(
            names = "--inputs",
            paramLabel = "FILE",
            required = true,
            description = "YAML or JSON with the assumptions.")
    private Path inputs;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "Write the scenario to this file, a PDF of two pages.")
    private Path pdf;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description =
                    "With --pdf: folder whose reports.yml says how it looks; left out: conf/ beside the program.")
    private Path conf;

    @Override
    public Integer call() throws IOException {
        WhatIfFile.Inputs given = WhatIfFile.read(inputs);
        Plan plan = given.plan();
        Outcome outcome = WhatIf.of(plan);
        MonteCarlo draws = MonteCarlo.of(plan, given.seed(), MonteCarlo.DRAWS);
        if (pdf != null) {
            OutputFile file = OutputFile.of("--pdf", pdf);
            file.write(ScenarioPdf.of(plan, outcome, draws, look(), LocalDate.now(roi.clock())));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(answer(plan, outcome, draws)));
        } else {
            WhatIfText.lines(plan, outcome, draws).forEach(out::println);
        }
        out.flush();
        return Exit.DONE.code();
    }

    private Presentation look() {
        Path standard = roi.home().conf();
        Path own = conf == null ? standard : conf.toAbsolutePath().normalize();
        return ReportsFile.read(ReportsFile.in(own, standard));
    }

    private static Answer answer(Plan plan, Outcome outcome, MonteCarlo draws) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (Assumption each : plan.inForce()) {
            inputs.put(each.key(), plan.value(each.program(), each.input()));
            if (plan.ranges().containsKey(each)) {
                ranges.put(each.key(), plan.ranges().get(each));
            }
        }
        return new Answer(
                plan.programs(),
                inputs,
                ranges,
                outcome,
                new Uncertainty(
                        draws.seed(),
                        draws.nets().size(),
                        draws.chanceOfGain(),
                        draws.netPresentValue(),
                        draws.returnOnInvestment(),
                        draws.cumulativeNet()));
    }
}
