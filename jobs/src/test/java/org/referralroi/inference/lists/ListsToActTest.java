package org.referralroi.inference.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.inference.TinyMetrics;
import org.referralroi.statistics.Estimate;

class ListsToActTest {
    private static final ProgramSettings SETTINGS =
            ProgramFile.read(Path.of("..", "conf", "program.yml"));

    /** 1,000.00 of a win. */
    private static final Optional<Estimate> VALUE =
            Optional.of(new Estimate(100_000, Optional.empty()));

    /** Shares won of "five reps" in shrinkage.R, R 4.2.2, at one age; two others at another. */
    private static final String SEEN_THROUGH =
            """
            program_kind | channel      | age_from | referrals | won
            partner      | email        | 0        | 40        | 12
            partner      | verbal       | 0        | 20        | 3
            customer     | email        | 0        | 60        | 30
            customer     | sms          | 0        | 8         | 0
            customer     | verbal       | 0        | 15        | 9
            customer     | email        | 30       | 10        | 1
            customer     | verbal       | 30       | 10        | 1
            customer     | email        | 90       | 10        | 1
            """;

    private static final String OPEN_HEADER =
            "referral_id | advocate_id | advocate_name | program_kind | channel | lead_id | owner_rep_id | owner_name | owner_left_on | referred_on | age_days | age_from | contacted_on | follow_up | total\n";

    private static final String OPEN =
            OPEN_HEADER
                    + """
                    called   | A1 | Ann | customer | verbal | L1 | R1 | Ada | 2026-10-30 | 2026-10-20 | 12  | 0  | 2026-10-21 | contacted | 1234
                    sms      | A2 | Ben | customer | sms    |    |    |     |            | 2026-10-31 | 1   | 0  |            | due       | 1234
                    b_older  | A1 | Ann | customer | verbal | L2 | R1 | Ada |            | 2026-10-10 | 22  | 0  |            | untouched | 1234
                    b_younger| A1 | Ann | customer | verbal | L3 | R1 | Ada |            | 2026-10-30 | 2   | 0  |            | overdue   | 1234
                    a_older  | A1 | Ann | customer | verbal | L4 | R1 | Ada |            | 2026-10-10 | 22  | 0  |            | untouched | 1234
                    pooled   | A3 | Eve | partner  | form   | L5 | R2 |     |            | 2026-09-20 | 42  | 30 |            | untouched | 1234
                    unknown  | A3 | Eve | customer | email  | L6 | R2 |     |            | 2026-07-20 | 104 | 90 |            | untouched | 1234
                    """;

    @Test
    void whomToCallStandsByWhatItIsWorthThoseNeverContactedFirst() {
        assertEquals(
                """
                1 | 1234 | b_younger | A1 | Ann | customer | verbal | L3 | R1 | Ada |  | 2026-10-30 | 2 |  | overdue | 0.5195 | 0.3122 | 0.7233 | 51945
                2 | 1234 | a_older | A1 | Ann | customer | verbal | L4 | R1 | Ada |  | 2026-10-10 | 22 |  | untouched | 0.5195 | 0.3122 | 0.7233 | 51945
                3 | 1234 | b_older | A1 | Ann | customer | verbal | L2 | R1 | Ada |  | 2026-10-10 | 22 |  | untouched | 0.5195 | 0.3122 | 0.7233 | 51945
                4 | 1234 | sms | A2 | Ben | customer | sms |  |  |  |  | 2026-10-31 | 1 |  | due | 0.1417 | 0.0192 | 0.357 | 14173
                5 | 1234 | pooled | A3 | Eve | partner | form | L5 | R2 |  |  | 2026-09-20 | 42 |  | untouched | 0.1 |  |  | 10000
                6 | 1234 | unknown | A3 | Eve | customer | email | L6 | R2 |  |  | 2026-07-20 | 104 |  | untouched |  |  |  |\s
                7 | 1234 | called | A1 | Ann | customer | verbal | L1 | R1 | Ada | 2026-10-30 | 2026-10-20 | 12 | 2026-10-21 | contacted | 0.5195 | 0.3122 | 0.7233 | 51945
                """,
                text(StatisticsTable.HOT_LIST, infer(metrics(), VALUE).hot()));
    }

    @Test
    void theListsAreTheSameInWhateverOrderTheRowsCome() {
        assertEquals(
                infer(metrics(), VALUE), infer(metrics().shuffled(new Random(20261031)), VALUE));
    }

    @Test
    void aListEndsAfterAThousandRowsAndSaysHowManyThereAre() {
        StringBuilder open = new StringBuilder(OPEN_HEADER);
        for (int i = 0; i < 1001; i++) {
            open.append(
                    "r%04d | A1 | Ann | customer | email | | | | | 2026-10-31 | 1 | 0 | | due | 1001\n"
                            .formatted(i));
        }
        ListsToAct lists = infer(metrics().with("hot_list", open.toString()), VALUE);
        assertEquals(1000, lists.hot().size());
        assertEquals("r0999", lists.hot().get(999).referralId());
        assertEquals(1001, lists.hot().get(999).total());
    }

