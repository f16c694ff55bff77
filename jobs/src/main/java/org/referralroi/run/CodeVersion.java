package org.referralroi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Statistics;

/**
 * The version of the program: its number, and a hash of its classes and SQL, as both can be changed
 * in place.
 */
public final class CodeVersion {
    private CodeVersion() {}

    /** The version of the program installed at home. */
    public static String of(Home home) {
        try {
            StringBuilder hashes = new StringBuilder();
            for (Class<?> inside : List.of(CodeVersion.class, Statistics.class)) {
                hash(
                        Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI()),
                        hashes);
            }
            hash(home.sql(), hashes);
            String number =
                    Objects.requireNonNullElse(
                            CodeVersion.class.getPackage().getImplementationVersion(),
                            "development");
            return number + "+" + Sha256.of(hashes.toString()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar counts as a file, a folder by the files in it that the program reads. */
    private static void hash(Path place, StringBuilder hashes) throws IOException {
        if (Files.isRegularFile(place)) {
            hashes.append(Sha256.of(place)).append('\n');
            return;
        }
        for (Path file : Folders.files(place)) {
            if (!file.toString().contains("/cases/") && !file.toString().endsWith(".md")) {
                hashes.append(place.relativize(file))
                        .append(' ')
                        .append(Sha256.of(file))
                        .append('\n');
            }
        }
    }
}
