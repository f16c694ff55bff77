package org.referralroi.reports.roi;

import java.util.List;
import org.referralroi.reports.Note;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;

/** One piece of a section; page and PDF each know how to set every kind. */
public sealed interface Block {

    /** Two pictures beside each other, or one alone. */
    record Pictures(List<Picture> pictures) implements Block {
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /** A picture as wide as the page. */
    record Wide(Picture picture) implements Block {}

    /**
     * Names with numbers beside them.
     *
     * @param name what the first column holds
     * @param heads of the columns of numbers, at most {@link #MOST_COLUMNS}
     */
    record Numbers(String title, String name, List<String> heads, List<Row> rows) implements Block {

        static final int MOST_COLUMNS = 6;

        public Numbers {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            if (heads.size() > MOST_COLUMNS) {
                throw new IllegalArgumentException(
                        "%d columns of numbers, %d are allowed"
                                .formatted(heads.size(), MOST_COLUMNS));
            }
        }

        /** Value, interval and sample size in a column each; no intervals, no column. */
        static Numbers spread(String title, List<Row> rows) {
            List<String> heads = List.of("Value", "Interval", "Rests on");
            if (rows.stream().anyMatch(row -> !row.cells().get(1).isEmpty())) {
                return new Numbers(title, "", heads, rows);
            }
            return new Numbers(
                    title,
                    "",
                    List.of(heads.get(0), heads.get(2)),
                    rows.stream()
                            .map(
                                    row ->
                                            new Row(
                                                    row.name(),
                                                    row.detail(),
                                                    List.of(
                                                            row.cells().get(0),
                                                            row.cells().get(2))))
                            .toList());
        }
    }

    /** One row of numbers, a cell for each head. */
    record Row(String name, String detail, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Published claims beside our own figures. */
    record Claims(List<Claim> claims) implements Block {
        public Claims {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One claim.
     *
     * @param id its key among the claims
     * @param verdict in words
     * @param sign of the verdict, for those who do not see colours
     */
    record Claim(
            String id,
            String claim,
            String source,
            String claimed,
            Reading ours,
            String sign,
            String verdict,
            String reason) {}

    /**
     * The best advocates.
     *
     * @param unit of the money in it
     * @param empty what to say when there is none
     */
    record Leaderboard(
            String title, String note, String unit, String empty, List<Advocate> advocates)
            implements Block {

        /** What stands below the title. */
        public String explanation() {
            return advocates.isEmpty() ? empty : "%s. Money in %s.".formatted(note, unit);
        }
    }

    /**
     * One row of the leaderboard.
     *
     * @param name for the page
     * @param printName for the PDF, whose font does not hold every script
     */
    record Advocate(
            String rank,
            String change,
            String name,
            String printName,
            String programKind,
            String referrals,
            String won,
            String revenue,
            String margin,
            String rewards,
            String value) {}

    /** Names and what there is to say about them. */
    record Notes(List<Note> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }
}
