package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Why;

/**
 * Who said it, by all articles together.
 *
 * <p>Every origin has one vote for a speaker, with the confidence of its best version: a copy repeats its source's mistake and adds
 * nothing. An article that says only "he" is overruled by one that gives a name. Articles that name two persons are not outvoted: then
 * nobody is named, and the difference is shown.
 */
final class Settlement {
    /** Two persons or bodies whose votes are so close leave the speaker open; "the group" or "a statement" is nobody's rival. */
    private static final double CLOSE = 0.1;

    private final List<Told> versions;
    private final Lineage lineage;
    private final List<Why.Part> parts = new ArrayList<>();
    final Speaker speaker;

    /** @param versions of one utterance, the fullest first */
    Settlement(List<Told> versions, Lineage lineage) {
        this.versions = versions;
        this.lineage = lineage;
        this.speaker = settle();
    }

    List<Why.Part> why() {
        return parts;
    }

    /** What one article alone says: a pronoun that other articles read differently names nobody. */
    Speaker own(Told told) {
        boolean overruled =
                speaker.isKnown() && !told.isNamed() && !told.draft().speaker().isSame(speaker);
        return overruled ? Speaker.UNKNOWN : told.draft().speaker();
    }

    private Speaker settle() {
        List<Ballot> ballots = ballots();
        if (ballots.isEmpty()) {
            boolean scare = versions.getFirst().draft().kind() == Quote.Kind.SCARE;
            parts.add(new Why.Part(
                    "speaker",
                    0,
                    scare ? "marked words that nobody is said to have uttered" : "no article names the speaker"));
            return Speaker.UNKNOWN;
        }
        ballots.forEach(ballot -> parts.add(ballot.part()));
        if (areTorn()) {
            parts.add(new Why.Part("conflict", 0, "the articles name different speakers: none is chosen"));
            return Speaker.UNKNOWN;
        }
        List<Ballot> near = ballots.stream()
                .filter(ballot -> ballots.getFirst().weight() - ballot.weight() < CLOSE)
                .toList();
        List<Ballot> entities = near.stream()
                .filter(ballot -> ballot.surest().draft().speaker().entity() != null)
                .toList();
        List<Ballot> persons =
                entities.stream().filter(ballot -> ballot.surest().isPerson()).toList();
        List<Ballot> best = persons.size() == 1 ? persons : entities.isEmpty() ? near.subList(0, 1) : entities;
        if (best.size() > 1) {
            return Speaker.UNKNOWN;
        }
        note(best.getFirst());
        Speaker told = best.getFirst().surest().draft().speaker();
        return new Speaker(told.name(), told.entity(), best.getFirst().weight(), told.pronoun(), told.note());
    }

    /** Whether two versions name different persons. */
    private boolean areTorn() {
        return versions.stream()
                .anyMatch(one -> versions.stream()
                        .anyMatch(other -> one.isPerson() && other.isPerson() && one.contradicts(other)));
    }

    /** What the origins that give one speaker weigh together, and the surest of their versions. */
    private record Ballot(double weight, int origins, Told surest) {
        Why.Part part() {
            String file = surest.draft().page().report.article().file();
            String more = origins > 1 ? " and in " + (origins - 1) + " more of independent text" : "";
            return new Why.Part("speaker", weight, surest.draft().speaker().note() + " (" + file + more + ")");
        }
    }

    /** By speaker, the weightiest first; two spellings of a name are one. */
    private List<Ballot> ballots() {
        List<List<Told>> bySpeaker = new ArrayList<>();
        versions.stream()
                .filter(t -> t.draft().speaker().isKnown())
                .forEach(told -> bySpeaker.stream()
                        .filter(same -> Bond.isOne(
                                same.getFirst().draft().speaker(), told.draft().speaker()))
                        .findFirst()
                        .ifPresentOrElse(same -> same.add(told), () -> bySpeaker.add(new ArrayList<>(List.of(told)))));
        return bySpeaker.stream()
                .map(this::ballot)
                .sorted(Comparator.comparingDouble(Ballot::weight)
                        .reversed()
                        .thenComparing(b -> b.surest().draft().speaker().note()))
                .toList();
    }

    private Ballot ballot(List<Told> same) {
        Map<String, Told> byOrigin = new TreeMap<>();
        same.forEach(told -> byOrigin.merge(
                lineage.originOf(told.draft().article()), told, (a, b) -> confidence(a) >= confidence(b) ? a : b));
        Told surest = byOrigin.values().stream()
                .max(Comparator.comparingDouble(Settlement::confidence)
                        .thenComparingInt(t -> t.draft().speaker().entity() == null ? 0 : 1)
                        .thenComparing(t -> t.draft().article()))
                .orElseThrow();
        double miss = byOrigin.values().stream()
                .mapToDouble(told -> 1 - told.draft().speaker().vote())
                .reduce(1, (a, b) -> a * b);
        return new Ballot(1 - miss, byOrigin.size(), surest);
    }

    private static double confidence(Told told) {
        return told.draft().speaker().confidence();
    }

    private void note(Ballot best) {
        long open = versions.stream().filter(t -> !t.isNamed()).count();
        if (open > 0 && best.surest().isNamed() && versions.size() > open) {
            parts.add(new Why.Part(
                    "settled",
                    open,
                    open + " version(s) without a name settled by the same words in "
                            + best.surest().draft().page().report.article().file()));
        }
    }
}
