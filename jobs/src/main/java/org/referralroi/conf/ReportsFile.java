package org.referralroi.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.figures.Presentation;

/** Reads {@code reports.yml} and holds every key against what is allowed. */
public final class ReportsFile {
    /** Its name in a folder of settings. */
    public static final String NAME = "reports.yml";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_LOGO_BYTES = 100_000;
    private static final int MOST_COMPANY_LETTERS = 80;

    private final Path file;

    private ReportsFile(Path file) {
        this.file = file;
    }

    /** The file of a folder of settings, or where it has none that of the program. */
    public static Path in(Path conf, Path standard) {
        return YamlFile.ownOr(standard, conf, NAME);
    }

    /**
     * @throws Refusal where the file is no YAML, or a key or value is not allowed
     */
    public static Presentation read(Path file) {
        return new ReportsFile(file).presentation();
    }

    private Presentation presentation() {
        Presentation standard = Presentation.STANDARD;
        Keys keys = new Keys(file, "", YamlFile.tree(file));
        Presentation presentation =
                new Presentation(
                        company(keys),
                        logo(keys),
                        accent(keys, standard),
                        locale(keys, standard),
                        Presentation.Paper.valueOf(
                                keys.oneOf("paper", "a4", List.of("a4", "letter"))
                                        .toUpperCase(Locale.ROOT)),
                        Presentation.Names.valueOf(
                                keys.oneOf("names", "shown", List.of("shown", "masked"))
                                        .toUpperCase(Locale.ROOT)));
        keys.refuseUnknown();
        return presentation;
    }

    private static String company(Keys keys) {
        String company = keys.optionalText("company", "a text of at most 80 characters").strip();
        if (company.codePointCount(0, company.length()) > MOST_COMPANY_LETTERS) {
            throw keys.notAllowed("company", company, "a text of at most 80 characters");
        }
        return company;
    }

    private String logo(Keys keys) {
        String allowed = "a PNG file of at most 100 kB, named from the folder of this file";
        String name = keys.optionalText("logo", allowed);
        if (name.isEmpty()) {
            return "";
        }
        Path logo = file.resolveSibling(name);
        try {
            byte[] bytes = Files.readAllBytes(logo);
            if (bytes.length <= MOST_LOGO_BYTES
                    && Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length))) {
                return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
            }
        } catch (IOException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: logo is %s, which cannot be read; allowed is %s"
                            .formatted(file, name, allowed),
                    e);
        }
        throw keys.notAllowed("logo", name, allowed);
    }

    private static String accent(Keys keys, Presentation standard) {
        String allowed =
                "# and six hex digits, small letters, of a colour with a contrast of at least 3:1 to white";
        String accent = keys.optionalText("accent", allowed);
        return accent.isEmpty()
                ? standard.accent()
                : keys.held("accent", accent, allowed, standard::withAccent).accent();
    }

    private static String locale(Keys keys, Presentation standard) {
        String allowed = "a language tag such as en, de-DE or fr-CH";
        String locale = keys.optionalText("locale", allowed);
        return locale.isEmpty()
                ? standard.locale()
                : keys.held("locale", locale, allowed, standard::withLocale).locale();
    }
}
