package org.stemma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Genealogy;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.story.StoryWindow;

/**
 * Stories of articles that keep arriving: each joins a story or opens one.
 *
 * <p>At hand are the articles that arrived last, the latest of each story that goes on among them, and those of older stories that an
 * {@link Archive} finds to be like an arrival. With every batch the stories of all that is at hand are found anew, by what is at hand and nothing
 * else. What is not at hand stays in the story of most of those with which it was before. So
 *
 * <ul>
 *   <li>articles that are no more than the window get the same stories, whatever their order and batches, as if all were read at once;
 *   <li>the order within a batch never counts;
 *   <li>the cost of a batch and the memory do not depend on how many articles came before, the archive's own left aside.
 * </ul>
 *
 * Not thread-safe.
 */
public final class Arrivals {
    /** Articles that are compared with one another whatever they tell: a desk's folder; at some 1 ms each to find their stories anew. */
    public static final int WINDOW = 1000;
    /** Articles that arrive at once, at most: what is at hand is grouped once a batch, so that an article of a stream is grouped 1.5 times. */
    public static final int BATCH = 2000;
    /** Of a story that goes on, so many of its latest articles stay at hand: they show what it has come to. */
    private static final int LATEST = 8;

    /** A tree that holds so many times what is at hand is grown anew: seldom enough to cost little, often enough to stay small. */
    private static final int RENEWED = 3;

    /** What is known of articles that are at hand no more. */
    public interface Archive {
        /** Ids of stored articles that may tell of the same affair as one of these, the likest of each; may be among these. */
        Collection<String> like(List<Report> arrived);

        /** The story of an article, if it was placed before. */
        Optional<Known> storyOf(String article);

        /** The reports of stored articles. */
        List<Report> reports(List<String> articles);
    }

    /** A story as it was placed: its id and its articles, in its order. */
    public record Known(String id, List<String> articles) {
        public Known {
            articles = List.copyOf(articles);
        }

        /** By the id alone, since a story can be long. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * What a batch changed.
     *
     * @param found stories that are new or hold other articles than before
     * @param gone ids of stories in whose place they stand
     * @param lineage of what was at hand
     * @param partial ids of stories some articles of which were not at hand: their lineage is to be found apart
     */
    public record Change(List<Story> found, List<String> gone, Lineage lineage, Set<String> partial) {
        public Change {
            found = List.copyOf(found);
            gone = List.copyOf(gone);
            partial = Set.copyOf(partial);
        }

        /** Whether all articles of a story were at hand, so that its lineage is part of this one. */
        public boolean covers(Story story) {
            return !partial.contains(story.id());
        }
    }

    private final Archive archive;
    private final List<OfStories> corrections;
    private final Function<Function<String, Article>, Genealogy> start;
    private final StoryWindow window;
    private final int width;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Known> homes = new TreeMap<>();
    private final LinkedHashSet<String> latest = new LinkedHashSet<>();
    private Genealogy genealogy;
    private int related;

    Arrivals(
            Archive archive,
            List<OfStories> corrections,
            Function<Function<String, Article>, Genealogy> start,
            StoryWindow window,
            int width) {
        this.archive = archive;
        this.corrections = corrections;
        this.start = start;
        this.window = window;
        this.width = width;
        this.genealogy = start.apply(this::article);
    }

    /** Goes on where another process ended. */
    Arrivals resume(List<String> placed) {
        List<String> last = placed.subList(Math.max(0, placed.size() - width), placed.size());
        latest.addAll(last);
        take(archive.reports(last));
        for (Known story : Set.copyOf(homes.values())) {
            recall(latest(story));
        }
        return this;
    }

    /**
     * Places articles.
     *
     * @param batch at most {@link #BATCH} is wise; one that is at hand already changes nothing. The archive knows them already, though in no story
     * @return what changed, which the archive must know before the next batch
     */
    public Change add(List<Report> batch) {
        List<Report> arrived = batch.stream()
                .filter(report -> !latest.contains(report.id()))
                .sorted(Comparator.comparing(Report::id))
                .toList();
        if (arrived.isEmpty()) {
            return new Change(List.of(), List.of(), Lineage.EMPTY, Set.of());
        }
        arrived.forEach(report -> latest.add(report.id()));
        take(arrived);
        Set<String> like = new TreeSet<>(archive.like(arrived));
        for (String article : like) {
            archive.storyOf(article).ifPresent(story -> {
                List<String> wanted = new ArrayList<>(latest(story));
                wanted.add(article);
                recall(wanted);
            });
        }
        Lineage lineage = genealogy.lineage();
        Change change = placed(window.stories(lineage, corrections), lineage);
        slide();
        return change;
    }

