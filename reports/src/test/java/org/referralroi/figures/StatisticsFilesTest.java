package org.referralroi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.reports.SampleStatistics;

class StatisticsFilesTest {

    @TempDir Path folder;

    private static final RunInfo RUN =
            new RunInfo(
                    "r1",
                    YearMonth.of(2026, 10),
                    LocalDate.of(2026, 11, 1),
                    "EUR",
                    "UTC",
                    0.95,
                    "0.1.0",
                    Map.of("incrementality", "1.0"));

    private static final Statistics SMALL =
            new Statistics(
                            RUN,
                            List.of(
                                    new Figure(
                                            "conversion.rate",
                                            "referred",
                                            "segment=Mid, \"large\"",
                                            "t12m",
                                            1.0 / 3,
                                            OptionalDouble.of(1e-7),
                                            OptionalDouble.of(1),
                                            3,
                                            OptionalLong.of(1),
                                            OptionalLong.of(3),
                                            "share",
                                            "wilson"),
                                    new Figure(
                                            "mrr.new",
                                            "all",
                                            "all",
                                            "2026-10",
                                            -0.0,
                                            OptionalDouble.empty(),
                                            OptionalDouble.empty(),
                                            0,
                                            OptionalLong.of(-12_000_000_000_000L),
                                            OptionalLong.empty(),
                                            "EUR",
                                            "sum")),
                            List.of(
                                    new AbsentFigure(
                                            "cac.marketing",
                                            "marketing",
                                            "all",
                                            "t12m",
                                            "no table\nfinance/costs")))
                    .with(
                            StatisticsTable.ADVOCATE_LEADERBOARD,
                            List.of(
                                    new AdvocateStanding(
                                            "year",
                                            "A1",
                                            "=HYPERLINK(\"http://x\")",
                                            "customer",
                                            2,
                                            1,
                                            10_050,
                                            7_538,
                                            9_000,
                                            -1_462,
                                            1,
                                            OptionalInt.empty(),
                                            true,
                                            31_204)));

    @Test
    void whatIsWrittenIsReadBackWhole() throws IOException {
        StatisticsFiles.write(SampleStatistics.company(), folder);
        assertEquals(SampleStatistics.company(), StatisticsFiles.read(folder));

        StatisticsFiles.write(SMALL, folder);
        assertEquals(SMALL, StatisticsFiles.read(folder));
    }

    @Test
    void writesTheRunAndEveryTableTwice() throws IOException {
        StatisticsFiles.write(SMALL, folder);
        List<String> expected = new ArrayList<>(List.of("run.json"));
        for (StatisticsTable<?> table : SMALL.tables()) {
            expected.addAll(List.of(table.name() + ".csv", table.name() + ".json"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    expected.stream().sorted().toList(),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void figuresInCsvArePlainNumbersAndQuotedText() throws IOException {
        StatisticsFiles.write(SMALL, folder);
        assertEquals(
                """
                figure,group,slice,period,value,low,high,n,numerator,denominator,unit,method
                conversion.rate,referred,"segment=Mid, ""large\""",t12m,0.3333333333333333,0.0000001,1,3,1,3,share,wilson
                mrr.new,all,all,2026-10,0,,,0,-12000000000000,,EUR,sum
                """,
                Files.readString(folder.resolve("figures.csv")));
    }

    @Test
    void figuresInJsonAreNumbersAndNulls() throws IOException {
        StatisticsFiles.write(SMALL, folder);
        assertEquals(
                """
                [
                {"figure":"conversion.rate","group":"referred","slice":"segment=Mid, \\"large\\"","period":"t12m","value":0.3333333333333333,"low":0.0000001,"high":1,"n":3,"numerator":1,"denominator":3,"unit":"share","method":"wilson"},
                {"figure":"mrr.new","group":"all","slice":"all","period":"2026-10","value":0,"low":null,"high":null,"n":0,"numerator":-12000000000000,"denominator":null,"unit":"EUR","method":"sum"}
                ]
                """,
                Files.readString(folder.resolve("figures.json")));
    }

    @Test
    void aFormulaInANameStaysTextInASpreadsheetWhileANegativeAmountStaysANumber()
            throws IOException {
        StatisticsFiles.write(SMALL, folder);
        assertEquals(
                """
                window,advocate_id,name,program_kind,referrals,won,revenue_minor,margin_minor,rewards_minor,referral_value_minor,rank,previous_rank,repeat,advocates_ranked
                year,A1,"'=HYPERLINK(""http://x"")",customer,2,1,10050,7538,9000,-1462,1,,true,31204
                """,
                Files.readString(folder.resolve("advocate_leaderboard.csv")));
    }

    @Test
    void theRunIsOneObject() throws IOException {
        StatisticsFiles.write(SMALL, folder);
        assertEquals(
                """
                {"run":"r1","month":"2026-10","as_of":"2026-11-01","currency":"EUR","time_zone":"UTC","confidence":0.95,"code_version":"0.1.0","settings":{"incrementality":"1.0"}}
                """,
                Files.readString(folder.resolve("run.json")));
    }

    @Test
    void aMissingFieldIsNamedWithItsFile() throws IOException {
        StatisticsFiles.write(SMALL, folder);
        Path absent = folder.resolve("absent.json");
        Files.writeString(absent, "[{\"figure\":\"cac.marketing\"}]");
        assertEquals(
                absent + ": 'group' is missing in {\"figure\":\"cac.marketing\"}",
                assertThrows(IOException.class, () -> StatisticsFiles.read(folder)).getMessage());
    }
}
