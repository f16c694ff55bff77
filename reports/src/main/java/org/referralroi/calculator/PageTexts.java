package org.referralroi.calculator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the page in one language, for what says the same elsewhere. */
public final class PageTexts {
    private static final String ENGLISH = "en";

    private final String language;
    private final JsonNode texts;
    private final JsonNode english;

    private PageTexts(String language) {
        JsonNode strings = strings();
        this.language = strings.has(language) ? language : ENGLISH;
        this.texts = strings.get(this.language);
        this.english = strings.get(ENGLISH);
    }

    /**
     * In the language of a locale, or in English where that language is not prepared.
     *
     * @param locale a BCP 47 tag, such as de-DE
     */
    public static PageTexts of(String locale) {
        return new PageTexts(Locale.forLanguageTag(locale).getLanguage());
    }

    /** All languages. */
    static JsonNode strings() {
        try (InputStream stream = PageTexts.class.getResourceAsStream("js/strings.json")) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("strings.json", e);
        }
    }

    /** The language the texts are in, such as en. */
    public String language() {
        return language;
    }

    /** The text of a key. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key, with values in the places of their names. */
    public String text(String key, Map<String, String> values) {
        JsonNode found = found(key);
        if (found == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        String text = found.asString();
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }

    /** What an assumption is called where those programs are reckoned with. */
    public String name(Assumption assumption, Programs programs) {
        JsonNode own = found("input." + assumption.key());
        String name = own == null ? text("input." + assumption.input().key()) : own.asString();
        if (programs != Programs.BOTH || assumption.input().isShared()) {
            return name;
        }
        String program = assumption.program() == Program.PARTNER ? "partner" : "customer";
        return text("program." + program) + ": " + name;
    }

    /** Who says the default of an input. */
    public String source(Input input) {
        JsonNode translated = found("source." + input.key());
        return translated == null ? input.source() : translated.asString();
    }

    private JsonNode found(String key) {
        JsonNode own = texts.get(key);
        return own == null ? english.get(key) : own;
    }
}
