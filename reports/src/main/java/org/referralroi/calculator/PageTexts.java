package org.referralroi.calculator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The English texts of the page, for what says the same elsewhere. */
public final class PageTexts {
    private static final JsonNode ENGLISH = strings().get("en");

    private PageTexts() {}

    /** All languages. */
    static JsonNode strings() {
        try (InputStream stream = PageTexts.class.getResourceAsStream("js/strings.json")) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("strings.json", e);
        }
    }

    /** The text of a key. */
    public static String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key, with values in the places of their names. */
    public static String text(String key, Map<String, String> values) {
        JsonNode found = ENGLISH.get(key);
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
    public static String name(Assumption assumption, Programs programs) {
        JsonNode own = ENGLISH.get("input." + assumption.key());
        String name = own == null ? text("input." + assumption.input().key()) : own.asString();
        if (programs != Programs.BOTH || assumption.input().isShared()) {
            return name;
        }
        String program = assumption.program() == Program.PARTNER ? "partner" : "customer";
        return text("program." + program) + ": " + name;
    }
}
