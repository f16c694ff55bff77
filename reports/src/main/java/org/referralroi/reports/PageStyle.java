package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.referralroi.charts.Palette;
import org.referralroi.figures.Presentation;

/**
 * The style sheet and the script every page carries within it, and the policy that allows these and
 * nothing else: no other script, no picture or font from elsewhere, no request at all.
 *
 * @param css as it stands between the tags
 * @param script likewise; without it every page still says all it has to say
 * @param policy value of Content-Security-Policy
 * @param decimal what stands before the decimals of a number, by which the script reads it
 */
public record PageStyle(String css, String script, String policy, String decimal) {

    /** Where the colours of a company go in the style sheet. */
    private static final String PAPER = "--paper-colours:0";

    private static final String NIGHT = "--night-colours:0";

    /** In the colours of a company, which may have a logo. */
    static PageStyle of(Presentation look) {
        Palette palette = Palette.of(look.accent());
        String css =
                resource("page.css")
                        .replace(PAPER, palette.paperVariables())
                        .replace(NIGHT, palette.nightVariables());
        String script = resource("page.js");
        return new PageStyle(
                css,
                script,
                policy(css, script, !look.logo().isEmpty()),
                NumberStyle.of(Locale.forLanguageTag(look.locale())).decimal());
    }

    private static String policy(String css, String script, boolean logo) {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; %sbase-uri 'none'; form-action 'none'"
                .formatted(hash(css), hash(script), logo ? "img-src data:; " : "");
    }

    private static String resource(String name) {
        try (InputStream text = PageStyle.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
