package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Note;

/** The settings of the program as sentences, each with the key that sets it. */
final class SettingsInWords {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Formats formats;

    SettingsInWords(Formats formats) {
        this.formats = formats;
    }

    /** A note for each setting, in their order. */
    List<Note> notes(Map<String, String> settings) {
        List<Note> notes = new ArrayList<>();
        settings.forEach((key, value) -> notes.add(note(key, value)));
        return notes;
    }

    private Note note(String key, String value) {
        return switch (key) {
            case "conversion_window_days" ->
                    new Note(
                            "Conversion window",
                            key,
                            "A lead counts as converted when it is won within %s days of its creation."
                                    .formatted(number(value)));
            case "attribution_window_days" ->
                    new Note(
                            "Attribution window",
                            key,
                            "A win is credited to a referral made no more than %s days before it."
                                    .formatted(number(value)));
            case "credit_policy" -> new Note("Who gets the credit", key, credit(value));
            case "follow_up_hours" ->
                    new Note(
                            "Target of the first contact",
                            key,
                            "%s hours after the referral.".formatted(number(value)));
            case "untouched_days" ->
                    new Note(
                            "Never contacted",
                            key,
                            "Said of referrals older than %s days.".formatted(number(value)));
            case "minimum_cell" ->
                    new Note(
                            "Small samples",
                            key,
                            "What rests on fewer than %s is marked, or left out where a model would be fitted to it."
                                    .formatted(number(value)));
            case "incrementality" ->
                    new Note(
                            "Credited to the program",
                            key,
                            "%s of the margin of referred customers; the rest, it is assumed, would have come anyway."
                                    .formatted(share(value)));
            case "gross_margin" -> new Note("Gross margin", key, margins(value));
            case "annual_discount_rate" ->
                    new Note(
                            "Discount rate",
                            key,
                            "Money of later months counts less, by %s a year."
                                    .formatted(share(value)));
            default -> new Note(Material.spoken(key), key, value);
        };
    }

    private static String credit(String policy) {
        return switch (policy) {
            case "first" -> "Where several referrals lead to one win, the first of them.";
            case "last" -> "Where several referrals lead to one win, the last of them.";
            case "split" -> "Where several referrals lead to one win, all of them alike.";
            default -> policy;
        };
    }

    /** The margin of all plans, then those of plans that have their own. */
    private String margins(String text) {
        List<String> words = new ArrayList<>();
        for (String item : text.split(", ")) {
            int space = item.lastIndexOf(' ');
            String plan = item.substring(0, space + 1);
            words.add(plan + share(item.substring(space + 1)));
        }
        String rest = String.join(", ", words.subList(1, words.size()));
        return words.get(0)
                + " of revenue"
                + (rest.isEmpty() ? "." : "; of plans of their own: " + rest + ".");
    }

    private String number(String value) {
        return NUMBER.matcher(value).matches() ? formats.number(Double.parseDouble(value)) : value;
    }

    private String share(String value) {
        return NUMBER.matcher(value).matches() ? formats.level(Double.parseDouble(value)) : value;
    }
}
