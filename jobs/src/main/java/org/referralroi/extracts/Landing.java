package org.referralroi.extracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was delivered.
 *
 * @param files to be read, in the order of the deliveries
 * @param repeated files whose bytes equal those of an earlier file of their table; not read
 * @param unknown files that no table of the contract is named after, as labels
 */
public record Landing(List<ExtractFile> files, List<ExtractFile> repeated, List<String> unknown) {

    public Landing {
        files = List.copyOf(files);
        repeated = List.copyOf(repeated);
        unknown = List.copyOf(unknown);
    }

    /** Sets apart the files that repeat an earlier one. */
    static Landing of(List<ExtractFile> delivered, List<String> unknown) {
        Set<String> seen = new HashSet<>();
        List<ExtractFile> files = new ArrayList<>();
        List<ExtractFile> repeated = new ArrayList<>();
        for (ExtractFile file : delivered) {
            (seen.add(file.table() + " " + file.sha256()) ? files : repeated).add(file);
        }
        return new Landing(files, repeated, unknown);
    }

    /**
     * The files of a table, in the order of the deliveries; the later wins where nothing else
     * decides.
     */
    public List<ExtractFile> filesOf(Table table) {
        return files.stream().filter(file -> file.table().equals(table.path())).toList();
    }
}
