package org.referralroi.generate;

import java.util.Locale;

/** The leads of the dirty delivery: as a spreadsheet would save them, with its columns reversed. */
final class DirtyLeads {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DirtyLeads() {}

    static DirtyFile file() {
        DirtyFile file =
                new DirtyFile(
                                Extract.LEADS,
                                BYTE_ORDER_MARK,
                                "\r\n",
                                "opportunity_id,account_id,advocate_contacted_at,"
                                        + "first_contacted_at,assignment,owner_rep_id,utm_campaign,"
                                        + "created_at,region,industry,segment,source,company,email,"
                                        + "lead_id,updated_at")
                        .row(
                                lead("rule", "R04", "2026-10-20T08:00:00Z", "website", "LX1")
                                        .replace("Company", "\"Quelle\nNord, \"\"Süd\"\"\""))
                        .row("")
                        .rejected("fields", "", "", ",,,,rule,R04,,2026-10-20T08:00:00Z,europe,LX2")
                        .rejected(
                                "required",
                                "source",
                                "",
                                lead("rule", "R04", "2026-10-20T08:00:00Z", "", "LX3"))
                        .rejected(
                                "type",
                                "created_at",
                                "2026-02-30T08:00:00Z",
                                lead("rule", "R04", "2026-02-30T08:00:00Z", "event", "LX4"))
                        .rejected(
                                "enum",
                                "assignment",
                                "Rule",
                                lead("Rule", "R04", "2026-10-20T08:00:00Z", "event", "LX5"))
                        .rejected(
                                "enum",
                                "assignment",
                                "rule ",
                                lead("rule ", "R04", "2026-10-20T08:00:00Z", "event", "LX6"))
                        .row(
                                "OX1,A-404"
                                        + rest(
                                                "rule",
                                                "R99",
                                                "2026-10-20T08:00:00Z",
                                                "event",
                                                "LX7"))
                        .looseEnd("owner_rep_id", "R99")
                        .looseEnd("account_id", "A-404")
                        .looseEnd("opportunity_id", "OX1");
        return repeatedKeys(file);
    }

    private static DirtyFile repeatedKeys(DirtyFile file) {
        String tie = "2026-11-06T08:00:00Z";
        String at = "2026-10-21T08:00:00Z";
        return file.row(lead("rule", "R04", at, "paid_search ", "LX8"))
                .row(lead("rule", "R04 ", at, "event", "LX9"))
                .looseEnd("owner_rep_id", "R04 ")
                .row("")
                .row("")
                .row(lead("rule", "R04", at, "event", "LX10") + tie)
                .row(lead("manual", "R07", at, "event", "LX10") + tie)
                .row(lead("rule", "R04", at, "webinar", "LX11") + tie)
                .row(lead("manual", "R07", at, "webinar", "LX11"))
                .rejected("required", "source", "", lead("rule", "R04", "yesterday", "", "LX12"))
                .rejected(
                        "type",
                        "created_at",
                        "2026-10-20T08:00:00",
                        lead("rule", "R04", "2026-10-20T08:00:00", "event", "LX13"))
                .rejected(
                        "type",
                        "created_at",
                        "yesterday",
                        lead("rule", "R04", "yesterday", "event", "L1-1") + tie);
    }

    private static String lead(
            String assignment, String owner, String createdAt, String source, String id) {
        return "," + rest(assignment, owner, createdAt, source, id);
    }

    private static String rest(
            String assignment, String owner, String createdAt, String source, String id) {
        return ",,,%s,%s,autumn,%s,europe,software,small,%s,Company,%s@dirt.example,%s,"
                .formatted(assignment, owner, createdAt, source, id.toLowerCase(Locale.ROOT), id);
    }
}
