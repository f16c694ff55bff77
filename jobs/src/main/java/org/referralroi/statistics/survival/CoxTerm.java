package org.referralroi.statistics.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;

/**
 * What a Cox regression says of one level of a factor against the reference level.
 *
 * @param factor name of the factor
 * @param level compared with the reference
 * @param state whether there is a number, and why not
 * @param coefficient logarithm of the hazard ratio, present if estimated
 * @param standardError of the coefficient, present if estimated
 */
public record CoxTerm(
        String factor,
        String level,
        State state,
        OptionalDouble coefficient,
        OptionalDouble standardError) {

    /** Whether a term has a number, and why not. */
    public enum State {
        /** The likelihood has its maximum at a finite coefficient. */
        ESTIMATED,
        /**
         * The likelihood rises for ever as the coefficient goes to plus or minus infinity: the
         * level or the reference has no events, or events never come in another order.
         */
        SEPARATED,
        /**
         * The likelihood does not depend on the coefficient alone: the level is never at risk
         * together with the reference, or the other factors tell it fully.
         */
        NOT_IDENTIFIED,
        /** The iteration ended without a maximum. */
        NOT_CONVERGED
    }

    static CoxTerm estimated(String factor, String level, double coefficient, double error) {
        return new CoxTerm(
                factor,
                level,
                State.ESTIMATED,
                OptionalDouble.of(coefficient),
                OptionalDouble.of(error));
    }

    static CoxTerm without(String factor, String level, State state) {
        return new CoxTerm(factor, level, state, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Returns exp(coefficient) with the interval exp(coefficient ± z standard error).
     *
     * @param confidence level
     * @return absent unless estimated
     */
    public Optional<Estimate> hazardRatio(Confidence confidence) {
        if (state != State.ESTIMATED) {
            return Optional.empty();
        }
        return Optional.of(
                Estimate.onLogScale(
                        Math.exp(coefficient.getAsDouble()),
                        standardError.getAsDouble(),
                        confidence));
    }
}
