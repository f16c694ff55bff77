package org.referralroi.reports;

/**
 * One number with its name.
 *
 * @param hint what else must be known to read it, such as its period
 */
public record Tile(String label, String hint, Reading reading) {}
