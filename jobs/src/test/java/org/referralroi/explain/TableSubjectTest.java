package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableSubjectTest {
    private static final Counted REFERRALS =
            new Counted("referrals made", null, null, null, null, null, null);

    private static TableSubject board(Optional<String> slice, boolean part) {
        ExplainedTable table =
                new ExplainedTable(
                        "board", "Board", "All.", "sum", "facts", null, "id", null, part,
                        List.of());
        List<Map<String, Object>> rows =
                List.of(Map.of("id", "A1", "referrals", 4L), Map.of("id", "A2", "referrals", 3L));
        return new TableSubject(
                null, table, slice.isEmpty() ? rows : rows.subList(0, 1), slice, 10);
    }

    @Test
    void rowsOfAWholeTableAddUp() {
        assertEquals(
                OptionalLong.of(7),
                board(Optional.empty(), false).published("referrals", REFERRALS));
    }

    @Test
    void theRowsOfAPartAreNotHeldAgainstTheSumOfAll() {
        assertEquals(
                OptionalLong.empty(),
                board(Optional.empty(), true).published("referrals", REFERRALS));
    }

    @Test
    void aRowOfAPartIsHeldAgainstItsOwnCount() {
        assertEquals(
                OptionalLong.of(4),
                board(Optional.of("id=A1"), true).published("referrals", REFERRALS));
    }
}
