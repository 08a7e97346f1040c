package org.stemma.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Differences.Level;
import org.stemma.claim.Numbers.Relation;
import org.stemma.news.Difference;
import org.stemma.news.Quantity;

/**
 * Finds the amounts by which two statements of one claim differ.
 *
 * <p>Design note. Two figures for one counted thing are mostly two instances: last year's and this year's, the first raid's and all five's. They are
 * taken for one only where nothing says otherwise: neither article gives the other's figure too ({@link Numbers}), and of several things counted in both sentences not
 * most differ.
 */
final class Figures {
    /** Share of the words from which two statements of unlike predicates tell of one thing. Set on differences shown over ECB+. */
    private static final double ONE_THING = 0.4;

    /** Two things counted alike in both sentences, and both otherwise: another instance. One may be in dispute. */
    private static final int SEVERAL = 2;

    private final Proposition a;
    private final Proposition b;
    private final boolean tolls;
    private final boolean oneText;

    private Figures(Proposition a, Proposition b) {
        this.a = a;
        this.b = b;
        this.tolls = a.toll() != null && b.toll() != null;
        this.oneText = Contrast.areOneText(a, b);
    }

    static List<Difference> differing(Proposition a, Proposition b) {
        return new Figures(a, b).differing();
    }

    private List<Difference> differing() {
        List<Difference> found = new ArrayList<>();
        if (areTwoInstances() || !areOfOneThing() || areDeedAndPlan() || Toll.areContrary(a.toll(), b.toll())) {
            return found;
        }
        for (Quantity one : a.quantities()) {
            for (Quantity other : b.quantities()) {
                Relation relation = Numbers.compare(one, a, other, b);
                boolean shown = relation == Relation.AGREE
                        ? one.hedge() != other.hedge() && !isTold(one, b) && !isTold(other, a)
                        : relation != Relation.APART && !agrees(one, b) && !agrees(other, a);
                if (shown && !sameAmount(one, other)) {
                    boolean conflict = relation == Relation.CONFLICT
                            && Differences.sameDay(a, b)
                            && mayBeOneDeed()
                            && !hasGrown(one, other);
                    found.add(new Difference(
                            Difference.Type.NUMBER,
                            a.statement().passage(),
                            b.statement().passage(),
                            conflict,
                            one.text() + " | " + other.text()));
                }
            }
        }
        return found;
    }

    /** "He hosted it five times" says of whom only if it is known who he is; "32 million tuned in" not of what "68 million saw" it. */
    private boolean areOfOneThing() {
        boolean somebody = Parts.isOfSomebody(a) || Parts.isOfSomebody(b);
        boolean alike = Parts.samePredicate(a, b) || shared() >= ONE_THING;
        boolean others = Parts.timesApart(a, b) || Contrast.nameOthers(a, b);
        return tolls || (alike && !somebody && !others) || oneText;
    }

    private double shared() {
        long both = a.terms().stream().filter(b.terms()::contains).count();
        return 2.0 * both / (a.terms().size() + b.terms().size());
    }

    /** "Has cut 40 million", "his plan would cut 60 million": only what one and the same plans and does is compared. */
    private boolean areDeedAndPlan() {
        return !oneText && isOneOf(Level.AHEAD) && isOneOf(Level.DONE) && Parts.agent(a, b) != Participant.Match.SAME;
    }

    /** "13 homers in 54 games", "33 homers in 157 games". The dead and the injured may both be counted otherwise. */
    private boolean areTwoInstances() {
        if (tolls) {
            return false;
        }
        int agreeing = 0;
        int parting = 0;
        for (Quantity one : a.slots().amounts()) {
            Relation best = Numbers.best(List.of(one), b.slots().amounts()).orElse(Relation.APART);
            agreeing += best == Relation.AGREE ? 1 : 0;
            parting += best == Relation.CONFLICT || best == Relation.DIFFER ? 1 : 0;
        }
        return parting >= SEVERAL && parting > agreeing;
    }

    /** What one has done, and what another does, will or might do, come to two amounts without dispute. */
    private boolean mayBeOneDeed() {
        boolean verbs = !a.clause().nominal() && !b.clause().nominal();
        return !(verbs && isOneOf(Level.OPEN))
                && !(verbs && isOneOf(Level.AHEAD) && isOneOf(Level.DONE))
                && Parts.agent(a, b) != Participant.Match.OTHER;
    }

    /** "The toll rises to 10": it was three before. */
    private boolean hasGrown(Quantity one, Quantity other) {
        BigDecimal left = one.low();
        BigDecimal right = other.low();
        return left != null && right != null && grows(left.compareTo(right) > 0 ? a : b);
    }

    private static boolean grows(Proposition p) {
        return p.clause().classes().contains("grow") || p.clause().lemma().equals("reach");
    }

    private boolean isOneOf(Level level) {
        return (Differences.level(a) == level) != (Differences.level(b) == level);
    }

    /** Whether the other side tells the amount too: of two amounts in each, only those that answer each other are compared. */
    private static boolean agrees(Quantity one, Proposition other) {
        return isTold(one, other)
                || other.quantities().stream().anyMatch(q -> Numbers.compare(one, q) == Relation.AGREE)
                || other.slots().amounts().stream().anyMatch(q -> Numbers.mayBeOne(one, q));
    }

    private static boolean isTold(Quantity one, Proposition other) {
        return other.statement().text().contains(one.text());
    }

    private static boolean sameAmount(Quantity one, Quantity other) {
        return one.hedge() == other.hedge() && compare(one.low(), other.low()) && compare(one.high(), other.high());
    }

    private static boolean compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
