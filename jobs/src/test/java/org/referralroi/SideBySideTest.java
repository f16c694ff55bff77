package org.referralroi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** A chain, or a large item, that stands last is begun first, as soon as threads are free. */
    @Test
    void whatTheLongestChainWaitsForIsBegunFirst() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            items.add("busy" + i);
        }
        items.addAll(List.of("alone", "second", "chain", "link", "end", "large"));
        Map<String, List<String>> before = Map.of("link", List.of("chain"), "end", List.of("link"));
        Map<String, Integer> sizes = Map.of("large", 4);
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        List<String> done =
                SideBySide.map(
                        items,
                        item -> item,
                        item -> before.getOrDefault(item, List.of()),
                        item -> sizes.getOrDefault(item, 1),
                        item -> {
                            if (item.startsWith("busy")) {
                                // one thread is free before the others, so that it tells the order
                                sleep(item.equals("busy0") ? 300 : 1_500);
                            } else {
                                begun.add(item);
                            }
                            return item;
                        });
        assertEquals(items, done);
        assertEquals(List.of("large", "chain", "link", "alone", "second", "end"), begun);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever waits for whatever, each item is begun after those it waits for. */
    @Property(tries = 200)
    void noItemIsBegunBeforeWhatItWaitsFor(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 11) Integer> awaited) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < awaited.size(); place++) {
            places.add(place);
        }
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        SideBySide.map(
                places,
                place -> place,
                place -> List.of(awaited.get(place)),
                place -> place,
                place -> {
                    int other = awaited.get(place);
                    if (other < place) {
                        assertTrue(done.contains(other), place + " before " + other);
                    }
                    done.add(place);
                    return place;
                });
        assertEquals(places, done.stream().sorted().toList());
    }

    @Test
    void theFirstFailureInTheListIsThrown() {
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                SideBySide.map(
                                        List.of("good", "bad", "worse"),
                                        item -> {
                                            if (item.equals("good")) {
                                                return item;
                                            }
                                            throw new IllegalStateException(item);
                                        }));
        assertEquals("bad", thrown.getMessage());
    }
}
