package org.referralroi.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.referralroi.generate.DirtyFile.Finding;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.Region;
import org.referralroi.generate.planted.Segment;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was planted and what is therefore to be found. */
final class Truth {

    private static final int[] MONTHS = {12, 24, 36};

    private final Map<String, Object> content = new LinkedHashMap<>();

    private Truth(Company company) {
        content.put("customers", company.customers());
        content.put("seed", company.seed());
        content.put("month", "2026-10");
        content.put("planted", planted());
        content.put("expected", expected());
        content.put("how", how());
    }

    /** The truth of a company in whose extracts nothing is wrong. */
    static Truth of(Company company) {
        return new Truth(company);
    }

    static Truth withFaults(Company company, Dirt dirt, TakenBack takenBack) {
        Truth truth = new Truth(company);
        truth.content.put("rejected", count(dirt, finding -> !isLooseEnd(finding), Finding::rule));
        truth.content.put("loose_ends", count(dirt, Truth::isLooseEnd, Finding::column));
        truth.content.put("findings", dirt.findings());
        truth.content.put("deleted", deleted(takenBack));
        truth.content.put("repeated", "%s/%s".formatted(Deliveries.LATE, Extract.PROGRAMS.table));
        return truth;
    }

    void writeTo(Path file) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        String json = JsonMapper.shared().writer().with(printer).writeValueAsString(content);
        Files.writeString(file, json + "\n");
    }

    private static Map<String, Object> planted() {
        Map<String, Object> planted = new LinkedHashMap<>();
        planted.put("conversion_ratio", Effects.CONVERSION_RATIO);
        planted.put("hazard_ratio", Effects.HAZARD_RATIO);
        planted.put("margin_ratio", Effects.MARGIN_RATIO);
        planted.put("involvement_ratio", Effects.INVOLVED_FACTOR / Effects.UNINVOLVED_FACTOR);
        Map<String, Object> segments = new LinkedHashMap<>();
        for (Segment segment : Segment.values()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("share_of_leads", segment.share);
            each.put("referred_share", segment.referredShare);
            each.put("conversion_non_referred_europe", segment.conversion);
            each.put("churn_per_month_non_referred_team", segment.churnPerMonth);
            each.put("price_factor", segment.priceFactor);
            segments.put(segment.text, each);
        }
        planted.put("segments", segments);
        Map<String, Object> regions = new LinkedHashMap<>();
        for (Region region : Region.values()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("share_of_leads", region.share);
            each.put("conversion_factor", region.conversionFactor);
            regions.put(region.text, each);
        }
        planted.put("regions", regions);
        return planted;
    }

    private static Map<String, Object> expected() {
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, Double> rates = ExpectedConversion.rates();
        expected.put("conversion.rate", rates);
        expected.put("conversion.ratio", rates.get("referred") / rates.get("non_referred"));
        expected.put("conversion.adjusted_ratio", Effects.CONVERSION_RATIO);
        expected.put(
                "conversion.involvement_ratio",
                Effects.INVOLVED_FACTOR / Effects.UNINVOLVED_FACTOR);
        expected.put("churn.adjusted_hazard_ratio", Effects.HAZARD_RATIO);
        Map<String, Double> raw = new LinkedHashMap<>();
        Map<String, Double> adjusted = new LinkedHashMap<>();
        ExpectedLifetimeValue value = new ExpectedLifetimeValue(MONTHS[MONTHS.length - 1]);
        for (int months : MONTHS) {
            raw.put("months=" + months, value.ratio(months));
            adjusted.put("months=" + months, value.adjustedRatio(months));
        }
        expected.put("ltv.ratio", raw);
        expected.put("ltv.adjusted_ratio", adjusted);
        return expected;
    }

    private static Map<String, String> how() {
        Map<String, String> how = new LinkedHashMap<>();
        how.put("conversion", "closed form, exact for leads of the twelve months to 2026-10");
        how.put("churn", "planted: constant hazard by segment x first plan, times the ratio");
        how.put(
                "ltv",
                "sum of closed forms, months of 30.4375 days, by month of tenure with the segments of"
                        + " those who started early enough; no simulation");
        return how;
    }

    private static boolean isLooseEnd(Finding finding) {
        return finding.rule().equals("loose_end");
    }

    private static Map<String, Map<String, Integer>> count(
            Dirt dirt, Predicate<Finding> which, Function<Finding, String> by) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        dirt.findings().stream()
                .filter(which)
                .forEach(
                        each ->
                                counts.computeIfAbsent(each.table(), table -> new TreeMap<>())
                                        .merge(by.apply(each), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Object> deleted(TakenBack takenBack) {
        Map<String, Object> deleted = new TreeMap<>();
        takenBack.keys().forEach((extract, keys) -> deleted.put(extract.table, keys));
        return deleted;
    }
}
