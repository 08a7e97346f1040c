package org.stemma.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Participant.Match;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * Decides by types whether two propositions answer the same question of fact.
 *
 * <p>Design note. Word overlap alone calls contradictions and other instances alike, so it only scales what the types allow.
 * First the predicates must be of one class; then no participant in the same part may be someone else; times may not lie
 * apart; then enough must positively agree: both key participants, or one of them with half of the words, or nearly
 * all words. To miss an alignment is cheaper than to make a false one.
 */
final class Comparison {
    /** What two propositions are to each other. */
    enum Outcome {
        SAME,
        /** Two versions of one statement, {@link Contrast}. */
        VERSIONS,
        COMPATIBLE,
        /** Alike enough for one claim but for another day, another party or the contrary: no bar to a version of the other. */
        PARTED,
        DIFFERENT
    }

    /**
     * The outcome with a score that orders alignments.
     *
     * @param likelihood how likely it is one claim: the model's chance, or what types say
     */
    record Result(Outcome outcome, double score, double likelihood) {
        static final Result NONE = new Result(Outcome.DIFFERENT, 0);

        /** Judged by types. */
        Result(Outcome outcome, double score) {
            this(outcome, score, outcome == Outcome.SAME ? 1 : outcome == Outcome.COMPATIBLE ? EVEN : 0);
        }
    }

    /** Chance of a pair that types hold for compatible. */
    private static final double EVEN = 0.5;

    /** Predicates of no common class: only where one text rewrites the other. */
    private static final double VERBATIM = 0.85;

    /** What a statement and its denial must share at least to stand in one cluster. */
    private static final double RELATED = 0.25;

    /**
     * Chance from which two statements, and on the mean those of two groups, are taken for one claim. From .6 precision is .91 and recall .51 in groups, by
     * leaving each story of the gold set's looked-at half out in turn; a little more, because of the pairs drawn evenly only two thirds of those joined are right;
     * no more, because from .64 on a test of a dispute loses its third voice.
     */
    static final double SAME = 0.62;

    /** Chance from which what is told in passing, by a noun ("the release") or a relative clause, is one claim with another: nouns cost no recall there, relative clauses .02. */
    private static final double SURE = 0.75;

    /** Chance below which two statements never stand in one claim, however alike each is to a third. */
    private static final double COMPATIBLE = 0.2;

    /** Agent and patient agree. */
    private static final int TWOFOLD = 4;

    /** Agent, patient and theme all agree. */
    private static final int THREEFOLD = 5;

    /** Negated and affirmed: they must tell of the very same thing. */
    private static final double OPPOSED = 0.6;

    /** Chance of one claim, the turn left aside, from which what one affirms is what the other negates. */
    private static final double TURNED = 0.5;

    private static final double SLOT_BONUS = 0.2;
    private static final Set<Modality> APART = Set.of(Modality.QUESTIONED, Modality.CONDITIONAL);
    private static final Set<String> SYMMETRIC = Set.of("meet", "agree", "cooperate", "negotiate", "discuss", "divide");

    private final Weights weights;

    private final @Nullable PairValues values;
    private final PairModel model;

    /** @param values null where nothing is compared across articles */
    Comparison(Weights weights, @Nullable PairValues values, PairModel model) {
        this.weights = weights;
        this.values = values;
        this.model = model;
    }

