package org.referralroi.charts;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralroi.figures.Colour;

/**
 * The colours of pages and pictures, made from one accent: on paper the accent itself and a tint of
 * it, in the dark a lighter shade, so that what is told apart from its ground has a contrast of 3:1
 * and what is read one of 4.5:1.
 *
 * @param accent colour of what a page is about
 */
public record Palette(Colour accent) {

    private static final Colour NIGHT = new Colour("#12181f");

    /** On tiles and stripes too, whose ground is somewhat darker than paper. */
    private static final Colour SOFT = new Colour("#f4f6f8");

    private static final Colour SOFT_NIGHT = new Colour("#1b232c");
    private static final double TO_READ = 4.5;

    /** More than must be, for light letters on a dark ground look thin. */
    private static final double AT_NIGHT = 6.5;

    /** Shares of the ground in what is past. */
    private static final double PAST = 0.53;

    private static final double PAST_AT_NIGHT = 0.5;

    /** From a colour as settings give it, such as {@code #0b6aa8}. */
    public static Palette of(String accent) {
        return new Palette(new Colour(accent));
    }

    /** On white. */
    public Colour onPaper(Ink ink) {
        return switch (ink) {
            case REFERRED -> accent;
            case REFERRED_PAST -> accent.mixedWith(Colour.WHITE, PAST);
            default -> new Colour(ink.paper);
        };
    }

    /** On a dark ground. */
    public Colour atNight(Ink ink) {
        return switch (ink) {
            case REFERRED -> nightAccent();
            case REFERRED_PAST -> nightAccent().mixedWith(NIGHT, PAST_AT_NIGHT);
            default -> new Colour(ink.night);
        };
    }

    private Colour nightAccent() {
        return accent.lightUpOn(SOFT_NIGHT, AT_NIGHT);
    }

    /** The colours as variables of a style sheet, for paper. */
    public String paperVariables() {
        return variables(this::onPaper)
                + "--link:"
                + accent.toward(Colour.BLACK, SOFT, TO_READ).hex();
    }

    /** Likewise for a dark ground. */
    public String nightVariables() {
        return variables(this::atNight) + "--link:" + nightAccent().hex();
    }

    private static String variables(Function<Ink, Colour> colour) {
        return Arrays.stream(Ink.values())
                .map(ink -> "--%s:%s;".formatted(ink.variable, colour.apply(ink).hex()))
                .collect(Collectors.joining());
    }
}
