package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarNamesTest {
    private static final List<String> NAMES =
            List.of("conversion.rate", "conversion.ratio", "mrr.new", "mrr.churn", "cac.referral");

    @Test
    void lettersThatWereSwappedDroppedOrAddedAreForgiven() {
        assertEquals(
                List.of("conversion.rate", "conversion.ratio", "cac.referral"),
                SimilarNames.of("converson.raet", NAMES));
    }

    @Test
    void namesThatHoldTheTextComeFirst() {
        assertEquals(
                List.of("mrr.churn", "mrr.new", "cac.referral"), SimilarNames.of("churn", NAMES));
    }

    @Test
    void changesAreLettersToInsertDropOrReplace() {
        assertEquals(3, SimilarNames.changes("kitten", "sitting"));
        assertEquals(3, SimilarNames.changes("", "abc"));
        assertEquals(0, SimilarNames.changes("abc", "abc"));
    }
}
