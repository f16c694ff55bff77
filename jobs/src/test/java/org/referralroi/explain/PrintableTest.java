package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatMovesTheCursorOrTurnsTheDirectionOfWritingShowsAsItsNumber() {
        assertEquals(
                "\\u001b[31mL1\\u0007\\u009b\\u202eX\\u2028\\ufeff\\u00ad\\u200d\\u000a",
                Printable.text("\u001b[31mL1\u0007\u009b\u202eX\u2028\ufeff\u00ad\u200d\n"));
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertEquals("Zürich 東京 Ω 🎉", Printable.text("Zürich 東京 Ω 🎉"));
        assertEquals("half \\ud83c", Printable.text("half \ud83c"));
    }

    @Test
    void addressesAreMasked() {
        assertEquals("lead ***@***, L2", Printable.text("lead ada@example.com, L2"));
    }

    @Test
    void numbersAndFlagsStayWhatTheyAre() {
        assertEquals(3L, Printable.value(3L));
        assertEquals(true, Printable.value(true));
        assertEquals(null, Printable.value(null));
        assertEquals("2026-10-31", Printable.value(java.time.LocalDate.of(2026, 10, 31)));
    }
}
