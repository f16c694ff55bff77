package org.referralroi.deliver;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.referralroi.conf.MailAddress;

/** One mail to one recipient: a letter as text and HTML, and files. */
final class Mail extends MimeMessage {
    private static final String SENDER = "Referral program";
    private static final String UTF_8 = "UTF-8";

    /** What is done when all of the mail was transmitted but nothing was handed over yet. */
    @FunctionalInterface
    interface Handover {
        void claim() throws IOException;
    }

    /** A file and its name, whose ending tells its type. */
    record Attachment(String name, byte[] bytes) {
        private String type() {
            return name.endsWith(".xlsx")
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    : "application/pdf";
        }
    }

    private final String id;
    private Handover handover = () -> {};
    private boolean claimed;
    private IOException unclaimable;

    private Mail(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /**
     * The mail; nothing in it depends on the hour but its date.
     *
     * @param id unique, with its angle brackets
     */
    static Mail of(
            String id,
            Instant date,
            MailAddress from,
            MailAddress to,
            Letter letter,
            List<Attachment> attachments) {
        try {
            Mail mail = new Mail(id);
            mail.setFrom(new InternetAddress(from.text(), SENDER, UTF_8));
            mail.setRecipient(RecipientType.TO, new InternetAddress(to.text(), true));
            mail.setSubject(OneLine.of(letter.subject()), UTF_8);
            mail.setSentDate(Date.from(date));
            // RFC 3834: no answer of an absent person is wanted
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setContent(parts(letter, attachments));
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the mail to " + to + " cannot be put together", e);
        }
    }

    private static MimeMultipart parts(Letter letter, List<Attachment> attachments)
            throws MessagingException {
        MimeMultipart words =
                new Parts("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        MimeMultipart all = new Parts("mixed", body);
        for (Attachment attachment : attachments) {
            all.addBodyPart(file(attachment));
        }
        return all;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
        file.setFileName(attachment.name());
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Whether the server may have the mail, unless it said that it does not take it. */
    boolean isClaimed() {
        return claimed;
    }

    /** Why the mail could not be claimed, and so was not handed over. */
    Optional<IOException> unclaimable() {
        return Optional.ofNullable(unclaimable);
    }

    /** Sets what is to be done before the mail is handed over. */
    Mail before(Handover claim) {
        this.handover = claim;
        return this;
    }

    /**
     * Writes the mail. A server takes it only when the line that ends it follows; before that line
     * the mail is claimed, so that it is not sent a second time by whoever comes after a crash.
     */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        try {
            handover.claim();
        } catch (IOException e) {
            unclaimable = e;
            throw e;
        }
        claimed = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /**
     * Parts between boundaries that are always the same. Neither base64 nor quoted-printable text
     * holds {@code =_}, so no content can look like one.
     */
    private static final class Parts extends MimeMultipart {
        Parts(String kind, MimeBodyPart... parts) throws MessagingException {
            super(kind, parts);
            ContentType type = new ContentType("multipart", kind, null);
            type.setParameter("boundary", "=_referral_roi_" + kind);
            contentType = type.toString();
        }
    }
}
