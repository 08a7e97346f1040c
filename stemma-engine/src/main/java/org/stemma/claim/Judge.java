package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.claim.Differences.Level;
import org.stemma.news.Claim.State;
import org.stemma.news.Difference;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Why;

/**
 * Gives a claim its state from origins, never from the number of articles.
 *
 * <p>A long sentence that two articles share word for word counts as one origin, even where lineage ties them by nothing else.
 * Statements that render the same named speaker, or credit the same agency, count as one origin whatever outlets carry
 * them. Only statements that say the thing has come equally far (done, held, ahead, open) support one another.
 */
final class Judge {
    /** A state, the origins behind the claim, and the reasons. */
    record Verdict(State state, int origins, List<Why.Part> parts) {}

    /** "Holds" and "will hold" support each other, as do "holds" and "held"; "held" and "plans to hold" do not. */
    private static final List<Set<Level>> SUPPORTING =
            List.of(Set.of(Level.DONE, Level.HELD), Set.of(Level.HELD, Level.AHEAD), Set.of(Level.OPEN));

    private final List<Proposition> members;
    private final List<Difference> differences;
    private final List<Why.Part> parts = new ArrayList<>();

    private Judge(List<Proposition> members, List<Difference> differences) {
        this.members = members;
        this.differences = differences;
    }

    static Verdict of(List<Proposition> members, List<Difference> differences) {
        return new Judge(members, differences).verdict();
    }

    private Verdict verdict() {
        boolean negative = members.stream().anyMatch(Judge::isNegative)
                && members.stream().allMatch(p -> p.denies() || isNegative(p));
        // "She denied that she lied" supports "she did not lie".
        // "His meeting with the ministers" takes for granted what another report tells.
        boolean happened = members.stream()
                .anyMatch(p -> !p.clause().nominal() && p.clause().done() && !p.denies());
        List<Proposition> told = members.stream()
                .filter(p -> (negative || !p.denies()) && (happened || !isMereNoun(p)))
                .toList();
        List<Proposition> facts =
                told.stream().filter(p -> !p.statement().opinion()).toList();
        // An opinion supports nobody's fact, and takes none from it.
        List<Proposition> asserting = facts.isEmpty() ? told : facts;
        List<Proposition> denials = members.stream()
                .filter(p -> !negative && p.denies() && !p.refusal())
                .toList();
        Set<Level> levels = asserting.stream()
                .filter(p -> !p.clause().nominal())
                .map(Differences::level)
                .filter(level -> level != Level.HELD)
                .collect(Collectors.toCollection(TreeSet::new));
        // A denial of what nobody here asserts is itself the report.
        List<Proposition> supporting = asserting.isEmpty() ? denials : supporting(asserting);
        int origins = Origins.count(supporting);
        Set<String> articles = articles(members);
        explainOrigins(asserting, origins, articles);
        // What one source alone says it may have said more or less firmly.
        Set<String> telling = articles(Origins.count(told) == 1 ? told : supporting);
        State state = state(asserting, denials, levels, origins, telling.size());
        parts.addFirst(new Why.Part("state", origins, reason(state, denials)));
        return new Verdict(state, origins, parts);
    }

    /** The statements that support one another, by most origins, then by most articles. */
    private static List<Proposition> supporting(List<Proposition> asserting) {
        return SUPPORTING.stream()
                .map(together -> asserting.stream()
                        .filter(p -> together.contains(Differences.level(p)))
                        .toList())
                .flatMap(level -> level.stream().map(one -> agreeing(one, level)))
                .max(Comparator.comparingInt((List<Proposition> group) -> Origins.count(group))
                        .thenComparingInt(group -> articles(group).size()))
                .orElse(List.of());
    }

    /** Those that no amount parts from one: "41 killed" does not support "17 killed". */
    private static List<Proposition> agreeing(Proposition one, List<Proposition> statements) {
        return statements.stream()
                .filter(other -> !disagree(one, other) && !areContrary(one, other))
                .toList();
    }

    private static boolean areContrary(Proposition one, Proposition other) {
        boolean absent = Parts.differInPolarity(one, other) && Presence.isAtIssue(one, other);
        return absent
                || Parts.areOpposed(one, other)
                || Parts.areTurned(one, other)
                || Toll.areContrary(one.toll(), other.toll());
    }

    /** A noun of an event that its sentence does not take for a fact asserts nothing. */
    private static boolean isMereNoun(Proposition p) {
        return p.clause().nominal() && p.clause().modality() == Modality.POSSIBLE;
    }

