package org.referralroi.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for {@code localhost} that only itself vouches for; it is made once. */
final class Certificate {
    static final String PASSWORD = "changeit";
    private static Path folder;

    private Certificate() {}

    /** Key and certificate. */
    static Path keys() {
        return folder().resolve("localhost.p12");
    }

    /** The certificate alone. */
    static Path pem() {
        return folder().resolve("localhost.pem");
    }

    /** What a server with this certificate needs. */
    static SSLContext context() {
        try (InputStream in = Files.newInputStream(keys())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Path folder() {
        if (folder == null) {
            try {
                Path made = Files.createTempDirectory("certificate");
                Path keys = made.resolve("localhost.p12");
                keytool(
                        keys,
                        "-genkeypair -keyalg EC -validity 2 -dname CN=localhost -ext san=dns:localhost");
                keytool(keys, "-exportcert -rfc -file " + made.resolve("localhost.pem"));
                folder = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private static void keytool(Path keys, String options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(
                List.of(
                        "-alias",
                        "localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
