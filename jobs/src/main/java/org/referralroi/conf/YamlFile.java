package org.referralroi.conf;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A settings file as a tree, in which no key stands twice. */
final class YamlFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private YamlFile() {}

    /** The file of that name in a folder of settings, or where it has none the standard one. */
    static Path ownOr(Path standard, Path conf, String name) {
        Path own = conf.resolve(name);
        return Files.exists(own) ? own : standard.resolve(name);
    }

    /**
     * @throws Refusal where the file cannot be read or is no YAML
     */
    static JsonNode tree(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            return tree == null || tree.isMissingNode() ? NullNode.getInstance() : tree;
        } catch (JacksonException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: line %d: not YAML: %s"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                    sentence(e.getOriginalMessage())),
                    e);
        } catch (CharacterCodingException e) {
            throw new Refusal(Exit.USAGE, "%s: not UTF-8; save it as UTF-8".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: permission denied; allow the user of the program to read it"
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new Refusal(Exit.USAGE, "%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    /** What the parser says, without the lines in which it draws the place. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
