package org.referralroi.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where every figure and every table of statistics comes from: the files of {@code sql/explain}.
 */
final class Provenances {
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<String, Provenance> byName;

    private Provenances(Map<String, Provenance> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Reads all files; a mistake in them is a mistake of the program, not of its user.
     *
     * @throws IllegalArgumentException where two entries are about the same
     */
    static Provenances read(Path sql) {
        Map<String, Provenance> byName = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(sql.resolve("explain"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                for (Provenance provenance :
                        YAML.readValue(Files.readString(file), Provenance[].class)) {
                    for (String name : provenance.names()) {
                        if (byName.put(name, provenance) != null) {
                            throw new IllegalArgumentException(
                                    "%s: another entry is about %s".formatted(file, name));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Provenances(byName);
    }

    /** The names of all figures and tables. */
    Set<String> names() {
        return byName.keySet();
    }

    Optional<Provenance> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every entry once. */
    List<Provenance> entries() {
        return byName.values().stream().distinct().toList();
    }
}
