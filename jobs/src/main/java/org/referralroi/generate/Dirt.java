package org.referralroi.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The delivery in which everything goes wrong that may go wrong in a row: always the same few rows,
 * however large the company.
 */
final class Dirt {

    private final List<DirtyFile> files =
            List.of(
                    programs(),
                    accounts(),
                    customers(),
                    advocates(),
                    opportunities(),
                    DirtyLeads.file(),
                    referrals(),
                    rewards(),
                    periods(),
                    DirtyInvoices.file(),
                    costs(),
                    fxRates(),
                    repGoals());

    void writeTo(Deliveries deliveries) throws IOException {
        for (DirtyFile file : files) {
            try (OutputStream out =
                    deliveries.open(deliveries.file(Deliveries.DIRT, file.extract()))) {
                out.write(file.bytes());
            }
        }
    }

    List<DirtyFile.Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    private static DirtyFile programs() {
        return new DirtyFile(Extract.PROGRAMS, "program_id,name,kind,started_on,ended_on")
                .rejected("enum", "kind", "client", "P9,Clients,client,2026-01-01,");
    }

    private static DirtyFile accounts() {
        return new DirtyFile(Extract.ACCOUNTS, "account_id,name,segment,industry,region,created_at")
                .row("AX1,\"Quell, \"\"Süd\"\" KG\",small,software,europe,2026-10-02T09:00:00Z")
                .rejected("required", "name", "", "AX2,,small,software,europe,2026-10-02T09:00:00Z")
                .rejected(
                        "type",
                        "created_at",
                        "2026-02-30T08:00:00Z",
                        "AX3,Third,small,software,europe,2026-02-30T08:00:00Z");
    }

    private static DirtyFile customers() {
        return new DirtyFile(Extract.CUSTOMERS, "signed_up_at,email,account_id,customer_id")
                .row("2026-10-05T08:00:00+02:00,cx1@dirt.example,AX1,CX1")
                .rejected("required", "signed_up_at", "", ",cx2@dirt.example,AX1,CX2")
                .row("2026-10-06T08:00:00Z,cx3@dirt.example,AX3,CX3")
                .looseEnd("account_id", "AX3")
                .row("2026-10-06T09:00:00Z,,A-404,CX4")
                .looseEnd("account_id", "A-404");
    }

    private static DirtyFile advocates() {
        return new DirtyFile(
                        Extract.ADVOCATES,
                        "advocate_id,program_id,customer_id,name,email,owner_rep_id,invited_at,"
                                + "enrolled_at")
                .row("VX1,P1,C-404,One,vx1@dirt.example,R04,2026-10-01T08:00:00Z,")
                .looseEnd("customer_id", "C-404")
                .rejected(
                        "reference",
                        "program_id",
                        "P9",
                        "VX2,P9,,Two,vx2@dirt.example,R04,2026-10-01T08:00:00Z,")
                .row("VX3,P1,CX2,Three,vx3@dirt.example,R99,2026-10-01T08:00:00Z,")
                .looseEnd("customer_id", "CX2")
                .looseEnd("owner_rep_id", "R99")
                .rejected(
                        "reference",
                        "program_id",
                        " P1",
                        "VX4, P1,,Four,vx4@dirt.example,,2026-10-01T08:00:00Z,");
    }

    private static DirtyFile opportunities() {
        return new DirtyFile(
                        Extract.OPPORTUNITIES,
                        "opportunity_id,account_id,lead_id,owner_rep_id,stage,outcome,amount,"
                                + "currency,created_at,closed_at")
                .rejected(
                        "reference",
                        "account_id",
                        "A-404",
                        "OX1,A-404,,R04,proposal,open,,,2026-10-03T08:00:00Z,")
                .rejected(
                        "enum",
                        "outcome",
                        "closed",
                        "OX2,AX1,,R04,proposal,closed,,,2026-10-03T08:00:00Z,")
                .row("OX3,AX1,L-404,R04,proposal,open,-50.00,EUR,2026-10-03T08:00:00Z,")
                .rejected(
                        "type",
                        "amount",
                        "1,200.50",
                        "OX4,AX1,,R04,proposal,open,\"1,200.50\",EUR,2026-10-03T08:00:00Z,");
    }

