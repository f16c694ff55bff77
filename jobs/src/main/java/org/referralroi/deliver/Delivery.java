package org.referralroi.deliver;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referralroi.deliver.Delivered.Fate;

/**
 * What came of sending the reports of a month.
 *
 * @param run whose reports were to be sent
 * @param server host and port
 */
public record Delivery(YearMonth month, String run, String server, List<Delivered> recipients) {

    public Delivery {
        recipients = List.copyOf(recipients);
    }

    /** What became of each mail, a line each. */
    public List<String> lines() {
        int list = recipients.stream().mapToInt(r -> r.list().length()).max().orElse(1);
        int recipient = recipients.stream().mapToInt(r -> r.recipient().length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add("Mail of %s (run %s) by %s:".formatted(month, run, server));
        for (Delivered each : recipients) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-" + list + "s  %-" + recipient + "s  %s",
                            each.list(),
                            each.recipient(),
                            each.text()));
        }
        return lines;
    }

    /** What somebody must see to; nothing where all is well. */
    public Optional<String> problem() {
        long failed = count(Fate.FAILED);
        long uncertain = count(Fate.UNCERTAIN);
        List<String> sentences = new ArrayList<>();
        if (failed > 0) {
            sentences.add(
                    "%d of %d mails of %s could not be sent; ./roi deliver --month %s tries again"
                            .formatted(failed, recipients.size(), month, month));
        }
        if (uncertain > 0) {
            sentences.add(
                    "whether %d of %d mails of %s arrived is not known, and no second copy is sent by itself: ask, then ./roi deliver --month %s --to ADDRESS with --arrived if it did, or with --again if not"
                            .formatted(uncertain, recipients.size(), month, month));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", sentences) + ". What is published stays");
    }

    private long count(Fate fate) {
        return recipients.stream().filter(r -> r.fate() == fate).count();
    }
}
