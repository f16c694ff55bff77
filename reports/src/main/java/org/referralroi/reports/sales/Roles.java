package org.referralroi.reports.sales;

import java.util.Map;

/** The roles of reps in words. */
final class Roles {

    private static final Map<String, String> NAMES =
            Map.of(
                    "advocate_owner", "Owners of advocates",
                    "recruiter", "Recruiters of advocates",
                    "lead_owner", "Owners of leads");

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "advocate_owner",
                    "Referrals count for the rep who looks after the advocate who made them",
                    "recruiter",
                    "Referrals count for the rep who recruited the advocate who made them",
                    "lead_owner",
                    "Referrals count for the rep who owns the lead they led to");

    private Roles() {}

    static String name(String role) {
        return NAMES.get(role);
    }

    static String meaning(String role) {
        return MEANINGS.get(role);
    }
}
