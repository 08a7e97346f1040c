package org.stemma.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches many addresses: hosts side by side, the addresses of one host one after the other, the outcomes in the order of the addresses.
 *
 * <p>One virtual thread a host. What was fetched ahead of its turn is bounded in number and in bytes; the address whose turn it is may
 * always be fetched, so the bounds cannot block.
 */
final class FetchQueue {
    /** As many connections as one browser would open. */
    static final int MOST_HOSTS = 32;

    /** Outcomes that may wait for their turn. */
    private static final int MOST_AHEAD = 128;

    /** Bytes that may wait for their turn; 64 large pages. */
    private static final long MOST_BYTES = 128L << 20;

    private final Fetcher fetcher;
    private final Semaphore connections = new Semaphore(MOST_HOSTS);

    FetchQueue(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Fetches addresses.
     *
     * @param taker given the outcomes on the caller's thread, in order; it may fetch on
     */
    void fetch(List<String> addresses, Consumer<Fetcher.Outcome> taker) {
        Batch batch = new Batch(addresses);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (List<Integer> places : byHost(addresses).values()) {
                threads.execute(() -> batch.fetchAll(places));
            }
            for (int i = 0; i < addresses.size(); i++) {
                taker.accept(batch.take(i));
            }
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private static Map<String, List<Integer>> byHost(List<String> addresses) {
        Map<String, List<Integer>> hosts = new LinkedHashMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            hosts.computeIfAbsent(host(addresses.get(i)), host -> new ArrayList<>())
                    .add(i);
        }
        return hosts;
    }

    private static String host(String address) {
        try {
            return WebAddress.parse(address).host();
        } catch (Refusal e) {
            return "";
        }
    }

    /** The addresses of one call and what came of them. */
    private final class Batch {
        private final List<String> addresses;
        private final List<Fetcher.@Nullable Outcome> outcomes;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int turn;
        private long held;
        private @Nullable Throwable bug;

        Batch(List<String> addresses) {
            this.addresses = addresses;
            this.outcomes = new ArrayList<>(java.util.Collections.nCopies(addresses.size(), null));
        }

        /** Fetches the addresses of one host. */
        void fetchAll(List<Integer> places) {
            try {
                for (int place : places) {
                    awaitRoom(place);
                    connections.acquire();
                    try {
                        put(place, fetcher.fetch(addresses.get(place)));
                    } finally {
                        connections.release();
                    }
                }
            } catch (InterruptedException e) {
                fail(e);
            } catch (RuntimeException | Error e) {
                fail(e);
                throw e;
            }
        }

        private void awaitRoom(int place) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (place > turn && (place >= turn + MOST_AHEAD || held > MOST_BYTES)) {
                    changed.await();
                }
            } finally {
                lock.unlock();
            }
        }

        private void put(int place, Fetcher.Outcome outcome) {
            lock.lock();
            try {
                outcomes.set(place, outcome);
                held += outcome.size();
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void fail(Throwable cause) {
            lock.lock();
            try {
                bug = cause;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** The outcome of a place, when it is there. */
        Fetcher.Outcome take(int place) {
            lock.lock();
            try {
                turn = place;
                changed.signalAll();
                Fetcher.Outcome outcome = outcomes.get(place);
                while (outcome == null) {
                    if (bug != null) {
                        throw new IllegalStateException("Fetching failed", bug);
                    }
                    changed.awaitUninterruptibly();
                    outcome = outcomes.get(place);
                }
                outcomes.set(place, null);
                held -= outcome.size();
                return outcome;
            } finally {
                lock.unlock();
            }
        }
    }
}
