package org.referralroi.conf;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets the reports by mail, and through which server.
 *
 * @param host of the mail server
 * @param certificates of the authorities to trust; those of Java where none are listed
 * @param from sender
 * @param workbook whether the workbook of a report that has one goes with its PDF
 * @param lists report to those who get it, in the order of the settings file
 */
public record MailSettings(
        String host,
        int port,
        Tls tls,
        List<X509Certificate> certificates,
        MailAddress from,
        boolean workbook,
        Map<String, List<MailAddress>> lists) {

    /** How the way to the server is protected. */
    public enum Tls {
        /** Asked for on an open connection; without it nothing is said. */
        STARTTLS,
        /** From the first byte. */
        IMPLICIT,
        /** Not at all. */
        NONE
    }

    public MailSettings {
        requireNonNull(host, "host");
        requireNonNull(tls, "tls");
        requireNonNull(from, "from");
        certificates = List.copyOf(certificates);
        Map<String, List<MailAddress>> copy = new LinkedHashMap<>();
        lists.forEach((report, addresses) -> copy.put(report, List.copyOf(addresses)));
        lists = Collections.unmodifiableMap(copy);
    }

    /** Host and port. */
    public String server() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
