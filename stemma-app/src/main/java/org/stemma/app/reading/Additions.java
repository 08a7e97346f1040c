package org.stemma.app.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.reading.Addition.Kept;
import org.stemma.app.reading.Addition.Phase;
import org.stemma.app.reading.Addition.Repeated;
import org.stemma.app.revision.Revision;
import org.stemma.intake.Fetching;
import org.stemma.intake.Intake;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import org.stemma.news.Report;
import org.stemma.news.Stamp;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/**
 * Adds to a store what is handed in, one addition after the other, in the background. Thread-safe.
 *
 * <p>All of an addition is read before any of it is written, and then it is written at once: one that dies leaves the store as it was. (One
 * that dies while its stories are found leaves whole articles behind, which the next addition, or {@code stemma read}, places.)
 */
public final class Additions implements AutoCloseable {
    /** Read at a time and held until they are written: some 200 kB each. Archives with more are for the command line, which streams. */
    static final int MOST_ARTICLES = 1_000;

    /** Additions that wait; who hands in more waits himself. */
    private static final int MOST_WAITING = 20;

    /** Additions of which the outcome is remembered while the desk is open. */
    private static final int REMEMBERED = 50;

    private static final String FULL =
            "more than " + MOST_ARTICLES + " articles at a time; read the rest with ./stemma read PATH…";

    /** Writes to the store, one change after the other, and returns when it is done. */
    public interface Writer {
        void write(Consumer<Store> change);
    }

