package org.referralroi.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to files and folders as a whole. */
public final class Folders {
    private Folders() {}

    /** Removes a folder and all in it; nothing happens where there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Every file below a folder, by path. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Replaces a file at once: written aside, forced to disk, renamed. A reader sees the old text
     * or the new one.
     */
    public static void replace(Path file, String text) throws IOException {
        moveIntoPlace(writeAside(file, text), file);
    }

    /** Likewise. */
    public static void replace(Path file, byte[] contents) throws IOException {
        moveIntoPlace(writeAside(file, contents), file);
    }

    /** Writes what is to become a file under another name, and forces it to disk. */
    static Path writeAside(Path file, String text) throws IOException {
        return writeAside(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path writeAside(Path file, byte[] contents) throws IOException {
        Path aside = aside(file);
        Files.write(aside, contents);
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return aside;
    }

    /** The name under which a file is written before it is moved into place. */
    static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    /** Renames what was written aside. */
    static void moveIntoPlace(Path aside, Path file) throws IOException {
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder =
                FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
