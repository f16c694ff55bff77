package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds data-samples to the generator and its README to the contract. With {@code
 * -Dsamples.rewrite=true} both are written anew first.
 */
class SamplesTest {

    private static final Path SAMPLES = Contract.repository().resolve("data-samples");
    private static final Company COMPANY = new Company(3_000, 19);
    private static final long MOST_BYTES = 4_000_000;

    private static final MadeSection COLUMNS = MadeSection.named("columns");
    private static final MadeSection ROWS = MadeSection.named("rows");

    @TempDir private Path folder;

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("samples.rewrite")) {
            Path landing = SAMPLES.resolve("landing");
            if (Files.exists(landing)) {
                for (Path each : deepestFirst(landing)) {
                    Files.delete(each);
                }
            }
            COMPANY.writeTo(SAMPLES, true, done -> {});
            Path readme = SAMPLES.resolve("README.md");
            String text = Files.readString(readme);
            text = COLUMNS.replacedIn(text, ContractPage.of(Contract.read()));
            Files.writeString(readme, ROWS.replacedIn(text, judged().counts()));
        }
    }

    @Test
    void theReadmeDescribesTheColumnsAsTheContractDoes() throws IOException {
        String text = Files.readString(SAMPLES.resolve("README.md"));
        assertEquals(ContractPage.of(Contract.read()), COLUMNS.in(text));
    }

    @Test
    void theReadmeCountsTheRowsAsTheContractJudgesThem() throws IOException {
        String text = Files.readString(SAMPLES.resolve("README.md"));
        assertEquals(judged().counts(), ROWS.in(text));
    }

    private static Judge judged() throws IOException {
        return new Judge(
                SAMPLES.resolve("landing"), Deliveries.FULL, Deliveries.LATE, Deliveries.DIRT);
    }

    @Test
    void theSamplesAreWhatTheGeneratorWrites() throws IOException {
        COMPANY.writeTo(folder, true, done -> {});
        // unpacked, because the bytes of a packed file differ between versions of zlib
        assertEquals(unpacked(folder), unpacked(SAMPLES));
    }

    @Test
    void theSamplesAreSmall() throws IOException {
        long bytes = 0;
        for (Path file : files(SAMPLES)) {
            bytes += Files.size(file);
        }
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes, at most " + MOST_BYTES);
    }

    private static Map<String, Integer> unpacked(Path root) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        for (Path file : files(root)) {
            StringWriter text = new StringWriter();
            try (Reader in = Judge.open(file)) {
                in.transferTo(text);
            }
            contents.put(root.relativize(file).toString(), text.toString().hashCode());
        }
        contents.remove("README.md");
        return contents;
    }

    private static List<Path> files(Path root) throws IOException {
        return deepestFirst(root).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
