package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Why;

/**
 * How surely two versions are one utterance, and why.
 *
 * <p>Shared words are weighed by what they tell ({@link Telling}). Two things must come together: that the shorter version lies for the
 * most part in the other, or that both hold a long run; and that what they share tells so much that no other utterance of the story
 * would share it, which takes the more, the less is known of the speaker. Words turned around by a negation, other figures in the same
 * place, another time of utterance speak against it whatever is shared.
 *
 * <p>All weights were set on the half of {@code eval/versions.tsv} that may be looked at.
 */
final class Likeness {
    /** From here on, two versions are one utterance. */
    static final double SAME = 0.6;

    /** Words side by side that are so telling are one utterance, however much else the versions hold. */
    private static final double LONG_RUN = 6;

    /** A whole sentence of so many words in both is one utterance with it, whatever sentences stand around it. */
    private static final int SENTENCE = 5;

    /** From this word of a row on, any word weighs at least so much: few utterances share a long row of even little words. */
    private static final int ROW = 3;

    private static final double IN_ROW = 0.3;

    /** A negation in a gap of so many words turns the shared words around it; in a longer one it is of another clause. */
    private static final int SHORT_GAP = 4;

    /** An article that prints words of one speaker twice prints the same; what only resembles them he said besides. */
    private static final double REPEATED = 0.8;

    /** Words in another order are weaker evidence than words in the same. */
    private static final double UNORDERED = 0.8;

    /** Other figures in the same words: "6,000 people" and "9,000 people". */
    private static final double OTHER_FIGURE = 0.6;

    /** Told of times that exclude each other: the speaker repeats himself. */
    private static final double OTHER_TIME = 0.4;

    private final Telling telling;

    Likeness(Telling telling) {
        this.telling = telling;
    }

    /**
     * What was found about a pair.
     *
     * @param value 0 to 1
     * @param parts the weightiest first
     */
    record Found(double value, List<Why.Part> parts) {
        Found {
            parts = List.copyOf(parts);
        }

        boolean isSame() {
            return value >= SAME;
        }
    }

    Found of(Told one, Told other) {
        if (one.draft().article().equals(other.draft().article())
                && one.draft().whole().overlaps(other.draft().whole())) {
            return new Found(0, List.of());
        }
        Bond bond = Bond.of(one, other);
        boolean twice = bond == Bond.SAME_ARTICLE && !one.isReported() && !other.isReported();
        Found best = new Found(0, List.of());
        if (isOpposite(align(one.wording(), other.wording())) != isFlipped(one, other)) {
            return best;
        }
        for (Wording x : one.wordings()) {
            for (Wording y : other.wordings()) {
                Found found = of(align(x, y), bond);
                best = found.value() > best.value() && (!twice || found.value() >= REPEATED) ? found : best;
            }
        }
        if (best.value() == 0 || !Bond.areOtherTimes(one.version(), other.version())) {
            return best;
        }
        List<Why.Part> parts = new ArrayList<>(best.parts());
        parts.add(new Why.Part("time", OTHER_TIME, "told of another time"));
        return new Found(best.value() * OTHER_TIME, parts);
    }

    /** Whether one denies in the reporter's words what the other says: then the words must be turned around. */
    private static boolean isFlipped(Told one, Told other) {
        return one.isDenied() != other.isDenied();
    }

    private Alignment align(Wording x, Wording y) {
        return Alignment.of(x, y, (a, b) -> a.loose().equals(b.loose()), telling::of);
    }

    private Found of(Alignment alignment, Bond bond) {
        Wording x = alignment.one();
        Wording y = alignment.other();
        double least = Math.min(telling.of(x), telling.of(y));
        double shared = shared(x, y);
        if (least == 0 || shared == 0) {
            return new Found(0, List.of());
        }
        double inOrder = 0;
        double run = 0;
        boolean sentence = false;
        for (List<Alignment.Pair> stretch : alignment.runs()) {
            double weight = weight(x, stretch);
            inOrder += weight;
            run = Math.max(run, weight);
            sentence |= isSentence(x, y, stretch);
        }
        double order = sentence ? 1 : Math.max(inOrder / least, Math.min(1, run / LONG_RUN));
        double content = UNORDERED * Math.min(1, shared / least);
        double lies = Math.min(1, Math.max(order, content));
        double evidence = Math.max(inOrder, UNORDERED * shared);
        double enough = Math.min(1, evidence / bond.needed(run >= inOrder && inOrder >= least));
        double figures = hasOtherFigure(alignment) ? OTHER_FIGURE : 1;
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part("words", lies, note(lies, order >= content)));
        parts.add(new Why.Part("weight", enough, bond.note()));
        if (figures < 1) {
            parts.add(new Why.Part("figures", figures, "with another figure"));
        }
        return new Found(lies * enough * figures, parts);
    }

    private static String note(double lies, boolean ordered) {
        return Math.round(100 * lies) + " % of what the shorter says stands in the longer"
                + (ordered ? ", in order" : "");
    }

    /** Whether a run is a whole sentence in both. */
    private static boolean isSentence(Wording x, Wording y, List<Alignment.Pair> stretch) {
        return stretch.size() >= SENTENCE
                && x.isSentence(stretch.getFirst().one(), stretch.getLast().one())
                && y.isSentence(stretch.getFirst().other(), stretch.getLast().other());
    }

    /** In a long row even little words tell. */
    private double weight(Wording wording, List<Alignment.Pair> stretch) {
        double weight = 0;
        for (int i = 0; i < stretch.size(); i++) {
            double alone = telling.of(wording.words.get(stretch.get(i).one()));
            weight += i < ROW ? alone : Math.max(IN_ROW, alone);
        }
        return weight;
    }

    /** The weight of the words that both hold, in any order. */
    private double shared(Wording x, Wording y) {
        Map<String, Double> held = new HashMap<>();
        x.words.forEach(w -> held.merge(w.loose(), telling.of(w), Math::max));
        Set<String> counted = new HashSet<>();
        return y.words.stream()
                .filter(telling::tells)
                .filter(w -> held.containsKey(w.loose()) && counted.add(w.loose()))
                .mapToDouble(telling::of)
                .sum();
    }

    /**
     * Whether negations between the shared words turn one against the other; those in a long gap may belong to a clause of their own,
     * or to one of both, and leave it open.
     */
    private static boolean isOpposite(Alignment alignment) {
        int turns = 0;
        for (Alignment.Gap gap : alignment.gaps()) {
            int more = negations(gap.one()) - negations(gap.other());
            if (gap.one().size() > SHORT_GAP || gap.other().size() > SHORT_GAP) {
                if (more != 0) {
                    return false;
                }
            } else {
                turns += more;
            }
        }
        return turns % 2 != 0;
    }

    private static int negations(List<Wording.Word> words) {
        return (int) words.stream().filter(w -> w.isNegation() && !w.inserted()).count();
    }

    private static boolean hasOtherFigure(Alignment alignment) {
        return alignment.gaps().stream()
                .filter(gap -> gap.one().size() <= SHORT_GAP && gap.other().size() <= SHORT_GAP)
                .anyMatch(gap -> gap.one().stream().anyMatch(Wording.Word::isNumber)
                        && gap.other().stream().anyMatch(Wording.Word::isNumber));
    }
}
