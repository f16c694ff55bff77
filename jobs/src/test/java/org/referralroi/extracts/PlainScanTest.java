package org.referralroi.extracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScanTest {

    /** Hands over one byte at a time, so that everything is cut everywhere. */
    private static final class Drops extends ByteArrayInputStream {
        Drops(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\n1,2",
                "a,b\n,\n1,",
                "a,b\n\"1\n\n2\",\"say \"\"so\"\"\"\n3,4\n",
                "a,b\n\"\",\"\"\n\"x\r\ny\",2\n",
                "a,b\nZoë,€\n𝄞,2",
            })
    void recordsOfAPlainFileAreCounted(String text) throws IOException {
        long records = text.startsWith("a,b\n1,2") ? 1 : 2;
        PlainScan atOnce = new PlainScan(List.of());
        assertTrue(atOnce.isPlain(new ByteArrayInputStream(text.getBytes(UTF_8))));
        assertEquals(records, atOnce.records());
        PlainScan inDrops = new PlainScan(List.of());
        assertTrue(inDrops.isPlain(new Drops(text.getBytes(UTF_8))));
        assertEquals(records, inDrops.records());
    }

    @Test
    void aLongTextThatIsNotAsciiIsPlain() throws IOException {
        String text = "a\n" + "é".repeat(5_000) + "\n" + "語".repeat(70_000);
        PlainScan scan = new PlainScan(List.of());
        assertTrue(scan.isPlain(new ByteArrayInputStream(text.getBytes(UTF_8))));
        assertEquals(2, scan.records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFFa,b\n1,2\n",
                "a,b\r\n1,2\r\n",
                "a,b\r1,2\r",
                "a,b\n\n1,2\n",
                "\na,b\n1,2\n",
                "a,b\n1,2\n\n",
                "a,b\n1\n",
                "a,b\n1,2,3\n",
                "a,b\n1,5\" disk\n",
                "a,b\n1,\"2\"3\n",
                "a,b\n1,\"2\n",
                "a,b\n1,\0\n",
                "a,b\n1,\"\0\"\n",
                "a\n\"\"\n1\n",
                "a\n1\n\"\"",
            })
    void whateverEnginesReadDifferentlyIsNotPlain(String text) throws IOException {
        assertFalse(isPlain(new ByteArrayInputStream(text.getBytes(UTF_8))));
        assertFalse(isPlain(new Drops(text.getBytes(UTF_8))));
    }

    @Test
    void bytesThatAreNotUtf8AreAFault() {
        byte[] latin = "a,b\nZo\u00eb,2\n".getBytes(ISO_8859_1);
        byte[] cut = {'a', ',', 'b', '\n', '1', ',', (byte) 0xC3};
        byte[] unended = {'a', '\n', '"', (byte) 0xE2, (byte) 0x82, '"', '\n'};
        byte[] overlong = {'a', '\n', (byte) 0xC0, (byte) 0x80, '\n'};
        byte[] surrogate = {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
        for (byte[] bytes : new byte[][] {latin, cut, unended, overlong, surrogate}) {
            assertThrows(
                    CharacterCodingException.class, () -> isPlain(new ByteArrayInputStream(bytes)));
            assertThrows(CharacterCodingException.class, () -> isPlain(new Drops(bytes)));
        }
    }

    private static boolean isPlain(InputStream in) throws IOException {
        return new PlainScan(List.of()).isPlain(in);
    }
}
