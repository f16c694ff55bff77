package org.referralroi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of landing folders and files that cannot be read at all. */
class RefusedExtractsTest {

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void missingLandingFolder() throws IOException {
        Files.move(workspace.folder().resolve("landing"), folder.resolve("elsewhere"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing: there is no landing folder; put the extracts into WORKSPACE/landing/<delivery>/<system>/<table>.csv, or name the workspace that holds them with --workspace
                """);
    }

    @Test
    void noDelivery() throws IOException {
        Files.move(workspace.folder().resolve("landing"), folder.resolve("elsewhere"));
        Files.createDirectory(workspace.folder().resolve("landing"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing: there is no delivery in it; a delivery is a folder such as WORKSPACE/landing/2026-10-31/crm/leads.csv
                """);
    }

    @Test
    void deliveryWithAnOddName() throws IOException {
        Path odd = workspace.folder().resolve("landing/the newest");
        Files.createDirectories(odd);
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/the newest: the name of a delivery may hold letters, digits, '.', '_' and '-' only, and begins with a letter or digit; rename the folder
                """);
    }

    @Test
    void missingRequiredTable() throws IOException {
        Files.delete(workspace.extract("crm/leads"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing: no delivery holds crm/leads; without it nothing can be computed: add the extract to a delivery
                """);
    }

    @Test
    void severalMissingRequiredTables() throws IOException {
        Files.delete(workspace.extract("crm/leads"));
        Files.delete(workspace.extract("billing/invoices"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing: no delivery holds crm/leads, billing/invoices; without them nothing can be computed: add the extract to a delivery
                """);
    }

    @Test
    void missingKeyColumn() throws IOException {
        workspace.with("crm/leads", "lead_id,email", "id,email");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: the header lacks the key column lead_id; it has id, email, company, source, segment, industry, region, created_at, owner_rep_id…. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void missingPartOfAKey() throws IOException {
        workspace.with("billing/subscription_periods", ",started_on,", ",start,");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/billing/subscription_periods.csv: the header lacks the key column started_on; it has subscription_id, start, customer_id, plan, monthly_amount, currency, ended_on. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void columnNamedTwice() throws IOException {
        workspace.with("crm/leads", ",company,", ",email,");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: the header names column email twice. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void headerOnly() throws IOException {
        Path leads = workspace.extract("crm/leads");
        Files.writeString(leads, Files.readString(leads).lines().findFirst().orElseThrow() + "\n");
        workspace.assertRefused(
                3,
                """
                roi: crm/leads: every delivery holds a header only; without rows of it nothing can be computed: deliver the table again
                """);
    }

    @Test
    void noHeader() throws IOException {
        Files.writeString(workspace.extract("crm/leads"), "\n\n");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: it has no header. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void zeroBytes() throws IOException {
        Files.writeString(workspace.extract("crm/leads"), "");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: the file has zero bytes; even without rows it holds a header. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void truncatedGzip() throws IOException {
        byte[] whole = gzip(Files.readString(workspace.extract("crm/leads")));
        Files.delete(workspace.extract("crm/leads"));
        Files.write(gz("crm/leads"), Arrays.copyOf(whole, whole.length - 12));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv.gz: the gzip file is truncated. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void notGzip() throws IOException {
        workspace.with("crm/leads", "L4,,,event,,,,2026-10-31T13:00:00Z,,rule,,,,");
        Files.move(workspace.extract("crm/leads"), gz("crm/leads"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv.gz: it is not a gzip file, or a damaged one (Not in GZIP format). Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void damagedGzip() throws IOException {
        byte[] whole = gzip(Files.readString(workspace.extract("crm/leads")));
        Files.delete(workspace.extract("crm/leads"));
        whole[whole.length - 6] ^= 1;
        Files.write(gz("crm/leads"), whole);
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv.gz: it is not a gzip file, or a damaged one (Corrupt GZIP trailer). Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void emptyGzip() throws IOException {
        Files.delete(workspace.extract("crm/leads"));
        Files.write(gz("crm/leads"), gzip(""));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv.gz: it has no header. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void directoryNamedLikeAFile() throws IOException {
        Files.delete(workspace.extract("crm/leads"));
        Files.createDirectory(workspace.extract("crm/leads"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: it is not a file; put the extract in its place
                """);
    }

    @Test
    void linkThatLeadsNowhere() throws IOException {
        Files.delete(workspace.extract("crm/leads"));
        Files.createSymbolicLink(workspace.extract("crm/leads"), folder.resolve("gone.csv"));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: it is not a file; put the extract in its place
                """);
    }

    @Test
    void bothPlainAndGzipped() throws IOException {
        Files.write(gz("crm/leads"), gzip(Files.readString(workspace.extract("crm/leads"))));
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv.gz: the delivery also holds leads.csv; deliver each table once, as .csv or as .csv.gz
                """);
    }

    @Test
    void notUtf8() throws IOException {
        byte[] latin = "rep_id,name\nR1,Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(workspace.extract("crm/reps"), latin);
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/reps.csv: it is not UTF-8; export it as UTF-8. Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    @Test
    void quoteThatIsNeverClosed() throws IOException {
        workspace.with("crm/leads", "L4,\"four@fourth.example,Fourth,event");
        workspace.assertRefused(
                3,
                """
                roi: WORKSPACE/landing/2026-10-31/crm/leads.csv: it is not CSV: Unclosed quoted field at end of input (record starting at line 5). Nothing of delivery 2026-10-31 was taken; deliver the file again.
                """);
    }

    private Path gz(String table) {
        return Path.of(workspace.extract(table) + ".gz");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
