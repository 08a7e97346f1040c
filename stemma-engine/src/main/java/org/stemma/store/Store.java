package org.stemma.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Correction;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.news.Story;

/**
 * Captures, reports and dossiers in a SQLite file, with Lucene indexes in the folders {@code <store>.index}, {@code <store>.stories} and
 * {@code <store>.meanings} beside it.
 *
 * <p>What {@link #add} and {@link #save} have returned from is on the disk, whatever happens to the process. An index holds nothing of its
 * own and is rebuilt from the database whenever it is missing or behind. Every failure is a {@link StoreException}. One thread at a time;
 * several may read while one writes, each with a store of its own, or all by a {@link Shelf}.
 */
public final class Store implements AutoCloseable {
    /** A story as a list shows it: {@code first} and {@code last} are the days of its reports, ISO 8601, if any is dated. */
    public record Summary(
            String id,
            String title,
            int articles,
            int origins,
            @Nullable String first,
            @Nullable String last) {
        /** A story among reports that may be in no store. */
        public static Summary of(Story story, List<Report> reports, Lineage lineage) {
            Set<String> members = Set.copyOf(story.articles());
            List<String> days = reports.stream()
                    .filter(report -> members.contains(report.id()))
                    .map(report -> report.article().published())
                    .filter(Objects::nonNull)
                    .map(stamp -> stamp.when().earliest().toString())
                    .sorted()
                    .toList();
            return new Summary(
                    story.id(),
                    story.title(),
                    members.size(),
                    lineage.originsBehind(members),
                    days.isEmpty() ? null : days.getFirst(),
                    days.isEmpty() ? null : days.getLast());
        }
    }

    /** An article that a search found, with its best passage and the story it belongs to, once stories were saved. */
    public record Hit(
            String article,
            String file,
            @Nullable String title,
            @Nullable String story,
            double score,
            Passage passage) {}

    /** What arrives: a capture with the reports of its articles; none where only its file is to be noted. */
    public record Arrival(Capture capture, List<Report> reports) {}

    /**
     * A correction as it was stored, with the number that undoes it; when it was made and taken back (ISO 8601, UTC; null if it holds), and
     * by whom, in words, empty if nobody told.
     */
    public record Made(
            int number,
            String made,
            String by,
            Correction.Subject about,
            Correction correction,
            @Nullable String undone,
            String undoneBy) {}

    private final Database database;
    private final Index index;
    private final Views views;
    private final Lookup lookup;
    private final Captures captures;
    private final Articles articles;
    private final Corrections corrections;
    private final Changes changes;
    private final Stories stories;
    private final boolean writes;
    private long followed = -1;

    private Store(Path path, Database database, boolean writes) {
        this.database = database;
        this.writes = writes;
        this.captures = new Captures(database);
        this.articles = new Articles(database);
        this.corrections = new Corrections(database);
        this.changes = new Changes(database);
        this.stories = new Stories(database, changes);
        this.lookup = new Lookup(database);
        this.views = Views.of(path, database);
        this.index = new Index(views.articles());
    }

    /** Opens a store to read and write, making it if there is none. */
    public static Store open(Path path) {
        return new Store(path, Database.open(path), true);
    }

    /** Opens a store that exists, to read only. */
    public static Store openToRead(Path path) {
        return new Store(path, Database.openToRead(path), false);
    }

    /** Moves a store of an older version forward, which could not be opened to read; no view of it is built. */
    public static void moveForward(Path path) {
        Database.open(path).close();
    }

    /** Adds a capture and the reports of its articles, all or nothing. A capture or report that is there already changes nothing. */
    public void add(Capture capture, List<Report> reports) {
        add(List.of(new Arrival(capture, reports)));
    }

    /** Adds several captures, all or nothing. */
    public void add(List<Arrival> arrivals) {
        database.transaction(() -> {
            for (Arrival arrival : arrivals) {
                captures.insert(arrival.capture());
                for (Report report : arrival.reports()) {
                    articles.insert(report);
                }
            }
        });
    }

    /** As {@link #add}, but all reports of the capture that are there already give way, and their stories with them. */
    public void replace(Capture capture, List<Report> reports) {
        database.transaction(() -> {
            captures.insert(capture);
            List<String> gone = new ArrayList<>(articles.of(capture.id()));
            stories.dissolve(gone);
            for (Report report : reports) {
                articles.replace(report);
                gone.remove(report.id());
            }
            articles.drop(gone);
        });
    }

    /** Notes that the bytes of a capture that is here were met under its file name too. */
    public void meet(Capture capture) {
        database.transaction(() -> captures.note(capture));
    }

    /** Whether the bytes of a capture are here. */
    public boolean contains(String captureId) {
        return captures.contains(captureId);
    }

    /** Ids of the articles that were found in a capture. */
    public List<String> articlesIn(String captureId) {
        return articles.of(captureId);
    }

    /** A capture as it came. */
    public Optional<Capture> capture(String id) {
        return captures.read(id);
    }

    /** The number of articles. */
    public int size() {
        return articles.size();
    }

    /** All reports, by id. */
    public List<Report> reports() {
        return articles.all();
    }

    /** Reports of these articles, in this order. */
    public List<Report> reports(List<String> ids) {
        return articles.all(ids);
    }

    /** Puts these stories in the place of all stories. */
    public void save(List<Dossier> dossiers) {
        database.transaction(() -> {
            stories.clear();
            for (Dossier dossier : dossiers) {
                stories.put(dossier);
            }
            corrections.noteNames();
        });
    }

    /** Puts stories in the place of some others, all or nothing; a story that is there already gets the new dossier. */
    public void place(List<Dossier> dossiers, List<String> gone) {
        database.transaction(() -> {
            stories.remove(gone);
            for (Dossier dossier : dossiers) {
                stories.put(dossier);
            }
        });
    }

