/**
 * Rates, intervals, tests and models from summary counts.
 *
 * <p>Inputs are integers counted by an SQL engine, results are immutable, functions are pure. A
 * value that the data cannot bear is absent ({@link java.util.Optional} or {@link
 * java.util.OptionalDouble}); no method returns NaN or an infinite number. All intervals are
 * two-sided with equal tails.
 */
package org.referralroi.statistics;
