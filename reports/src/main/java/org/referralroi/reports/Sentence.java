package org.referralroi.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence that knows which of its words are figures.
 *
 * @param spans in reading order
 */
public record Sentence(List<Span> spans) {

    /**
     * Some words.
     *
     * @param source the figure they print, empty where they print none
     */
    public record Span(String text, String source) {}

    public Sentence {
        spans = List.copyOf(spans);
    }

    /** A sentence that begins with words. */
    public static Sentence of(String words) {
        return new Sentence(List.of(new Span(words, "")));
    }

    /** The sentence with more words. */
    public Sentence then(String words) {
        return then(words, "");
    }

    /** The sentence with a figure. */
    public Sentence then(String words, String source) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(words, source));
        return new Sentence(more);
    }

    /** The sentence as plain text. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