    @Test
    void whomToWinBackStandsInThePlacesOfTheMetricsWithTheValueRoundedOnce() {
        TinyMetrics metrics =
                metrics()
                        .with(
                                "dormant_advocate",
                                """
                                place | total | advocate_id | advocate_name | program_kind | owner_rep_id | owner_name | owner_left_on | enrolled_on | last_referred_on | idle_days | customer_churned_on | referrals | won | margin_millionths | rewards_minor
                                2     | 2     | A2          | Ben           | customer     |              |            |               | 2025-02-01  |                  | 638       |                     | 0         | 0   | 0                 | 0
                                1     | 2     | A1          | Ann           | partner      | R1           | Ada        | 2026-10-30    | 2025-01-01  | 2026-01-01       | 304       | 2026-10-01          | 3         | 1   | 1234500000        | 35
                                """);
        assertEquals(
                """
                1 | 2 | A1 | Ann | partner | R1 | Ada | 2026-10-30 | 2025-01-01 | 2026-01-01 | 304 | 2026-10-01 | 3 | 1 | 1235 | 35 | 1200
                2 | 2 | A2 | Ben | customer |  |  |  | 2025-02-01 |  | 638 |  | 0 | 0 | 0 | 0 | 0
                """,
                text(StatisticsTable.DORMANT_ADVOCATES, infer(metrics, VALUE).dormant()));
    }

    /**
     * Expected referrals are those of "skewed" in partner-rates.R, the chance is the second of
     * "partners and customers" in shrinkage.R: 15 of 60 drawn towards 39 of 83. R 4.2.2.
     */
    @Test
    void whomToDevelopStandsByExpectedReferralsTimesChanceTimesValue() {
        assertEquals(
                """
                1 | 4 | young | Eve |  |  |  | 2026-08-15 | 2026-10-01 | 2 | 0 | 2 | 7.7821 | 0.2844 | 221314
                2 | 4 | four_won | Ben | R1 | Ada |  | 2024-01-01 | 2026-10-01 | 9 | 2 | 4 | 4.1379 | 0.2844 | 117677
                3 | 4 | four | Ann |  |  |  |  | 2026-10-01 | 9 | 1 | 4 | 4.1379 | 0.2844 | 117677
                4 | 4 | none | Dan |  |  |  | 2024-01-01 |  | 0 | 0 | 0 | 0.3384 | 0.2844 | 9625
                """,
                text(StatisticsTable.LONG_TAIL_PARTNERS, infer(metrics(), VALUE).longTail()));
    }

    @Test
    void whatToLookIntoSaysWhy() {
        TinyMetrics metrics =
                metrics()
                        .with(
                                "flagged_referral",
                                """
                                flag                  | place | total | referral_id | advocate_id | advocate_name | program_kind | owner_rep_id | referred_on | lead_id | earlier_referral_id | customer_id | since_on   | referrals | rewards_minor | unpaid_minor
                                referrer_just_churned | 1     | 1     | F1          | A1          | Ann           | customer     | R1           | 2026-10-01  |         |                     | C1          | 2026-10-15 | 1         | 0             | 0
                                existing_customer     | 1     | 1     | F2          | A1          | Ann           | customer     | R1           | 2026-10-01  | L2      |                     | C2          | 2026-01-15 | 1         | 500           | 0
                                burst                 | 1     | 1     | F3          | A2          | Ben           | partner      |              | 2026-10-02  |         |                     |             | 2026-10-02 | 12        | 900           | 300
                                duplicate_prospect    | 2     | 2     | F4          | A2          | Ben           | partner      |              | 2026-10-03  | L4      | F3                  |             | 2026-10-02 | 1         | 0             | 0
                                duplicate_prospect    | 1     | 2     | F5          | A2          | Ben           | partner      |              | 2026-10-03  | L4      | F3                  |             | 2026-10-02 | 1         | 0             | 0
                                self_referral         | 1     | 1     | F6          | A3          | Eve           | employee     |              | 2026-10-04  | L6      |                     |             | 2026-10-04 | 1         | 0             | 0
                                """);
        assertEquals(
                """
                self_referral | 1 | 1 | F6 | A3 | Eve | employee |  | 2026-10-04 | L6 |  |  | 1 | 0 | 0 | prospect or lead has the address, account or customer of the advocate
                duplicate_prospect | 1 | 2 | F5 | A2 | Ben | partner |  | 2026-10-03 | L4 | F3 |  | 1 | 0 | 0 | the same prospect was referred before, on 2026-10-02
                duplicate_prospect | 2 | 2 | F4 | A2 | Ben | partner |  | 2026-10-03 | L4 | F3 |  | 1 | 0 | 0 | the same prospect was referred before, on 2026-10-02
                burst | 1 | 1 | F3 | A2 | Ben | partner |  | 2026-10-02 |  |  |  | 12 | 900 | 300 | 12 referrals of one advocate on one day
                existing_customer | 1 | 1 | F2 | A1 | Ann | customer | R1 | 2026-10-01 | L2 |  | C2 | 1 | 500 | 0 | the prospect was a customer already, paying since 2026-01-15
                referrer_just_churned | 1 | 1 | F1 | A1 | Ann | customer | R1 | 2026-10-01 |  |  | C1 | 1 | 0 | 0 | the customer behind the advocate churned on 2026-10-15, and the referral is still open
                """,
                text(StatisticsTable.FLAGS, infer(metrics, VALUE).flags()));
    }