    Result compare(Proposition a, Proposition b) {
        if (!sameFooting(a, b)) {
            return Result.NONE;
        }
        double dice = weights.dice(a.terms(), b.terms());
        if (a.toll() != null && b.toll() != null) {
            // "Twelve people were killed" says nothing of where: alike words alone make no alignment.
            return tolls(a.toll(), b.toll(), keptApart(a, b), dice);
        }
        if (Presence.isAtIssue(a, b)) {
            return new Result(Outcome.SAME, dice);
        }
        if (Contrast.between(a, b).isPresent()) {
            return new Result(Outcome.VERSIONS, dice);
        }
        boolean opposed = areOpposed(a, b);
        boolean turned = a.clause().polarity() != b.clause().polarity();
        if (opposed || turned || a.denies() || b.denies()) {
            Result result = byTypes(a, b, dice, opposed);
            if (opposed && result.outcome() == Outcome.DIFFERENT && mayBeOneThing(a, b)) {
                return new Result(Outcome.COMPATIBLE, dice);
            }
            boolean stated = turned && !a.denies() && !b.denies();
            return stated && result.outcome() == Outcome.DIFFERENT ? parted(chance(a, b, dice)) : result;
        }
        boolean counted = (a.toll() == null) != (b.toll() == null);
        if (inOneSentence(a, b) || ((counted || isRejection(a) != isRejection(b)) && !samePredicate(a, b))) {
            return Result.NONE;
        }
        double chance = chance(a, b, dice);
        if (timesApart(a, b) || isOtherNamed(a, b)) {
            return parted(chance);
        }
        int deed = dice < SharedWords.LEAST ? 0 : deed(a, b);
        boolean dated = !a.times().isEmpty() && !b.times().isEmpty();
        double least = isInPassing(a) || isInPassing(b) ? SURE : SAME;
        if (chance >= least || deed >= (dated ? TWOFOLD : THREEFOLD)) {
            return new Result(Outcome.SAME, Math.max(chance, SAME), Math.max(chance, SAME));
        }
        return chance >= COMPATIBLE || deed >= TWOFOLD ? new Result(Outcome.COMPATIBLE, chance, chance) : Result.NONE;
    }

    /** "Denied a meeting", "rejected the charges" hold the words of what was denied, and do not say it. */
    private static boolean isRejection(Proposition p) {
        return Lexicon.ENGLISH.is("denial", p.clause().lemma());
    }

    private static Result parted(double chance) {
        return chance >= COMPATIBLE ? new Result(Outcome.PARTED, 0) : Result.NONE;
    }

    private static boolean isInPassing(Proposition p) {
        return p.clause().nominal() || p.aside();
    }

    /** How likely the two are one claim. Within one article alone, only what it tells twice is. */
    private double chance(Proposition a, Proposition b, double dice) {
        if (values == null) {
            return dice >= VERBATIM ? dice : 0;
        }
        Map<String, Double> told = values.of(a, b);
        return told.isEmpty() ? 0 : model.chance(told);
    }

    /** Where one affirms what the other denies or tells the reverse of, words say little: the parts must agree. */
    private Result byTypes(Proposition a, Proposition b, double dice, boolean opposed) {
        if ((!opposed && !samePredicate(a, b)) || clashes(a, b)) {
            return Result.NONE;
        }
        int agreed = agreed(a, b);
        boolean weak = isGeneric(a) || isGeneric(b) || isLopsided(a, b);
        if (!a.denies() && !b.denies()) {
            boolean strong = (agreed >= 4 && dice >= OPPOSED) || (opposed && sameNamedThing(a, b));
            boolean held = strong && !weak && (opposed || chance(a, b, dice) >= TURNED);
            return held ? new Result(Outcome.SAME, dice) : Result.NONE;
        }
        double needed = SharedWords.needed(weak, agreed);
        double score = dice + SLOT_BONUS * agreed;
        if (dice >= needed) {
            return new Result(Outcome.SAME, score);
        }
        boolean compatible = dice >= Math.min(needed, RELATED) && agreed >= 1 && !weak;
        return compatible ? new Result(Outcome.COMPATIBLE, score) : Result.NONE;
    }

    /**
     * How far it is the same deed by the same to the same, in halves a part; 0 if the predicates differ, say little, or a part is someone
     * else's. With its day, or with what is asked, it may be told in quite other words.
     */
    private static int deed(Proposition a, Proposition b) {
        boolean one = samePredicate(a, b) && !clashes(a, b) && !isGeneric(a) && !isGeneric(b);
        return one ? agreed(a, b) : 0;
    }

    /** Whether the same one does the same, as far as it is told to the same: enough to ask whether it is done or ahead. */
    static boolean areOneDeed(Proposition a, Proposition b) {
        boolean known = patient(a, b) == Match.SAME || theme(a, b) == Match.SAME;
        return samePredicate(a, b)
                && !clashes(a, b)
                && agent(a, b) == Match.SAME
                && (known || Contrast.areOneText(a, b));
    }

