package org.referralroi.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.referralroi.conf.MailSettings;
import org.referralroi.conf.MailSettings.Tls;
import org.referralroi.deliver.SendFailure.Kind;

/** The mail server of the settings, over one connection for as many mails as it lives. */
final class MailServer implements AutoCloseable {
    private static final String CONNECT_MILLIS = "20000";

    /** RFC 5321, 4.5.3.2, gives a server minutes; who gives up sooner does not know what it did. */
    private static final String ANSWER_MILLIS = "600000";

    private static final int REASON_LETTERS = 200;
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Optional<Credentials> credentials;
    private final Session session;
    private Transport connection;

    MailServer(MailSettings settings, Optional<Credentials> credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.session = Session.getInstance(properties());
    }

    private String protocol() {
        return settings.tls() == Tls.IMPLICIT ? "smtps" : "smtp";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "auth", String.valueOf(credentials.isPresent()));
        properties.put(prefix + "auth.mechanisms", "PLAIN LOGIN");
        properties.put(prefix + "starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put(
                prefix + "starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // else a server that the given authorities do not vouch for is tried with Java's
        properties.put(prefix + "socketFactory.fallback", "false");
        if (!settings.certificates().isEmpty()) {
            properties.put(prefix + "ssl.socketFactory", trusting());
        }
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", ANSWER_MILLIS);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        // on the way out a mail stays as it was put together
        properties.put(prefix + "allow8bitmime", "false");
        properties.put(prefix + "quitwait", "false");
        return properties;
    }

    private SSLSocketFactory trusting() {
        try {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (X509Certificate certificate : settings.certificates()) {
                authorities.setCertificateEntry("authority " + number++, certificate);
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificates of mail.yml cannot be used", e);
        }
    }

    /** Sees to it that there is a connection. */
    void connect() throws SendFailure {
        if (connection != null && connection.isConnected()) {
            return;
        }
        try {
            connection = session.getTransport(protocol());
            connection.connect(
                    settings.host(),
                    settings.port(),
                    credentials.map(Credentials::user).orElse(null),
                    credentials.map(Credentials::password).orElse(null));
        } catch (AuthenticationFailedException e) {
            // what the server says to that may hold what it was told, so it is not repeated
            throw new SendFailure(
                    Kind.HOPELESS,
                    "%s does not accept user and password of %s and %s"
                            .formatted(settings.server(), Credentials.USER, Credentials.PASSWORD),
                    e);
        } catch (MessagingException e) {
            throw notConnected(e);
        }
    }

    private SendFailure notConnected(MessagingException e) {
        String server = settings.server();
        if (find(e, CertPathBuilderException.class).isPresent()) {
            return new SendFailure(
                    Kind.HOPELESS,
                    "the certificate of %s is from no authority that is trusted; name that authority's as certificates in mail.yml"
                            .formatted(server),
                    e);
        }
        Optional<SSLException> unprotected = find(e, SSLException.class);
        if (unprotected.isPresent()) {
            return new SendFailure(
                    Kind.HOPELESS,
                    "no protected connection to %s: %s"
                            .formatted(server, line(root(unprotected.get()).getMessage())),
                    e);
        }
        if (String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
            return new SendFailure(
                    Kind.HOPELESS,
                    "%s offers no STARTTLS, and nothing is sent unprotected".formatted(server),
                    e);
        }
        if (find(e, UnknownHostException.class).isPresent()) {
            return new SendFailure(Kind.LATER, "%s is not known".formatted(settings.host()), e);
        }
        return new SendFailure(
                Kind.LATER,
                "%s does not answer as it should: %s".formatted(server, line(root(e).getMessage())),
                e);
    }

    /**
     * Sends a mail over the connection.
     *
     * @throws SendFailure where the server has not taken it, or nobody knows
     */
    void send(Mail mail) throws SendFailure {
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            int code = replyCode(e);
            if (code > 0) {
                throw new SendFailure(
                        code < PERMANENT ? Kind.LATER : Kind.REFUSED, refusal(e, code), e);
            }
            close();
            throw new SendFailure(
                    mail.isClaimed() ? Kind.UNCERTAIN : Kind.LATER,
                    "the connection to %s broke".formatted(settings.server()),
                    e);
        }
    }

    private String refusal(MessagingException e, int code) {
        boolean wantsLogin = code == 530 && credentials.isEmpty();
        return "the server says: %s%s"
                .formatted(
                        line(reply(e)),
                        wantsLogin
                                ? "; set %s and %s"
                                        .formatted(Credentials.USER, Credentials.PASSWORD)
                                : "");
    }

    /** The number with which the server refused; none where it did not answer. */
    private static int replyCode(MessagingException e) {
        return find(e, SMTPAddressFailedException.class)
                .map(SMTPAddressFailedException::getReturnCode)
                .or(
                        () ->
                                find(e, SMTPSenderFailedException.class)
                                        .map(SMTPSenderFailedException::getReturnCode))
                .or(
                        () ->
                                find(e, SMTPSendFailedException.class)
                                        .map(SMTPSendFailedException::getReturnCode))
                .orElse(-1);
    }

    private static String reply(MessagingException e) {
        return find(e, SMTPAddressFailedException.class)
                .map(Throwable::getMessage)
                .or(() -> find(e, SMTPSenderFailedException.class).map(Throwable::getMessage))
                .orElse(e.getMessage());
    }

    private static String line(String text) {
        return OneLine.of(String.valueOf(text), REASON_LETTERS);
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static <T> Optional<T> find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException e) {
            // it is gone, and every mail that was sent over it is accounted for
            connection = null;
        }
    }
}
