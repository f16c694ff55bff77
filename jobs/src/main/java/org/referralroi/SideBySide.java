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
import java.util.function.ToLongFunction;

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
        return map(items, item -> item, item -> List.of(), item -> 1, act);
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
     * first those that begin the longest chain, as no chain is done side by side with itself; where
     * several fail, the failure of the first is thrown.
     *
     * @param key of an item
     * @param before keys of the items that an item waits for; those that come later in the list, or
     *     are not in it, are not waited for
     * @param size of an item; that of a chain is the sum
     */
    public static <T, K, R> List<R> map(
            List<T> items,
            Function<T, K> key,
            Function<T, List<K>> before,
            ToLongFunction<T> size,
            Function<T, R> act) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads =
                new ThreadPoolExecutor(
                        processors, processors, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
        try {
            Map<K, Long> chains = chains(items, key, before, size);
            Map<K, CompletableFuture<R>> byKey = new HashMap<>();
            List<CompletableFuture<R>> results = new ArrayList<>();
            for (T item : items) {
                CompletableFuture<?>[] awaited =
                        before.apply(item).stream()
                                .map(byKey::get)
                                .filter(Objects::nonNull)
                                .toArray(CompletableFuture[]::new);
                long chain = chains.get(key.apply(item));
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

    /** For each item, by key, its size and that of the longest chain that waits for it. */
    private static <T, K> Map<K, Long> chains(
            List<T> items,
            Function<T, K> key,
            Function<T, List<K>> before,
            ToLongFunction<T> size) {
        Map<K, Long> chains = new HashMap<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            T item = items.get(i);
            long chain = chains.merge(key.apply(item), size.applyAsLong(item), Long::sum);
            for (K awaited : before.apply(item)) {
                chains.merge(awaited, chain, Math::max);
            }
        }
        return chains;
    }

    /**
     * What waits for nothing but a thread.
     *
     * @param chain that it begins: its size
     * @param place in the list
     */
    private record Ready(long chain, int place, Runnable task)
            implements Runnable, Comparable<Ready> {
        @Override
        public void run() {
            task.run();
        }

        @Override
        public int compareTo(Ready other) {
            return chain != other.chain ? Long.compare(other.chain, chain) : place - other.place;
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
