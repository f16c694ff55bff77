package org.referralroi.extracts;

/**
 * A record with more or fewer fields than the header.
 *
 * @param line physical line on which it begins; the header begins on line 1
 * @param fields how many it has
 */
public record RaggedRecord(long line, int fields) {}