    @Test
    void whatCannotBeToldIsNamed() {
        String few =
                "fewer than 11 referrals are old enough, with 365 days and more, to tell how many are won";
        String noValue = "the lifetime value of a referred customer could not be projected";
        String noReps = "crm/reps was never delivered: reps are shown by their keys";
        assertEquals(
                """
                hot_list | all | no referral is open
                dormant_advocates | all | no enrolled advocate has been silent for 180 days
                long_tail_partners | all | there are no partners beside those who make half of the referrals
                flags | all | no referral of the last twelve months has a flag
                """,
                absent(new TinyMetrics(), VALUE, Set.of("crm/reps")));
        assertEquals(
                """
                hot_list | expected_value_minor | %1$s
                dormant_advocates | all | no enrolled advocate has been silent for 180 days
                long_tail_partners | expected_value_minor | %1$s
                flags | all | no referral of the last twelve months has a flag
                hot_list | owner_name, owner_left_on | %2$s
                long_tail_partners | owner_name, owner_left_on | %2$s
                """
                        .formatted(noValue, noReps),
                absent(metrics(), Optional.empty(), Set.of("crm/reps")));
        assertEquals(
                """
                hot_list | win_probability, win_probability_low, win_probability_high, expected_value_minor | %1$s
                dormant_advocates | all | no enrolled advocate has been silent for 180 days
                long_tail_partners | win_probability, expected_value_minor | %1$s
                flags | all | no referral of the last twelve months has a flag
                """
                        .formatted(few),
                absent(metrics().with("seen_through_referral", List.of()), VALUE, Set.of()));
    }

    @Test
    void everyColumnNamedAsAbsentIsOneOfItsTable() {
        TinyMetrics young = metrics().with("seen_through_referral", List.of());
        List<AbsentColumns> all = new ArrayList<>();
        all.addAll(infer(young, VALUE).absent(SETTINGS, Set.of("crm/reps")));
        all.addAll(infer(metrics(), Optional.empty()).absent(SETTINGS, Set.of()));
        for (AbsentColumns absent : all) {
            Set<String> columns =
                    StatisticsTable.ALL.stream()
                            .filter(table -> table.name().equals(absent.table()))
                            .flatMap(table -> table.columns().stream())
                            .map(column -> column.name())
                            .collect(Collectors.toSet());
            columns.add("all");
            assertEquals(
                    List.of(),
                    List.of(absent.columns().split(", ")).stream()
                            .filter(column -> !columns.contains(column))
                            .toList());
        }
    }

    private static TinyMetrics metrics() {
        return new TinyMetrics()
                .with("seen_through_referral", SEEN_THROUGH)
                .with("hot_list", OPEN)
                .with(
                        "partner_referral",
                        """
                        months | referrals | partners
                        12     | 39        | 1
                        12     | 11        | 1
                        12     | 4         | 2
                        12     | 1         | 3
                        12     | 0         | 2
                        3      | 2         | 1
                        1      | 0         | 1
                        """)
                .with(
                        "long_tail_partner",
                        """
                        advocate_id | advocate_name | owner_rep_id | owner_name | owner_left_on | enrolled_on | last_referred_on | referrals | won | valid_of_year | months | total
                        none        | Dan           |              |            |               | 2024-01-01  |                  | 0         | 0   | 0             | 12     | 4
                        four        | Ann           |              |            |               |             | 2026-10-01       | 9         | 1   | 4             | 12     | 4
                        young       | Eve           |              |            |               | 2026-08-15  | 2026-10-01       | 2         | 0   | 2             | 3      | 4
                        four_won    | Ben           | R1           | Ada        |               | 2024-01-01  | 2026-10-01       | 9         | 2   | 4             | 12     | 4
                        """);
    }

    private static ListsToAct infer(TinyMetrics metrics, Optional<Estimate> value) {
        return ListsToAct.infer(metrics, SETTINGS, value);
    }

    private static String absent(
            TinyMetrics metrics, Optional<Estimate> value, Set<String> missing) {
        return text(
                StatisticsTable.ABSENT_COLUMNS, infer(metrics, value).absent(SETTINGS, missing));
    }

    private static <T extends Record> String text(StatisticsTable<T> table, List<T> rows) {
        return rows.stream()
                .map(
                        row ->
                                table.columns().stream()
                                                .map(column -> shown(column.value(row)))
                                                .collect(Collectors.joining(" | "))
                                        + "\n")
                .collect(Collectors.joining());
    }

    /** Four decimals tell any two values here apart. */
    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double decimal
                ? String.format(Locale.ROOT, "%.4f", decimal).replaceAll("\\.?0+$", "")
                : value.toString();
    }
}
