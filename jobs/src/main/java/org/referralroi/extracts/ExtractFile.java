package org.referralroi.extracts;

import java.nio.file.Path;

/**
 * One file of a delivery.
 *
 * @param delivery name of the delivery's folder
 * @param table path of the table, such as {@code crm/leads}
 * @param path where it lies
 * @param bytes its size
 * @param sha256 of its bytes, 64 hex digits
 */
public record ExtractFile(String delivery, String table, Path path, long bytes, String sha256) {
    /** The name a person knows it by: delivery, system and file. */
    public String label() {
        return delivery + "/" + table.substring(0, table.indexOf('/') + 1) + path.getFileName();
    }

    public boolean gzipped() {
        return path.getFileName().toString().endsWith(".gz");
    }
}
