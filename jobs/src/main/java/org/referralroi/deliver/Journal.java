package org.referralroi.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.run.Folders;
import org.referralroi.run.Json;
import org.referralroi.run.Workspace;
import tools.jackson.core.JacksonException;

/**
 * Who has got what of a month. A claim is on disk before a server is given the mail, and confirmed
 * when the server has taken it; a claim without confirmation may have arrived. The caller holds the
 * lock of the month.
 */
final class Journal {
    /** The file. */
    private record Page(YearMonth month, List<Claim> mails) {}

    private final Path file;
    private final YearMonth month;
    private Map<String, Claim> claims = new TreeMap<>();

    private Journal(Path file, YearMonth month) {
        this.file = file;
        this.month = month;
    }

    /**
     * The journal of a month; an empty one where there is none yet.
     *
     * @throws Refusal where it is damaged: who has got what is not known then
     */
    static Journal open(Workspace workspace, YearMonth month) throws IOException {
        Path file = folder(workspace).resolve(month + ".json");
        Journal journal = new Journal(file, month);
        if (Files.exists(file)) {
            try {
                for (Claim claim : Json.read(file, Page.class).mails()) {
                    journal.claims.put(key(claim.list(), claim.recipient()), claim);
                }
            } catch (JacksonException | NullPointerException e) {
                throw new Refusal(
                        Exit.OTHER,
                        "%s: the record of who has got the reports is damaged; nothing was sent: mend it, or remove it to send to everybody again"
                                .formatted(file),
                        e);
            }
        }
        return journal;
    }

    static Path folder(Workspace workspace) {
        return workspace.root().resolve("deliveries");
    }

    Optional<Claim> find(String list, String recipient) {
        return Optional.ofNullable(claims.get(key(list, recipient)));
    }

    /** Puts a claim in the place of any earlier one. */
    void write(Claim claim) throws IOException {
        Map<String, Claim> changed = new TreeMap<>(claims);
        changed.put(key(claim.list(), claim.recipient()), claim);
        save(changed);
    }

    /** Takes a claim back, as the server did not take the mail; an earlier one stands again. */
    void withdraw(Claim claim, Optional<Claim> earlier) throws IOException {
        Map<String, Claim> changed = new TreeMap<>(claims);
        changed.remove(key(claim.list(), claim.recipient()));
        earlier.ifPresent(e -> changed.put(key(e.list(), e.recipient()), e));
        save(changed);
    }

    private void save(Map<String, Claim> changed) throws IOException {
        Files.createDirectories(file.getParent());
        Folders.replace(file, Json.write(new Page(month, List.copyOf(changed.values()))));
        claims = changed;
    }

    /** Spelled in capitals or not, an address is the same. */
    private static String key(String list, String recipient) {
        return list + " " + recipient.toLowerCase(Locale.ROOT);
    }
}
