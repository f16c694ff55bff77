package org.referralroi.reports.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what the PDF library draws at random: the letters before the names of embedded fonts and
 * the id of the document. Both keep their width, so every offset in the file stays true.
 */
final class StablePdf {

    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=DejaVu)");
    private static final Pattern ID =
            Pattern.compile("/ID \\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");
    private static final int LETTERS = 6;
    private static final int ALPHABET = 26;

    private StablePdf() {}

    static byte[] of(byte[] pdf) {
        // every byte is one character of this charset, and back
        String text = new String(pdf, ISO_8859_1);
        Map<String, String> prefixes = new LinkedHashMap<>();
        text =
                SUBSET.matcher(text)
                        .replaceAll(
                                m ->
                                        "/"
                                                + prefixes.computeIfAbsent(
                                                        m.group(1), p -> letters(prefixes.size()))
                                                + "+");
        String blank = ID.matcher(text).replaceAll(id("0".repeat(32)));
        return ID.matcher(blank)
                .replaceAll(Matcher.quoteReplacement(id(md5(blank))))
                .getBytes(ISO_8859_1);
    }

    private static String id(String hex) {
        return "/ID [<%s><%s>]".formatted(hex, hex);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        for (int i = 0; i < LETTERS; i++) {
            letters.insert(0, (char) ('A' + rest % ALPHABET));
            rest /= ALPHABET;
        }
        return letters.toString();
    }

    // the id of a PDF is 16 bytes that depend on its content; nothing rests on its secrecy
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
