package org.referralroi.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.MailAddress;
import org.referralroi.conf.MailSettings;
import org.referralroi.deliver.Delivered.Fate;
import org.referralroi.deliver.DeliveryRequest.Mode;
import org.referralroi.extracts.Sha256;

/** The mails of a month: which there are, what became of each, and what each holds. */
final class Mailing {
    private static final int ID_DIGITS = 16;

    private final MailSettings settings;
    private final Clock clock;
    private final DeliveryRequest request;
    private final PublishedReports reports;
    private final Journal journal;
    private final Map<String, Optional<byte[]>> files = new LinkedHashMap<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Map<Post, Delivered> fates = new LinkedHashMap<>();

    Mailing(MailSettings settings, Clock clock, DeliveryRequest request) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.request = request;
        this.reports = PublishedReports.of(request.workspace(), request.month());
        this.journal = Journal.open(request.workspace(), request.month());
    }

    /** Those that are to be sent now; what became of the others is settled. */
    List<Post> open() throws IOException {
        refuseStrangers();
        List<Post> open = new ArrayList<>();
        for (Map.Entry<String, List<MailAddress>> list : settings.lists().entrySet()) {
            for (MailAddress to : list.getValue()) {
                if (request.to().isEmpty() || request.to().contains(to.key())) {
                    Post post = new Post(list.getKey(), to);
                    fates.put(post, new Delivered(post.list(), to.text(), Fate.FAILED, ""));
                    if (isOpen(post)) {
                        open.add(post);
                    }
                }
            }
        }
        return open;
    }

    private void refuseStrangers() {
        Set<String> strangers = new TreeSet<>(request.to());
        settings.lists().values().forEach(to -> to.forEach(each -> strangers.remove(each.key())));
        if (!strangers.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE,
                    "--to %s is on no list of mail.yml".formatted(strangers.iterator().next()));
        }
    }

    private boolean isOpen(Post post) throws IOException {
        Optional<Claim> claim = journal.find(post.list(), post.to().text());
        if (claim.isPresent() && request.mode() != Mode.AGAIN) {
            settle(post, claim.get());
            return false;
        }
        if (request.mode() == Mode.ARRIVED) {
            fates.remove(post); // was never handed over, so there is nothing to say
            return false;
        }
        if (file(post.list(), ".pdf").isEmpty()) {
            end(post, Fate.NO_REPORT, "%s has no %s.pdf".formatted(request.month(), post.list()));
            return false;
        }
        return true;
    }

    private void settle(Post post, Claim claim) throws IOException {
        Claim now = claim;
        if (!claim.isConfirmed() && request.mode() == Mode.ARRIVED) {
            now = claim.confirmed(now());
            journal.write(now);
        }
        if (!now.isConfirmed()) {
            end(post, Fate.UNCERTAIN, unanswered(claim));
        } else if (now.run().equals(reports.run())) {
            end(post, Fate.SENT_BEFORE, now.claimedAt().toString());
        } else {
            end(
                    post,
                    Fate.SENT_BEFORE,
                    "%s, of run %s; the month was published anew since, which --again sends"
                            .formatted(now.claimedAt(), now.run()));
        }
    }

    /** Why nobody knows of a mail whether it arrived. */
    static String unanswered(Claim claim) {
        return "handed over at %s, and the server's answer never came".formatted(claim.claimedAt());
    }

    private Optional<byte[]> file(String report, String ending) throws IOException {
        String name = report + ending;
        if (!files.containsKey(name)) {
            files.put(name, reports.file(name));
        }
        return files.get(name);
    }

    /** The mail itself; the same run, report and recipient give the same but for its date. */
    Mail mail(Post post) throws IOException {
        List<Mail.Attachment> attachments = attachments(post.list());
        Letter letter =
                letters.computeIfAbsent(
                        post.list(),
                        list ->
                                Letter.of(
                                        reports.statistics(),
                                        list,
                                        attachments.stream().map(Mail.Attachment::name).toList()));
        return Mail.of(messageId(post), now(), settings.from(), post.to(), letter, attachments);
    }

    /** The report as PDF, and its workbook where it has one and settings say so. */
    private List<Mail.Attachment> attachments(String report) throws IOException {
        List<Mail.Attachment> attachments = new ArrayList<>();
        for (String ending : settings.workbook() ? List.of(".pdf", ".xlsx") : List.of(".pdf")) {
            file(report, ending)
                    .map(
                            bytes ->
                                    new Mail.Attachment(
                                            "%s-%s%s".formatted(report, request.month(), ending),
                                            bytes))
                    .ifPresent(attachments::add);
        }
        return attachments;
    }

    /** Names recipients by a hash, as it is passed on where mails are quoted. */
    private String messageId(Post post) {
        return "<%s.%s.%s.%s@%s>"
                .formatted(
                        request.month(),
                        reports.run(),
                        post.list(),
                        Sha256.of(post.to().key()).substring(0, ID_DIGITS),
                        settings.from().domain());
    }

    /** What is written down before the mail is handed over. */
    Claim claim(Post post) {
        return new Claim(
                post.list(), post.to().text(), reports.run(), messageId(post), now(), null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Journal journal() {
        return journal;
    }

    /** Says what became of a mail. */
    void end(Post post, Fate fate, String detail) {
        fates.put(post, new Delivered(post.list(), post.to().text(), fate, detail));
    }

    Delivery delivery() {
        return new Delivery(
                request.month(), reports.run(), settings.server(), List.copyOf(fates.values()));
    }
}
