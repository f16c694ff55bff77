package org.referralroi.generate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which leads were won, which were referred and whom they became, as the files alone tell it. */
final class Attribution {

    private final Judge judge;
    private final Map<String, LocalDate> wonOn = new HashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final Set<String> assisted = new HashSet<>();
    private final Set<String> credited = new HashSet<>();
    private final Map<String, LocalDate> startOfCustomer = new HashMap<>();
    private final Map<String, Judge.Row> leadOfCustomer = new HashMap<>();

    Attribution(Judge judge) {
        this.judge = judge;
        starts();
        wins();
        referrals();
    }

    Collection<Judge.Row> leads() {
        return judge.rows("crm/leads").values();
    }

    boolean referred(String lead) {
        return referred.contains(lead);
    }

    boolean assisted(String lead) {
        return assisted.contains(lead);
    }

    /** Tells whether the win of the lead is credited to a referral. */
    boolean credited(String lead) {
        return credited.contains(lead);
    }

    boolean wonWithin(int days, Judge.Row lead) {
        LocalDate won = wonOn.get(lead.values().get("lead_id"));
        LocalDate made = day(lead.values().get("created_at"));
        return won != null && ChronoUnit.DAYS.between(made, won) <= days;
    }

    /** Returns the won leads by the customer they became. */
    Map<String, Judge.Row> leadOfCustomer() {
        return leadOfCustomer;
    }

    /** Returns the first paid day by customer. */
    Map<String, LocalDate> startOfCustomer() {
        return startOfCustomer;
    }

    static LocalDate day(String instant) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return OffsetDateTime.parse(instant).atZoneSameInstant(zone).toLocalDate();
    }

    /** Returns what the lead says of itself, or else its account, which is older. */
    String known(Judge.Row lead, String column) {
        String own = lead.values().get(column);
        String account = lead.values().get("account_id") + "|";
        return own.isEmpty() ? judge.rows("crm/accounts").get(account).values().get(column) : own;
    }

    private void starts() {
        for (Judge.Row row : judge.rows("billing/subscription_periods").values()) {
            if (Double.parseDouble(row.values().get("monthly_amount")) > 0) {
                startOfCustomer.merge(
                        row.values().get("customer_id"),
                        LocalDate.parse(row.values().get("started_on")),
                        (one, two) -> one.isBefore(two) ? one : two);
            }
        }
    }

    private void wins() {
        Map<String, String> customerOfEmail = new HashMap<>();
        Map<String, String> customerOfAccount = new HashMap<>();
        for (Judge.Row row : judge.rows("billing/customers").values()) {
            String customer = row.values().get("customer_id");
            if (startOfCustomer.containsKey(customer)) {
                customerOfEmail.put(row.values().get("email"), customer);
                customerOfAccount.put(row.values().get("account_id"), customer);
            }
        }
        // what is left empty matches nothing
        customerOfEmail.remove("");
        Map<String, Judge.Row> wonOpportunity = new HashMap<>();
        Map<String, Judge.Row> wonOfLead = new HashMap<>();
        Set<String> hasOpportunity = new HashSet<>();
        for (Judge.Row row : judge.rows("crm/opportunities").values()) {
            hasOpportunity.add(row.values().get("lead_id"));
            if (row.values().get("outcome").equals("won")) {
                wonOpportunity.put(row.values().get("opportunity_id"), row);
                wonOfLead.put(row.values().get("lead_id"), row);
            }
        }
        wonOfLead.remove("");
        for (Judge.Row row : leads()) {
            String lead = row.values().get("lead_id");
            String named = row.values().get("opportunity_id");
            Judge.Row won = wonOpportunity.getOrDefault(named, wonOfLead.get(lead));
            String customer = customerOfEmail.get(row.values().get("email"));
            if (won != null) {
                wonOn.put(lead, day(won.values().get("closed_at")));
                customer = customerOfAccount.get(won.values().get("account_id"));
            } else if (named.isEmpty() && !hasOpportunity.contains(lead) && customer != null) {
                wonOn.put(lead, startOfCustomer.get(customer));
            }
            if (customer != null && wonOn.containsKey(lead)) {
                leadOfCustomer.put(customer, row);
            }
        }
    }

    private void referrals() {
        Map<String, Judge.Row> byEmail = new HashMap<>();
        leads().forEach(row -> byEmail.put(row.values().get("email"), row));
        byEmail.remove("");
        Map<String, OffsetDateTime> earliest = new HashMap<>();
        for (Judge.Row row : judge.rows("referral/referrals").values()) {
            Map<String, String> referral = row.values();
            String email = referral.get("prospect_email").strip().toLowerCase(Locale.ROOT);
            String lead = referral.get("lead_id");
            if (lead.isEmpty() && byEmail.containsKey(email)) {
                lead = byEmail.get(email).values().get("lead_id");
            }
            OffsetDateTime at = OffsetDateTime.parse(referral.get("referred_at"));
            LocalDate on = day(at.toString());
            LocalDate won = wonOn.get(lead);
            boolean rejected = referral.get("status").equals("rejected");
            if (rejected || isOwn(referral, email) || won != null && won.isBefore(on)) {
                continue;
            }
            earliest.merge(lead, at, (one, two) -> one.isBefore(two) ? one : two);
            if (won != null && ChronoUnit.DAYS.between(on, won) <= 365) {
                credited.add(lead);
            }
        }
        for (Judge.Row row : leads()) {
            String lead = row.values().get("lead_id");
            OffsetDateTime at = earliest.get(lead);
            if (at != null) {
                OffsetDateTime made = OffsetDateTime.parse(row.values().get("created_at"));
                (made.isBefore(at.minusDays(1)) ? assisted : referred).add(lead);
            }
        }
    }

    private boolean isOwn(Map<String, String> referral, String email) {
        Judge.Row advocate =
                judge.rows("referral/advocates").get(referral.get("advocate_id") + "|");
        return advocate.values().get("email").equals(email);
    }
}
