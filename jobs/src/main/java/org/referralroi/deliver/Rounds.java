package org.referralroi.deliver;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.deliver.Delivered.Fate;
import org.referralroi.deliver.SendFailure.Kind;

/**
 * Sends mails in rounds: what may work in a while is tried again in the next one. So a server that
 * is down costs all recipients together the pauses of one.
 */
final class Rounds {
    /** Waited before the second and the third round. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final Mailing mailing;
    private final MailServer server;
    private final Pause pause;
    private final Map<Post, String> reasons = new LinkedHashMap<>();

    Rounds(Mailing mailing, MailServer server, Pause pause) {
        this.mailing = mailing;
        this.server = server;
        this.pause = pause;
    }

    void send(List<Post> all) throws IOException, InterruptedException {
        round(all);
        for (Duration length : PAUSES) {
            if (!reasons.isEmpty()) {
                pause.of(length);
                round(List.copyOf(reasons.keySet()));
            }
        }
        failRest("; tried %d times".formatted(PAUSES.size() + 1));
    }

    private void round(List<Post> posts) throws IOException {
        List<Post> left = new ArrayList<>(posts);
        while (!left.isEmpty()) {
            try {
                server.connect();
            } catch (SendFailure e) {
                left.forEach(post -> reasons.put(post, e.getMessage()));
                if (e.kind() == Kind.HOPELESS) {
                    failRest("");
                }
                return;
            }
            Post post = left.remove(0);
            reasons.remove(post);
            send(post);
        }
    }

    private void send(Post post) throws IOException {
        Journal journal = mailing.journal();
        Optional<Claim> earlier = journal.find(post.list(), post.to().text());
        Claim claim = mailing.claim(post);
        Mail mail = mailing.mail(post).before(() -> journal.write(claim));
        try {
            server.send(mail);
            journal.write(claim.confirmed(mailing.now()));
            mailing.end(post, Fate.SENT, "");
        } catch (SendFailure e) {
            if (mail.unclaimable().isPresent()) {
                throw mail.unclaimable().get();
            }
            if (e.kind() == Kind.UNCERTAIN) {
                mailing.end(post, Fate.UNCERTAIN, Mailing.unanswered(claim));
                return;
            }
            if (mail.isClaimed()) {
                journal.withdraw(claim, earlier);
            }
            if (e.kind() == Kind.LATER) {
                reasons.put(post, e.getMessage());
            } else {
                mailing.end(post, Fate.FAILED, e.getMessage());
            }
        }
    }

    private void failRest(String more) {
        reasons.forEach((post, reason) -> mailing.end(post, Fate.FAILED, reason + more));
        reasons.clear();
    }
}
