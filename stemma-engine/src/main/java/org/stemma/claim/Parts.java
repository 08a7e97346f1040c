package org.stemma.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Participant.Match;
import org.stemma.news.Polarity;

/** How far the parts of two propositions agree: who does what to whom, where and when. */
final class Parts {
    private static final Set<String> SYMMETRIC = Set.of("meet", "agree", "cooperate", "negotiate", "discuss", "divide");

    private static final Set<String> POINTING = Set.of("he", "she", "it", "they", "this", "that", "these", "those");

    private Parts() {}

    /** Whether a pronoun does it of which nobody knows whom it stands for. */
    static boolean isOfSomebody(Proposition p) {
        return in(p, "agent").stream()
                .anyMatch(who ->
                        who.kind() == Participant.Kind.PRONOUN && who.key() == null && POINTING.contains(who.lemma()));
    }

    /**
     * How far it is the same deed by the same to the same, in halves a part; 0 if the predicates differ, say little, or a part is someone
     * else's. With its day, or with what is asked, it may be told in quite other words.
     */
    static int deed(Proposition a, Proposition b) {
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

    /** The same done by another who is named, or to another ("she was arrested" of two women), or by the one to the other and the other to the one. */
    static boolean isOtherNamed(Proposition a, Proposition b) {
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
    static boolean sameNamedThing(Proposition a, Proposition b) {
        return in(a, "patient").stream()
                .anyMatch(one -> in(b, "patient").stream()
                        .anyMatch(other -> one.lemma().equals(other.lemma())
                                && one.match(other) == Match.SAME
                                && one.sharesNameWith(other)));
    }

    /** "The gates were shut" beside "the gates of Tarvik were opened": nothing says that they are other gates. */
    static boolean mayBeOneThing(Proposition a, Proposition b) {
        return !clashes(a, b)
                && in(a, "patient").stream()
                        .anyMatch(one -> in(b, "patient").stream()
                                .anyMatch(other -> one.kind() == Participant.Kind.NOUN
                                        && one.lemma().equals(other.lemma())));
    }

    static boolean isGeneric(Proposition p) {
        return Lexicon.ENGLISH.isCommon(p.clause().lemma())
                || Predicates.isCopula(p.clause().lemma());
    }

    static boolean samePredicate(Proposition a, Proposition b) {
        return a.clause().classes().stream().anyMatch(b.clause().classes()::contains);
    }

    static boolean areOpposed(Proposition a, Proposition b) {
        return Lexicon.ENGLISH.areOpposites(a.clause().lemma(), b.clause().lemma());
    }

    /** Whether something in the same part is plainly someone or something else. */
    static boolean clashes(Proposition a, Proposition b) {
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
    static int agreed(Proposition a, Proposition b) {
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
        return pairs(some, others).min(Comparator.naturalOrder()).orElse(null);
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

    /** Whether one affirms the very thing that the other negates. */
    static boolean areTurned(Proposition a, Proposition b) {
        return differInPolarity(a, b) && tellOneThing(a, b);
    }

    /** Whether two tell of one kind of deed, from whichever end. */
    static boolean tellOneThing(Proposition a, Proposition b) {
        return samePredicate(a, b) || Conveyed.areOfOne(a, b);
    }

    /** Whether two denials or statements differ in polarity. */
    static boolean differInPolarity(Proposition a, Proposition b) {
        return (a.clause().polarity() == Polarity.NEGATIVE) != (b.clause().polarity() == Polarity.NEGATIVE);
    }
}
