package org.stemma.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim.Turn;
import org.stemma.news.Quantity;
import org.stemma.news.When;

/**
 * What could be said of a claim as its reports came: for every day of publication its state is judged anew from the statements known
 * by then. Reports of an unknown day count last, since they cannot be shown to have come earlier. Costs as many judgements as there are days.
 */
final class History {
    private History() {}

    /** The days on which state, origins or amounts changed, in order; the first report's is always one. */
    static List<Turn> of(List<Proposition> members) {
        Map<LocalDate, List<Proposition>> days = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        members.forEach(
                p -> days.computeIfAbsent(day(p), d -> new ArrayList<>()).add(p));
        List<Turn> turns = new ArrayList<>();
        List<Proposition> known = new ArrayList<>();
        List<String> arrived = new ArrayList<>();
        for (Map.Entry<LocalDate, List<Proposition>> day : days.entrySet()) {
            List<String> amounts = fresh(day.getValue(), known, members);
            known.addAll(day.getValue());
            day.getValue().stream()
                    .map(Proposition::article)
                    .distinct()
                    .sorted()
                    .filter(article -> !arrived.contains(article))
                    .forEach(arrived::add);
            Judge.Verdict verdict = verdict(members, known);
            Turn last = turns.isEmpty() ? null : turns.getLast();
            boolean changed = last == null || last.state() != verdict.state() || last.origins() != verdict.origins();
            if (changed || !amounts.isEmpty()) {
                turns.add(new Turn(day.getKey(), verdict.state(), verdict.origins(), arrived, amounts));
                arrived.clear();
            }
        }
        return turns;
    }

    /** In the order of all members, so that the last verdict is that of the claim. */
    private static Judge.Verdict verdict(List<Proposition> members, List<Proposition> known) {
        List<Proposition> ordered = members.stream().filter(known::contains).toList();
        return Judge.of(ordered, Differences.among(ordered));
    }

    /** The day a statement was published on: the first of those it may have been. */
    static @Nullable LocalDate day(Proposition statement) {
        When published = statement.published();
        return published == null ? null : published.earliest();
    }

    /** The amounts of the day that agree with none given before, of what another article gives an amount of too. */
    private static List<String> fresh(List<Proposition> arriving, List<Proposition> known, List<Proposition> members) {
        List<Quantity> told = new ArrayList<>();
        known.forEach(p -> told.addAll(p.quantities()));
        List<String> fresh = new ArrayList<>();
        for (Proposition proposition : arriving) {
            for (Quantity amount : proposition.quantities()) {
                if (isShared(proposition, amount, members)
                        && told.stream().noneMatch(other -> Numbers.compare(amount, other) == Numbers.Relation.AGREE)) {
                    fresh.add(amount.text());
                }
                told.add(amount);
            }
        }
        return fresh;
    }

    private static boolean isShared(Proposition giving, Quantity amount, List<Proposition> members) {
        return members.stream()
                .filter(other -> !other.article().equals(giving.article()))
                .flatMap(other -> other.quantities().stream())
                .anyMatch(other -> Numbers.comparable(amount, other));
    }
}
