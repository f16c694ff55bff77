package org.referralroi.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.Exit;
import org.referralroi.Refusal;

class BenchmarksFileTest {
    private static final Path STANDARD = Path.of("..", "conf");
    private static final String SMALL =
            """
            claims:
              better:
                claim: Twice as good
                source: somebody
                value: 2
                unit: ratio
                compare: at_least
                no_effect: 1
                figure: conversion.ratio
                group: referred_vs_marketing
                slice: all
                period: t12m
            calculator:
              conversion:
                overall: 0.13
                sales_involved: 0.31
                source: somebody
              industries:
                b2b:
                  name: B2B
                  share: 0.048
                  sign_up: 0.07
                  conversion: 0.013
                  acquisition: 0.17
                  source: somebody else
            """;

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertEquals(
                new Benchmarks(
                        List.of(
                                new Claim(
                                        "better",
                                        "Twice as good",
                                        "somebody",
                                        new BigDecimal(2),
                                        "ratio",
                                        Claim.Compare.AT_LEAST,
                                        Optional.of(new BigDecimal(1)),
                                        "conversion.ratio",
                                        "referred_vs_marketing",
                                        "all",
                                        "t12m")),
                        new Benchmarks.Conversion(
                                new BigDecimal("0.13"), new BigDecimal("0.31"), "somebody"),
                        List.of(
                                new Benchmarks.Industry(
                                        "b2b",
                                        "B2B",
                                        new BigDecimal("0.048"),
                                        new BigDecimal("0.07"),
                                        new BigDecimal("0.013"),
                                        new BigDecimal("0.17"),
                                        "somebody else"))),
                BenchmarksFile.read(file(SMALL)));
    }

    @Test
    void theStandardFileHoldsThesePublishedClaims() {
        Benchmarks benchmarks = BenchmarksFile.read(STANDARD.resolve(BenchmarksFile.NAME));
        assertEquals(
                """
                convert_better_than_marketing at_least 4 | conversion.ratio referred_vs_marketing all t12m
                worth_more at_least 1.16 | ltv.ratio referred_vs_non_referred months=36 to_date
                more_profit at_least 1.15 | ltv.adjusted_ratio referred_vs_non_referred months=36 to_date
                churn_less at_most 0.82 | churn.adjusted_hazard_ratio referred_vs_non_referred all to_date
                stay_longer at_most 0.8 | churn.hazard_ratio referred_vs_non_referred all to_date
                referral_to_purchase at_least 0.35 | conversion.rate referred all t12m
                referral_to_purchase_finance at_least 0.36 | conversion.rate referred industry=finance t12m
                partner_referrals at_least 0.31 | conversion.rate referred program_kind=partner t12m
                partner_referrals_with_sales at_least 0.41 | conversion.rate referred sales_involved=yes t12m
                introduced_half at_least 0.5 | conversion.rate referred channel=verbal t12m
                introduced_most at_least 0.7 | conversion.rate referred channel=verbal t12m
                bank_active about 0.5 | advocates.active_rate all all t12m
                bank_referrals_each about 1.7 | advocates.referrals_per_active all all t12m
                bank_conversion at_least 0.8 | conversion.rate referred all t12m
                never_followed_up about 0.35 | follow_up.untouched all all t12m
                channel_verbal about 0.32 | conversion.rate referred channel=verbal t12m
                channel_form about 0.19 | conversion.rate referred channel=form t12m
                channel_email about 0.17 | conversion.rate referred channel=email t12m
                channel_printed_card about 0.12 | conversion.rate referred channel=printed_card t12m
                channel_personal_url about 0.04 | conversion.rate referred channel=personal_url t12m
                channel_social about 0.01 | conversion.rate referred channel=social t12m
                advocates_active about 0.36 | advocates.active_rate all all t12m
                partners_active about 0.69 | advocates.active_rate all program_kind=partner t12m
                advocates_repeat about 0.39 | advocates.repeat_rate all all t12m
                top_1_share about 0.22 | advocates.top_1_share all all t12m
                top_10_share about 0.54 | advocates.top_10_share all all t12m
                """,
                lines(
                        benchmarks.claims().stream()
                                .map(
                                        c ->
                                                "%s %s %s | %s %s %s %s"
                                                        .formatted(
                                                                c.id(),
                                                                c.compare().text(),
                                                                c.value().toPlainString(),
                                                                c.figure(),
                                                                c.group(),
                                                                c.slice(),
                                                                c.period()))
                                .toList()));
    }

    @Test
    void theStandardFileHoldsTheseDefaultsByIndustry() {
        Benchmarks benchmarks = BenchmarksFile.read(STANDARD.resolve(BenchmarksFile.NAME));
        assertEquals(
                """
                B2B 0.048 0.07 0.013 0.17
                Banks 0.156 0.179 0.134 0.3
                Credit unions 0.116 0.177 0.135 0.22
                Financial services 0.17 0.049 0.065 0.07
                Insurance 0.26 0.089 0.066 0.22
                Lending 0.3 0.22 0.094 0.16
                Retail 0.077 0.162 0.108 0.21
                """,
                lines(
                        benchmarks.industries().stream()
                                .map(
                                        i ->
                                                "%s %s %s %s %s"
                                                        .formatted(
                                                                i.name(),
                                                                plain(i.share()),
                                                                plain(i.signUp()),
                                                                plain(i.conversion()),
                                                                plain(i.acquisition())))
                                .toList()));
        assertEquals("0.13", plain(benchmarks.conversion().overall()));
        assertEquals("0.31", plain(benchmarks.conversion().salesInvolved()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 2 | value: 0 | claims.better.value is 0; allowed is a number from 0.000001 to 1000000 with at most six decimals",
                "value: 2 | value: four | claims.better.value is four; allowed is a number from 0.000001 to 1000000 with at most six decimals",
                "value: 2 | worth: 2 | claims.better.value is missing; it must be given: a number from 0.000001 to 1000000",
                "unit: ratio | unit: times | claims.better.unit is times; allowed is share, ratio, days, hours, months, count, index",
                "compare: at_least | compare: more | claims.better.compare is more; allowed is at_least, at_most, about",
                "no_effect: 1 | no_effect: 2 | claims.better.no_effect is 2; allowed is a number below value",
                "at_least | at_most | claims.better.no_effect is 1; allowed is a number above value",
                "at_least | about | claims.better.no_effect is 1; allowed is none where compare is about",
                "period: t12m | priod: t12m | claims.better.period is missing; it must be given: a period of the figure, such as t12m",
                "period: t12m | 'period: \" \"' | claims.better.period is empty; allowed is a period of the figure, such as t12m",
                "figure: conversion.ratio | figure: [1] | claims.better.figure is [1]; allowed is the name of a figure, such as conversion.ratio",
                "no_effect: 1 | noeffect: 1 | unknown key claims.better.noeffect; allowed are claim, compare, figure, group, no_effect, period, slice, source, unit, value",
                "claims: | claim: | unknown key claim; allowed are calculator, claims",
                "sales_involved: 0.31 | sales_involved: 31 | calculator.conversion.sales_involved is 31; allowed is a number from 0 to 1 with at most six decimals",
                "sign_up: 0.07 | signup: 0.07 | calculator.industries.b2b.sign_up is missing; it must be given: a number from 0 to 1",
                "industries: | industry: | unknown key calculator.industry; allowed are conversion, industries",
            })
    void whatIsNotAllowedIsNamed(String text, String other, String message) throws IOException {
        Path file = file(SMALL.replace(text, other));
        Refusal refusal = assertThrows(Refusal.class, () -> BenchmarksFile.read(file));
        assertEquals(file + ": " + message, refusal.getMessage());
        assertEquals(Exit.USAGE, refusal.exit());
    }

    @Test
    void aFolderWithoutTheFileTakesThatOfTheProgram() throws IOException {
        assertEquals(STANDARD.resolve(BenchmarksFile.NAME), BenchmarksFile.in(folder, STANDARD));
        Path own = file(SMALL);
        assertEquals(own, BenchmarksFile.in(folder, STANDARD));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(BenchmarksFile.NAME), text);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
