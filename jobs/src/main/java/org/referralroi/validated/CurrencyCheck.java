package org.referralroi.validated;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.SideBySide;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/** Makes sure that all money that is to be converted can be. */
final class CurrencyCheck {

    /** Leaves room for what is summed over many months within the 9.2e18 of a bigint. */
    private static final BigDecimal MOST_MINOR_UNITS = BigDecimal.TEN.pow(17);

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
     * @throws Refusal where a currency has no rate in any month, or amounts are too large to be
     *     added up in 64 bits
     */
    void run(List<Extract> extracts) {
        String reporting = settings.reportingCurrency().getCurrencyCode();
        List<Table> tables = CONVERTED.stream().map(contract::table).toList();
        List<List<Row>> moneys = SideBySide.map(tables, table -> engine.query(sql(table)));
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            for (Row money : moneys.get(i)) {
                boolean isReporting = money.text("currency").equals(reporting);
                if (!isReporting && money.isNull("rate")) {
                    throw refusal(table, money, extracts);
                }
                BigDecimal rate = isReporting ? BigDecimal.ONE : money.decimal("rate");
                table.moneys().forEach(column -> checkTotal(table, column, money, rate));
            }
        }
    }

    /** The money of a table by currency, with the highest rate. */
    private static String sql(Table table) {
        String totals =
                table.moneys().stream()
                        .map(column -> "sum(abs(%1$s)) as %1$s_total".formatted(column.name()))
                        .collect(Collectors.joining(",\n  "));
        return """
        select
          money.currency,
          count(*) as row_count,
          max(rated.rate) as rate,
          %s
        from %s as money
        left join (select currency, max(rate) as rate from fx_rates group by currency) as rated
          on money.currency = rated.currency
        group by money.currency
        order by money.currency"""
                .formatted(totals, table.name());
    }

    /** Bounds a sum over years of months too; SQL adds minor units in 64 bits. */
    private void checkTotal(Table table, Column column, Row money, BigDecimal rate) {
        BigDecimal total = money.decimal(column.name() + "_total");
        BigDecimal most = MOST_MINOR_UNITS.divide(BigDecimal.valueOf(settings.minorUnits()));
        if (total.multiply(rate).compareTo(most) > 0) {
            Row largest =
                    example(
                            table,
                            money,
                            "max(abs(%1$s)) as amount, max_by(%2$s, abs(%1$s)) as key"
                                    .formatted(column.name(), table.keys().get(0).name()));
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: column %s adds up to %s %s, the largest being %s in the row with %s %s; at the highest rate, %s, that is more than %s %s, the most that is computed with: correct the amounts or the rate and deliver them again"
                            .formatted(
                                    table.path(),
                                    column.name(),
                                    plain(total),
                                    money.text("currency"),
                                    plain(largest.decimal("amount")),
                                    table.keys().get(0).name(),
                                    largest.text("key"),
                                    plain(rate),
                                    plain(most),
                                    settings.reportingCurrency()));
        }
    }

    /** Looked for only where something is wrong, as it takes as long as the check itself. */
    private Row example(Table table, Row money, String columns) {
        return engine.query(
                        "select %s from %s where currency = %s"
                                .formatted(
                                        columns,
                                        table.name(),
                                        engine.literal(money.text("currency"))))
                .get(0);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Refusal refusal(Table table, Row missing, List<Extract> extracts) {
        String currency = missing.text("currency");
        Column key = table.keys().get(0);
        boolean rates =
                extracts.stream().anyMatch(e -> e.file().table().equals("finance/fx_rates"));
        return new Refusal(
                Exit.EXTRACT,
                "%s: rows are in %s (%d, the first has %s %s), and %s; add a rate to finance/fx_rates: currency %s, a month such as 2026-10, and how many %s one %s is worth"
                        .formatted(
                                table.path(),
                                currency,
                                missing.integer("row_count"),
                                key.name(),
                                example(table, missing, "min(%s) as key".formatted(key.name()))
                                        .text("key"),
                                rates
                                        ? "finance/fx_rates has no rate for it in any month"
                                        : "finance/fx_rates was never delivered",
                                currency,
                                settings.reportingCurrency(),
                                currency));
    }
}