    private static List<String> latest(Known story) {
        List<String> all = story.articles();
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private void recall(List<String> wanted) {
        take(archive.reports(
                wanted.stream().distinct().filter(id -> !window.holds(id)).toList()));
    }

    private void take(List<Report> reports) {
        List<Report> fresh =
                reports.stream().filter(report -> !window.holds(report.id())).toList();
        window.addAll(fresh);
        for (Report report : fresh) {
            String id = report.id();
            articles.put(id, report.article());
            archive.storyOf(id).ifPresent(story -> homes.put(id, story));
        }
        genealogy.addAll(fresh.stream().map(Report::article).toList());
        related += fresh.size();
    }

    private Article article(String id) {
        Article here = articles.get(id);
        return here != null ? here : archive.reports(List.of(id)).getFirst().article();
    }

    private Change placed(List<Story> found, Lineage lineage) {
        Map<String, List<String>> absent = absent(found);
        List<Story> changed = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        Set<String> partial = new HashSet<>();
        Map<String, Known> placed = new HashMap<>();
        for (Story story : found) {
            List<String> others = absent.getOrDefault(story.id(), List.of());
            Known before = homes.get(story.articles().getFirst());
            int size = story.articles().size() + others.size();
            if (before != null && isWhole(before, size, story)) {
                continue;
            }
            Story whole = others.isEmpty() ? story : window.with(story, archive.reports(others));
            changed.add(whole);
            if (!others.isEmpty()) {
                partial.add(whole.id());
            }
            Known now = new Known(whole.id(), whole.articles());
            for (String member : story.articles()) {
                Known old = homes.get(member);
                if (old != null) {
                    gone.add(old.id());
                }
                placed.put(member, now);
            }
        }
        homes.putAll(placed);
        changed.forEach(story -> gone.remove(story.id()));
        return new Change(changed, List.copyOf(gone), lineage, partial);
    }

    private boolean isWhole(Known before, int size, Story story) {
        return before.articles().size() == size
                && story.articles().stream().allMatch(member -> before.equals(homes.get(member)));
    }

    /** For each story found, by its id, the articles that are not at hand and go with it: with most of those that were in a story with them. */
    private Map<String, List<String>> absent(List<Story> found) {
        Map<Known, Map<String, Integer>> heirs = new LinkedHashMap<>();
        for (Story story : found) {
            for (String member : story.articles()) {
                Known old = homes.get(member);
                if (old != null) {
                    heirs.computeIfAbsent(old, k -> new TreeMap<>()).merge(story.id(), 1, Integer::sum);
                }
            }
        }
        Map<String, List<String>> absent = new HashMap<>();
        heirs.forEach((old, shares) -> {
            List<String> others =
                    old.articles().stream().filter(id -> !window.holds(id)).toList();
            String heir = Collections.max(shares.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            if (!others.isEmpty()) {
                absent.computeIfAbsent(heir, k -> new ArrayList<>()).addAll(others);
            }
        });
        return absent;
    }

    /** Lets go of what arrived before the window and is none of the latest of a story that goes on. */
    private void slide() {
        while (latest.size() > width) {
            latest.removeFirst();
        }
        Set<String> kept = new HashSet<>(latest);
        Set<Known> going = new HashSet<>();
        for (String id : latest) {
            @Nullable Known story = homes.get(id);
            if (story != null && going.add(story)) {
                kept.addAll(latest(story));
            }
        }
        kept.retainAll(articles.keySet());
        window.keep(kept);
        articles.keySet().retainAll(kept);
        homes.keySet().retainAll(kept);
        if (related > RENEWED * (width + kept.size())) {
            genealogy = start.apply(this::article);
            genealogy.addAll(kept.stream()
                    .sorted()
                    .map(id -> Objects.requireNonNull(articles.get(id)))
                    .toList());
            related = kept.size();
        }
    }
}
