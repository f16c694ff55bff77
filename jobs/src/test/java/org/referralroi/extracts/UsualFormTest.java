package org.referralroi.extracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualFormTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-10-31, true",
        "DATE, 2024-02-29, true",
        "DATE, 2000-02-29, true",
        "DATE, 2025-02-29, false",
        "DATE, 1900-02-29, false",
        "DATE, 2026-04-31, false",
        "DATE, 2026-00-10, false",
        "DATE, 2026-13-10, false",
        "DATE, 2026-10-00, false",
        "DATE, 0000-10-31, false",
        "DATE, 0001-01-01, true",
        "DATE, 2026/10/31, false",
        "DATE, 2026-10-3, false",
        "DATE, 2026-10-311, false",
        "DATE, 2o26-10-31, false",
        "INSTANT, 2026-10-31T14:05:00Z, true",
        "INSTANT, 2026-10-31T23:59:59Z, true",
        "INSTANT, 2026-10-31T24:00:00Z, false",
        "INSTANT, 2026-10-31T14:60:00Z, false",
        "INSTANT, 2026-10-31T14:05:60Z, false",
        "INSTANT, 2026-02-30T14:05:00Z, false",
        "INSTANT, 2026-10-31 14:05:00Z, false",
        "INSTANT, 2026-10-31T14:05:00z, false",
        "INSTANT, 2026-10-31T14:05:00+02:00, true",
        "INSTANT, 2026-10-31T14:05:00-09:30, true",
        "INSTANT, 2026-10-31T14:05:00+14:00, true",
        "INSTANT, 2026-10-31T14:05:00+15:00, false",
        "INSTANT, 2026-10-31T14:05:00+02:60, false",
        "INSTANT, 2026-10-31T14:05:00+0200, false",
        "INSTANT, 2026-10-31T14:05:00*02:00, false",
        "INSTANT, 2026-10-31T14:05:00, false",
        "INSTANT, 2026-10-31T14:05, false",
        "INSTANT, 2026-10-31T14:05:00.5Z, false",
        "MONEY, 0, true",
        "MONEY, -12.50, true",
        "MONEY, 007.1234, true",
        "MONEY, 999999999999.9999, true",
        "MONEY, 1000000000000, false",
        "MONEY, 1.12345, false",
        "MONEY, .5, false",
        "MONEY, 5., false",
        "MONEY, -, false",
        "MONEY, +5, false",
        "MONEY, 1e3, false",
        "MONEY, 1_000, false",
        "MONEY, '1,000', false",
        "MONEY, 5.-1, false",
        "CURRENCY, EUR, true",
        "CURRENCY, eur, false",
        "CURRENCY, EURO, false",
        "FLAG, true, true",
        "FLAG, false, true",
        "FLAG, TRUE, false",
        "TEXT, anything, true",
        "MONTH, 2026-10, false",
        "NUMBER, 1, false",
        "RATE, 1, false",
    })
    void aFieldHasItOrIsLeftToTheSql(ColumnType type, String field, boolean usual) {
        assertEquals(usual, has(column(type, false), field));
    }

    @Test
    void anEmptyFieldHasItOnlyWhereOneMayBe() {
        assertEquals(true, has(column(ColumnType.DATE, true), ""));
        assertEquals(false, has(column(ColumnType.DATE, false), ""));
        assertEquals(false, has(column(ColumnType.TEXT, false), ""));
    }

    @Test
    void aFieldOfAColumnWithValuesIsOneOfThem() {
        Column status = column(ColumnType.TEXT, false, "paid", "void");
        assertEquals(true, has(status, "void"));
        assertEquals(false, has(status, "voi"));
        assertEquals(false, has(status, "Paid"));
    }

    /** Buffers of one byte cut every field. */
    @ParameterizedTest
    @CsvSource({"1", "3", "4096"})
    void columnsAreUsualUpToTheirFirstUnusualField(int bufferSize) throws IOException {
        String text =
                """
                id,issued_on,amount,paid_on,status,note
                1,2026-10-31,1.50,,paid,
                2,2026-10-31,1.505050,2026-10-31,paid,"a ""b"", c"
                "3",2026-10-31,2,"2026-10-31",void,""
                """;
        List<Optional<Column>> columns =
                List.of(
                        Optional.of(column(ColumnType.ID, false)),
                        Optional.of(column(ColumnType.DATE, false)),
                        Optional.of(column(ColumnType.MONEY, false)),
                        Optional.of(column(ColumnType.DATE, true)),
                        Optional.of(column(ColumnType.TEXT, false, "paid", "void")),
                        Optional.empty());
        PlainScan scan = new PlainScan(columns);
        assertEquals(true, scan.isPlain(new InPieces(text.getBytes(UTF_8), bufferSize)));
        List<Boolean> usual = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            usual.add(scan.isUsual(i));
        }
        assertEquals(List.of(true, true, false, false, true, false), usual);
    }

    private static final class InPieces extends ByteArrayInputStream {
        private final int most;

        InPieces(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(most, length));
        }
    }

    private static boolean has(Column column, String field) {
        byte[] bytes = (",," + field + ",").getBytes(UTF_8);
        return new UsualForm(column).has(bytes, 2, bytes.length - 1);
    }

    private static Column column(ColumnType type, boolean mayBeEmpty, String... values) {
        return new Column(
                "column", type, false, mayBeEmpty, Optional.empty(), List.of(values), "a column");
    }
}