    /** Articles in no story so far, or no longer, in the order of their arrival. */
    public List<String> unplaced() {
        return stories.unplaced();
    }

    /** The articles in stories that arrived last, in the order of their arrival. */
    public List<String> latest(int limit) {
        return stories.latest(limit);
    }

    /** Corrections of names that were made or taken back since all dossiers were written by them; empty if that is not known. */
    public Optional<List<Correction.OfNames>> namesToCorrect() {
        return corrections.namesToApply();
    }

    /** Notes that all dossiers were written by the corrections of names that hold now. */
    public void namesWereCorrected() {
        database.transaction(corrections::noteNames);
    }

    /** Whether the stories were found in exactly the articles, and by the corrections, that are here now. */
    public boolean storiesAreCurrent() {
        return unplaced().isEmpty() && namesToCorrect().filter(List::isEmpty).isPresent();
    }

    /** Keeps what a reader corrected; the stories that it is about are to be found anew then. What stands already as the last word changes nothing. */
    public void correct(Correction correction, String by) {
        database.transaction(() -> {
            if (corrections.add(correction, by)) {
                stories.dissolve(correction);
            }
        });
    }

    /** Takes a correction back; the stories that it was about are to be found anew then. */
    public void undoCorrection(int number, String by) {
        database.transaction(() -> stories.dissolve(corrections.undo(number, by)));
    }

    /** All that was corrected, in its order; what was taken back among it. */
    public List<Made> trail() {
        return corrections.trail();
    }

    /** The corrections that hold, in the order they were made. */
    public List<Made> corrections() {
        return corrections.all();
    }

    /** The stories, the one with the latest report first. */
    public List<Summary> stories() {
        return stories.summaries();
    }

    /**
     * The dossier of a story.
     *
     * @param id a story's id, or the start of one that fits no other story; the word before the hyphen may be left out
     */
    public Dossier dossier(String id) {
        String story = lookup.story(id);
        return stories.dossier(story, reports(stories.articles(story)));
    }

    /** A story by its id or the start of it, as for {@link #dossier}. */
    public Story story(String id) {
        return stories.dossier(lookup.story(id), List.of()).story();
    }

    /**
     * The articles of a story.
     *
     * @param storyOrArticle as for {@link #dossier}, or as for {@link #article}, which means the story of that article
     */
    public List<String> articlesOf(String storyOrArticle) {
        if (lookup.isStory(storyOrArticle)) {
            return stories.articles(lookup.story(storyOrArticle));
        }
        String article = lookup.articleOfEither(storyOrArticle);
        return storyOf(article).map(stories::articles).orElse(List.of(article));
    }

    /**
     * An article.
     *
     * @param idOrFile an article's id, the start of one that fits no other article, or the file it was read from
     */
    public Article article(String idOrFile) {
        return articles.article(lookup.article(idOrFile)).orElseThrow();
    }

    /** The story that an article belongs to. */
    public Optional<String> storyOf(String article) {
        return stories.of(article);
    }

    /**
     * The articles that tell of some words best, by BM25 over title and body with the stems of English.
     *
     * @param words as typed; in quotation marks, a phrase
     * @param limit how many hits at most
     */
    public List<Hit> search(String words, int limit) {
        views.articles().complete(feeds().articles());
        return index.hits(words, limit, this::storyOf);
    }

    /**
     * For each report the ids of the stored articles that share most of its weightiest words, likest first, at most ten; these reports
     * themselves left out. What shares less than a third as much as the report with itself is left out too.
     */
    public List<List<String>> like(List<Report> reports) {
        views.articles().complete(feeds().articles());
        return index.like(reports);
    }

    Views views() {
        return views;
    }

    Views.Feeds feeds() {
        return new Views.Feeds(ArticleCards.feed(articles), StoryCards.feed(changes, stories, articles));
    }

    Stopgap stopgap() {
        return new Stopgap(database, stories, articles);
    }

    MeaningFeed meaningFeed(String model) {
        return new MeaningFeed(new MeaningTable(database), model);
    }

    /** Brings the views up to what other connections wrote, if they wrote anything since; what was never shown, in memory if need be. */
    void follow() {
        if (!views.areShown()) {
            views.complete(this);
            return;
        }
        long version =
                database.first("PRAGMA data_version", row -> row.getLong(1)).orElseThrow();
        if (version != followed && views.follow(this)) {
            followed = version;
        }
    }

    Optional<News.Change> changeOf(String story) {
        return changes.of(story);
    }

    News.Mark now() {
        return new News.Mark(changes.last(), articles.last());
    }

    News since(News.Mark mark, int limit) {
        List<News.Change> changed = changes.after(mark.change(), limit);
        Map<Long, String> arrived = articles.arrivedAfter(mark.article(), limit);
        News.Mark reached = new News.Mark(
                changed.isEmpty() ? mark.change() : changed.getLast().number(),
                arrived.keySet().stream().reduce(mark.article(), Math::max));
        return new News(reached, changed, List.copyOf(arrived.values()));
    }

    /** The articles of a story by its whole id, none if there is no such story. */
    List<String> membersOf(String story) {
        return stories.articles(story);
    }

    /** The story in which one that is gone went on: that of one of its articles. */
    public Optional<String> heir(String goneStory) {
        return changes.heir(goneStory);
    }

    /** Brings the views up to what was added, and closes the store. */
    @Override
    public void close() {
        try {
            if (writes) {
                views.follow(this);
            }
        } finally {
            try {
                views.close();
            } finally {
                database.close();
            }
        }
    }
}
