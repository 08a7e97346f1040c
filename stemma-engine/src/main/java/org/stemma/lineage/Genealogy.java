package org.stemma.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** Articles whose words are kept at hand. */
    private static final int AT_HAND = 1024;

    private static final BitSet NO_TEMPLATE = new BitSet();

    private final Kinship kinship;
    private final Function<String, Article> reader;
    private final Crowd crowd = new Crowd();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Stamp> published = new HashMap<>();
    private final Map<String, List<Credit>> credits = new TreeMap<>();
    private final Map<Pair, Kin> kin = new TreeMap<>();
    private final Map<String, Reading> atHand = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > AT_HAND;
        }
    };

    Genealogy(Outlets outlets, Function<String, Article> reader) {
        this.kinship = new Kinship(outlets);
        this.reader = reader;
    }

    /** Places an article; one that is known already changes nothing. */
    public void add(Article article) {
        if (numbers.putIfAbsent(article.id(), ids.size()) != null) {
            return;
        }
        ids.add(article.id());
        credits.put(article.id(), article.credits());
        if (article.published() != null) {
            published.put(article.id(), article.published());
        }
        Reading reading = new Reading(article);
        atHand.put(article.id(), reading);
        crowd.add(article.id(), reading.prints()).forEach((partner, shared) -> {
            if (Kinship.isPossible(shared)) {
                Pair pair = Pair.of(article.id(), ids.get(partner));
                judge(pair, NO_TEMPLATE, NO_TEMPLATE).ifPresent(found -> kin.put(pair, found));
            }
        });
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

    private List<Kin> withoutTemplates() {
        Templates templates =
                new Templates(crowd, number -> reading(ids.get(number)).wording());
        Map<String, BitSet> struck = new HashMap<>();
        List<Kin> related = new ArrayList<>();
        kin.forEach((pair, known) -> {
            if (isStillPossible(pair, templates)) {
                BitSet left = struck.computeIfAbsent(
                        pair.left(), id -> templates.wordsOf(reading(id).wording()));
                BitSet right = struck.computeIfAbsent(
                        pair.right(), id -> templates.wordsOf(reading(id).wording()));
                boolean same = left.isEmpty() && right.isEmpty();
                (same ? Optional.of(known) : judge(pair, left, right)).ifPresent(related::add);
            }
        });
        return related;
    }

    private boolean isStillPossible(Pair pair, Templates templates) {
        Shared shared = crowd.shared(
                number(pair.left()),
                reading(pair.left()).prints(),
                number(pair.right()),
                reading(pair.right()).prints(),
                templates::isTemplate);
        return Kinship.isPossible(shared);
    }

    /** Bytes that the index holds for all articles. */
    public long indexBytes() {
        return crowd.bytes();
    }

    private Optional<Kin> judge(Pair pair, BitSet leftTemplate, BitSet rightTemplate) {
        return kinship.judge(reading(pair.left()), leftTemplate, reading(pair.right()), rightTemplate);
    }

    private int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    private Reading reading(String id) {
        return atHand.computeIfAbsent(id, i -> new Reading(reader.apply(i)));
    }
}