    /** Too much is waiting already, or the desk closes. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy(String message) {
            super(message);
        }
    }

    /** The desk closes. */
    private static final class Closing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Path store;
    private final Stemma stemma;
    private final @Nullable Fetching fetching;
    private final Writer writer;
    private final Consumer<String> log;
    private final Clock clock = Clock.systemUTC();
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("additions").daemon().factory());
    private volatile boolean closing;
    private int made;

    /**
     * @param fetching how addresses are fetched, null if none may be
     * @param log is told what is a fault of the program
     */
    public Additions(Path store, Stemma stemma, @Nullable Fetching fetching, Writer writer, Consumer<String> log) {
        this.store = store;
        this.stemma = stemma;
        this.fetching = fetching;
        this.writer = writer;
        this.log = log;
    }

    /** Whether addresses may be handed in. */
    public boolean fetches() {
        return fetching != null;
    }

    /** What is handed in is put into this, and then {@link #start started}, or closed. */
    public Draft draft() {
        try {
            return new Draft(fetches());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for what is handed in", e);
        }
    }

    /**
     * Reads what is in a draft as soon as what came before it is read, and closes it then.
     *
     * @throws IllegalArgumentException if nothing is in it
     */
    public Addition start(Draft draft) {
        int inputs = draft.inputs().size();
        if (inputs == 0) {
            throw new IllegalArgumentException("nothing was handed in: choose a file or paste a text");
        }
        Job job = remember(inputs);
        reader.execute(() -> run(job, draft));
        return job.told();
    }

    private synchronized Job remember(int inputs) {
        long waiting = jobs.stream().filter(job -> !job.told().phase().isLast()).count();
        if (closing) {
            throw new Busy("the desk is closing");
        }
        if (waiting >= MOST_WAITING) {
            throw new Busy(MOST_WAITING + " additions wait already; hand in more when some of them are read");
        }
        Job job = new Job("addition-" + ++made, clock.instant(), inputs);
        jobs.addFirst(job);
        if (jobs.size() > REMEMBERED) {
            jobs.removeLast();
        }
        return job;
    }

    /** Whether anything is read, or waits to be. */
    public boolean isBusy() {
        return all().stream().anyMatch(addition -> !addition.phase().isLast());
    }

    /** What was handed in since the desk was opened, the last first. */
    public synchronized List<Addition> all() {
        return jobs.stream().map(Job::told).toList();
    }

    /** One by its id. */
    public Optional<Addition> find(String id) {
        return job(id).map(Job::told);
    }

    private synchronized Optional<Job> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /**
     * Tells how an addition comes on: now, whenever something happened, and for the last time when nothing more will.
     *
     * @param pace told at most so often
     * @param patience told again if nothing happened for so long
     * @param teller throws to hear no more
     */
    public void follow(String id, Duration pace, Duration patience, Consumer<Addition> teller) {
        Job job = job(id).orElseThrow(() -> new IllegalArgumentException("there is no " + id));
        try {
            long seen = -1;
            while (!closing) {
                seen = job.await(seen, patience);
                Addition told = job.told();
                teller.accept(told);
                if (told.phase().isLast()) {
                    return;
                }
                Thread.sleep(pace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Job job, Draft draft) {
        // all but one: readers of the desk go on reading
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (draft;
                Reading reading = new Reading(cores);
                Known known = new Known(store)) {
            if (closing) {
                throw new Closing();
            }
            job.goOn(Phase.READING);
            Pile pile = new Pile(job, draft, known);
            reading.read(draft.inputs(), new Intake.Options(false, fetching), pile);
            job.goOn(Phase.PLACING);
            writer.write(open -> place(job, pile.arrivals, open));
        } catch (Closing e) {
            job.fail("the desk was closed");
        } catch (StoreException e) {
            job.fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            job.fail("a fault of the program; “stemma serve” has printed what happened");
            log.accept("stemma: " + job.id() + " failed, please report it: " + e);
        }
    }

    private void place(Job job, List<Store.Arrival> arrivals, Store open) {
        Set<String> before = new HashSet<>();
        arrivals.forEach(
                arrival -> before.addAll(open.articlesIn(arrival.capture().id())));
        open.add(arrivals);
        Revision.update(stemma, open);
        Map<String, Store.Summary> stories = new HashMap<>();
        open.stories().forEach(story -> stories.put(story.id(), story));
        List<Kept> kept = new ArrayList<>();
        for (Store.Arrival arrival : arrivals) {
            for (Report report : arrival.reports()) {
                if (!before.contains(report.id())) {
                    kept.add(kept(
                            report.article(),
                            stories.get(open.storyOf(report.id()).orElse(""))));
                }
            }
        }
        job.end(kept);
    }

    private static Kept kept(Article article, Store.@Nullable Summary story) {
        return new Kept(
                article.id(),
                article.file(),
                article.title(),
                story == null ? null : story.id(),
                story == null ? null : story.title(),
                story == null ? 0 : story.articles());
    }

    @Override
    public void close() {
        closing = true;
        reader.close();
    }

    /** What is in the store by now; a store that is not there yet holds nothing. */
    private static final class Known implements AutoCloseable {
        private final @Nullable Store store;

        Known(Path path) {
            this.store = path.toFile().length() > 0 ? Store.openToRead(path) : null;
        }

        boolean holds(String capture) {
            return store != null && store.contains(capture);
        }

        @Nullable
        String article(String capture) {
            return store == null
                    ? null
                    : store.articlesIn(capture).stream().findFirst().orElse(null);
        }

        @Override
        public void close() {
            if (store != null) {
                store.close();
            }
        }
    }

    /** What was read, until it is written. */
    private final class Pile implements Reading.Task<Store.Arrival> {
        private final Job job;
        private final Draft draft;
        private final Known known;
        private final Set<String> met = new HashSet<>();
        private final List<Store.Arrival> arrivals = new ArrayList<>();

        Pile(Job job, Draft draft, Known known) {
            this.job = job;
            this.draft = draft;
            this.known = known;
        }

        @Override
        public boolean wants(Capture capture) {
            if (closing) {
                throw new Closing();
            }
            boolean again = !met.add(capture.id());
            if (again || known.holds(capture.id())) {
                job.read();
                job.repeat(new Repeated(draft.shown(capture.file()), again ? null : known.article(capture.id())));
                if (!again) {
                    arrivals.add(new Store.Arrival(named(capture), List.of()));
                }
                return false;
            }
            if (met.size() > MOST_ARTICLES) {
                refused(new Refused(capture.file(), "", FULL));
                return false;
            }
            return true;
        }

        @Override
        public Store.Arrival work(Capture capture) {
            Capture named = named(capture);
            return new Store.Arrival(named, stemma.reports(named));
        }

        @Override
        public void take(Store.Arrival arrival) {
            arrivals.add(arrival);
            job.read();
            job.found(arrival.reports().size());
        }

        @Override
        public void refused(Refused input) {
            job.refuse(new Refused(draft.shown(input.file()), input.place(), input.reason()));
        }

        /** Under the name that its reader knows. When it was copied here tells nothing of when it was saved. */
        private Capture named(Capture capture) {
            Stamp captured = capture.captured();
            return new Capture(
                    capture.id(),
                    draft.shown(capture.file()),
                    capture.url(),
                    capture.form(),
                    capture.content(),
                    capture.encoding(),
                    capture.encodingBasis(),
                    capture.text(),
                    captured == null || draft.isTimeOfCopy(captured) ? null : captured,
                    capture.given(),
                    capture.flags());
        }
    }
}
