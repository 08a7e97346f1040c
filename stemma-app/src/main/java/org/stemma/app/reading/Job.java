package org.stemma.app.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.stemma.app.reading.Addition.Kept;
import org.stemma.app.reading.Addition.Phase;
import org.stemma.app.reading.Addition.Repeated;
import org.stemma.news.Refused;

/** How far an addition has come. Thread-safe. */
final class Job {
    /** What a reader looks through; all are counted. */
    private static final int MOST_SHOWN = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final String id;
    private final String made;
    private final int inputs;
    private final List<Kept> articles = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();
    private Phase phase = Phase.WAITING;
    private int read;
    private int kept;
    private int known;
    private int refused;
    private String failure = "";
    private long version;

    Job(String id, Instant made, int inputs) {
        this.id = id;
        this.made = made.truncatedTo(ChronoUnit.SECONDS).toString();
        this.inputs = inputs;
    }

    String id() {
        return id;
    }

    void goOn(Phase next) {
        change(() -> phase = next);
    }

    void read() {
        change(() -> read++);
    }

    void found(int articlesMore) {
        change(() -> kept += articlesMore);
    }

    void repeat(Repeated again) {
        change(() -> {
            known++;
            add(repeated, again);
        });
    }

    void refuse(Refused input) {
        change(() -> {
            refused++;
            add(refusals, input);
        });
    }

    /** @param all the new articles */
    void end(List<Kept> all) {
        change(() -> {
            kept = all.size();
            all.stream().limit(MOST_SHOWN).forEach(articles::add);
            phase = Phase.DONE;
        });
    }

    void fail(String reason) {
        change(() -> {
            kept = 0;
            failure = reason;
            phase = Phase.FAILED;
        });
    }

    private static <T> void add(List<T> shown, T one) {
        if (shown.size() < MOST_SHOWN) {
            shown.add(one);
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Addition told() {
        lock.lock();
        try {
            return new Addition(
                    id, made, phase, inputs, read, kept, known, refused, articles, repeated, refusals, failure);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is news since a version, or some time has passed; the version there is then. */
    long await(long seen, Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (version == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return version;
        } finally {
            lock.unlock();
        }
    }
}
