package org.referralroi.conf;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The keys of one mapping in a settings file: takes each value, checks it, and knows which were
 * never asked for.
 */
final class Keys {
    private final Path file;
    private final String prefix;
    private final JsonNode mapping;
    private final Set<String> taken = new TreeSet<>();

    /** A mapping that is left out counts as an empty one. */
    Keys(Path file, String prefix, JsonNode mapping) {
        this.file = file;
        this.prefix = prefix;
        this.mapping = mapping;
        if (!mapping.isObject() && !mapping.isMissingNode() && !mapping.isNull()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: %s must be a mapping of keys to values"
                            .formatted(
                                    file,
                                    prefix.isEmpty()
                                            ? "the file"
                                            : prefix.substring(0, prefix.length() - 1)));
        }
    }

    JsonNode take(String key) {
        taken.add(key);
        JsonNode value = mapping.get(key);
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }

    String text(String key, String allowed) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: %s%s is missing; it must be given: %s"
                            .formatted(file, prefix, key, allowed));
        }
        if (!value.isString()) {
            throw notAllowed(key, value.toString(), allowed);
        }
        return value.asString();
    }

    /** A text that must be given and say something. */
    String sentence(String key, String allowed) {
        String text = text(key, allowed).strip();
        if (text.isEmpty()) {
            throw notAllowed(key, "empty", allowed);
        }
        return text;
    }

    /** One of some texts, which must be given. */
    String oneOf(String key, List<String> allowed) {
        String text = text(key, String.join(", ", allowed));
        if (!allowed.contains(text)) {
            throw notAllowed(key, text, String.join(", ", allowed));
        }
        return text;
    }

    /** A number that must be given. */
    BigDecimal decimal(String key, String low, String high) {
        if (take(key).isMissingNode()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: %s%s is missing; it must be given: a number from %s to %s"
                            .formatted(file, prefix, key, low, high));
        }
        return decimal(key, low, low, high);
    }

    String oneOf(String key, String otherwise, List<String> allowed) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isString() || !allowed.contains(value.asString())) {
            throw notAllowed(key, plain(value), String.join(", ", allowed));
        }
        return value.asString();
    }

    int integer(String key, int otherwise, int low, int high) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < low || value.asInt() > high) {
            throw notAllowed(
                    key, plain(value), "a whole number from %d to %d".formatted(low, high));
        }
        return value.asInt();
    }

    BigDecimal decimal(String key, String otherwise, String low, String high) {
        JsonNode value = take(key);
        BigDecimal number =
                value.isMissingNode()
                        ? new BigDecimal(otherwise)
                        : value.isNumber() ? new BigDecimal(value.asString()) : null;
        if (number == null
                || number.compareTo(new BigDecimal(low)) < 0
                || number.compareTo(new BigDecimal(high)) > 0
                || number.stripTrailingZeros().scale() > 6) {
            throw notAllowed(
                    key,
                    plain(value),
                    "a number from %s to %s with at most six decimals".formatted(low, high));
        }
        return number;
    }

    List<String> texts(String key, List<String> otherwise, List<String> allowed) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.values().forEach(item -> texts.add(item.isString() ? item.asString() : null));
        }
        if (!value.isArray() || texts.contains(null)) {
            throw notAllowed(key, plain(value), "a list of texts");
        }
        for (String text : texts) {
            if (allowed != null && !allowed.contains(text)) {
                throw notAllowed(key, text, "any of " + String.join(", ", allowed));
            }
        }
        return texts;
    }

    void refuseUnknown() {
        for (String key : mapping.propertyNames()) {
            if (!taken.contains(key)) {
                throw new Refusal(
                        Exit.USAGE,
                        "%s: unknown key %s%s; allowed are %s"
                                .formatted(file, prefix, key, String.join(", ", taken)));
            }
        }
    }

    Refusal notAllowed(String key, String value, String allowed) {
        return new Refusal(
                Exit.USAGE,
                "%s: %s%s is %s; allowed is %s".formatted(file, prefix, key, value, allowed));
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
