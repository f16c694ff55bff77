package org.referralroi.conf;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Preset;
import org.referralroi.whatif.Program;

/**
 * What others have published: claims to stand beside our own figures, and defaults of the
 * calculator; {@code conf/benchmarks.yml} holds them.
 *
 * @param claims in the order of the file
 * @param conversion of a referral
 * @param industries in the order of the file
 */
public record Benchmarks(List<Claim> claims, Conversion conversion, List<Industry> industries) {

    /**
     * Share of the referrals that become customers.
     *
     * @param overall of all referrals
     * @param salesInvolved of those in which sales takes part
     */
    public record Conversion(BigDecimal overall, BigDecimal salesInvolved, String source) {
        public Conversion {
            requireNonNull(overall, "overall");
            requireNonNull(salesInvolved, "sales_involved");
            requireNonNull(source, "source");
        }
    }

    /**
     * Referral programs of one industry: four rates under the names that their source gives them,
     * from 0 to 1.
     *
     * @param id its key in {@code benchmarks.yml}
     * @param name for people
     */
    public record Industry(
            String id,
            String name,
            BigDecimal share,
            BigDecimal signUp,
            BigDecimal conversion,
            BigDecimal acquisition,
            String source) {
        public Industry {
            requireNonNull(share, "share");
            requireNonNull(signUp, "sign_up");
            requireNonNull(conversion, "conversion");
            requireNonNull(acquisition, "acquisition");
            requireNonNull(source, "source");
        }
    }

    public Benchmarks {
        requireNonNull(conversion, "conversion");
        claims = List.copyOf(claims);
        industries = List.copyOf(industries);
    }

    /** What the calculator starts from, as far as it is published. */
    public Preset published() {
        return new Preset(
                "published",
                "Published",
                Map.of(
                        Input.CONVERSION, conversion.overall().doubleValue(),
                        Input.CONVERSION_WITH_SALES, conversion.salesInvolved().doubleValue()),
                conversion.source());
    }

    /**
     * Industries to choose from. Who shares is enrolled and active, so the share enrolled is the
     * rate of sharing ÷ the default share of the active; sales lift the conversion as they do
     * overall.
     */
    public List<Preset> industryPresets() {
        double lift =
                conversion.overall().signum() == 0
                        ? 1
                        : conversion.salesInvolved().doubleValue()
                                / conversion.overall().doubleValue();
        double active = Input.ACTIVE_SHARE.standard(Program.CUSTOMER);
        List<Preset> presets = new ArrayList<>();
        for (Industry industry : industries) {
            double converted = industry.conversion().doubleValue();
            presets.add(
                    new Preset(
                            industry.id(),
                            industry.name(),
                            Map.of(
                                    Input.ENROLMENT,
                                    rounded(industry.share().doubleValue() / active),
                                    Input.ACTIVE_SHARE,
                                    active,
                                    Input.CONVERSION,
                                    converted,
                                    Input.CONVERSION_WITH_SALES,
                                    rounded(converted * lift)),
                            industry.source()));
        }
        return presets;
    }

    private static double rounded(double share) {
        return Math.min(1, Math.rint(share * 1000) / 1000);
    }
}
