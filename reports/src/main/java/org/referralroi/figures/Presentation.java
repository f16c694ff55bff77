package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a company wants its reports to look. It changes no figure.
 *
 * @param company its name as reports print it, empty where none is to be printed
 * @param logo a PNG as {@code data:} address, empty where there is none
 * @param accent colour of what a page is about, such as {@code #0b6aa8}
 * @param locale of numbers and dates, a BCP 47 tag; the words of reports are English
 * @param paper of the PDF
 * @param names whether people are named or only their keys are shown
 */
public record Presentation(
        String company, String logo, String accent, String locale, Paper paper, Names names) {

    /** Size of the pages of a PDF. */
    public enum Paper {
        A4,
        LETTER
    }

    /** What is shown of people. */
    public enum Names {
        SHOWN,
        MASKED
    }

    /** Against white, as for what is to be told apart from its ground. */
    private static final double LEAST_CONTRAST = 3;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** Where nothing else is asked for. */
    public static final Presentation STANDARD =
            new Presentation("", "", "#0b6aa8", "en", Paper.A4, Names.SHOWN);

    public Presentation {
        requireNonNull(company, "company");
        requireNonNull(logo, "logo");
        requireNonNull(paper, "paper");
        requireNonNull(names, "names");
        if (!COLOUR.matcher(accent).matches()
                || new Colour(accent).contrastWith(Colour.WHITE) < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "accent '%s' is not # and six hex digits of a colour with a contrast of 3:1 to white"
                            .formatted(accent));
        }
        if (!List.of(Locale.getISOLanguages())
                .contains(Locale.forLanguageTag(locale).getLanguage())) {
            throw new IllegalArgumentException(
                    "locale '%s' is not a language tag such as en, de-DE or fr-CH"
                            .formatted(locale));
        }
    }

    /** The same in another colour. */
    public Presentation withAccent(String colour) {
        return new Presentation(company, logo, colour, locale, paper, names);
    }

    /** The same with other numbers and dates. */
    public Presentation withLocale(String tag) {
        return new Presentation(company, logo, accent, tag, paper, names);
    }

    /** As texts, by the keys of the settings file. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("company", company);
        texts.put("logo", logo);
        texts.put("accent", accent);
        texts.put("locale", locale);
        texts.put("paper", paper.name().toLowerCase(Locale.ROOT));
        texts.put("names", names.name().toLowerCase(Locale.ROOT));
        return texts;
    }

    /** From the texts that {@link #texts} made. */
    static Presentation of(Map<String, String> texts) {
        return new Presentation(
                texts.get("company"),
                texts.get("logo"),
                texts.get("accent"),
                texts.get("locale"),
                Paper.valueOf(texts.get("paper").toUpperCase(Locale.ROOT)),
                Names.valueOf(texts.get("names").toUpperCase(Locale.ROOT)));
    }
}
