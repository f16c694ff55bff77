package org.referralroi.charts;

/**
 * The colours of the pictures on white paper: one accent for what the page is about, greys for the
 * rest. Blue and grey are told apart in every kind of colour blindness, and both keep a contrast of
 * more than 3:1 with the paper.
 */
enum Ink {
    TEXT("ink", "#1d2733"),
    MUTED("mute", "#56606c"),
    GRID("grid", "#d5dae0"),
    REFERRED("referred", "#0b6aa8"),
    OTHERS("others", "#6f7985"),
    REFERRED_PAST("referred-past", "#8cbbdb"),
    OTHERS_PAST("others-past", "#b9c0c8");

    final String name;
    final String colour;

    Ink(String name, String colour) {
        this.name = name;
        this.colour = colour;
    }
}
