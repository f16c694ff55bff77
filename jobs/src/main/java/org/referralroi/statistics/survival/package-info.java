/**
 * Time to churn, to a win, to a first contact: curves, tests and models from grouped counts.
 *
 * <p>Time is a whole number from 0, in one unit throughout (days of tenure, seconds to a contact).
 * Whoever leaves at a time was under observation up to and at that time; events come before what is
 * censored at the same time. Nothing is said beyond the longest time observed. As in the package
 * above, a value that the data cannot bear is absent.
 */
package org.referralroi.statistics.survival;
