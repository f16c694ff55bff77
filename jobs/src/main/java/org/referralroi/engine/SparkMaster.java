package org.referralroi.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/**
 * Looks at the address of a Spark master before Spark does, whose own answer comes late and as a
 * stack trace.
 */
public final class SparkMaster {
    private static final Pattern STANDALONE = Pattern.compile("spark://([^:/,]+):(\\d{1,5})");
    private static final Pattern OTHER =
            Pattern.compile(
                    "local(\\[(\\*|\\d+)(, *\\d+)?])?|yarn|k8s://.+|spark://[^,]+(,[^,]+)+");
    private static final int TIMEOUT_MILLIS = 5_000;

    private SparkMaster() {}

    /**
     * @throws Refusal where the address is malformed, or nobody answers at it
     */
    public static void check(String master) {
        Matcher standalone = STANDALONE.matcher(master);
        if (standalone.matches() && Integer.parseInt(standalone.group(2)) <= 65_535) {
            connect(master, standalone.group(1), Integer.parseInt(standalone.group(2)));
        } else if (!OTHER.matcher(master).matches()) {
            throw new Refusal(
                    Exit.USAGE,
                    "--master %s is no Spark master; allowed are local[*], local[n], spark://host:port, yarn and k8s://…"
                            .formatted(master));
        }
    }

    private static void connect(String master, String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
        } catch (IOException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "the Spark master %s does not answer (%s); start it, correct --master, or leave --engine spark out to run on the embedded engine"
                            .formatted(master, e.getMessage()),
                    e);
        }
    }
}
