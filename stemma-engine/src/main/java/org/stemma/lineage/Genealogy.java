package org.stemma.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.stemma.lineage.Crowd.Shared;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Stamp;

/**
 * A family tree that grows as articles arrive.
 *
 * <p>An arriving article is compared only with those that share fingerprints with it ({@link Crowd}); only these are read again,
 * through the reader that the caller gives. Two articles are judged by nothing but themselves, except for templates, which only
 * many articles together show: they are struck out when the tree is drawn. So the tree does not depend on the order of arrival.
 * Holds about 600 bytes an article besides its id, date and credits. Not thread-safe.
 */
public final class Genealogy {
    /** Articles whose words are kept at hand: some 30 kB each. */
    private static final int AT_HAND = 4096;
    /** Articles whose fingerprints are kept at hand: some 3 kB each. */
    private static final int PRINTS_AT_HAND = 4 * AT_HAND;
    /** Articles read, or pairs judged, side by side. */
    private static final int AT_ONCE = 256;
    /** So many pairs wait at most before those are judged that no template explains: while their words are still at hand. */
    private static final int WAITING = 16_384;

    private static final BitSet NO_TEMPLATE = new BitSet();

    private final Kinship kinship;
    private final Function<String, Article> reader;
    private final Crowd crowd = new Crowd();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Stamp> published = new HashMap<>();
    private final Map<String, List<Credit>> credits = new TreeMap<>();
    private final Map<Pair, Kin> kin = new TreeMap<>();
    private final Map<Pair, Struck> struck = new HashMap<>();
    private final Waiting waiting = new Waiting();
    private final Templates templates;
    private final Map<String, Reading> readings = new Latest<>(AT_HAND);
    private final Map<String, Fingerprints> prints = new Latest<>(PRINTS_AT_HAND);

    /** Two articles that may be related. */
    private record Couple(Pair pair, Reading left, Reading right) {
        Optional<Kin> judge(Kinship kinship, BitSet leftTemplate, BitSet rightTemplate) {
            return kinship.judge(left, leftTemplate, right, rightTemplate);
        }
    }

    /** What two articles are to each other without the words of templates. */
    private record Struck(BitSet left, BitSet right, Optional<Kin> kin) {}

    Genealogy(Outlets outlets, Function<String, Article> reader) {
        this.kinship = new Kinship(outlets);
        this.reader = reader;
        this.templates = new Templates(crowd, number -> reading(ids.get(number)).wording());
    }

    /** Places articles; one that is known already changes nothing. Their words are read on all cores. */
    public void addAll(Collection<Article> articles) {
        List<Article> all = List.copyOf(articles);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            all.subList(from, Math.min(all.size(), from + AT_ONCE)).parallelStream()
                    .filter(article -> !numbers.containsKey(article.id()))
                    .map(Reading::new)
                    .toList()
                    .forEach(this::add);
        }
    }

    /** Places an article; one that is known already changes nothing. */
    public void add(Article article) {
        addAll(List.of(article));
    }

    private void add(Reading reading) {
        Article article = reading.wording().article();
        int number = ids.size();
        if (numbers.putIfAbsent(article.id(), number) != null) {
            return;
        }
        ids.add(article.id());
        credits.put(article.id(), article.credits());
        if (article.published() != null) {
            published.put(article.id(), article.published());
        }
        readings.put(article.id(), reading);
        prints.put(article.id(), reading.prints());
        crowd.add(article.id(), reading.prints()).forEach((partner, shared) -> {
            if (Kinship.isPossible(shared)) {
                waiting.add(number, partner);
            }
        });
        if (waiting.fresh() >= WAITING) {
            judgeWaiting();
        }
    }

    /** The tree of all articles added so far. */
    public Lineage lineage() {
        List<Kin> deriving = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Kin relation : withoutTemplates()) {
            if (relation.kind().derives()) {
                deriving.add(relation);
            } else {
                edges.add(relation.edge());
            }
        }
        List<Kin> mended =
                new Compilations(deriving, id -> reading(id).wording().paragraphs()).mended();
        edges.addAll(new Pruning(ids, published).prune(mended));
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
        List<Credit> named =
                credits.values().stream().flatMap(List::stream).distinct().toList();
        return new Lineage(edges, Family.origins(ids, edges), named);
    }

    /** Judges the pairs that share more than templates, as these are known by now; the others wait until the next time. */
    private void judgeWaiting() {
        templates.renew();
        List<Pair> possible = new ArrayList<>();
        waiting.removeIf((one, other) -> {
            Pair pair = Pair.of(ids.get(one), ids.get(other));
            boolean now = isStillPossible(pair);
            if (now) {
                possible.add(pair);
            }
            return now;
        });
        for (int from = 0; from < possible.size(); from += AT_ONCE) {
            possible.subList(from, Math.min(possible.size(), from + AT_ONCE)).stream()
                    .map(pair -> new Couple(pair, reading(pair.left()), reading(pair.right())))
                    .toList()
                    .parallelStream()
                    .flatMap(couple -> couple.judge(kinship, NO_TEMPLATE, NO_TEMPLATE).stream())
                    .toList()
                    .forEach(found -> kin.put(found.pair(), found));
        }
    }

    private List<Kin> withoutTemplates() {
        judgeWaiting();
        Map<String, BitSet> words = new HashMap<>();
        List<Kin> related = new ArrayList<>();
        kin.forEach((pair, known) -> {
            if (isStillPossible(pair)) {
                BitSet left = words.computeIfAbsent(
                        pair.left(), id -> templates.wordsOf(reading(id).wording()));
                BitSet right = words.computeIfAbsent(
                        pair.right(), id -> templates.wordsOf(reading(id).wording()));
                boolean same = left.isEmpty() && right.isEmpty();
                (same ? Optional.of(known) : without(pair, left, right)).ifPresent(related::add);
            }
        });
        return related;
    }

    private boolean isStillPossible(Pair pair) {
        Shared shared = crowd.shared(
                number(pair.left()),
                prints(pair.left()),
                number(pair.right()),
                prints(pair.right()),
                templates::isTemplate);
        return Kinship.isPossible(shared);
    }

    private Optional<Kin> without(Pair pair, BitSet left, BitSet right) {
        Struck known = struck.get(pair);
        if (known == null || !known.left().equals(left) || !known.right().equals(right)) {
            Couple couple = new Couple(pair, reading(pair.left()), reading(pair.right()));
            known = new Struck(left, right, couple.judge(kinship, left, right));
            struck.put(pair, known);
        }
        return known.kin();
    }

    /** Bytes that the index holds for all articles. */
    public long indexBytes() {
        return crowd.bytes();
    }

    private int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    private Reading reading(String id) {
        return readings.computeIfAbsent(id, i -> new Reading(reader.apply(i)));
    }

    private Fingerprints prints(String id) {
        return prints.computeIfAbsent(id, i -> reading(i).prints());
    }
}