    /** Whether a statement says itself that it is not so. */
    static boolean isNegative(Proposition p) {
        return !p.denies() && p.clause().polarity() == Polarity.NEGATIVE;
    }

    private State state(
            List<Proposition> asserting, List<Proposition> denials, Set<Level> levels, int origins, int articles) {
        if (isSuperseded()) {
            return State.SUPERSEDED;
        }
        boolean disputed = differences.stream().anyMatch(this::isBetweenOrigins);
        if (disputed) {
            return State.DISPUTED;
        }
        if (!denials.isEmpty()) {
            Set<String> denying = denials.stream().map(Proposition::origin).collect(Collectors.toSet());
            boolean othersAssert = asserting.stream().anyMatch(p -> !denying.contains(p.origin()));
            return othersAssert && levels.size() > 1 ? State.DISPUTED : State.DENIED;
        }
        boolean opinion = asserting.stream().anyMatch(p -> p.statement().opinion());
        if (origins >= 2 && !opinion && !levels.equals(Set.of(Level.OPEN))) {
            return State.CORROBORATED;
        }
        return articles >= 2 ? State.ECHOED : State.SINGLE_SOURCE;
    }

    /** A conflict that is more than a party's denial, between articles that nothing ties together. */
    private boolean isBetweenOrigins(Difference difference) {
        if (!difference.conflict()) {
            return false;
        }
        Proposition left = at(difference.left());
        Proposition right = at(difference.right());
        boolean apart = !left.origin().equals(right.origin()) || Differences.areTwoVoices(left, right);
        return !left.denies() && !right.denies() && apart;
    }

    private Proposition at(org.stemma.news.Passage passage) {
        return members.stream()
                .filter(p -> p.statement().passage().equals(passage))
                .findFirst()
                .orElseThrow();
    }

    /** A later report of the same origin gives another number, or a report says that it corrects the number of another. */
    private boolean isSuperseded() {
        return differences.stream()
                .filter(d -> d.type() == Difference.Type.NUMBER)
                .anyMatch(d -> {
                    Proposition left = at(d.left());
                    Proposition right = at(d.right());
                    return disagree(left, right) && (replaces(left, right) || replaces(right, left));
                });
    }

    private static boolean replaces(Proposition later, Proposition earlier) {
        if (later.article().equals(earlier.article())) {
            return false;
        }
        boolean corrects = later.toll() != null && later.toll().corrects();
        boolean ordered = isAfter(later, earlier);
        return ordered && (corrects || later.origin().equals(earlier.origin()));
    }

    private static boolean isAfter(Proposition later, Proposition earlier) {
        return later.published() != null
                && earlier.published() != null
                && !Differences.sameDay(later, earlier)
                && later.published().compareTo(earlier.published()) > 0;
    }

    /** Whether two statements give amounts of one thing that no hedge brings together. */
    private static boolean disagree(Proposition a, Proposition b) {
        return Numbers.best(a.quantities(), b.quantities())
                .filter(r -> r != Numbers.Relation.AGREE)
                .isPresent();
    }

    private static Set<String> articles(List<Proposition> statements) {
        return statements.stream().map(Proposition::article).collect(Collectors.toCollection(TreeSet::new));
    }

    private void explainOrigins(List<Proposition> asserting, int origins, Set<String> articles) {
        Set<String> behind = asserting.stream().map(Proposition::origin).collect(Collectors.toCollection(TreeSet::new));
        parts.add(new Why.Part(
                "articles", articles.size(), articles.size() + " articles, " + behind.size() + " origins at most"));
        Set<String> speakers = asserting.stream()
                .map(p -> p.statement().attribution().getLast().name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (behind.size() > origins && !asserting.isEmpty()) {
            parts.add(new Why.Part(
                    "tied",
                    origins,
                    "not all support one another: one speaker, one agency, or unlike modality among " + speakers));
        }
    }

    private String reason(State state, List<Proposition> denials) {
        return switch (state) {
            case CORROBORATED -> "told by origins that nothing ties together; a tie or a denial would change it";
            case ECHOED -> "several articles, one origin or one speaker behind them; another origin would change it";
            case SINGLE_SOURCE -> "one origin alone tells it so; a second would change it";
            case DISPUTED -> "origins tell what cannot all hold; a correction or a later report would change it";
            case DENIED ->
                "denied by "
                        + denials.getFirst().statement().attribution().getLast().name()
                        + "; a second origin of its own would make it disputed";
            case SUPERSEDED -> "a correction, or a later report of the same origin, gives another number";
        };
    }
}
