/**
 * A made-up company with a known truth: extracts of any size, written customer by customer from a
 * seed, and beside them what a sound analysis of them has to find.
 */
package org.referralroi.generate;
