package org.stemma.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Article;
import org.stemma.text.Span;

/**
 * An article as the row of its sentences, each with what it speaks of. Function words are left out.
 *
 * @param lines the sentences of the paragraphs, in order
 * @param facts every name and figure of the paragraphs, as hashes of stems
 */
record Telling(Article article, List<Line> lines, Set<Long> facts) {
    /**
     * A sentence.
     *
     * @param terms rarity of each of its content words, by the hash of its stem
     */
    record Line(Span span, Map<Long, Double> terms) {
        Line {
            terms = Map.copyOf(terms);
        }

        double weight() {
            return terms.keySet().stream().sorted().mapToDouble(this::weightOf).sum();
        }

        double weightOf(long term) {
            return terms.getOrDefault(term, 0.0);
        }
    }

    Telling {
        lines = List.copyOf(lines);
        facts = Set.copyOf(facts);
    }

    /** What an article tells in its own words: neither a template nor what it has told before. */
    static Telling of(Wording wording, BitSet template) {
        List<Line> lines = new ArrayList<>();
        Set<Long> facts = new HashSet<>();
        int first = 0;
        while (first < wording.size()) {
            int next = first + 1;
            while (next < wording.size() && wording.sentence(next) == wording.sentence(first)) {
                next++;
            }
            Map<Long, Double> terms = terms(wording, first, next, template);
            if (!terms.isEmpty()) {
                lines.add(new Line(wording.span(first, next - 1), terms));
            }
            for (int i = first; i < next; i++) {
                if (wording.isFact(i) && terms.containsKey(wording.stem(i))) {
                    facts.add(wording.stem(i));
                }
            }
            first = next;
        }
        return new Telling(wording.article(), lines, facts);
    }

    private static Map<Long, Double> terms(Wording wording, int first, int next, BitSet template) {
        Map<Long, Double> terms = new HashMap<>();
        for (int i = first; i < next; i++) {
            if (wording.rarity(i) > 0 && !template.get(i) && !wording.isRepeated(i)) {
                terms.merge(wording.stem(i), wording.rarity(i), Math::max);
            }
        }
        return terms;
    }

    /** Cosine of two articles' content words, weighted by rarity (Salton and Buckley 1988). */
    double likeness(Telling other) {
        Map<Long, Double> mine = terms();
        Map<Long, Double> its = other.terms();
        double product = mine.keySet().stream()
                .filter(its::containsKey)
                .sorted()
                .mapToDouble(t -> mine.getOrDefault(t, 0.0) * its.getOrDefault(t, 0.0))
                .sum();
        return product == 0 ? 0 : product / (norm(mine) * norm(its));
    }

    private Map<Long, Double> terms() {
        Map<Long, Double> terms = new HashMap<>();
        lines.forEach(line -> line.terms().forEach((term, rarity) -> terms.merge(term, rarity, Math::max)));
        return terms;
    }

    private static double norm(Map<Long, Double> terms) {
        return Math.sqrt(
                terms.values().stream().sorted().mapToDouble(r -> r * r).sum());
    }
}
