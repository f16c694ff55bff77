package org.referralroi.extracts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same with every item of a list, several at a time. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * The results in the order of the items; where several fail, the failure of the first is
     * thrown.
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> act) {
        // no more threads than processors: the compiler, too, needs its share of them
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return items.stream()
                    .map(item -> CompletableFuture.supplyAsync(() -> act.apply(item), threads))
                    .toList()
                    .stream()
                    .map(SideBySide::joined)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
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
