package org.referralroi.deliver;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mail server that takes everything, plainly and by TLS. */
public final class PostOffice implements AutoCloseable {
    private final GreenMail server;
    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();

    public PostOffice() {
        // read once in a process, before the first server
        System.setProperty("greenmail.tls.keystore.file", Certificate.keys().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                        });
        // clients that hang up are what is tested, and nothing to print
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
        server.start();
    }

    /** A server that takes only what this user sends. */
    PostOffice withUser(String user, String password) {
        server.setUser(user, user, password);
        server.getUserManager().setAuthRequired(true);
        return this;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    int tlsPort() {
        return server.getSmtps().getPort();
    }

    /** The mails as they came in. */
    List<String> raw() throws IOException, MessagingException {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            mails.add(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
        return mails;
    }

    /** Recipient and run of each mail that came in, in the order of coming. */
    public List<String> received() throws MessagingException {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            mails.add(
                    "%s of run %s"
                            .formatted(
                                    mail.getAllRecipients()[0],
                                    mail.getMessageID().split("\\.")[1]));
        }
        return mails;
    }

    /** Subject and names of the files of each mail that came in. */
    List<String> attachments() throws IOException, MessagingException {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            List<String> names = new ArrayList<>();
            for (int i = 1; i < parts.getCount(); i++) {
                names.add(parts.getBodyPart(i).getFileName());
            }
            mails.add(mail.getSubject() + ": " + String.join(", ", names));
        }
        return mails;
    }

    @Override
    public void close() {
        server.stop();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
