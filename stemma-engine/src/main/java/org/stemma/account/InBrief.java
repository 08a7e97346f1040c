package org.stemma.account;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.Brief;
import org.stemma.news.Claim;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Token;

/**
 * Chooses the few statements that carry a story: by the claims' importance and how well their sentences stand alone, leaving out what
 * repeats one already chosen (maximal marginal relevance with a hard threshold; Carbonell and Goldstein 1998).
 */
final class InBrief {
    /** What fits a screen above the fold. */
    private static final int MOST = 6;

    /** Share of a sentence's words that another may have before it counts as told; by eye on the seeds, the sample and four stories of basil. */
    private static final double TOLD = 0.4;

    /** Share of its sentence that a statement must make up for the sentence to tell it, rather than something else; by eye on the sample. */
    private static final double MOSTLY = 0.5;

    /** What counts of the weight of a sentence that leans on the one before, and of one that is mostly somebody's words; by eye on four stories of basil. */
    private static final double LEANING = 0.7;

    private static final double SPOKEN = 0.7;

    /** What counts of a sentence that gives no name and no figure: features open with such ones; by eye on stories of basil. */
    private static final double BARE = 0.5;

    /** How much more a sentence counts that opens its report: it was written to tell the story; by eye on stories of basil. */
    private static final double OPENING = 1.3;

    private static final Set<String> POINTING = Set.of("this", "that", "these", "those");
    /** A mark may be left open to the next paragraph. */
    private static final Pattern MARKED = Pattern.compile("[“\"][^“”\"]*(?:[”\"]|$)");

    /** A sentence of fewer words tells nothing without those around it. */
    private static final int LEAST_WORDS = 4;
    /** Shorter words are mostly function words. */
    private static final int CONTENT_WORD = 4;
    /** Letters that most forms of a word share. */
    private static final int STEM = 6;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private InBrief() {}

    /** Shows whole sentences: a clause taken out of its sentence reads as if its source had said it so. */
    static List<Brief> choose(List<Claim> claims, Map<String, Report> reports) {
        List<Brief> chosen = new ArrayList<>();
        List<Set<String>> told = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        List<Telling> tellings = claims.stream()
                .map(claim -> Telling.of(claim, reports))
                .sorted(Comparator.comparingDouble(Telling::weight).reversed())
                .toList();
        Set<String> whole = tellings.stream()
                .filter(Telling::isWhole)
                .map(t -> place(t.carrier()))
                .collect(Collectors.toSet());
        for (Telling telling : tellings) {
            boolean tells = telling.isWhole() || (telling.isOpening() && !whole.contains(place(telling.carrier())));
            Set<String> words = words(telling.sentence().text().text());
            boolean again =
                    shown.contains(place(telling.carrier())) || told.stream().anyMatch(t -> repeats(words, t));
            if (words.size() < LEAST_WORDS || telling.carrier().opinion() || again || !tells) {
                continue;
            }
            told.add(words);
            telling.claim().statements().forEach(statement -> shown.add(place(statement)));
            chosen.add(telling.brief());
            if (chosen.size() == MOST) {
                break;
            }
        }
        return chosen;
    }

    /** A claim with the sentence that would tell it. */
    private record Telling(
            Claim claim, Statement carrier, Report report, Sentence sentence, boolean opens, double weight) {
        static Telling of(Claim claim, Map<String, Report> reports) {
            Statement carrier = AccountWriter.carrier(claim);
            Report report = requireNonNull(reports.get(carrier.passage().article()));
            Sentence sentence = report.analysis().sentences().get(carrier.sentence());
            boolean leaning = leans(sentence);
            boolean bare = isBare(sentence);
            boolean opens = !leaning && !bare && sentence.equals(opening(report));
            double weight = claim.why().score()
                    * (leaning ? LEANING : 1)
                    * (bare ? BARE : 1)
                    * (opens ? OPENING : 1)
                    * (isSpoken(sentence.text().text()) ? SPOKEN : 1);
            return new Telling(claim, carrier, report, sentence, opens, weight);
        }

        /** Whether its sentence tells the claim rather than something else. */
        boolean isWhole() {
            return carrier.passage().span().length() >= MOSTLY * sentence.span().length();
        }

        /** Whether its sentence tells the story and with it the claim; then no other origin may be said to stand behind the rest. */
        boolean isOpening() {
            return opens && claim.origins() <= 1;
        }

        Brief brief() {
            List<String> articles = claim.statements().stream()
                    .map(s -> s.passage().article())
                    .distinct()
                    .toList();
            return new Brief(
                    sentence.text().text(),
                    claim.state(),
                    claim.origins(),
                    articles,
                    claim.id(),
                    report.article().passage(sentence.span()));
        }
    }

    private static @Nullable Sentence opening(Report report) {
        return report.analysis().sentences().stream()
                .filter(sentence -> sentence.role().isProse())
                .findFirst()
                .orElse(null);
    }

    /** Whether a sentence gives no name and no figure. */
    private static boolean isBare(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return !tokens.isEmpty()
                && tokens.stream()
                        .noneMatch(token -> token.isProperNoun() || token.tag().equals("CD"));
    }

    /** Whether a sentence points back to others before it names anything: "They added that …", "But those firms …". */
    private static boolean leans(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if ((token.index() == 0 && token.tag().equals("CC"))
                    || token.tag().startsWith("PRP")
                    || POINTING.contains(token.lemma())) {
                return true;
            }
            if (token.isNoun()) {
                return false;
            }
        }
        return !sentence.tokens().isEmpty();
    }

    /** Whether most of a sentence stands in quotation marks: what was said has a place of its own in the account. */
    private static boolean isSpoken(String sentence) {
        Matcher marked = MARKED.matcher(sentence);
        int spoken = 0;
        while (marked.find()) {
            spoken += marked.end() - marked.start();
        }
        return spoken >= MOSTLY * sentence.length();
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
            if (word.length() >= CONTENT_WORD || word.chars().allMatch(Character::isDigit)) {
                words.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return words;
    }
}
