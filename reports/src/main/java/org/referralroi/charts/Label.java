package org.referralroi.charts;

/**
 * A piece of text in a picture.
 *
 * @param source which figure it prints, empty where it prints none
 */
public record Label(String text, boolean strong, String source) {

    public static Label plain(String text) {
        return new Label(text, false, "");
    }

    public static Label strong(String text) {
        return new Label(text, true, "");
    }
}
