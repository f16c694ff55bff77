package org.referralroi.generate;

/** The tables that are written, with their columns as in sql/extracts.yml. */
enum Extract {
    REPS("crm/reps", "rep_id,name,email,team,region,manager_rep_id,started_on,ended_on"),
    PROGRAMS("referral/programs", "program_id,name,kind,started_on,ended_on"),
    ACCOUNTS("crm/accounts", "account_id,name,segment,industry,region,created_at"),
    CUSTOMERS("billing/customers", "customer_id,account_id,email,signed_up_at"),
    ADVOCATES(
            "referral/advocates",
            "advocate_id,program_id,customer_id,name,email,owner_rep_id,recruited_by_rep_id,"
                    + "invited_at,enrolled_at"),
    OPPORTUNITIES(
            "crm/opportunities",
            "opportunity_id,account_id,lead_id,owner_rep_id,stage,outcome,amount,currency,"
                    + "created_at,closed_at"),
    LEADS(
            "crm/leads",
            "lead_id,email,company,source,segment,industry,region,created_at,owner_rep_id,"
                    + "assignment,first_contacted_at,advocate_contacted_at,account_id,"
                    + "opportunity_id"),
    REFERRALS(
            "referral/referrals",
            "referral_id,program_id,advocate_id,channel,referred_at,prospect_email,lead_id,status"),
    REWARDS(
            "referral/rewards",
            "reward_id,referral_id,advocate_id,kind,amount,currency,status,earned_at,paid_at"),
    PERIODS(
            "billing/subscription_periods",
            "subscription_id,started_on,customer_id,plan,monthly_amount,currency,ended_on"),
    INVOICES(
            "billing/invoices",
            "invoice_id,customer_id,issued_on,amount,tax,refunded,currency,status,paid_on"),
    COSTS("finance/costs", "cost_id,month,category,source,amount,currency"),
    FX_RATES("finance/fx_rates", "currency,month,rate"),
    REP_GOALS("finance/rep_goals", "rep_id,month,metric,target");

    final String table;
    private final String columns;

    Extract(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String[] columns() {
        return columns.split(",");
    }

    /**
     * Tells whether the full delivery says when a row was last changed; the late one always does.
     */
    boolean saysWhenUpdated() {
        return this == LEADS || this == OPPORTUNITIES || this == REFERRALS || this == REWARDS;
    }

    /** Tells whether rows of it change or arrive after the full delivery. */
    boolean isInLate() {
        return switch (this) {
            case REPS, PROGRAMS, COSTS, FX_RATES, REP_GOALS -> false;
            default -> true;
        };
    }
}
