package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.Sha256;
import tools.jackson.core.JacksonException;

/**
 * What a run was made from and what it made.
 *
 * @param settings of the program, by key
 * @param benchmarks SHA-256 of the file of published claims
 * @param previous the run of the month published before, whose figures these were compared with;
 *     null where there was none
 * @param reading key of the validated rows in the lake
 */
public record Manifest(
        String run,
        YearMonth month,
        String codeVersion,
        String engine,
        Map<String, String> settings,
        String benchmarks,
        String previous,
        String reading,
        List<Input> inputs,
        List<Output> outputs) {

    /** The states whose files are listed. */
    static final List<String> KEPT = List.of("facts", "metrics", "statistics", "reports");

    /**
     * A file of a delivery.
     *
     * @param rows read from it; none of a repeated file
     * @param repeated whether its bytes equal those of an earlier file of its table, and it was not
     *     read
     */
    public record Input(
            String delivery,
            String table,
            String file,
            String sha256,
            long rows,
            boolean repeated) {}

    /**
     * A file of the run.
     *
     * @param file relative to the folder of the run
     */
    public record Output(String file, long bytes, String sha256) {}

    public Manifest {
        settings = new TreeMap<>(settings);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** What a run was compared with; nothing where its manifest is gone or damaged. */
    static Optional<String> previousOf(RunFolder run) throws IOException {
        try {
            return Files.exists(run.manifest())
                    ? Optional.ofNullable(Json.read(run.manifest(), Manifest.class).previous())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static List<Input> inputs(List<Extract> extracts, List<ExtractFile> repeated) {
        List<Input> inputs = new ArrayList<>();
        extracts.forEach(extract -> inputs.add(input(extract.file(), extract.rowsRead(), false)));
        repeated.forEach(file -> inputs.add(input(file, 0, true)));
        return inputs;
    }

    /** The files of the states that a run keeps. */
    static List<Output> outputs(RunFolder run, List<String> states) throws IOException {
        List<Output> outputs = new ArrayList<>();
        for (String state : states) {
            for (Path file : Folders.files(run.state(state))) {
                outputs.add(
                        new Output(
                                run.path().relativize(file).toString(),
                                Files.size(file),
                                Sha256.of(file)));
            }
        }
        return outputs;
    }

    private static Input input(ExtractFile file, long rows, boolean repeated) {
        return new Input(
                file.delivery(), file.table(), file.label(), file.sha256(), rows, repeated);
    }
}
