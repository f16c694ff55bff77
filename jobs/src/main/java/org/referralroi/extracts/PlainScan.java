package org.referralroi.extracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks once through the bytes of an extract and decides whether it is <em>plain</em>: UTF-8
 * without byte order mark, lines that end in LF, quotes as RFC 4180 has them, no blank line, and in
 * every record as many fields as in the header. Every engine reads a plain file alike; of any other
 * a clean copy is made. On the way it finds the columns of which every field has the {@link
 * UsualForm}. One pass over bytes, as it comes before everything else and the largest extracts are
 * gigabytes.
 */
final class PlainScan {
    private static final int FIELD_START = 0;
    private static final int UNQUOTED = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_IN_QUOTED = 3;

    /**
     * Bytes at which something may have to be decided, all that are not ASCII among them; all
     * others only stand in a field.
     */
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char c : new char[] {',', '"', '\n', '\r', 0}) {
            SPECIAL[c] = true;
        }
        Arrays.fill(SPECIAL, 128, 256, true);
    }

    /** By place in the file; null where nothing is looked for, or no longer. */
    private final UsualForm[] forms;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 10);

    /** What an earlier buffer held of a run of bytes that are not ASCII. */
    private byte[] undecoded = new byte[0];

    /** What an earlier buffer held of the field that is being read. */
    private byte[] begun = new byte[0];

    private int fieldFrom;
    private boolean quoted;
    private int state = FIELD_START;
    private int fields = 1;
    private int headerFields;
    private long records;
    private boolean plain = true;
    private boolean empty = true;

    /**
     * @param columns of the file, in its order; empty where the contract knows none
     */
    PlainScan(List<Optional<Column>> columns) {
        forms =
                columns.stream()
                        .map(column -> column.map(UsualForm::new).orElse(null))
                        .toArray(UsualForm[]::new);
    }

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
            endField(begun, 0, begun.length);
            endRecord();
        }
        return plain && !empty;
    }

    /** Whether every field of a column had the usual form; of a plain file only. */
    boolean isUsual(int column) {
        return forms[column] != null;
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
        if (undecoded.length > 0 && length > 0 && buffer[0] >= 0) {
            throw new CharacterCodingException();
        }
        int at = 0;
        fieldFrom = 0;
        while (at < length && plain) {
            byte b = buffer[at];
            if (b >= 0 && SPECIAL[b]) {
                special(b, buffer, at);
                at++;
                continue;
            }
            if (state == FIELD_START) {
                state = UNQUOTED;
            } else if (state == QUOTE_IN_QUOTED) {
                plain = false;
            }
            if (b < 0) {
                int from = at;
                while (at < length && buffer[at] < 0) {
                    at++;
                }
                decode(buffer, from, at);
                if (at < length && undecoded.length > 0) {
                    throw new CharacterCodingException();
                }
            }
            while (at < length && !SPECIAL[buffer[at] & 0xFF]) {
                at++;
            }
        }
        begun = joined(begun, buffer, fieldFrom, length);
    }

    private void special(byte b, byte[] buffer, int at) {
        if (state == QUOTED) {
            if (b == '"') {
                state = QUOTE_IN_QUOTED;
            }
            plain = b != 0;
            return;
        }
        switch (b) {
            case ',' -> {
                endField(buffer, at);
                fields++;
                state = FIELD_START;
            }
            case '\n' -> {
                endField(buffer, at);
                endRecord();
            }
            case '"' -> {
                plain = state != UNQUOTED;
                quoted = true;
                state = QUOTED;
            }
            default -> plain = false;
        }
    }

    private void endField(byte[] buffer, int until) {
        if (begun.length == 0) {
            endField(buffer, fieldFrom, until);
        } else {
            byte[] field = joined(begun, buffer, fieldFrom, until);
            begun = new byte[0];
            endField(field, 0, field.length);
        }
        fieldFrom = until + 1;
    }

    /** The first record is the header, and has no form. */
    private void endField(byte[] bytes, int from, int until) {
        int column = fields - 1;
        if (records > 0 && column < forms.length && forms[column] != null) {
            boolean usual =
                    quoted
                            ? forms[column].hasQuoted(until - from - 2)
                            : forms[column].has(bytes, from, until);
            if (!usual) {
                forms[column] = null;
            }
        }
        quoted = false;
    }

    /** What earlier buffers held, and what follows it in this one. */
    private static byte[] joined(byte[] before, byte[] buffer, int from, int until) {
        byte[] joined = Arrays.copyOf(before, before.length + until - from);
        System.arraycopy(buffer, from, joined, before.length, until - from);
        return joined;
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

    /** Characters that are not ASCII have no byte that is, so a run of others holds whole ones. */
    private void decode(byte[] buffer, int from, int until) throws CharacterCodingException {
        ByteBuffer rest = ByteBuffer.wrap(joined(undecoded, buffer, from, until));
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
