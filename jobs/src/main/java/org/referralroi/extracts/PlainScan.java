package org.referralroi.extracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Looks once through the bytes of an extract and decides whether it is <em>plain</em>: UTF-8
 * without byte order mark, lines that end in LF, quotes as RFC 4180 has them, no blank line, and in
 * every record as many fields as in the header. Every engine reads a plain file alike; any other is
 * read by {@link CleanCopy} first. One pass over bytes, as it comes before everything else and the
 * largest extracts are gigabytes.
 */
final class PlainScan {
    private static final int FIELD_START = 0;
    private static final int UNQUOTED = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_IN_QUOTED = 3;

    /** Bytes at which something may have to be decided; all others only stand in a field. */
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char c : new char[] {',', '"', '\n', '\r', 0}) {
            SPECIAL[c] = true;
        }
    }

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
    private byte[] undecoded = new byte[0];
    private int state = FIELD_START;
    private int fields = 1;
    private int headerFields;
    private long records;
    private boolean plain = true;
    private boolean empty = true;

    /**
     * Reads to the end, or to the first byte that makes the file not plain.
     *
     * @return whether the file is plain
     * @throws CharacterCodingException where a plain file is not UTF-8
     */
    boolean isPlain(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 17];
        for (int length = in.read(buffer); length >= 0 && plain; length = in.read(buffer)) {
            accept(buffer, length);
        }
        if (plain && undecoded.length > 0) {
            throw new CharacterCodingException();
        }
        if (plain && (state != FIELD_START || fields > 1)) {
            endRecord();
        }
        return plain && !empty;
    }

    /** Records after the header; of a plain file only. */
    long records() {
        return records - 1;
    }

    private void accept(byte[] buffer, int length) throws CharacterCodingException {
        if (empty && length > 0) {
            empty = false;
            plain = buffer[0] != (byte) 0xEF;
        }
        int high = 0;
        int at = 0;
        while (at < length && plain) {
            byte b = buffer[at];
            high |= b;
            if (SPECIAL[b & 0xFF]) {
                special(b);
            } else if (state == FIELD_START) {
                state = UNQUOTED;
            } else if (state == QUOTE_IN_QUOTED) {
                plain = false;
            }
            at++;
        }
        if (plain && (high < 0 || undecoded.length > 0)) {
            decode(buffer, length);
        }
    }

    private void special(byte b) {
        if (state == QUOTED) {
            if (b == '"') {
                state = QUOTE_IN_QUOTED;
            }
            plain = b != 0;
            return;
        }
        switch (b) {
            case ',' -> {
                fields++;
                state = FIELD_START;
            }
            case '\n' -> endRecord();
            case '"' -> {
                plain = state != UNQUOTED;
                state = QUOTED;
            }
            default -> plain = false;
        }
    }

    private void endRecord() {
        // one empty field, quoted or not: engines differ about it
        boolean blank = fields == 1 && (state == FIELD_START || state == QUOTE_IN_QUOTED);
        if (records == 0) {
            headerFields = fields;
        }
        plain = plain && !blank && fields == headerFields && state != QUOTED;
        records++;
        fields = 1;
        state = FIELD_START;
    }

    private void decode(byte[] buffer, int length) throws CharacterCodingException {
        byte[] bytes = new byte[undecoded.length + length];
        System.arraycopy(undecoded, 0, bytes, 0, undecoded.length);
        System.arraycopy(buffer, 0, bytes, undecoded.length, length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            decoded.clear();
            result = decoder.decode(rest, decoded, false);
        }
        if (result.isError()) {
            result.throwException();
        }
        undecoded = new byte[rest.remaining()];
        rest.get(undecoded);
    }
}
