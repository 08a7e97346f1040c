package org.stemma.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.claim.Differences.Level;
import org.stemma.news.Claim.State;
import org.stemma.news.Difference;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Statement.Attribution;
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
        List<Proposition> told = members.stream()
                .filter(p -> (negative || !p.denies()) && !isMereNoun(p))
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
        int origins = SUPPORTING.stream()
                .mapToInt(together -> agreeing(asserting.stream()
                        .filter(p -> together.contains(Differences.level(p)))
                        .toList()))
                .max()
                .orElse(0);
        if (asserting.isEmpty()) {
            // A denial of what nobody here asserts is itself the report.
            origins = origins(denials);
        }
        Set<String> articles = articles(members);
        explainOrigins(asserting, origins, articles);
        State state = state(asserting, denials, levels, origins, articles.size());
        parts.addFirst(new Why.Part("state", origins, reason(state, denials)));
        return new Verdict(state, origins, parts);
    }

    /** The most origins that no amount parts: "41 killed" does not support "17 killed". */
    private static int agreeing(List<Proposition> statements) {
        return statements.stream()
                .mapToInt(one -> origins(statements.stream()
                        .filter(other -> !disagree(one, other)
                                && !Comparison.areOpposed(one, other)
                                && !Comparison.differInPolarity(one, other))
                        .toList()))
                .max()
                .orElse(0);
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
        boolean unlike = levels.size() > 1 && !sameOrigin();
        return articles >= 2 && !unlike ? State.ECHOED : State.SINGLE_SOURCE;
    }

    private boolean sameOrigin() {
        return members.stream().map(Proposition::origin).distinct().count() == 1;
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

    /** Upper bound of the independent origins: groups of statements that no origin, speaker or agency ties together. */
    static int origins(List<Proposition> statements) {
        List<Set<String>> groups = new ArrayList<>();
        Set<String> bare = statements.stream().flatMap(s -> surnames(s, true)).collect(Collectors.toSet());
        for (Proposition statement : statements) {
            Set<String> merged = new HashSet<>(ties(statement));
            surnames(statement, false).filter(bare::contains).forEach(name -> merged.add("surname " + name));
            groups.removeIf(group -> {
                boolean tied = group.stream().anyMatch(merged::contains);
                if (tied) {
                    merged.addAll(group);
                }
                return tied;
            });
            groups.add(merged);
        }
        long origins = statements.stream().map(Proposition::origin).distinct().count();
        return (int) Math.min(origins, groups.size());
    }

    /** Last words of the speakers' names: a bare surname may be anybody's of that name, and is nobody's independent word. */
    private static Stream<String> surnames(Proposition statement, boolean bareOnly) {
        return statement.statement().attribution().stream()
                .filter(a -> a.kind() == Attribution.Kind.SPEAKER)
                .map(Attribution::name)
                .filter(name -> !bareOnly || name.indexOf(' ') < 0)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static Set<String> ties(Proposition statement) {
        Set<String> ties = new TreeSet<>();
        statement.agencies().forEach(agency -> ties.add("agency " + agency));
        if (statement.speaker() != null) {
            ties.add("speaker " + statement.speaker());
        }
        statement.statement().attribution().stream()
                .filter(a -> a.kind() == Attribution.Kind.SPEAKER)
                .forEach(a -> ties.add("speaker " + (a.entity() == null ? a.name() : a.entity())));
        if (ties.isEmpty()) {
            ties.add("origin " + statement.origin());
        }
        String words = Wording.of(statement.sentence());
        if (!words.isEmpty()) {
            ties.add("words " + words);
        }
        String opening = Wording.opening(statement.statement().text());
        if (!opening.isEmpty()) {
            ties.add("opening " + opening);
        }
        return ties;
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
