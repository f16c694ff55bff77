package org.referralroi.conf;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

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
}
