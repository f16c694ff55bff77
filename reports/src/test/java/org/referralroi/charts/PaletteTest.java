package org.referralroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Colour;

class PaletteTest {

    @Test
    void theStandardColoursAreBlueAndGrey() {
        Palette palette = Palette.of("#0b6aa8");
        assertEquals(
                "--ink:#1d2733;--mute:#56606c;--grid:#d5dae0;--referred:#0b6aa8;--others:#6f7985;--referred-past:#8cb9d6;--others-past:#b9c0c8;--link:#0b6aa8",
                palette.paperVariables());
        assertEquals(
                "--ink:#e6eaef;--mute:#a3adb8;--grid:#37424e;--referred:#48aff3;--others:#98a3af;--referred-past:#2d6489;--others-past:#4d5864;--link:#48aff3",
                palette.nightVariables());
    }

    /** Along all hues, the brightest colour that the settings take, and a dark one. */
    @Test
    void whatIsReadHasAContrastOfFourAndAHalfOnEveryGroundOfAPage() {
        List<String> faint = new ArrayList<>();
        int seen = 0;
        for (int hue = 0; hue < 360; hue += 15) {
            Colour pure =
                    new Colour(
                            "#%06x"
                                    .formatted(
                                            java.awt.Color.HSBtoRGB(hue / 360f, 1, 1) & 0xffffff));
            Colour bright = pure.toward(Colour.BLACK, Colour.WHITE, 3);
            for (Colour accent : List.of(bright, bright.mixedWith(Colour.BLACK, 0.7))) {
                seen++;
                Palette palette = new Palette(accent);
                check(palette.paperVariables(), List.of("#ffffff", "#f4f6f8"), accent, faint);
                check(palette.nightVariables(), List.of("#12181f", "#1b232c"), accent, faint);
            }
        }
        assertEquals(List.of(), faint);
        assertEquals(48, seen);
    }

    @Test
    void aColourIsSixDigits() {
        assertEquals(
                "colour '#FFF' is not # and six hex digits in small letters",
                org.junit.jupiter.api.Assertions.assertThrows(
                                IllegalArgumentException.class, () -> new Colour("#FFF"))
                        .getMessage());
    }

    private static void check(
            String variables, List<String> grounds, Colour accent, List<String> faint) {
        for (String read : List.of("--ink", "--mute", "--link")) {
            Matcher matcher = Pattern.compile(read + ":(#[0-9a-f]{6})").matcher(variables);
            assertTrue(matcher.find(), read);
            Colour colour = new Colour(matcher.group(1));
            for (String ground : grounds) {
                if (colour.contrastWith(new Colour(ground)) < 4.5) {
                    faint.add("%s of %s on %s".formatted(read, accent.hex(), ground));
                }
            }
        }
    }
}
