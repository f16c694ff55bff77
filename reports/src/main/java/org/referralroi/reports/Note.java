package org.referralroi.reports;

/**
 * A name and what there is to say about it.
 *
 * @param key by which programs know it, empty where there is none
 * @param more what only a page has room for
 */
public record Note(String name, String key, String text, String more) {

    /** A note of which everything is said everywhere. */
    public Note(String name, String key, String text) {
        this(name, key, text, "");
    }
}
