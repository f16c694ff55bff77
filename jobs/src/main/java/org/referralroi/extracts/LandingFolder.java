package org.referralroi.extracts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.SideBySide;

/**
 * The folder that deliveries land in: {@code landing/<delivery>/<system>/<table>.csv} or {@code
 * .csv.gz}.
 */
public final class LandingFolder {
    private static final Pattern DELIVERY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern EXTRACT = Pattern.compile("([a-z_]+)\\.csv(\\.gz)?");

    /** A file that a table is named after. */
    private record Found(String delivery, String table, Path path) {}

    private final Path folder;
    private final Contract contract;

    public LandingFolder(Path folder, Contract contract) {
        this.folder = folder;
        this.contract = contract;
    }

    /**
     * Lists the deliveries in the order of their names and hashes every file.
     *
     * @throws Refusal where there is nothing to read, a delivery is named oddly, or a required
     *     table is nowhere
     */
    public Landing list() {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: there is no landing folder; put the extracts into %s/<delivery>/<system>/<table>.csv, or name the workspace that holds them with --workspace"
                            .formatted(folder, folder));
        }
        List<Found> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Path> deliveries = children(folder).stream().filter(Files::isDirectory).toList();
        for (Path delivery : deliveries) {
            checkName(delivery);
            children(delivery).stream()
                    .filter(Files::isDirectory)
                    .forEach(system -> addFiles(delivery, system, found, unknown));
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: there is no delivery in it; a delivery is a folder such as %s/2026-10-31/crm/leads.csv"
                            .formatted(folder, folder));
        }
        checkRequired(found);
        return Landing.of(SideBySide.map(found, LandingFolder::hashed), unknown);
    }

    private void addFiles(Path delivery, Path system, List<Found> found, List<String> unknown) {
        for (Path path : children(system)) {
            var name = EXTRACT.matcher(path.getFileName().toString());
            var table =
                    name.matches()
                            ? contract.find(system.getFileName() + "/" + name.group(1))
                            : java.util.Optional.<Table>empty();
            if (table.isEmpty()) {
                unknown.add(folder.relativize(path).toString());
                continue;
            }
            if (!Files.isRegularFile(path)) {
                throw broken(path, "it is not a file", "put the extract in its place");
            }
            found.add(found(delivery.getFileName().toString(), table.get(), path, found));
        }
    }

    private static Found found(String delivery, Table table, Path path, List<Found> before) {
        for (Found other : before) {
            if (other.delivery().equals(delivery) && other.table().equals(table.path())) {
                throw broken(
                        path,
                        "the delivery also holds " + other.path().getFileName(),
                        "deliver each table once, as .csv or as .csv.gz");
            }
        }
        return new Found(delivery, table.path(), path);
    }

    private static ExtractFile hashed(Found found) {
        Path path = found.path();
        try {
            return new ExtractFile(
                    found.delivery(), found.table(), path, Files.size(path), Sha256.of(path));
        } catch (IOException e) {
            throw broken(path, "it cannot be read (" + reason(e) + ")", "check its permissions");
        }
    }

    private void checkName(Path delivery) {
        String name = delivery.getFileName().toString();
        if (!DELIVERY.matcher(name).matches()) {
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: the name of a delivery may hold letters, digits, '.', '_' and '-' only, and begins with a letter or digit; rename the folder"
                            .formatted(delivery));
        }
    }

    private void checkRequired(List<Found> files) {
        List<String> missing =
                contract.tables().stream()
                        .filter(Table::required)
                        .map(Table::path)
                        .filter(path -> files.stream().noneMatch(f -> f.table().equals(path)))
                        .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: no delivery holds %s; without %s nothing can be computed: add the extract to a delivery"
                            .formatted(
                                    folder,
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "it" : "them"));
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    Exit.EXTRACT,
                    "%s: the folder cannot be read (%s); check its permissions"
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    private static Refusal broken(Path file, String what, String remedy) {
        return new Refusal(Exit.EXTRACT, "%s: %s; %s".formatted(file, what, remedy));
    }

    /** Why a file cannot be read, in words. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it has gone";
        }
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }
}
