package org.referralroi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does the same with every item of a list, as many at a time as there are processors: the compiler,
 * too, needs its share of them.
 */
public final class SideBySide {
    private SideBySide() {}

    /**
     * The results in the order of the items; where several fail, the failure of the first is
     * thrown.
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> act) {
        return map(items, item -> item, item -> List.of(), act);
    }

    /** What is done with an item, such as writing it to a file. */
    public interface Action<T> {
        void on(T item) throws IOException;
    }

    /** Does it with every item; where several fail, the failure of the first is thrown. */
    public static <T> void each(List<? extends T> items, Action<T> action) throws IOException {
        try {
            map(
                    List.copyOf(items),
                    item -> {
                        try {
                            action.on(item);
                            return item;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The results in the order of the items, each item begun when those before it are done, and
     * first those that the longest chain of others waits for, as no chain is done side by side with
     * itself; where several fail, the failure of the first is thrown.
     *
     * @param key of an item
     * @param before keys of the items that an item waits for; those that come later in the list, or
     *     are not in it, are not waited for
     */
    public static <T, K, R> List<R> map(
            List<T> items, Function<T, K> key, Function<T, List<K>> before, Function<T, R> act) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads =
                new ThreadPoolExecutor(
                        processors, processors, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
        try {
            Map<K, Integer> chains = chains(items, key, before);
            Map<K, CompletableFuture<R>> byKey = new HashMap<>();
            List<CompletableFuture<R>> results = new ArrayList<>();
            for (T item : items) {
                CompletableFuture<?>[] awaited =
                        before.apply(item).stream()
                                .map(byKey::get)
                                .filter(Objects::nonNull)
                                .toArray(CompletableFuture[]::new);
                int chain = chains.get(key.apply(item));
                int place = results.size();
                CompletableFuture<R> result =
                        CompletableFuture.allOf(awaited)
                                .thenApplyAsync(
                                        done -> act.apply(item),
                                        task -> threads.execute(new Ready(chain, place, task)));
                byKey.put(key.apply(item), result);
                results.add(result);
            }
            return results.stream().map(SideBySide::joined).toList();
        } finally {
            stop(threads);
        }
    }

    /** For each item, by key, how many others wait for it one after another. */
    private static <T, K> Map<K, Integer> chains(
            List<T> items, Function<T, K> key, Function<T, List<K>> before) {
        Map<K, Integer> chains = new HashMap<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            int chain = chains.computeIfAbsent(key.apply(items.get(i)), none -> 0);
            for (K awaited : before.apply(items.get(i))) {
                chains.merge(awaited, chain + 1, Math::max);
            }
        }
        return chains;
    }

    /**
     * What waits for nothing but a thread.
     *
     * @param chain how many others wait for it one after another
     * @param place in the list
     */
    private record Ready(int chain, int place, Runnable task)
            implements Runnable, Comparable<Ready> {
        @Override
        public void run() {
            task.run();
        }

        @Override
        public int compareTo(Ready other) {
            return chain != other.chain ? other.chain - chain : place - other.place;
        }
    }

    /** After a failure, waits for what is still being written, as its folder will be removed. */
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was computed, or the exception that was thrown instead, as it was thrown. */
    private static <R> R joined(CompletableFuture<R> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