    /** Two clauses of a sentence share its words, and say two things. */
    private static boolean inOneSentence(Proposition a, Proposition b) {
        return a.article().equals(b.article())
                && a.statement().sentence() == b.statement().sentence();
    }

    /** The same done by another who is named, or to another ("she was arrested" of two women), or by the one to the other and the other to the one. */
    private static boolean isOtherNamed(Proposition a, Proposition b) {
        Stream<String> parts =
                pooled(a, b) ? Stream.of("recipient", "place") : Stream.of("agent", "patient", "recipient", "place");
        boolean other = samePredicate(a, b)
                && parts.anyMatch(
                        part -> best(a.clause().named(part), b.clause().named(part)) == Match.OTHER);
        return other
                && (isExchanged(a, b) || best(a.clause().named(), b.clause().named()) != Match.SAME);
    }

    private static boolean isExchanged(Proposition a, Proposition b) {
        return best(a.clause().named("agent"), b.clause().named("patient")) == Match.SAME
                && best(a.clause().named("patient"), b.clause().named("agent")) == Match.SAME;
    }

    /** Whether both tell of the very same named thing: "the Tarvik gates" and "the gates of Tarvik". */
    private static boolean sameNamedThing(Proposition a, Proposition b) {
        return in(a, "patient").stream()
                .anyMatch(one -> in(b, "patient").stream()
                        .anyMatch(other -> one.lemma().equals(other.lemma())
                                && one.match(other) == Match.SAME
                                && one.sharesNameWith(other)));
    }

    /** "The gates were shut" beside "the gates of Tarvik were opened": nothing says that they are other gates. */
    private static boolean mayBeOneThing(Proposition a, Proposition b) {
        return !clashes(a, b)
                && in(a, "patient").stream()
                        .anyMatch(one -> in(b, "patient").stream()
                                .anyMatch(other -> one.kind() == Participant.Kind.NOUN
                                        && one.lemma().equals(other.lemma())));
    }

    /** Tolls of one event, by whatever words. */
    private static Result tolls(Toll a, Toll b, boolean apart, double dice) {
        if (apart || !(a.answersWith(b) || a.mayAnswerWith(b))) {
            return Result.NONE;
        }
        return new Result(a.answersWith(b) ? Outcome.SAME : Outcome.COMPATIBLE, dice + SLOT_BONUS);
    }

    /** Tolls of two places, two days, two culprits, or told and denied. */
    private static boolean keptApart(Proposition a, Proposition b) {
        boolean culprits = best(a.clause().named("agent"), b.clause().named("agent")) == Match.OTHER;
        return culprits || areElsewhere(a, b) || timesApart(a, b) || differInPolarity(a, b);
    }

    /** A question and a condition answer nothing: they are compared only with their like. */
    private static boolean sameFooting(Proposition a, Proposition b) {
        Modality left = a.clause().modality();
        Modality right = b.clause().modality();
        return left == right || (!APART.contains(left) && !APART.contains(right));
    }

    /** Something asked that only one side names. */
    private static boolean isLopsided(Proposition a, Proposition b) {
        return (a.clause().theme() == null) != (b.clause().theme() == null)
                && a.clause().classes().contains("request");
    }

    static boolean isGeneric(Proposition p) {
        return Lexicon.ENGLISH.isCommon(p.clause().lemma())
                || Predicates.isCopula(p.clause().lemma());
    }

    private static boolean samePredicate(Proposition a, Proposition b) {
        return a.clause().classes().stream().anyMatch(b.clause().classes()::contains);
    }

    static boolean areOpposed(Proposition a, Proposition b) {
        return Lexicon.ENGLISH.areOpposites(a.clause().lemma(), b.clause().lemma());
    }

    /** Whether something in the same part is plainly someone or something else. */
    private static boolean clashes(Proposition a, Proposition b) {
        if (agent(a, b) == Match.OTHER || patient(a, b) == Match.OTHER || theme(a, b) == Match.OTHER) {
            return true;
        }
        return best(a.clause().named("recipient"), b.clause().named("recipient")) == Match.OTHER
                || areElsewhere(a, b)
                || timesApart(a, b);
    }

