package org.stemma.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.news.Difference;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Statement.Attribution;
import org.stemma.news.When;

/** Finds in what the statements of one claim differ, and whether the difference is a conflict. */
final class Differences {
    /** What the statements of any claim are searched for, and not only those in the same words. */
    private static final Set<Difference.Type> OTHERWISE_FOUND =
            Set.of(Difference.Type.POLARITY, Difference.Type.NUMBER);

    private Differences() {}

    /** The differences of a claim, each kind told once for the same two contents, conflicts first. */
    static List<Difference> among(List<Proposition> members) {
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Proposition a = members.get(i);
                Proposition b = members.get(j);
                if (!a.article().equals(b.article())) {
                    between(a, b, found);
                } else if (areTwoVoices(a, b)) {
                    polarity(a, b, found);
                    found.addAll(Figures.differing(a, b));
                } else if (a.denies() != b.denies()) {
                    polarity(a, b, found);
                }
            }
        }
        Set<String> told = new HashSet<>();
        return found.stream()
                .sorted(java.util.Comparator.comparing((Difference d) -> !d.conflict())
                        .thenComparing(Difference::type)
                        .thenComparing(Difference::left)
                        .thenComparing(Difference::right))
                .filter(d -> told.add(d.type() + " " + contents(d.note())))
                .toList();
    }

    /** Whether two others than the outlet answer for them: "some expect him to go", "one insider said that he would stay". */
    static boolean areTwoVoices(Proposition a, Proposition b) {
        List<Attribution> one = a.statement().attribution();
        List<Attribution> other = b.statement().attribution();
        return one.size() > 1
                && other.size() > 1
                && one.stream()
                        .skip(1)
                        .noneMatch(voice -> other.stream().skip(1).anyMatch(v -> isOne(voice, v)));
    }

    private static boolean isOne(Attribution one, Attribution other) {
        boolean entity = one.entity() != null && one.entity().equals(other.entity());
        return entity || Names.shareWord(one.name(), other.name());
    }

    /** Both sides of a note whatever their order. */
    private static Set<String> contents(String note) {
        return new TreeSet<>(List.of(note.split(" \\| ", -1)));
    }

    private static void between(Proposition a, Proposition b, List<Difference> found) {
        polarity(a, b, found);
        if (a.denies() || b.denies()) {
            return;
        }
        modality(a, b, found);
        found.addAll(Figures.differing(a, b));
        naming(a, b, found);
        Contrast.between(a, b)
                .filter(contrast -> !OTHERWISE_FOUND.contains(contrast.type()))
                .ifPresent(c -> add(found, c.type(), a, b, c.conflict(), c.left(), c.right()));
    }

    private static void add(
            List<Difference> found,
            Difference.Type type,
            Proposition a,
            Proposition b,
            boolean conflict,
            String left,
            String right) {
        found.add(
                new Difference(type, a.statement().passage(), b.statement().passage(), conflict, left + " | " + right));
    }

    private static void polarity(Proposition a, Proposition b, List<Difference> found) {
        if (a.denies() != b.denies() && Parts.areOpposed(a, b)) {
            // Who denies that it was opened, and who says that it was shut, agree.
            return;
        }
        if (a.denies() != b.denies() && !Judge.isNegative(a) && !Judge.isNegative(b)) {
            Proposition denial = a.denies() ? a : b;
            Level told = level(a.denies() ? b : a);
            // Who denies that something was done does not deny that it was planned.
            boolean conflict = !denial.refusal() && (told == Level.DONE || told == Level.HELD);
            add(found, Difference.Type.POLARITY, a, b, conflict, stand(a), stand(b));
        } else if (isContrary(a, b) && areOfOne(a, b)) {
            boolean told = level(a) != Level.OPEN && level(b) != Level.OPEN;
            boolean firm = told && (level(a) == Level.AHEAD) == (level(b) == Level.AHEAD);
            add(found, Difference.Type.POLARITY, a, b, firm && !mayChange(a, b), stand(a), stand(b));
        }
    }

    /** One affirms what the other negates or tells the reverse of; of a fragment ("and run again") nobody knows how it is held. */
    private static boolean isContrary(Proposition a, Proposition b) {
        boolean told = isHeld(a) && isHeld(b) && answerEachOther(a, b);
        // "Sat out" and "did not take part" agree.
        boolean turned = (told && Parts.differInPolarity(a, b)) != Parts.areOpposed(a, b);
        return turned && !a.denies() && !b.denies();
    }

    /** "A facility that was approved" is another than one that was not; "it did not turn over" tells of whatever it is. */
    private static boolean areOfOne(Proposition a, Proposition b) {
        boolean vague = a.aside() || b.aside() || Parts.isOfSomebody(a) || Parts.isOfSomebody(b);
        return !vague
                || Presence.isAtIssue(a, b)
                || Universals.contradict(a, b)
                || Toll.areContrary(a.toll(), b.toll())
                || Contrast.areOneText(a, b);
    }

    /** "Has not been determined" is no contrary of "was found", nor "was unknown" of "did not know": the same must be negated. */
    private static boolean answerEachOther(Proposition a, Proposition b) {
        return Parts.samePredicate(a, b)
                || Universals.contradict(a, b)
                || Toll.areContrary(a.toll(), b.toll())
                || Presence.isAtIssue(a, b)
                || Contrast.between(a, b)
                        .filter(contrast -> contrast.type() == Difference.Type.POLARITY)
                        .isPresent();
    }

    private static boolean isHeld(Proposition p) {
        return p.clause().whole() || Presence.isAbsence(p) || p.toll() != null;
    }

    /**
     * What was opened may be shut the day before or after, and what had not been done one day be done the next: a conflict only where both tell the
     * same time, or were told on one day.
     */
    private static boolean mayChange(Proposition a, Proposition b) {
        if (!Parts.areOpposed(a, b)) {
            boolean negative = a.clause().polarity() == Polarity.NEGATIVE;
            return negative ? isBefore(a, b) && !isToldBy(b, a) : isBefore(b, a) && !isToldBy(a, b);
        }
        boolean untimed = a.times().isEmpty() || b.times().isEmpty();
        boolean shut =
                a.clause().classes().contains("shut") || b.clause().classes().contains("shut");
        return untimed && (shut || !sameDay(a, b));
    }

    /** Whether something happened before the day of a report. */
    private static boolean isToldBy(Proposition happened, Proposition report) {
        When published = report.published();
        return published != null
                && !happened.times().isEmpty()
                && happened.times().stream().allMatch(when -> when.latest().isBefore(published.latest()));
    }

    private static String stand(Proposition p) {
        String who = p.statement().attribution().getLast().name();
        if (p.denies()) {
            return (p.refusal() ? "refused by " : "denied by ") + who;
        }
        boolean negative = p.clause().polarity() == Polarity.NEGATIVE;
        return (negative ? "not " : "") + p.clause().lemma().replace('_', ' ');
    }

    /** How far a statement says the thing has come. */
    enum Level {
        DONE,
        HELD,
        AHEAD,
        OPEN
    }

    static Level level(Proposition p) {
        return switch (p.clause().modality()) {
            case ASSERTED -> p.clause().done() ? Level.DONE : Level.HELD;
            case PLANNED, EXPECTED -> Level.AHEAD;
            case POSSIBLE, DEMANDED, CONDITIONAL, QUESTIONED, DENIED -> Level.OPEN;
        };
    }

    /**
     * What one report tells as done is still ahead in another: "requested" and "is expected to request". Two ways of telling what is
     * ahead are no difference, and a plan that an earlier report tells is no other version of the later one's deed.
     */
    private static void modality(Proposition a, Proposition b, List<Difference> found) {
        boolean told = a.clause().done() || b.clause().done();
        boolean ahead = level(a) == Level.AHEAD || level(b) == Level.AHEAD;
        if (!told || !ahead || a.clause().nominal() || b.clause().nominal() || !Parts.areOneDeed(a, b)) {
            return;
        }
        boolean planFirst = level(a) == Level.AHEAD;
        if (!isBefore(planFirst ? a : b, planFirst ? b : a)) {
            add(
                    found,
                    Difference.Type.MODALITY,
                    a,
                    b,
                    false,
                    word(a.clause().modality()),
                    word(b.clause().modality()));
        }
    }

    private static boolean isBefore(Proposition one, Proposition other) {
        When first = one.published();
        When second = other.published();
        return first != null && second != null && first.latest().isBefore(second.earliest());
    }

    static String word(Modality modality) {
        return modality.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A count may grow from one day's report to the next; only reports of one time can contradict each other. */
    static boolean sameDay(Proposition a, Proposition b) {
        When left = a.published();
        When right = b.published();
        return left == null || right == null || left.overlaps(right);
    }

    /** One holder under two titles. */
    private static void naming(Proposition a, Proposition b, List<Difference> found) {
        for (Participant one : a.clause().participants()) {
            for (Participant other : b.clause().participants()) {
                if (one.key() == null || !one.key().equals(other.key())) {
                    continue;
                }
                Set<String> left = titles(one);
                Set<String> right = titles(other);
                if (!left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains)) {
                    add(found, Difference.Type.NAMING, a, b, false, one.text(), other.text());
                }
            }
        }
    }

    /** Who leads the senate is a senator too. */
    private static final Set<String> MEMBERS =
            Set.of("congressman", "congresswoman", "lawmaker", "representative", "senator");

    private static Set<String> titles(Participant participant) {
        Set<String> titles = new TreeSet<>();
        for (String word : participant.text().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (Lexicon.ENGLISH.isTitle(word) && !MEMBERS.contains(word)) {
                titles.add(word);
            }
        }
        return titles;
    }
}