    private static DirtyFile referrals() {
        return new DirtyFile(
                        Extract.REFERRALS,
                        "referral_id,program_id,advocate_id,channel,referred_at,prospect_email,"
                                + "lead_id,status")
                .rejected(
                        "reference",
                        "advocate_id",
                        "V-404",
                        "FD1,P1,V-404,email,2026-10-04T08:00:00Z,fd1@dirt.example,,submitted")
                .row("FD2,P2,VP1,sms,2026-10-04T08:00:00Z,fd2@dirt.example,L-404,submitted")
                .looseEnd("lead_id", "L-404")
                .rejected(
                        "enum",
                        "channel",
                        "fax",
                        "FD3,P2,VP1,fax,2026-10-04T08:00:00Z,fd3@dirt.example,,submitted")
                .row("FD4,P2,VP1,email,2026-10-19T08:00:00Z,  LX1@dirt.example ,,accepted")
                .rejected(
                        "required",
                        "referred_at",
                        "",
                        "FD5,P2,VP1,form,,fd5@dirt.example,,submitted")
                .row("FD6,P2,VP1,form,2026-10-04T08:00:00Z,,LX3,submitted")
                .looseEnd("lead_id", "LX3");
    }

    private static DirtyFile rewards() {
        return new DirtyFile(
                        Extract.REWARDS,
                        "reward_id,referral_id,advocate_id,kind,amount,currency,status,earned_at,"
                                + "paid_at")
                .rejected(
                        "reference",
                        "referral_id",
                        "FD1",
                        "WD1,FD1,VP1,cash,50.00,EUR,earned,2026-10-20T08:00:00Z,")
                .rejected(
                        "type",
                        "currency",
                        "eur",
                        "WD2,FD4,VP1,cash,50.00,eur,earned,2026-10-20T08:00:00Z,")
                .rejected(
                        "enum",
                        "status",
                        "paid ",
                        "WD3,FD4,VP1,cash,50.00,EUR,paid ,2026-10-20T08:00:00Z,")
                .rejected(
                        "type",
                        "amount",
                        "12.34567",
                        "WD4,FD4,VP1,cash,12.34567,EUR,earned,2026-10-20T08:00:00Z,")
                .row("WD5,FD4,VP1,gift_card,25.00,EUR,earned,2026-10-20T08:00:00Z,")
                .row("WD6,FD4,VP1,cash,-25.0000,EUR,voided,2026-10-20T08:00:00Z,");
    }

    private static DirtyFile periods() {
        return new DirtyFile(
                        Extract.PERIODS,
                        "customer_id,subscription_id,started_on,ended_on,plan,currency,"
                                + "monthly_amount,deleted")
                .row("CX1,SX1,2026-10-10,,team,EUR,99,")
                .rejected("reference", "customer_id", "CX2", "CX2,SX2,2026-10-10,,team,EUR,99.00,")
                .rejected("type", "started_on", "2026-02-30", "CX1,SX3,2026-02-30,,team,EUR,99.00,")
                .rejected(
                        "type",
                        "monthly_amount",
                        "1,200.50",
                        "CX1,SX4,2026-10-10,,team,EUR,\"1,200.50\",")
                .rejected("required", "started_on", "", "CX1,SX5,,,team,EUR,99.00,")
                .row("CX1,SX6,2026-10-10,2026-10-01,team,EUR,99.00,false")
                .rejected("type", "deleted", "yes", "CX1,SX7,2026-10-10,,team,EUR,99.00,yes");
    }

    private static DirtyFile costs() {
        return new DirtyFile(Extract.COSTS, "cost_id,month,category,source,amount,currency")
                .rejected("type", "month", "2026-13", "KX1,2026-13,referral_staff,,10.00,EUR")
                .rejected("type", "amount", "1 200.00", "KX2,2026-10,referral_staff,,1 200.00,EUR")
                .rejected("enum", "category", "other", "KX3,2026-10,other,,10.00,EUR")
                .row("KX4,2026-10,referral_promotion,,10.1250,EUR");
    }

    private static DirtyFile fxRates() {
        return new DirtyFile(Extract.FX_RATES, "rate,currency,month")
                .rejected("type", "rate", "0", "0,USD,2026-09")
                .rejected("type", "month", "2026-9", "0.92,USD,2026-9")
                .rejected("type", "currency", "usd", "0.92,usd,2026-09");
    }

    private static DirtyFile repGoals() {
        return new DirtyFile(Extract.REP_GOALS, "rep_id,month,metric,target")
                .rejected("reference", "rep_id", "R99", "R99,2026-10,referrals,5")
                .rejected("enum", "metric", "calls", "R01,2026-10,calls,5")
                .row("R01,2026-10,referrals,5.5");
    }
}
