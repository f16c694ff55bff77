package org.referralroi.extracts;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of a delivery that can be read.
 *
 * @param text the plain text to read it from: the file itself, or a clean copy
 * @param header names of the columns, in the order of the file
 * @param unknownColumns those of the header that the contract does not know
 * @param usualColumns those of which every field keeps the rules of its column, and is in a form
 *     that engines read alike; nothing need be judged of them
 * @param records with as many fields as the header; blank lines are none
 * @param ragged records with more or fewer fields; not in {@code text}
 */
public record Extract(
        ExtractFile file,
        Path text,
        List<String> header,
        List<String> unknownColumns,
        List<String> usualColumns,
        long records,
        List<RaggedRecord> ragged) {

    public Extract {
        header = List.copyOf(header);
        unknownColumns = List.copyOf(unknownColumns);
        usualColumns = List.copyOf(usualColumns);
        ragged = List.copyOf(ragged);
    }

    /** Rows read, well formed or not. */
    public long rowsRead() {
        return records + ragged.size();
    }
}
