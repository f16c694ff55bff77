package org.referralroi.inference.retention;

import static org.referralroi.inference.retention.TenureExits.GROUP;
import static org.referralroi.inference.retention.TenureExits.NON_REFERRED;
import static org.referralroi.inference.retention.TenureExits.REFERRED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.inference.Sheet;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.ChiSquareTest;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.survival.CoxFit;
import org.referralroi.statistics.survival.CoxRegression;
import org.referralroi.statistics.survival.CoxTerm;
import org.referralroi.statistics.survival.CoxTerm.State;
import org.referralroi.statistics.survival.Factor;

/** How much sooner or later referred customers churn than others who have stayed as long. */
final class HazardFigures {
    private static final Place PLACE = new Place("referred_vs_non_referred", "all", "to_date");

    private final TenureExits exits;
    private final Sheet sheet;

    HazardFigures(TenureExits exits, Sheet sheet) {
        this.exits = exits;
        this.sheet = sheet;
    }

    /**
     * @param adjustFor columns of {@code covariate_pattern}
     */
    void infer(List<String> adjustFor) {
        List<Factor> factors = new ArrayList<>();
        factors.add(Factor.comparedWith(GROUP, NON_REFERRED));
        CoxFit alone = CoxRegression.fit(factors, exits.byGroup());
        ratio("churn.hazard_ratio", alone, alone);
        adjustFor.stream().distinct().forEach(column -> factors.add(Factor.of(column)));
        List<String> columns = factors.stream().map(Factor::name).toList();
        CoxFit adjusted = CoxRegression.fit(factors, exits.by(columns));
        ratio("churn.adjusted_hazard_ratio", adjusted, alone);
        proportional(adjusted, alone);
    }

    private void ratio(String figure, CoxFit fit, CoxFit alone) {
        fit.term(GROUP, REFERRED)
                .flatMap(term -> term.hazardRatio(sheet.confidence()))
                .ifPresentOrElse(
                        ratio -> put(figure, ratio, "ratio", "cox_efron"),
                        () -> sheet.absent(figure, PLACE, reason(fit, alone)));
    }

    private void proportional(CoxFit fit, CoxFit alone) {
        String figure = "churn.proportional_hazards_p";
        Optional<ChiSquareTest> test = fit.proportionalHazards(GROUP, REFERRED);
        if (test.isPresent()) {
            Estimate p = new Estimate(test.get().pValue(), Optional.empty());
            put(figure, p, "probability", "score_test_km");
        } else if (state(fit) == State.ESTIMATED) {
            sheet.absent(
                    figure,
                    PLACE,
                    "too little data: churn came at too few lengths of tenure to see whether the ratio changes");
        } else {
            sheet.absent(figure, PLACE, reason(fit, alone));
        }
    }

    private void put(String figure, Estimate estimate, String unit, String method) {
        long n = exits.customers(REFERRED) + exits.customers(NON_REFERRED);
        sheet.estimate(figure, PLACE, estimate, n, unit, method);
    }

    private static State state(CoxFit fit) {
        return fit.term(GROUP, REFERRED).map(CoxTerm::state).orElse(State.NOT_IDENTIFIED);
    }

    private String reason(CoxFit fit, CoxFit alone) {
        for (String group : List.of(REFERRED, NON_REFERRED)) {
            if (exits.customers(group) == 0) {
                return "no customer of the group %s has ever paid".formatted(group);
            }
        }
        for (String group : List.of(REFERRED, NON_REFERRED)) {
            if (exits.churned(group) == 0) {
                return "too little data: no customer of the group %s has churned yet"
                        .formatted(group);
            }
        }
        return switch (state(fit)) {
            case NOT_CONVERGED -> "the model did not settle on a ratio";
            case SEPARATED ->
                    "too little data: all churn of one group came before that of the other, so that no finite ratio fits best";
            default ->
                    state(alone) == State.ESTIMATED
                            ? "too little data: what the ratio is adjusted for tells the groups apart, so that no like customers are left to compare"
                            : "too little data: no customer churned while customers of both groups were observed";
        };
    }
}
