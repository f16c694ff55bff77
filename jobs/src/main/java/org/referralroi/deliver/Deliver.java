package org.referralroi.deliver;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.MailSettings;
import org.referralroi.deliver.Delivered.Fate;
import org.referralroi.run.Folders;
import org.referralroi.run.MonthLock;
import org.referralroi.run.Pointer;

/** Sends the reports of a published month to those who are to get them, each mail once. */
public final class Deliver {
    private final MailSettings settings;
    private final Optional<Credentials> credentials;
    private final Clock clock;
    private final Pause pause;

    public Deliver(
            MailSettings settings, Optional<Credentials> credentials, Clock clock, Pause pause) {
        this.settings = settings;
        this.credentials = credentials;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Sends what is to be sent, and says what became of it.
     *
     * @throws Refusal where nothing is published of the month, it is damaged, or another process
     *     holds the month
     */
    public Delivery send(DeliveryRequest request) throws IOException {
        Pointer.published(request.workspace(), request.month());
        try (MonthLock lock = MonthLock.take(request.workspace(), request.month());
                MailServer server = new MailServer(settings, credentials)) {
            Mailing mailing = new Mailing(settings, clock, request);
            new Rounds(mailing, server, pause).send(mailing.open());
            return mailing.delivery();
        } catch (IOException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "the delivery of %s broke off: %s; mend that and run it again: no mail is sent twice, and what is published stays"
                            .formatted(request.month(), e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Exit.OTHER, "the delivery was interrupted; run it again", e);
        }
    }

    /**
     * Writes what would be sent now as files, and sends nothing.
     *
     * @throws Refusal as if it were sent
     */
    public Delivery write(DeliveryRequest request) throws IOException {
        Pointer.published(request.workspace(), request.month());
        try (MonthLock lock = MonthLock.take(request.workspace(), request.month())) {
            Mailing mailing = new Mailing(settings, clock, request);
            List<Post> open = mailing.open();
            Path folder = Journal.folder(request.workspace()).resolve(request.month() + "-dry-run");
            Folders.delete(folder);
            Files.createDirectories(folder);
            for (Post post : open) {
                Path file = folder.resolve(fileName(open.indexOf(post) + 1, post));
                try (OutputStream out = Files.newOutputStream(file)) {
                    mailing.mail(post).writeTo(out);
                } catch (MessagingException e) {
                    throw new IOException(file + " cannot be written", e);
                }
                mailing.end(post, Fate.WRITTEN, file.toString());
            }
            return mailing.delivery();
        }
    }

    /** An address may hold a slash; the number keeps apart what is alike without such signs. */
    private static String fileName(int number, Post post) {
        return "%s-%d-%s.eml"
                .formatted(post.list(), number, post.to().key().replaceAll("[^a-z0-9@.-]", "_"));
    }
}
