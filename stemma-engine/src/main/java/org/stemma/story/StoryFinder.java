package org.stemma.story;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Stamp;
import org.stemma.news.Story;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/**
 * Groups reports into stories. Thread-safe.
 *
 * <p>Articles are compared by their words, names and headlines ({@link Vectors}) and gathered by average likeness ({@link Clustering});
 * what derives from one text belongs together beforehand, and headlines that number two episodes keep them apart. What then holds two
 * affairs of one kind is parted ({@link Partings}), and lone pieces in words of their own are drawn in ({@link Satellites}). Two or ten
 * thousand reports take the same path, near O(n log n).
 */
public final class StoryFinder {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ISO_DATE_TIME;

    private static final Method METHOD = new Method("story", 2);
    /** Least mean likeness within a story: 0.19 to 0.21 is best on half of clustering-basil's events, 0.17 to 0.2 on ECB+'s odd topics. */
    private static final double LEAST = 0.2;
    /** A text that owes this much to another tells the same affair. */
    private static final double DERIVED = 0.5;

    private final Background background = new Background();
    private final double least;

    public StoryFinder() {
        this(LEAST);
    }

    StoryFinder(double least) {
        this.least = least;
    }

    /** Starts with no articles at hand. */
    public StoryWindow window() {
        return new StoryWindow(this);
    }

    /** The stories of a set of reports, each report in exactly one; it does not depend on their order. */
    public List<Story> find(List<Report> reports, Lineage lineage) {
        return find(reports, lineage, List.of());
    }

    /** As {@link #find(List, Lineage)}, with what readers corrected, in the order they did. */
    public List<Story> find(List<Report> reports, Lineage lineage, List<OfStories> corrections) {
        return found(reports.parallelStream().map(Portrait::of).toList(), lineage, corrections);
    }

    List<Story> found(List<Portrait> unsorted, Lineage lineage, List<OfStories> corrections) {
        List<Portrait> portraits =
                unsorted.stream().sorted(Comparator.comparing(Portrait::id)).toList();
        Vectors vectors = new Vectors(portraits, background);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < portraits.size(); i++) {
            numbers.put(portraits.get(i).id(), i);
        }
        int[] texts = texts(portraits.size(), lineage, numbers);
        List<Gathering> singles = singles(portraits, vectors, texts);
        List<Gathering> gatherings = new Partings(singles).part(Clustering.of(singles, nearby(vectors, texts), least));
        CorrectionDesk desk =
                new CorrectionDesk(corrections, p -> Gathering.of(p, vectors.of(numbers.getOrDefault(p.id(), 0))));
        List<CorrectionDesk.Corrected> stories = desk.applied(new Satellites(background).attach(gatherings));
        Reasons reasons = new Reasons(
                vectors,
                numbers,
                stories.stream().map(CorrectionDesk.Corrected::gathering).toList(),
                least);
        return stories.parallelStream()
                .map(c -> c.told(story(c.gathering(), vectors, numbers, reasons)))
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    /** For every article the number of its text: articles that derive from one text share it. Numbers are dense, by first article. */
    private static int[] texts(int articles, Lineage lineage, Map<String, Integer> numbers) {
        int[] least = IntStream.range(0, articles).toArray();
        for (int[] pair : bound(lineage, numbers)) {
            int left = head(least, pair[0]);
            int right = head(least, pair[1]);
            least[Math.max(left, right)] = Math.min(left, right);
        }
        int[] texts = new int[articles];
        int next = 0;
        for (int i = 0; i < articles; i++) {
            int head = head(least, i);
            texts[i] = head == i ? next++ : texts[head];
        }
        return texts;
    }

    private static int head(int[] least, int number) {
        int at = number;
        while (least[at] != at) {
            at = least[at];
        }
        return at;
    }

    private static List<Gathering> singles(List<Portrait> portraits, Vectors vectors, int[] texts) {
        List<Gathering> singles = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Gathering alone = Gathering.of(portraits.get(i), vectors.of(i));
            if (texts[i] == singles.size()) {
                singles.add(alone);
            } else {
                singles.set(texts[i], singles.get(texts[i]).and(alone));
            }
        }
        return singles.stream().map(g -> g.units() > 1 ? g.asOne() : g).toList();
    }

    private static List<List<Integer>> nearby(Vectors vectors, int[] texts) {
        List<List<Integer>> near = vectors.near();
        List<List<Integer>> nearby = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == nearby.size()) {
                nearby.add(new ArrayList<>());
            }
            for (int other : near.get(i)) {
                if (texts[other] != texts[i]) {
                    nearby.get(texts[i]).add(texts[other]);
                }
            }
        }
        return nearby;
    }

    private static List<int[]> bound(Lineage lineage, Map<String, Integer> numbers) {
        List<int[]> bound = new ArrayList<>();
        for (Edge edge : lineage.edges()) {
            Integer from = numbers.get(edge.from());
            Integer to = numbers.get(edge.to());
            double derived = edge.directed()
                    ? edge.share()
                    : Math.max(edge.share(), edge.why().score());
            if (edge.kind().derives() && derived >= DERIVED && from != null && to != null) {
                bound.add(new int[] {Math.min(from, to), Math.max(from, to)});
            }
        }
        return bound;
    }

    private static Story story(Gathering gathering, Vectors vectors, Map<String, Integer> numbers, Reasons reasons) {
        List<Article> articles =
                gathering.members().stream().map(m -> m.report().article()).toList();
        return story(articles, title(gathering, vectors, numbers), reasons.of(gathering));
    }

    /** A story with more articles than were compared. */
    static Story enlarged(Story story, List<Article> members) {
        int more = members.size() - story.articles().size();
        List<Why.Part> parts = new ArrayList<>(story.why().parts());
        parts.add(new Why.Part("older reports", more, "found to belong to it before, and not compared again"));
        return story(members, story.title(), new Why(story.why().score(), parts));
    }

    private static Story story(List<Article> members, String title, Why why) {
        List<String> articles = members.stream()
                .sorted(Comparator.comparing(StoryFinder::published).thenComparing(Article::id))
                .map(Article::id)
                .toList();
        String[] ids = articles.stream().sorted().toArray(String[]::new);
        return new Story(ContentId.of("story", ids), title, articles, why, METHOD);
    }

    /** When an article was published, in UTC; a day without a clock counts from its start, no date comes last. */
    private static LocalDateTime published(Article article) {
        Stamp stamp = article.published();
        if (stamp == null) {
            return LocalDateTime.MAX;
        }
        try {
            return switch (CLOCK.parseBest(stamp.value(), OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime zoned ->
                    zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
                case TemporalAccessor local -> LocalDateTime.from(local);
            };
        } catch (DateTimeParseException day) {
            return stamp.when().earliest().atStartOfDay();
        }
    }

    /** The headline of the article that is nearest to all others, of those that have one. */
    static String title(Gathering gathering, Vectors vectors, Map<String, Integer> numbers) {
        Portrait central = gathering.members().stream()
                .min(Comparator.comparing((Portrait p) -> p.report().article().title() == null)
                        .thenComparingDouble(p ->
                                -vectors.of(numbers.getOrDefault(p.id(), 0)).dot(gathering.sum()))
                        .thenComparing(Portrait::id))
                .orElseThrow();
        return Portrait.title(central.report().article());
    }
}
