package org.referralroi.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referralroi.figures.FigureDefinition.Direction;
import org.referralroi.figures.FigureDefinition.ShownAs;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The meaning of every figure, in the order in which figures are listed. It is written in one file
 * for each family of figures, in {@code dictionary/}: by name of the figure its
 *
 * <ul>
 *   <li>{@code label}, what tables and charts call it
 *   <li>{@code definition}, a sentence or two for a reader who knows the business, not statistics
 *   <li>{@code formula}, {@code source}: how it is computed and where that comes from
 *   <li>{@code unit}; {@code counted}, what {@code n} counts, in the plural
 *   <li>{@code shown_as}: percent, points, times, money, whole_money, number or probability
 *   <li>{@code direction}: up_is_good, down_is_good or neutral
 * </ul>
 */
public final class Dictionary {

    private static final List<String> FAMILIES =
            List.of(
                    "conversion",
                    "sales_cycle",
                    "retention",
                    "recurring_revenue",
                    "lifetime_value",
                    "revenue",
                    "funnel",
                    "advocates",
                    "follow_up",
                    "rewards",
                    "return_on_cost",
                    "quality");

    private static final List<String> KEYS =
            List.of(
                    "label",
                    "definition",
                    "formula",
                    "unit",
                    "shown_as",
                    "counted",
                    "direction",
                    "source");

    private final Map<String, FigureDefinition> definitions;

    private Dictionary(Map<String, FigureDefinition> definitions) {
        this.definitions = Collections.unmodifiableMap(definitions);
    }

    /** The dictionary of this version. */
    public static Dictionary standard() {
        return Standard.DICTIONARY;
    }

    /** Read once, when it is first asked for. */
    private static final class Standard {
        private static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            StringBuilder yaml = new StringBuilder();
            for (String family : FAMILIES) {
                yaml.append(text("dictionary/" + family + ".yml"));
            }
            return parse(yaml.toString());
        }

        private static String text(String name) {
            try (InputStream file = Dictionary.class.getResourceAsStream(name)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    /**
     * Reads a dictionary.
     *
     * @param yaml figures by name, each with all its keys
     * @throws IllegalArgumentException naming figure and key, if a key is missing, unknown or has a
     *     value that is not allowed
     */
    public static Dictionary parse(String yaml) {
        Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                YAMLMapper.builder().build().readTree(yaml).properties()) {
            definitions.put(entry.getKey(), definition(entry.getKey(), entry.getValue()));
        }
        return new Dictionary(definitions);
    }

    /** Names of all figures, in order. */
    public List<String> figures() {
        return List.copyOf(definitions.keySet());
    }

    /**
     * The definition of a figure.
     *
     * @throws IllegalArgumentException if there is none: nothing undefined is published
     */
    public FigureDefinition definition(String figure) {
        FigureDefinition definition = definitions.get(figure);
        if (definition == null) {
            throw new IllegalArgumentException(
                    "dictionary: no definition of figure '%s'".formatted(figure));
        }
        return definition;
    }

    private static FigureDefinition definition(String figure, JsonNode entry) {
        for (Map.Entry<String, JsonNode> key : entry.properties()) {
            if (!KEYS.contains(key.getKey())) {
                throw new IllegalArgumentException(
                        "dictionary, figure '%s', %s: unknown key, allowed are %s"
                                .formatted(figure, key.getKey(), KEYS));
            }
        }
        return new FigureDefinition(
                figure,
                text(entry, "label"),
                text(entry, "definition"),
                text(entry, "formula"),
                text(entry, "unit"),
                choice(figure, entry, "shown_as", ShownAs.class),
                text(entry, "counted"),
                choice(figure, entry, "direction", Direction.class),
                text(entry, "source"));
    }

    private static String text(JsonNode entry, String key) {
        return entry.path(key).asString("").strip();
    }

    private static <E extends Enum<E>> E choice(
            String figure, JsonNode entry, String key, Class<E> type) {
        String text = text(entry, key);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "dictionary, figure '%s', %s: '%s' is none of %s"
                                                .formatted(
                                                        figure,
                                                        key,
                                                        text,
                                                        Arrays.toString(type.getEnumConstants())
                                                                .toLowerCase(Locale.ROOT))));
    }
}
