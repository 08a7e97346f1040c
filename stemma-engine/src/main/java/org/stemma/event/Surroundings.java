package org.stemma.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Entity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * What stands around the words that tell events: how alike two sentences are, and two articles, by cosine of their words and entities, each
 * weighted by how few of the story's articles hold it. Built in one pass; a comparison costs the words of the smaller. Not thread-safe.
 */
final class Surroundings {
    private static final int LEAST_WORD = 3;

    /** What two sentences of one article owe to their article's topic: about the mean of two articles of one affair. */
    private static final double SAME_ARTICLE = 0.25;

    private final Map<String, Set<String>> articles = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, Double> lengths = new HashMap<>();
    private final Map<String, Double> likenesses = new HashMap<>();

    Surroundings(List<Report> reports, Who who) {
        for (Report report : reports) {
            Set<String> words = new HashSet<>();
            for (Sentence sentence : report.analysis().sentences()) {
                if (sentence.role().isProse()) {
                    sentence.tokens().forEach(token -> add(words, who, report, sentence, token));
                }
            }
            if (articles.put(report.id(), words) == null) {
                words.forEach(word -> holders.merge(word, 1, Integer::sum));
            }
        }
        articles.forEach((article, words) -> lengths.put(article, length(words)));
    }

    /** The words of a sentence that tell something, in the form in which they are compared. */
    static Set<String> words(Who who, Report report, Sentence sentence) {
        Set<String> words = new HashSet<>();
        sentence.tokens().forEach(token -> add(words, who, report, sentence, token));
        return words;
    }

    private static void add(Set<String> words, Who who, Report report, Sentence sentence, Token token) {
        Entity entity = who.at(report.id(), sentence.index(), token.index());
        boolean tells = token.isNoun()
                || token.isVerb()
                || token.tag().startsWith("JJ")
                || token.tag().equals("CD");
        if (entity != null) {
            words.add(entity.id());
        } else if (tells && token.lemma().length() >= LEAST_WORD) {
            words.add(token.lemma());
        }
    }

    /** How alike two articles are, 0 to 1. */
    double articles(String one, String other) {
        if (one.equals(other)) {
            return SAME_ARTICLE;
        }
        String key = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        return likenesses.computeIfAbsent(
                key,
                pair -> cosine(
                        articles.getOrDefault(one, Set.of()),
                        articles.getOrDefault(other, Set.of()),
                        lengths.getOrDefault(one, 0.0) * lengths.getOrDefault(other, 0.0)));
    }

    /** How alike the words of two sentences are, 0 to 1. */
    double sentences(Set<String> one, Set<String> other) {
        return cosine(one, other, length(one) * length(other));
    }

    private double cosine(Set<String> one, Set<String> other, double lengths) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = one.size() < other.size() ? other : one;
        double shared = 0;
        for (String word : smaller) {
            shared += larger.contains(word) ? square(rarity(word)) : 0;
        }
        return lengths == 0 ? 0 : shared / lengths;
    }

    private double length(Set<String> words) {
        return Math.sqrt(
                words.stream().mapToDouble(word -> square(rarity(word))).sum());
    }

    private double rarity(String word) {
        return Math.log((articles.size() + 1.0) / holders.getOrDefault(word, 1));
    }

    private static double square(double value) {
        return value * value;
    }
}
