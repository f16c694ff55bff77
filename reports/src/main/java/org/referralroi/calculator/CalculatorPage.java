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
import java.util.stream.Collectors;

/** Puts the page together: one file, with a policy that allows its own script and style alone. */
public final class CalculatorPage {
    /** Its name among the reports of a run. */
    public static final String FILE = "calculator.html";

    /** In the order in which one needs the other. */
    private static final List<String> MODULES =
            List.of(
                    "model",
                    "entry",
                    "state",
                    "charts",
                    "export",
                    "inputs",
                    "results",
                    "agreement",
                    "page");

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (\\{[^}]*}) from '\\./(\\w+)\\.js';$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (const|function|class) (\\w+)");
    private static final Pattern COMMENT =
            Pattern.compile("(?m)^ *//.*\\n|^ */\\*\\*[\\s\\S]*?\\*/\\n");

    private CalculatorPage() {}

    /** The page of an edition; the same edition gives the same bytes. */
    public static String of(Edition edition) {
        String style = resource("calculator.css");
        String script = script();
        String data = PageData.of(edition, PageTexts.strings());
        return resource("calculator.html")
                .replace("{{policy}}", policy(style, script))
                .replace("{{style}}", style)
                .replace("{{data}}", data)
                .replace("{{script}}", script);
    }

    /** The modules one after another, each in a scope of its own that gives what it exports. */
    static String script() {
        StringBuilder script = new StringBuilder("'use strict';\n");
        for (String module : MODULES) {
            String text = COMMENT.matcher(resource("js/" + module + ".js")).replaceAll("");
            String exports =
                    EXPORT.matcher(text)
                            .results()
                            .map(export -> export.group(2))
                            .collect(Collectors.joining(", "));
            text = IMPORT.matcher(text).replaceAll("const $1 = \\$$2;");
            text = EXPORT.matcher(text).replaceAll("$1 $2");
            script.append("const $%s = (() => {\n".formatted(module))
                    .append(text)
                    .append("return {%s};\n})();\n".formatted(exports));
        }
        return script.toString();
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
