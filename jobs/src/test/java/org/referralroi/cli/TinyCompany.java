package org.referralroi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The smallest company whose October 2026 can be published: a handful of rows per table. */
final class TinyCompany {

    static final String DELIVERY = "2026-10-31";

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "crm/reps",
                """
                rep_id,name,email,team,region,manager_rep_id,started_on,ended_on
                R1,Ada,ada@tiny.example,Inside,North,,2024-01-01,
                """);
        TABLES.put(
                "referral/programs",
                """
                program_id,name,kind,started_on,ended_on
                P1,Friends,customer,2025-01-01,
                """);
        TABLES.put(
                "crm/accounts",
                """
                account_id,name,segment,industry,region,created_at
                A1,First,smb,retail,North,2026-03-01T09:00:00Z
                A2,Second,smb,retail,North,2026-05-01T09:00:00Z
                """);
        TABLES.put(
                "billing/customers",
                """
                customer_id,account_id,email,signed_up_at
                C1,A1,one@first.example,2026-03-10T09:00:00Z
                C2,A2,two@second.example,2026-05-20T09:00:00Z
                """);
        TABLES.put(
                "referral/advocates",
                """
                advocate_id,program_id,customer_id,name,email,owner_rep_id,recruited_by_rep_id,invited_at,enrolled_at
                V1,P1,C1,Vera,vera@first.example,R1,R1,2026-03-15T09:00:00Z,2026-03-16T09:00:00Z
                """);
        TABLES.put(
                "crm/opportunities",
                """
                opportunity_id,account_id,lead_id,owner_rep_id,stage,outcome,amount,currency,created_at,closed_at
                O1,A1,L1,R1,closed,won,1200.00,EUR,2026-03-02T09:00:00Z,2026-03-09T09:00:00Z
                O2,A2,L2,R1,closed,won,600.00,EUR,2026-05-03T09:00:00Z,2026-05-18T09:00:00Z
                """);
        TABLES.put(
                "crm/leads",
                """
                lead_id,email,company,source,segment,industry,region,created_at,owner_rep_id,assignment,first_contacted_at,advocate_contacted_at,account_id,opportunity_id
                L1,one@first.example,First,paid_search,smb,retail,North,2026-03-01T09:00:00Z,R1,rule,2026-03-01T12:00:00Z,,A1,O1
                L2,two@second.example,Second,referral,smb,retail,North,2026-05-02T09:00:00Z,R1,manual,2026-05-02T12:00:00Z,2026-05-03T12:00:00Z,A2,O2
                L3,three@third.example,Third,event,smb,retail,North,2026-10-31T12:00:00Z,R1,rule,,,,
                """);
        TABLES.put(
                "referral/referrals",
                """
                referral_id,program_id,advocate_id,channel,referred_at,prospect_email,lead_id,status
                F1,P1,V1,email,2026-05-02T08:00:00Z,two@second.example,L2,accepted
                """);
        TABLES.put(
                "referral/rewards",
                """
                reward_id,referral_id,advocate_id,kind,amount,currency,status,earned_at,paid_at
                W1,F1,V1,cash,50.00,USD,paid,2026-06-01T09:00:00Z,2026-06-15T09:00:00Z
                """);
        TABLES.put(
                "billing/subscription_periods",
                """
                subscription_id,started_on,customer_id,plan,monthly_amount,currency,ended_on
                S1,2026-03-10,C1,team,100.00,EUR,
                S2,2026-05-20,C2,starter,50.00,USD,
                """);
        TABLES.put(
                "billing/invoices",
                """
                invoice_id,customer_id,issued_on,amount,tax,refunded,currency,status,paid_on
                I0,C1,2026-09-01,100.00,19.00,0,EUR,paid,2026-09-05
                I1,C1,2026-10-01,100.00,19.00,0,EUR,paid,2026-10-05
                I2,C2,2026-10-02,50.00,0,0,USD,open,
                """);
        TABLES.put(
                "finance/costs",
                """
                cost_id,month,category,source,amount,currency
                K1,2026-10,referral_platform,,20.00,EUR
                K2,2026-10,marketing,event,30.00,EUR
                """);
        TABLES.put(
                "finance/fx_rates",
                """
                currency,month,rate
                USD,2026-10,0.9
                """);
    }

    private TinyCompany() {}

    /** Writes all tables as one delivery. */
    static void writeTo(Path landing) {
        TABLES.forEach(
                (table, text) -> {
                    try {
                        Path file = landing.resolve(DELIVERY).resolve(table + ".csv");
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
