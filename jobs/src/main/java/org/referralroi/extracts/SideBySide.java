package org.referralroi.extracts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Does the same with every item of a list, several at a time. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * The results in the order of the items; where several fail, the failure of the first is
     * thrown.
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> act) {
        return items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> act.apply(item)))
                .toList()
                .stream()
                .map(SideBySide::joined)
                .toList();
    }

    /** What was computed, or the exception that was thrown instead, as it was thrown. */
    public static <R> R joined(CompletableFuture<R> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
