/**
 * Figures: every number the product publishes, one row each, with what it means. Written by the
 * statistics stage of a run, read by its reports.
 */
package org.referralroi.figures;
