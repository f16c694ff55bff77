package org.referralroi.reports;

/**
 * A name and what there is to say about it.
 *
 * @param key by which programs know it, empty where there is none
 */
public record Note(String name, String key, String text) {}
