package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stemma.news.Passage;
import org.stemma.text.Span;

/**
 * Texts put together from several others.
 *
 * <p>That one text is contained in a longer one makes the longer the source, unless what it has more comes from a third text that
 * has nothing of the first: then it was put together from both. O(edges of an article squared).
 */
final class Compilations {
    /** Share of the rest that the third text must explain. */
    private static final double EXPLAINED = 0.6;
    /** Share of the first text's passages that the third may have as well: more, and it is a copy of the same. */
    private static final double COMMON = 0.2;

    /** A third text that the longer one has wholly may be another part of it. */
    private static final double WHOLLY = 0.9;

    private final List<Kin> all;
    private final Map<String, List<Kin>> relations = new HashMap<>();
    private final Function<String, List<Span>> paragraphs;

    /** @param paragraphs where an article's own text stands in its original */
    Compilations(List<Kin> deriving, Function<String, List<Span>> paragraphs) {
        this.all = deriving;
        this.paragraphs = paragraphs;
        for (Kin relation : deriving) {
            relations
                    .computeIfAbsent(relation.pair().left(), k -> new ArrayList<>())
                    .add(relation);
            relations
                    .computeIfAbsent(relation.pair().right(), k -> new ArrayList<>())
                    .add(relation);
        }
    }

    /** The relations, their directions mended where a text was put together. */
    List<Kin> mended() {
        Map<Pair, Direction> directions = new HashMap<>();
        for (Kin relation : all) {
            double containment = relation.direction().containment();
            if (containment != 0) {
                boolean left = containment > 0;
                String longer = left ? relation.pair().left() : relation.pair().right();
                for (Kin third : thirds(relation, longer)) {
                    directions.put(relation.pair(), relation.direction().putTogether(left));
                    directions.put(
                            third.pair(),
                            third.direction().putTogether(third.pair().left().equals(longer)));
                }
            }
        }
        return all.stream()
                .map(kin -> kin.with(directions.getOrDefault(kin.pair(), kin.direction())))
                .toList();
    }

    /** The relations of the longer text that explain what it has more. */
    private List<Kin> thirds(Kin relation, String longer) {
        List<Span> held = spans(relation, longer);
        List<Span> rest = new ArrayList<>();
        paragraphs.apply(longer).forEach(paragraph -> rest.addAll(outside(paragraph, held)));
        return relations.getOrDefault(longer, List.of()).stream()
                .filter(other -> !other.pair().equals(relation.pair()))
                .filter(other -> besides(other, longer) < WHOLLY)
                .filter(other -> {
                    List<Span> third = spans(other, longer);
                    return common(third, rest) >= EXPLAINED * length(rest)
                            && common(third, held) <= COMMON * length(held);
                })
                .toList();
    }

    /** Share of the third text that the longer one has. */
    private static double besides(Kin third, String longer) {
        return (longer.equals(third.pair().left()) ? third.right() : third.left()).share();
    }

    private static List<Span> spans(Kin relation, String article) {
        return relation.passagesIn(article).stream().map(Passage::span).sorted().toList();
    }

    private static List<Span> outside(Span whole, List<Span> parts) {
        List<Span> outside = new ArrayList<>();
        int from = whole.start();
        for (Span part : parts) {
            if (part.overlaps(whole)) {
                if (part.start() > from) {
                    outside.add(new Span(from, part.start()));
                }
                from = Math.max(from, part.end());
            }
        }
        if (from < whole.end()) {
            outside.add(new Span(from, whole.end()));
        }
        return outside;
    }

    private static int common(List<Span> some, List<Span> others) {
        return some.stream()
                .mapToInt(s -> others.stream().mapToInt(s::overlap).sum())
                .sum();
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
