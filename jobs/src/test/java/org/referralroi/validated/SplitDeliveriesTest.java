package org.referralroi.validated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Without keys that occur twice, neither the order of rows nor their delivery matters. */
class SplitDeliveriesTest {

    private static final String PROGRAMS =
            "program_id,name,kind,started_on\nP1,Friends,customer,2026-01-01\n";
    private static final String HEADER =
            "advocate_id,program_id,customer_id,name,email,owner_rep_id,enrolled_at,updated_at\n";

    @Property(tries = 15)
    void orderAndDeliveryOfRowsChangeNoValidatedRow(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int deliveries)
            throws IOException {
        List<String> rows = rows();
        String expected = read(List.of(rows));
        Collections.shuffle(rows, random);
        List<List<String>> split = new ArrayList<>();
        for (int i = 0; i < deliveries; i++) {
            split.add(new ArrayList<>());
        }
        rows.forEach(row -> split.get(random.nextInt(deliveries)).add(row));
        assertEquals(expected, read(split));
    }

    /** Valid rows, broken ones, rows that refer to nothing, and quoted line ends. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String program = i % 7 == 0 ? "P9" : "P1";
            String name = i % 3 == 0 ? "\"two\nlines, \"\"quoted\"\"\"" : "N";
            String enrolled =
                    i % 11 == 0 ? "2026-02-30" : "2026-01-0%dT00:00:00Z".formatted(1 + i % 9);
            String updated = i % 5 == 0 ? "" : "2026-03-01T00:00:00Z";
            rows.add("V%d,%s,,%s,E,R%d,%s,%s%n".formatted(i, program, name, i, enrolled, updated));
        }
        return rows;
    }

    private static String read(List<List<String>> split) throws IOException {
        Path folder = Files.createTempDirectory("split");
        Deliveries deliveries = new Deliveries(folder).with("0/referral/programs.csv", PROGRAMS);
        for (int i = 0; i < split.size(); i++) {
            String text = HEADER + String.join("", split.get(i));
            deliveries.with("%d/referral/advocates.csv".formatted(i + 1), text);
        }
        return deliveries.read(SharedEngines.of("duckdb")).allRows();
    }
}
