package org.referralroi.charts;

/**
 * What the colours of a picture mean: one accent for what the page is about, greys for the rest. A
 * {@link Palette} says which colours they are. Blue and grey are told apart in every kind of colour
 * blindness, and both keep a contrast of more than 3:1 with the ground.
 */
public enum Ink {
    TEXT("ink", "#1d2733", "#e6eaef"),
    MUTED("mute", "#56606c", "#a3adb8"),
    GRID("grid", "#d5dae0", "#37424e"),
    REFERRED("referred", "", ""),
    OTHERS("others", "#6f7985", "#98a3af"),
    REFERRED_PAST("referred-past", "", ""),
    OTHERS_PAST("others-past", "#b9c0c8", "#4d5864");

    /** Its name in a style sheet: a variable, a class of what is filled, with -line of lines. */
    final String variable;

    final String paper;
    final String night;

    /**
     * @param paper on white, empty where it depends on the accent
     * @param night on a dark ground, likewise
     */
    Ink(String variable, String paper, String night) {
        this.variable = variable;
        this.paper = paper;
        this.night = night;
    }
}