    static boolean areElsewhere(Proposition a, Proposition b) {
        return best(a.clause().named("place"), b.clause().named("place")) == Match.OTHER;
    }

    static boolean timesApart(Proposition a, Proposition b) {
        return !a.times().isEmpty()
                && !b.times().isEmpty()
                && a.times().stream().noneMatch(one -> b.times().stream().anyMatch(one::overlaps));
    }

    /** How far the key parts agree, in halves: agent, patient, theme, and to whom the theme happens. */
    private static int agreed(Proposition a, Proposition b) {
        int theme = strength(theme(a, b));
        boolean named = theme > 0 && themeWho(a, b) != null;
        return strength(agent(a, b)) + strength(patient(a, b)) + (named ? 2 * theme : theme);
    }

    /** The same participant counts twice what one does that stands for the other. */
    private static int strength(@Nullable Match match) {
        return match == Match.SAME ? 2 : match == Match.STANDS_FOR ? 1 : 0;
    }

    static @Nullable Match agent(Proposition a, Proposition b) {
        if (pooled(a, b)) {
            return best(all(a), all(b));
        }
        return best(in(a, "agent"), in(b, "agent"));
    }

    static @Nullable Match patient(Proposition a, Proposition b) {
        return pooled(a, b) ? second(all(a), all(b)) : best(in(a, "patient"), in(b, "patient"));
    }

    /** Where a noun tells the event, or both sides do the same thing, agent and patient stand in one pool. */
    private static boolean pooled(Proposition a, Proposition b) {
        return a.clause().nominal()
                || b.clause().nominal()
                || a.clause().classes().stream().anyMatch(SYMMETRIC::contains);
    }

    private static List<Participant> in(Proposition p, String part) {
        return p.clause().in(part).toList();
    }

    private static List<Participant> all(Proposition p) {
        return p.clause().participants().stream()
                .filter(q -> Set.of("agent", "patient", "core", "with").contains(q.part()))
                .toList();
    }

    /** What is asked or promised: the same event of the same participants. */
    static @Nullable Match theme(Proposition a, Proposition b) {
        Clause.Theme one = a.clause().theme();
        Clause.Theme other = b.clause().theme();
        if (one == null || other == null) {
            return null;
        }
        if (one.classes().stream().noneMatch(other.classes()::contains)) {
            return Match.OTHER;
        }
        Match who = best(core(one), core(other));
        return who == null ? Match.SAME : who;
    }

    /** How those agree to whom the theme happens; null if a side names none. */
    private static @Nullable Match themeWho(Proposition a, Proposition b) {
        Clause.Theme one = a.clause().theme();
        Clause.Theme other = b.clause().theme();
        return one == null || other == null ? null : best(core(one), core(other));
    }

    private static List<Participant> core(Clause.Theme theme) {
        return theme.participants().stream()
                .filter(p -> Set.of("core", "agent").contains(p.part()))
                .toList();
    }

    /** The best match of any with any, null if a side has none. */
    static @Nullable Match best(List<Participant> some, List<Participant> others) {
        return pairs(some, others).min(java.util.Comparator.naturalOrder()).orElse(null);
    }

    /** The second participant that agrees, null if only one does. */
    private static @Nullable Match second(List<Participant> some, List<Participant> others) {
        long agreeing = some.stream()
                .filter(one -> others.stream().anyMatch(other -> agree(one.match(other))))
                .map(p -> p.key() != null ? p.key() : p.lemma())
                .distinct()
                .count();
        return agreeing >= 2 ? Match.SAME : null;
    }

    private static boolean agree(Match match) {
        return match == Match.SAME || match == Match.STANDS_FOR;
    }

    private static Stream<Match> pairs(List<Participant> some, List<Participant> others) {
        return some.stream().flatMap(one -> others.stream().map(one::match));
    }

    /** Whether two denials or statements differ in polarity. */
    static boolean differInPolarity(Proposition a, Proposition b) {
        return (a.clause().polarity() == Polarity.NEGATIVE) != (b.clause().polarity() == Polarity.NEGATIVE);
    }
}
