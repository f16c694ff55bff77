package org.referralroi.reports;

/** One number with its name. */
public record Tile(String label, String hint, Reading reading) {}
