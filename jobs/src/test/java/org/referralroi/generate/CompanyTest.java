package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

    @TempDir private Path folder;

    @Test
    void sameSeedGivesSameBytesWhateverLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> here = written("here", 300, 7);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(here, written("there", 300, 7));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aCompanyIsTheBeginningOfNoOther() throws IOException {
        Map<String, String> one = written("one", 20, 1);
        Map<String, String> two = written("two", 20, 2);
        String leads = "landing/2026-10-31-full/crm/leads.csv.gz";
        assertEquals(false, one.get(leads).equals(two.get(leads)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 200})
    void evenTheSmallestCompanyHasOnlyThePlantedFaults(long customers) throws IOException {
        new Company(customers, 3).writeTo(folder, false, done -> {});
        Judge judge =
                new Judge(
                        folder.resolve("landing"),
                        Deliveries.FULL,
                        Deliveries.LATE,
                        Deliveries.DIRT);
        assertEquals(
                new Dirt().findings().stream().map(Object::toString).sorted().toList(),
                judge.findings().stream().map(Object::toString).toList());
        long billed =
                judge.rows("billing/customers").keySet().stream()
                        .filter(key -> !key.startsWith("CX"))
                        .count();
        assertEquals(customers, billed);
    }

    @Test
    void aFileThatIsDeliveredAgainHasTheSameBytes() throws IOException {
        Map<String, String> files = written("again", 5, 1);
        String programs = "/referral/programs.csv.gz";
        assertEquals(
                files.get("landing/" + Deliveries.FULL + programs),
                files.get("landing/" + Deliveries.LATE + programs));
    }

    @Test
    void numberOfCustomersIsChecked() {
        assertEquals(
                "customers must be from 1 to 10000000, not 0",
                assertThrows(IllegalArgumentException.class, () -> new Company(0, 1)).getMessage());
        assertEquals(
                "customers must be from 1 to 10000000, not 10000001",
                assertThrows(IllegalArgumentException.class, () -> new Company(10_000_001, 1))
                        .getMessage());
    }

    private Map<String, String> written(String name, long customers, long seed) throws IOException {
        Path out = folder.resolve(name);
        new Company(customers, seed).writeTo(out, true, done -> {});
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    digests.put(
                                            out.relativize(file).toString().replace('\\', '/'),
                                            sha256(file)));
        }
        return digests;
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new BigInteger(1, digest).toString(16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
