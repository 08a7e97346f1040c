package org.stemma.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.stemma.event.Predicates.Kinship;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.CommonWords;

/**
 * Whether two words tell the same event: a sum of what speaks for it and against it, in log odds.
 *
 * <p>The weights are those of a logistic regression over the pairs of marked words within our own stories of the even topics of ECB+ (13,734
 * pairs of kin words), rounded to a fifth; the odd topics are where it is measured ({@code events-ecb}). Days and places that contradict each
 * other are no weight but a bar: marked times are too few there to learn it. Thread-safe; a judgement costs the words of two sentences.
 */
final class Sameness {
    /** The score from which two tellings are one: lower joins more. Best on the even topics between -0.7 and -0.4. */
    static final double LEAST = -0.5;

    /** Of words that are no kin; such tellings are one only if others between them are. */
    static final double UNRELATED = -3;

    /** Of what no evidence joins. */
    static final double NEVER = Double.NEGATIVE_INFINITY;

    private static final double BASE = -0.6;
    private static final double SAME_WORD = 1.6;
    private static final double SAME_ROOT = 1.6;
    /** Times the share of articles that hold the word: two "took" are less than two "extradited". */
    private static final double COMMON_WORD = -3;

    private static final double SAYING = -1.4;
    private static final double AGENT = 1;
    private static final double OTHER_AGENT = -0.6;
    private static final double OTHER_PERSON = -1;
    private static final double PATIENT = 0.8;
    private static final double OTHER_PATIENT = -0.4;
    private static final double BESIDE = 0.6;
    private static final double OTHER_NUMBER = -1.6;
    private static final double SENTENCES = 0.8;
    private static final double ARTICLES = 2;
    /** Who tells an event twice in a sentence tells two events. */
    private static final double ONE_SENTENCE = -2.2;

    private static final double NOUNS = 0.4;

    /** Told in words: the same speaker says many things. */
    private static final Set<String> SAYINGS =
            Set.of("say", "tell", "state", "claim", "report", "announce", "add", "statement", "accord");

    private final Predicates predicates = new Predicates();
    private final CommonWords common = CommonWords.load();

    /**
     * What two tellings have in common and what parts them.
     *
     * @param score log odds, {@link #NEVER} for a contradiction
     */
    record Judgement(double score, List<Why.Part> parts) {
        Judgement and(List<Why.Part> more) {
            List<Why.Part> all = new ArrayList<>(parts);
            all.addAll(more);
            return new Judgement(
                    score + more.stream().mapToDouble(Why.Part::value).sum(), all);
        }
    }

    Judgement judge(Telling one, Telling other, Surroundings surroundings) {
        return judge(one, other, kinship(one, other), surroundings);
    }

    Kinship kinship(Telling one, Telling other) {
        return predicates.of(one.words(), other.words());
    }

    /** As told by words of a given kinship. */
    Judgement judge(Telling one, Telling other, Kinship kinship, Surroundings surroundings) {
        List<Why.Part> parts = new ArrayList<>();
        if (contradicts(one, other)) {
            return new Judgement(NEVER, parts);
        }
        if (kinship == Kinship.NONE) {
            return new Judgement(UNRELATED, parts);
        }
        words(one, other, kinship, parts);
        participants(one, other, parts);
        settings(one, other, parts);
        add(
                parts,
                "sentences",
                SENTENCES * surroundings.sentences(one.around(), other.around()),
                "the words beside it");
        add(
                parts,
                "articles",
                ARTICLES * surroundings.articles(one.article(), other.article()),
                "what their articles tell");
        double score = BASE + parts.stream().mapToDouble(Why.Part::value).sum();
        return new Judgement(score, parts);
    }

    /** Another day, or a place that cannot be the same. */
    static boolean contradicts(Telling one, Telling other) {
        When first = one.when();
        When second = other.when();
        return (first != null && second != null && !first.overlaps(second))
                || Whereabouts.of(one.place(), other.place()) == Whereabouts.APART;
    }

    private void words(Telling one, Telling other, Kinship kinship, List<Why.Part> parts) {
        String pair = "\"" + one.word() + "\" and \"" + other.word() + "\"";
        switch (kinship) {
            case SAME -> {
                add(parts, "same word", SAME_WORD, "\"" + one.word() + "\"");
                add(parts, "common word", COMMON_WORD * common.share(one.word()), "\"" + one.word() + "\"");
            }
            case DERIVED -> add(parts, "same root", SAME_ROOT, pair);
            case GROUPED, NONE -> add(parts, "kindred words", 0, pair);
        }
        boolean said = meets(one.words(), SAYINGS) && meets(other.words(), SAYINGS);
        add(parts, "saying", said ? SAYING : 0, pair);
        add(parts, "nouns", one.noun() && other.noun() ? NOUNS : 0, pair);
        add(parts, "one sentence", one.sentence().equals(other.sentence()) ? ONE_SENTENCE : 0, pair);
    }

    private static void participants(Telling one, Telling other, List<Why.Part> parts) {
        boolean agent = meets(one.agents(), other.agents());
        boolean patient = meets(one.patients(), other.patients());
        add(parts, "agent", weight(one.agents(), other.agents(), AGENT, OTHER_AGENT), agent ? "the same" : "another");
        add(
                parts,
                "patient",
                weight(one.patients(), other.patients(), PATIENT, OTHER_PATIENT),
                patient ? "the same" : "another");
        add(parts, "person", agent ? 0 : weight(one.persons(), other.persons(), 0, OTHER_PERSON), "another does it");
        add(parts, "beside", weight(one.others(), other.others(), BESIDE, 0), "the same beside it");
    }

    private static void settings(Telling one, Telling other, List<Why.Part> parts) {
        When first = one.when();
        When second = other.when();
        if (first != null && second != null) {
            parts.add(new Why.Part("time", 0, first.value() + " agrees with " + second.value()));
        }
        Whereabouts whereabouts = Whereabouts.of(one.place(), other.place());
        if (whereabouts == Whereabouts.SAME || whereabouts == Whereabouts.AGREEING) {
            parts.add(new Why.Part("place", 0, one.placeName() + " agrees with " + other.placeName()));
        }
        for (Telling.Count count : one.numbers()) {
            if (other.numbers().stream().anyMatch(count::contradicts)) {
                add(parts, "number", OTHER_NUMBER, "another number of \"" + count.counted() + "\"");
                return;
            }
        }
    }

    private static double weight(Set<String> one, Set<String> other, double shared, double apart) {
        return one.isEmpty() || other.isEmpty() ? 0 : meets(one, other) ? shared : apart;
    }

    private static boolean meets(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static void add(List<Why.Part> parts, String feature, double value, String note) {
        if (value != 0 || feature.equals("kindred words")) {
            parts.add(new Why.Part(feature, value, note));
        }
    }

    /** Log odds as a share: 0.5 where tellings begin to be one. */
    static double share(double score) {
        return 1 / (1 + Math.exp(LEAST - score));
    }
}
