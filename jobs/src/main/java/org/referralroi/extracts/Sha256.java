package org.referralroi.extracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;
import org.conscrypt.Conscrypt;

/** SHA-256 as 64 hex digits. */
public final class Sha256 {
    private static final String ALGORITHM = "SHA-256";

    private Sha256() {}

    public static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance(ALGORITHM)
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    public static String of(Path file) throws IOException {
        MessageDigest digest = OfFiles.digest();
        byte[] buffer = new byte[1 << 17];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Extracts are gigabytes, and the JDK hashes fast only where its thorough compiler is on, which
     * costs more than it saves here; Conscrypt does it in machine code, on most platforms.
     */
    private static final class OfFiles {
        private static final Provider PROVIDER =
                Conscrypt.isAvailable()
                        ? Conscrypt.newProvider()
                        : Security.getProviders("MessageDigest." + ALGORITHM)[0];

        static MessageDigest digest() {
            try {
                return MessageDigest.getInstance(ALGORITHM, PROVIDER);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(PROVIDER + " has " + ALGORITHM, e);
            }
        }
    }
}
