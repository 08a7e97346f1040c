package org.stemma.account;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.account.Account.Brief;
import org.stemma.news.Claim;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;

/**
 * Chooses the few statements that carry a story: in the claims' own order of importance, leaving out what repeats one
 * already chosen (maximal marginal relevance with a hard threshold; Carbonell and Goldstein 1998).
 */
final class InBrief {
    /** What fits a screen above the fold. */
    private static final int MOST = 6;

    /** Share of a statement's words that another may have before it counts as told; by eye on the seeds and the sample. */
    private static final double TOLD = 0.5;

    /** Share of its sentence that a statement must make up for the sentence to tell it, rather than something else; by eye on the sample. */
    private static final double MOSTLY = 0.5;

    /** Shorter words are mostly function words. */
    private static final int CONTENT_WORD = 4;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private InBrief() {}

    /** Shows whole sentences: a clause taken out of its sentence reads as if its source had said it so. */
    static List<Brief> choose(List<Claim> claims, Map<String, Report> reports) {
        List<Brief> chosen = new ArrayList<>();
        List<Set<String>> told = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Claim claim : claims) {
            Statement carrier = AccountWriter.carrier(claim);
            Report report = requireNonNull(reports.get(carrier.passage().article()));
            Sentence sentence = report.analysis().sentences().get(carrier.sentence());
            Set<String> words = words(sentence.text().text());
            boolean again = shown.contains(place(carrier)) || told.stream().anyMatch(t -> repeats(words, t));
            if (carrier.opinion() || again || !isMostOf(sentence, carrier)) {
                continue;
            }
            told.add(words);
            claim.statements().forEach(statement -> shown.add(place(statement)));
            List<String> articles = claim.statements().stream()
                    .map(s -> s.passage().article())
                    .distinct()
                    .toList();
            chosen.add(new Brief(
                    sentence.text().text(),
                    claim.state(),
                    claim.origins(),
                    articles,
                    claim.id(),
                    report.article().passage(sentence.span())));
            if (chosen.size() == MOST) {
                break;
            }
        }
        return chosen;
    }

    private static boolean isMostOf(Sentence sentence, Statement carrier) {
        return carrier.passage().span().length() >= MOSTLY * sentence.span().length();
    }

    /** The sentence of a statement: what else it tells stands there in the words of a version that a chosen claim may have overtaken. */
    private static String place(Statement statement) {
        return statement.passage().article() + "#" + statement.sentence();
    }

    private static boolean repeats(Set<String> words, Set<String> told) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(told);
        return shared.size() >= TOLD * Math.max(1, Math.min(words.size(), told.size()));
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= CONTENT_WORD) {
                words.add(word);
            }
        }
        return words;
    }
}
