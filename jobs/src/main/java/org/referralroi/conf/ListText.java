package org.referralroi.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts in one text, such as {@code event, webinar}, from which they can be told apart again: one
 * that is empty or holds a comma or a quote stands between quotes, the quotes in it doubled.
 */
final class ListText {
    private static final Pattern PLAIN = Pattern.compile("[^,\"]+");
    private static final Pattern ITEM =
            Pattern.compile("(?:\"((?:[^\"]++|\"\")*+)\"|([^,\"]+))(?:, |$)", Pattern.DOTALL);

    private ListText() {}

    static String of(List<String> items) {
        return items.stream().map(ListText::item).collect(Collectors.joining(", "));
    }

    /**
     * @throws IllegalArgumentException where the text is no list
     */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        Matcher matcher = ITEM.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("'%s' is no list".formatted(text));
            }
            items.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            end = matcher.end();
        }
        return items;
    }

    private static String item(String item) {
        return PLAIN.matcher(item).matches() ? item : '"' + item.replace("\"", "\"\"") + '"';
    }
}
