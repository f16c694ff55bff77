/**
 * How often the intervals of a run cover what was planted in companies made up for it, and whether
 * raw comparisons are led astray as planted.
 */
package org.referralroi.coverage;
