package org.referralroi.conf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/** Reads {@code mail.yml} and holds every key against what is allowed. */
public final class MailFile {
    /** Its name in a folder of settings. */
    public static final String NAME = "mail.yml";

    /** The reports that can be sent. */
    public static final List<String> LISTS =
            List.of("roi_report", "sales_report", "advocate_report");

    private static final int SUBMISSION_PORT = 587;
    private static final String ADDRESS = "an address such as reports@example.com";
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|(0{0,4}:){2,7}0{0,3}1");

    private final Path file;
    private final Keys keys;

    private MailFile(Path file) {
        this.file = file;
        this.keys = new Keys(file, "", YamlFile.tree(file));
    }

    /**
     * The settings of a folder; nothing where it has no such file, or the file names no host. The
     * recipients of another folder are never taken.
     *
     * @throws Refusal where the file is no YAML, or a key or value is not allowed
     */
    public static Optional<MailSettings> in(Path conf) {
        Path file = conf.resolve(NAME);
        return Files.exists(file) ? new MailFile(file).settings() : Optional.empty();
    }

    private Optional<MailSettings> settings() {
        String host = host();
        int port = keys.integer("port", SUBMISSION_PORT, 1, 65535);
        MailSettings.Tls tls = tls(host);
        List<X509Certificate> certificates = certificates();
        Optional<MailAddress> from = from(host);
        boolean workbook =
                keys.oneOf("workbook", "attached", List.of("attached", "left_out"))
                        .equals("attached");
        Map<String, List<MailAddress>> lists = lists(host);
        keys.refuseUnknown();
        return from.filter(sender -> !host.isEmpty())
                .map(
                        sender ->
                                new MailSettings(
                                        host, port, tls, certificates, sender, workbook, lists));
    }

    private String host() {
        String allowed = "the name or address of a mail server, such as smtp.example.com";
        String host = keys.optionalText("host", allowed);
        if (!host.isEmpty() && !HOST.matcher(host).matches()) {
            throw keys.notAllowed("host", host, allowed);
        }
        return host;
    }

    private MailSettings.Tls tls(String host) {
        String tls = keys.oneOf("tls", "starttls", List.of("starttls", "implicit", "none"));
        if (tls.equals("none") && !host.isEmpty() && !LOOPBACK.matcher(host).matches()) {
            throw keys.notAllowed(
                    "tls",
                    "none",
                    "starttls or implicit for %s; none is for a server on this machine: localhost, 127.0.0.1 or ::1"
                            .formatted(host));
        }
        return MailSettings.Tls.valueOf(tls.toUpperCase(Locale.ROOT));
    }

    private List<X509Certificate> certificates() {
        String allowed = "a PEM file of certificates, named from the folder of this file";
        String name = keys.optionalText("certificates", allowed);
        if (name.isEmpty()) {
            return List.of();
        }
        try (InputStream pem = Files.newInputStream(file.resolveSibling(name))) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (IOException | CertificateException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: certificates is %s, which cannot be read; allowed is %s"
                            .formatted(file, name, allowed),
                    e);
        }
        throw keys.notAllowed("certificates", name, allowed);
    }

    private Optional<MailAddress> from(String host) {
        String from = keys.optionalText("from", ADDRESS);
        if (from.isEmpty() && host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                keys.held("from", from.isEmpty() ? "empty" : from, ADDRESS, MailAddress::new));
    }

    private Map<String, List<MailAddress>> lists(String host) {
        Keys mapping = new Keys(file, "lists.", keys.take("lists"));
        Map<String, List<MailAddress>> lists = new LinkedHashMap<>();
        for (String report : LISTS) {
            lists.put(report, addresses(mapping, report));
        }
        mapping.refuseUnknown();
        if (!host.isEmpty() && lists.values().stream().allMatch(List::isEmpty)) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: lists names nobody; list an address, or leave host empty to send nothing"
                            .formatted(file));
        }
        return lists;
    }

    private static List<MailAddress> addresses(Keys mapping, String report) {
        List<MailAddress> addresses = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String text : mapping.texts(report, List.of(), null)) {
            MailAddress address = mapping.held(report, text, ADDRESS, MailAddress::new);
            if (!seen.add(address.key())) {
                throw mapping.notAllowed(report, text + " a second time", "each address once");
            }
            addresses.add(address);
        }
        return addresses;
    }
}
