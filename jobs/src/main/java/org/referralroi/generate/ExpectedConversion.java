package org.referralroi.generate;

import static org.referralroi.generate.planted.History.day;

import java.util.LinkedHashMap;
import java.util.Map;
import org.referralroi.generate.company.Leads;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.Region;
import org.referralroi.generate.planted.Segment;
import org.referralroi.generate.planted.Source;

/**
 * Conversion as the model has it, in closed form: the leads of the twelve months, each with the
 * probability that it is won within 90 days.
 */
final class ExpectedConversion {

    private static final int FROM = day(2025, 8, 3);
    private static final int UNTIL = day(2026, 8, 3);

    private ExpectedConversion() {}

    /** Returns {@code conversion.rate} by group. */
    static Map<String, Double> rates() {
        double direct = mean(false);
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("referred", mean(true) * Effects.CONVERSION_RATIO);
        rates.put("non_referred", direct);
        rates.put("marketing", direct * Source.meanFactor(true));
        rates.put("other", direct * Source.meanFactor(false));
        return rates;
    }

    /** Mean conversion of a lead of the group had nobody referred it. */
    private static double mean(boolean referred) {
        double leads = 0;
        double wins = 0;
        for (Segment segment : Segment.values()) {
            double share =
                    referred ? segment.referredShare : 1 - segment.referredShare - assistedShare();
            for (Region region : Region.values()) {
                double weight = segment.share * region.share * share;
                leads += weight;
                wins += weight * segment.conversion * region.conversionFactor;
            }
        }
        return wins / leads;
    }

    private static double assistedShare() {
        double sum = 0;
        for (int day = FROM; day < UNTIL; day++) {
            sum += Leads.mayBeInfluenced(day) ? Effects.INFLUENCED_SHARE : 0;
            sum += Leads.mayBeReactivated(day) ? Effects.REACTIVATED_SHARE : 0;
        }
        return sum / (UNTIL - FROM);
    }
}
