/**
 * Statistics of a run: from the small tables of metrics to figures with intervals, and to
 * leaderboards.
 */
package org.referralroi.inference;
