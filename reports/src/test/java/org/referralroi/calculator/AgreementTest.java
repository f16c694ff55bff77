package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    private static final double WORTH = 7022.065714331263;
    private static final double HORIZON = 0.04901414487629073;

    /**
     * 280 customers a year who cost 420,000 together, 21,000 of it rewards, and are worth 7,500
     * each at incrementality 0.9 return 3.5. By the inputs 1,600 × 0.5 × 0.4 × 2 × 0.8 × (0.4 × 0.3
     * + 0.6 × 0.2) = 122.88 join, who cost 399,000 + 122.88 × 75 = 408,216; at 7,500 they return
     * 829,440 ÷ 408,216 − 1. A customer brings Σ 400 × 0.98^(t−1) ÷ 1.1^(t/12), t to 24, which is
     * 7022.0657143313 (Python 3.11: sum(400*.98**(t-1)/1.1**(t/12) for t in range(1, 25))); the
     * last number is present_values of vectors.py for these inputs.
     */
    @Test
    void theWayFromTheReportToTheCalculatorIsToldStepByStep() {
        Map<String, Double> expected =
                Map.of(
                        "agree.realised",
                        1.25,
                        "agree.cohort",
                        3.5,
                        "agree.same",
                        3.5,
                        "agree.joined",
                        829_440 / 408_216.0 - 1,
                        "agree.worth",
                        122.88 * 0.9 * WORTH / 408_216 - 1,
                        "agree.horizon",
                        HORIZON);
        List<Agreement.Stage> stages = MeasuredCompany.edition().agreement();
        assertEquals(
                List.of(
                        "agree.realised",
                        "agree.cohort",
                        "agree.same",
                        "agree.joined",
                        "agree.worth",
                        "agree.horizon"),
                stages.stream().map(Agreement.Stage::key).toList());
        for (Agreement.Stage stage : stages) {
            assertEquals(expected.get(stage.key()), stage.returnOnInvestment(), 1e-9, stage.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"roi.cohort", "ltv.projected", "cac.referral"})
    void whereTheReportHasNoSuchReturnThereIsNothingToAgreeWith(String figure) {
        assertEquals(
                List.of(),
                MeasuredCompany.edition(MeasuredCompany.without(figure), 11).agreement());
    }

    @Test
    void aReturnOfFewerCustomersThanTheSmallestCellIsNotShown() {
        assertEquals(
                List.of(), MeasuredCompany.edition(MeasuredCompany.statistics(), 281).agreement());
    }
}
