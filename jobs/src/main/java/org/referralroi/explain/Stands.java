package org.referralroi.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/**
 * The places a figure or table stands at, narrowed down to those that were asked for.
 *
 * @param <T> what stands there
 */
final class Stands<T> {
    private static final int NAMED = 20;

    private final Question question;
    private final Function<T, Place> place;
    private final List<String> asked = new ArrayList<>();
    private List<T> left;

    Stands(Question question, List<T> all, Function<T, Place> place) {
        this.question = question;
        this.place = place;
        this.left = all;
    }

    /**
     * @throws Refusal where nothing stands there, naming what does
     */
    List<T> narrowed() {
        keep("--group", question.group(), Place::group);
        keep("--period", question.period(), Place::period);
        keep("--slice", question.slice(), Place::slice);
        return left;
    }

    private void keep(String option, Optional<String> wanted, Function<Place, String> part) {
        if (wanted.isEmpty()) {
            return;
        }
        List<T> kept =
                left.stream()
                        .filter(each -> isMeant(part.apply(place.apply(each)), wanted.get()))
                        .toList();
        String said = option + " " + Printable.text(wanted.get());
        if (kept.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s of %s has no %s%s; there %s"
                            .formatted(
                                    question.name(),
                                    question.month(),
                                    said,
                                    asked.isEmpty() ? "" : " with " + String.join(" ", asked),
                                    listed(left.stream().map(place).map(part).toList())));
        }
        asked.add(said);
        left = kept;
    }

    /** Whether a text is the one asked for, as it is or as it was shown. */
    static boolean isMeant(String text, String wanted) {
        return text.equals(wanted) || Printable.text(text).equals(wanted);
    }

    /** What there is, at most twenty. */
    static String listed(List<String> texts) {
        List<String> all = texts.stream().distinct().sorted().map(Printable::text).toList();
        String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        String more = all.size() > NAMED ? " and %d more".formatted(all.size() - NAMED) : "";
        return all.isEmpty() ? "is none" : (all.size() == 1 ? "is " : "are ") + named + more;
    }
}
