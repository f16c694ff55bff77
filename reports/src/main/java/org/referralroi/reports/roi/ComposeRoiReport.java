package org.referralroi.reports.roi;

import java.util.List;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;

/** Puts the report together, in the order in which it is read. */
final class ComposeRoiReport {

    private final Material material;

    ComposeRoiReport(Statistics statistics) {
        this.material = new Material(statistics);
    }

    RoiReport report() {
        RunInfo run = material.run();
        Headline headline = new Headline(material);
        Changes changes = new Changes(material);
        NextSteps steps = new NextSteps(material);
        LedgerSections ledger = new LedgerSections(material);
        MethodSections method = new MethodSections(material);
        return new RoiReport(
                "Is the referral program worth its money?",
                material.formats().month(run.month()),
                material.formats().day(run.asOf()),
                run.run(),
                headline.verdict(),
                headline.sentence(),
                headline.outlook(),
                headline.tiles(),
                "Referred against others",
                "Whiskers are %s intervals; at 1× there is no difference. Like for like is the honest comparison; as they come, referred customers differ in other ways too."
                        .formatted(material.formats().level(run.confidence())),
                new Comparisons(material).all(),
                changes.title(),
                changes.all(),
                "What to do next",
                steps.all(),
                List.of(
                        new MoneySection(material).section(),
                        new WorthSection(material).section(),
                        new ConversionSection(material).section(),
                        new FunnelSection(material).section(),
                        new RevenueSection(material).section(),
                        new RewardsSection(material).section(),
                        ledger.claims(),
                        ledger.restatements(),
                        method.quality(),
                        method.method(),
                        method.rules(steps),
                        method.absent(),
                        method.definitions()));
    }
}
