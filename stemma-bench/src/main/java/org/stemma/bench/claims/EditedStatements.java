package org.stemma.bench.claims;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.stemma.Stemma;
import org.stemma.bench.Scores;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;

/**
 * Real sentences told as they are by one outlet and edited by rule by another. News stories hold few true conflicts of some types, so this part shows each
 * type often; it is told apart from the judged pairs, since an edited sentence has the words of the other and a report does not. The first sentence of each
 * article that a rule can edit is taken.
 */
final class EditedStatements {
    /** One sentence in so many words: longer ones hold several statements, shorter ones are headings. */
    private static final int LONGEST = 30;

    private static final int SHORTEST = 6;

    private final Map<StatementEdit, Tally> tallies = new EnumMap<>(StatementEdit.class);

    /** Counts of one way to edit. */
    private static final class Tally {
        private int edited;
        private int joined;
        private int differing;
        private int right;
        private int wrong;
    }

    EditedStatements(Stemma stemma, Collection<Article> articles) {
        for (Article article : articles) {
            Report report = stemma.report(article);
            SentencePairs pairs = new SentencePairs(
                    stemma,
                    Objects.requireNonNull(article.published(), "a date").when().earliest());
            for (StatementEdit edit : StatementEdit.values()) {
                count(edit, report, pairs);
            }
        }
    }

    private void count(StatementEdit edit, Report report, SentencePairs pairs) {
        for (Sentence sentence : report.analysis().sentences()) {
            int words = sentence.tokens().size();
            if (sentence.role() == Role.BODY && SHORTEST <= words && words <= LONGEST) {
                String edited = edit.edit(report, sentence);
                if (edited != null) {
                    count(edit, pairs.joining(sentence.text().text(), edited));
                    return;
                }
            }
        }
    }

    private void count(StatementEdit edit, List<Claim> joining) {
        List<Difference> shown =
                joining.stream().flatMap(c -> c.differences().stream()).toList();
        Tally tally = tallies.computeIfAbsent(edit, key -> new Tally());
        tally.edited++;
        tally.joined += joining.isEmpty() ? 0 : 1;
        tally.differing += shown.isEmpty() ? 0 : 1;
        tally.right += shown.stream().anyMatch(d -> edit.wanted().contains(d.type())) ? 1 : 0;
        tally.wrong += shown.stream().anyMatch(d -> !edit.wanted().contains(d.type()) && d.conflict()) ? 1 : 0;
    }

    /** Of the edits that make a difference, those shown with the right type. */
    Share found() {
        return sum(true, tally -> tally.right, tally -> tally.edited);
    }

    /** Of the edits that make a difference and are shown to, those with the right type. */
    private Share typed() {
        return sum(true, tally -> tally.right, tally -> tally.differing);
    }

    /** Of the edits joined with their original, those without a conflict of another type than the one made. */
    Share unspoilt() {
        return sum(false, tally -> tally.joined - tally.wrong, tally -> tally.joined);
    }

    /** What the shares are of: shown with the right type, joined with their original, and edited, by the way they were. */
    List<String> counts(String which) {
        return tallies.entrySet().stream()
                .map(entry -> String.join(
                        "\t",
                        which,
                        "edited " + entry.getKey(),
                        entry.getValue().right + " shown, " + entry.getValue().joined + " joined, "
                                + entry.getValue().wrong + " wrong of " + entry.getValue().edited))
                .toList();
    }

    Scores in(Scores scores, String which) {
        Scores told = found().in(scores, "edited: difference shown" + which);
        told = typed().in(told, "edited: difference type right" + which);
        told = unspoilt().in(told, "edited: no false conflict" + which);
        for (Map.Entry<StatementEdit, Tally> entry : tallies.entrySet()) {
            if (!entry.getKey().wanted().isEmpty()) {
                Share share = new Share(entry.getValue().right, entry.getValue().edited);
                told = share.in(told, "edited: " + entry.getKey().words() + which);
            }
        }
        return told;
    }

    private Share sum(boolean differing, ToIntFunction<Tally> part, ToIntFunction<Tally> whole) {
        List<Tally> counted = tallies.entrySet().stream()
                .filter(entry -> !differing || !entry.getKey().wanted().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        return new Share(
                counted.stream().mapToInt(part).sum(),
                counted.stream().mapToInt(whole).sum());
    }
}
