package org.stemma.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stemma.claim.Participant.Match;
import org.stemma.news.EntityType;
import org.stemma.news.When;

/**
 * Two tolls, and whether they are of one event.
 *
 * <p>Design note. Reports tell a toll in few words ("nine were killed") and beside it those of other events, mostly with their year or their place. So
 * a toll without a day is of the days before the report, and what has a place of which the other report never speaks is another event's.
 */
final class Tolls {
    /** Share of the sentences' words that two tolls of one event have in common. Set on the invented sample, seen on basil. */
    private static final double ONE_EVENT = 0.2;

    /** Sentences this alike tell of one event without naming it: one rewrites the other. Chosen, not measured. */
    private static final double ONE_TEXT = 0.7;

    /** What is told without its day happened within so many days before the report. */
    private static final int RECENT = 14;

    /** So many sentences, the headline among them, tell the event for whose sake a report is written. */
    private static final int OPENING = 4;

    private final Proposition a;
    private final Proposition b;
    private final Toll one;
    private final Toll other;

    /** @param a tells a toll, as b does */
    Tolls(Proposition a, Proposition b) {
        this.a = a;
        this.b = b;
        this.one = Objects.requireNonNull(a.toll());
        this.other = Objects.requireNonNull(b.toll());
    }

    /** Tolls of two fates, two places, two days, two culprits. */
    boolean areApart() {
        boolean culprits = Parts.best(a.clause().named("agent"), b.clause().named("agent")) == Match.OTHER;
        boolean turned = Parts.differInPolarity(a, b) && !one.isNone() && !other.isNone();
        return !one.fate().equals(other.fate())
                || !(one.isNone() || other.isNone() || Numbers.comparable(one.amount(), other.amount()))
                || culprits
                || turned
                || Parts.areElsewhere(a, b)
                || Parts.timesApart(a, b);
    }

    /** Whether two tolls answer one question by their words. */
    boolean answerEachOther() {
        double share = share();
        return (mayAnswerEachOther() && share >= ONE_EVENT) || share >= ONE_TEXT;
    }

    /** Whether their sentences share a name and a word. */
    boolean mayAnswerEachOther() {
        Set<String> shared = shared();
        return shared.stream().anyMatch(Cast::isKey) && shared.stream().anyMatch(term -> !Cast.isKey(term));
    }

    /** Whether nothing in their sentences says that they are of two events. */
    boolean areOfOneEvent() {
        return areOfOneTime(a, b)
                && areOfOneTime(b, a)
                && knowsPlaces(a, b)
                && knowsPlaces(b, a)
                && (!one.isNone() || tellsPlaces(a, b))
                && (!other.isNone() || tellsPlaces(b, a));
    }

    /** A toll with a day that lies long before the other's report is not the one of which that report tells without a day. */
    private static boolean areOfOneTime(Proposition dated, Proposition undated) {
        When published = undated.published();
        List<Slots.Day> days = dated.slots().around().days();
        if (days.isEmpty() || !undated.times().isEmpty() || published == null) {
            return true;
        }
        return days.stream()
                .anyMatch(day ->
                        !day.when().latest().isBefore(published.earliest().minusDays(RECENT)));
    }

    /** A report opens with its own event, wherever that was; further down it may tell of others. */
    private static boolean knowsPlaces(Proposition telling, Proposition hearing) {
        List<String> told = places(telling.slots().around()).toList();
        List<String> heard = places(hearing.slots().around()).toList();
        boolean own = telling.statement().sentence() < OPENING
                && (heard.isEmpty() || heard.stream().anyMatch(told::contains));
        return own || told.stream().allMatch(hearing.slots().spoken()::contains);
    }

    /** That nobody was hurt in one place says nothing of the others. */
    private static boolean tellsPlaces(Proposition none, Proposition told) {
        return places(none.slots().own())
                .allMatch(place -> told.slots().around().keys().contains(place));
    }

    private static Stream<String> places(Slots.Told told) {
        return told.names().stream()
                .filter(name -> name.type() == EntityType.PLACE)
                .map(Slots.Filled::key);
    }

    private double share() {
        return 2.0
                * shared().size()
                / Math.max(1, one.context().size() + other.context().size());
    }

    private Set<String> shared() {
        Set<String> shared = new TreeSet<>(one.context());
        shared.retainAll(other.context());
        return shared;
    }
}
