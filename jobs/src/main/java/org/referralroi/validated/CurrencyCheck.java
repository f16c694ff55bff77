package org.referralroi.validated;

import java.util.List;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/** Makes sure that all money that is to be converted can be. */
final class CurrencyCheck {
    /** The tables whose money goes into figures. */
    private static final List<String> CONVERTED =
            List.of(
                    "referral/rewards",
                    "billing/subscription_periods",
                    "billing/invoices",
                    "finance/costs");

    private final Engine engine;
    private final ProgramSettings settings;
    private final Contract contract;

    CurrencyCheck(Engine engine, ProgramSettings settings, Contract contract) {
        this.engine = engine;
        this.settings = settings;
        this.contract = contract;
    }

    /**
     * @throws Refusal where a currency has no rate in any month
     */
    void run(List<Extract> extracts) {
        for (String path : CONVERTED) {
            Table table = contract.table(path);
            List<Row> missing =
                    engine.query(
                            """
                            select money.currency, count(*) as row_count, min(%s) as first_key
                            from %s as money
                            left join (select distinct currency from fx_rates) as rated
                              on money.currency = rated.currency
                            where rated.currency is null and money.currency <> %s
                            group by money.currency
                            order by money.currency"""
                                    .formatted(
                                            table.keys().get(0).name(),
                                            table.name(),
                                            engine.literal(
                                                    settings.reportingCurrency()
                                                            .getCurrencyCode())));
            if (!missing.isEmpty()) {
                throw refusal(table, missing.get(0), extracts);
            }
        }
    }

    private Refusal refusal(Table table, Row missing, List<Extract> extracts) {
        String currency = missing.text("currency");
        Column key = table.keys().get(0);
        boolean rates =
                extracts.stream().anyMatch(e -> e.file().table().equals("finance/fx_rates"));
        return new Refusal(
                Exit.EXTRACT,
                "%s: %d rows are in %s (the first has %s %s), and %s; add a rate to finance/fx_rates: currency %s, a month such as 2026-10, and how many %s one %s is worth"
                        .formatted(
                                table.path(),
                                missing.integer("row_count"),
                                currency,
                                key.name(),
                                missing.text("first_key"),
                                rates
                                        ? "finance/fx_rates has no rate for it in any month"
                                        : "finance/fx_rates was never delivered",
                                currency,
                                settings.reportingCurrency(),
                                currency));
    }
}
