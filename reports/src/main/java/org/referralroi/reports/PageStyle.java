package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet every page carries within it, and the policy that allows this and nothing else:
 * no script, no picture or font from elsewhere, no request at all.
 *
 * @param css as it stands between the tags
 */
public record PageStyle(String css) {

    /** The style of all pages. */
    public static PageStyle standard() {
        try (InputStream css = PageStyle.class.getResourceAsStream("page.css")) {
            return new PageStyle(new String(css.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("page.css", e);
        }
    }

    /** Value of Content-Security-Policy. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash());
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
