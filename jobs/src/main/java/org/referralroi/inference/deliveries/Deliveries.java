package org.referralroi.inference.deliveries;

import java.util.List;
import java.util.stream.Stream;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.Masked;
import org.referralroi.figures.rows.DeliveredFile;
import org.referralroi.figures.rows.MoneyReconciliation;
import org.referralroi.figures.rows.QualityNotice;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.validated.FileCounts;
import org.referralroi.validated.MoneyTotal;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

/**
 * The deliveries of a run. What they bring with them, names of files included, may hold addresses;
 * none is passed on.
 *
 * @param validation what became of the rows
 * @param landing what lay in the landing folder
 * @param contract what is allowed
 */
public record Deliveries(Validation validation, Landing landing, Contract contract) {

    /** Files that were read, by table and delivery, then those that were not. */
    public List<DeliveredFile> files() {
        Stream<DeliveredFile> read =
                validation.tables().stream()
                        .flatMap(table -> table.files().stream().map(file -> read(table, file)));
        Stream<DeliveredFile> repeated =
                landing.repeated().stream()
                        .map(file -> unread(file.table(), file.label(), "repeated"));
        Stream<DeliveredFile> unknown =
                landing.unknown().stream().map(label -> unread("", label, "unknown"));
        return Stream.of(read, repeated, unknown).flatMap(files -> files).toList();
    }

    /** Of each table the first rejections and loose ends, at most 20. */
    public List<RejectedExample> examples() {
        Remedies remedies = new Remedies(contract);
        return validation.tables().stream()
                .flatMap(table -> table.examples().stream())
                .map(remedies::example)
                .toList();
    }

    /** Every column of money in every currency. */
    public List<MoneyReconciliation> money() {
        return validation.tables().stream()
                .flatMap(table -> table.moneys().stream().map(total -> money(table, total)))
                .toList();
    }

    /** What is not wrong but worth a look. */
    public List<QualityNotice> notices() {
        return validation.tables().stream()
                .flatMap(
                        table ->
                                table.notices().stream()
                                        .map(
                                                notice ->
                                                        new QualityNotice(
                                                                table.table(),
                                                                Masked.addresses(
                                                                        withoutTable(
                                                                                table, notice)))))
                .toList();
    }

    /** The table stands in a column of its own. */
    private static String withoutTable(TableValidation table, String notice) {
        String prefix = table.table() + ": ";
        return notice.startsWith(prefix) ? notice.substring(prefix.length()) : notice;
    }

    private static DeliveredFile read(TableValidation table, FileCounts file) {
        return new DeliveredFile(
                Masked.text(file.delivery()),
                table.table(),
                Masked.addresses(file.file()),
                "read",
                file.read(),
                file.validated(),
                file.superseded(),
                file.rejected(),
                file.looseEnds());
    }

    private static DeliveredFile unread(String table, String label, String fate) {
        return new DeliveredFile(
                Masked.text(label.replaceFirst("/.*", "")),
                table,
                Masked.addresses(label),
                fate,
                0,
                0,
                0,
                0,
                0);
    }

    private static MoneyReconciliation money(TableValidation table, MoneyTotal total) {
        return new MoneyReconciliation(
                table.table(),
                total.column(),
                Masked.text(total.currency()),
                total.read().toPlainString(),
                total.validated().toPlainString(),
                total.superseded().toPlainString(),
                total.rejected().toPlainString());
    }
}
