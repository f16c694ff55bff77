package org.referralroi.figures;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * A colour of a screen.
 *
 * @param hex such as {@code #0b6aa8}, small letters
 */
public record Colour(String hex) {

    // before the colours below, which are held against it
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    public static final Colour WHITE = new Colour("#ffffff");
    public static final Colour BLACK = new Colour("#000000");

    private static final int STEPS = 100;

    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "colour '%s' is not # and six hex digits in small letters".formatted(hex));
        }
    }

    /**
     * The contrast ratio, 1 to 21, of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
     */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /**
     * A mixture.
     *
     * @param share of the other colour, from 0 to 1
     */
    public Colour mixedWith(Colour other, double share) {
        return of(at -> (int) Math.round((1 - share) * channel(at) + share * other.channel(at)));
    }

    /** The nearest mixture with another colour that keeps a contrast with a ground. */
    public Colour toward(Colour other, Colour ground, double contrast) {
        for (int step = 0; step < STEPS; step++) {
            Colour mixture = mixedWith(other, step / (double) STEPS);
            if (mixture.contrastWith(ground) >= contrast) {
                return mixture;
            }
        }
        return other;
    }

    /** The same hue, as light as it must be to keep a contrast with a dark ground. */
    public Colour lightUpOn(Colour ground, double contrast) {
        double most = Math.max(channel(1), Math.max(channel(3), channel(5))) / 255.0;
        double least = Math.min(channel(1), Math.min(channel(3), channel(5))) / 255.0;
        double lightness = (most + least) / 2;
        double saturation = most == least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1));
        for (int step = 0; step < STEPS; step++) {
            double lighter = lightness + (1 - lightness) * step / STEPS;
            Colour candidate = inHue(most, least, saturation, lighter);
            if (candidate.contrastWith(ground) >= contrast) {
                return candidate;
            }
        }
        return WHITE;
    }

    // of a hue, each channel has the same place between the least and the most at any lightness
    private Colour inHue(double most, double least, double saturation, double lightness) {
        double spread = saturation * (1 - Math.abs(2 * lightness - 1));
        double bottom = lightness - spread / 2;
        IntUnaryOperator part =
                at -> {
                    double place =
                            most == least ? 0 : (channel(at) / 255.0 - least) / (most - least);
                    return (int) Math.round(255 * (bottom + place * spread));
                };
        return of(part);
    }

    private static Colour of(IntUnaryOperator channel) {
        return new Colour(
                "#%02x%02x%02x"
                        .formatted(
                                channel.applyAsInt(1),
                                channel.applyAsInt(3),
                                channel.applyAsInt(5)));
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int at) {
        double share = channel(at) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private int channel(int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16);
    }
}
