package org.referralroi.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that NIST publishes for FIPS 180-4, and {@code sha256sum} of coreutils 9.1. */
class Sha256Test {
    private static final Map<String, String> PUBLISHED =
            Map.of(
                    "",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "abc",
                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                    "a".repeat(1_000_000),
                    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");

    @TempDir private Path folder;

    @Test
    void aTextAndAFileHaveTheirPublishedDigest() throws Exception {
        for (String text : PUBLISHED.keySet()) {
            Path file = Files.writeString(folder.resolve("file"), text);
            assertEquals(PUBLISHED.get(text), Sha256.of(text));
            assertEquals(PUBLISHED.get(text), Sha256.of(file));
        }
    }
}
