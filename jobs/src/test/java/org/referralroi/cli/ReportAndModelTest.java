package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referralroi.calculator.Edition;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.BenchmarksFile;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.run.Sample;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.WhatIf;

/**
 * What the report says of the sample month against the model, given the same inputs: the customers
 * who joined, what each is worth, what they cost, which part is due to the program.
 */
class ReportAndModelTest {
    private static Statistics statistics;

    @BeforeAll
    static void read() throws IOException {
        statistics =
                StatisticsFiles.read(Sample.folder(Sample.undisturbed()).resolve("statistics"));
    }

    @Test
    void theReturnOnTheCustomersOfTwelveMonthsIsThatOfTheModel() {
        for (String incrementality : new String[] {"100", "75", "50"}) {
            assertEquals(
                    figure("roi.cohort", "referred", "incrementality=" + incrementality, "t12m")
                            .value(),
                    newest(Double.parseDouble(incrementality) / 100)
                            .returnOnInvestment()
                            .orElseThrow(),
                    1e-9);
        }
        double setting = Double.parseDouble(statistics.run().settings().get("incrementality"));
        assertEquals(
                figure("roi.cohort", "referred", "all", "t12m").value(),
                newest(setting).returnOnInvestment().orElseThrow(),
                1e-9);
    }

    @Test
    void soAreBreakEvenAndCostOfACustomer() {
        Outcome outcome = newest(1);
        assertEquals(
                figure("roi.break_even_incrementality", "referred", "all", "t12m").value(),
                outcome.breakEvenIncrementality().orElseThrow(),
                1e-9);
        assertEquals(
                figure("cac.referral", "referred", "all", "t12m").value(),
                outcome.costPerCustomer().orElseThrow(),
                1e-9);
    }

    @Test
    void theReturnSoFarIsThatOfTheModelToo() {
        Figure realised = figure("roi.realised", "referred", "all", "to_date");
        double margin = figure("program.margin", "referred", "all", "to_date").value();
        double cost = figure("program.cost", "all", "all", "to_date").value();
        double setting = Double.parseDouble(statistics.run().settings().get("incrementality"));
        assertEquals(
                realised.value(),
                inOneStep(realised.n(), margin / realised.n(), cost, setting)
                        .returnOnInvestment()
                        .orElseThrow(),
                1e-9);
    }

    @Test
    void theMeasuredPageWalksFromTheReportToItsOwnReturn() {
        Benchmarks benchmarks = BenchmarksFile.read(Path.of("..", "conf", "benchmarks.yml"));
        Edition edition =
                Edition.measured(
                        benchmarks.published(), benchmarks.industryPresets(), statistics, 11);
        Map<String, Double> returned = edition.returns();
        double report = figure("roi.cohort", "referred", "all", "t12m").value();
        assertEquals(report, returned.get("agree.cohort"), 0);
        assertEquals(report, returned.get("agree.same"), 1e-9);
        assertEquals(
                WhatIf.of(edition.plan()).returnOnInvestment().orElseThrow(),
                returned.get("agree.horizon"),
                1e-9);
    }

    private static Outcome newest(double incrementality) {
        Figure cost = figure("cac.referral", "referred", "all", "t12m");
        return inOneStep(
                cost.n(),
                figure("ltv.projected", "referred", "months=36", "to_date").value(),
                cost.value() * cost.n(),
                incrementality);
    }

    /** All join in the only month, each worth its value, and cost what they cost. */
    private static Outcome inOneStep(
            double customers, double worth, double cost, double incrementality) {
        Map<Input, Double> inputs = new HashMap<>();
        inputs.put(Input.CUSTOMERS, customers);
        inputs.put(Input.ENROLMENT, 1.0);
        inputs.put(Input.RAMP_MONTHS, 0.0);
        inputs.put(Input.ACTIVE_SHARE, 1.0);
        inputs.put(Input.REFERRALS_PER_ACTIVE, 12.0);
        inputs.put(Input.CONVERSION, 1.0);
        inputs.put(Input.CONVERSION_WITH_SALES, 1.0);
        inputs.put(Input.DELAY_MONTHS, 0.0);
        inputs.put(Input.MONTHLY_REVENUE, worth);
        inputs.put(Input.GROSS_MARGIN, 1.0);
        inputs.put(Input.ADVOCATE_REWARD, 0.0);
        inputs.put(Input.FRIEND_REWARD, 0.0);
        inputs.put(Input.SETUP_COST, 0.0);
        inputs.put(Input.MONTHLY_PLATFORM, 0.0);
        inputs.put(Input.MONTHLY_STAFF, cost);
        inputs.put(Input.INCREMENTALITY, incrementality);
        inputs.put(Input.HORIZON_MONTHS, 1.0);
        Map<Assumption, Double> values = new HashMap<>();
        inputs.forEach((input, each) -> values.put(Assumption.of(Program.CUSTOMER, input), each));
        return WhatIf.of(Plan.of(Programs.CUSTOMER, values, Map.of()));
    }

    private static Figure figure(String figure, String group, String slice, String period) {
        return statistics.figure(figure, group, slice, period).orElseThrow();
    }
}
