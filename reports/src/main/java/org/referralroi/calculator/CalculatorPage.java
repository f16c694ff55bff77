package org.referralroi.calculator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Puts the page together: one file, with a policy that allows its own script and style alone. */
public final class CalculatorPage {
    /** Its name among the reports of a run. */
    public static final String FILE = "calculator.html";

    /** In the order in which one needs the other. */
    private static final List<String> MODULES =
            List.of("model", "entry", "state", "charts", "export", "inputs", "results", "page");

    private static final Pattern IMPORT =
            Pattern.compile("^import [^;]*;\\n", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);
    private static final Pattern COMMENT =
            Pattern.compile("^ *//.*\\n|^ */\\*\\*.*\\*/\\n", Pattern.MULTILINE);

    private CalculatorPage() {}

    /** The page of an edition; the same edition gives the same bytes. */
    public static String of(Edition edition) {
        String style = resource("calculator.css");
        String script = script();
        String data =
                PageData.of(edition, JsonMapper.shared().readTree(resource("js/strings.json")));
        return resource("calculator.html")
                .replace("{{policy}}", policy(style, script))
                .replace("{{style}}", style)
                .replace("{{data}}", data)
                .replace("{{script}}", script);
    }

    /**
     * The modules one after another in a scope of their own; what one exports the later ones see.
     */
    static String script() {
        StringBuilder script = new StringBuilder("'use strict';{\n");
        for (String module : MODULES) {
            String text = resource("js/" + module + ".js");
            text = IMPORT.matcher(text).replaceAll("");
            text = EXPORT.matcher(text).replaceAll("");
            script.append(COMMENT.matcher(text).replaceAll(""));
        }
        return script.append("}\n").toString();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(script));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = CalculatorPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
