package org.stemma.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/** Makes one record of all tellings of an event: of each part, what most of them or the finest tell. */
final class Recording {
    private static final Method METHOD = new Method("plover-frames", 2);
    /** Weights of what a telling may lack; a participant matters more than a day. */
    private static final double FRAME_WEIGHT = 0.4;

    private static final double PARTY_WEIGHT = 0.2;
    private static final double TIME_WEIGHT = 0.1;
    private static final double PLACE_WEIGHT = 0.1;

    private Recording() {}

    /**
     * The record.
     *
     * @param told its tellings, in order
     * @param joined what joined them
     * @param standing what it is to the story, and why
     */
    static Event of(List<Happening> told, List<Why.Part> joined, Standings.Judgement standing, Lineage lineage) {
        Happening first = told.getFirst();
        Party actor = party(told, Happening::actor);
        Party recipient = party(told, h -> Objects.equals(h.recipient(), actor) ? h.actor() : h.recipient());
        if (Objects.equals(actor, recipient)) {
            recipient = null;
        }
        When when = finest(told);
        Entity place = most(told, Happening::place);
        Set<String> articles = new HashSet<>();
        told.forEach(h -> articles.add(h.article()));
        List<Event.Mention> mentions = told.stream()
                .map(h -> new Event.Mention(h.passage(), h.trigger()))
                .distinct()
                .toList();
        String id = ContentId.of(
                "event",
                first.frame().type().name(),
                actor == null ? "" : actor.name(),
                recipient == null ? "" : recipient.name(),
                when == null ? "" : when.value(),
                first.passage().article() + ":" + first.trigger().start());
        return new Event(
                id,
                Objects.requireNonNullElse(most(told, Happening::code), first.code()),
                Objects.requireNonNullElse(most(told, Happening::predicate), first.predicate()),
                actor == null ? null : actor.told(),
                recipient == null ? null : recipient.told(),
                when,
                place == null ? null : new Event.Place(place.name(), place.id(), place.location()),
                most(told, Happening::magnitude),
                first.holding().polarity(),
                modality(told),
                standing.standing(),
                mentions,
                lineage.originsBehind(articles),
                why(told, actor, recipient, when, place, joined, standing),
                METHOD);
    }

    /** Asserted if anyone asserts it; else as most tell it. */
    private static Modality modality(List<Happening> told) {
        boolean asserted = told.stream().anyMatch(h -> h.holding().modality() == Modality.ASSERTED);
        Modality most = most(told, h -> h.holding().modality());
        return asserted || most == null ? Modality.ASSERTED : most;
    }

    /** The time told most finely. */
    private static @Nullable When finest(List<Happening> told) {
        return told.stream()
                .map(Happening::when)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(When::days).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** The participant that most tellings give, by name if any of them has one. */
    private static @Nullable Party party(List<Happening> told, Function<Happening, @Nullable Party> of) {
        Party named = most(told, happening -> {
            Party party = of.apply(happening);
            return party == null || party.entity() == null ? null : party;
        });
        return named == null ? most(told, of) : named;
    }

    /** The value that most tellings give, the first told if several do; null if none gives one. */
    private static <T> @Nullable T most(List<Happening> told, Function<Happening, @Nullable T> of) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        for (Happening happening : told) {
            T value = of.apply(happening);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        T best = null;
        int most = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static Why why(
            List<Happening> told,
            @Nullable Party actor,
            @Nullable Party recipient,
            @Nullable When when,
            @Nullable Entity place,
            List<Why.Part> joined,
            Standings.Judgement standing) {
        List<Why.Part> parts = new ArrayList<>();
        Happening first = told.getFirst();
        parts.add(new Why.Part(
                "frame",
                FRAME_WEIGHT,
                first.frame().type() + "/" + first.frame().mode() + " by \"" + first.predicate() + "\""));
        add(parts, "actor", PARTY_WEIGHT, actor == null ? null : actor.name());
        add(parts, "recipient", PARTY_WEIGHT, recipient == null ? null : recipient.name());
        add(parts, "time", TIME_WEIGHT, when == null ? null : timeNote(told, when));
        add(parts, "place", PLACE_WEIGHT, place == null ? null : place.name());
        double score = parts.stream().mapToDouble(Why.Part::value).sum();
        Set<String> notes = new LinkedHashSet<>();
        for (Happening happening : told) {
            Holding holding = happening.holding();
            if (holding.modality() != Modality.ASSERTED) {
                notes.add(holding.modality() + " (" + holding.note() + ")");
            }
            if (!happening.speaker().isEmpty()) {
                notes.add("said by " + happening.speaker());
            }
        }
        notes.forEach(note -> parts.add(new Why.Part("held", 0, note)));
        parts.addAll(joined);
        parts.addAll(standing.parts());
        return new Why(Math.min(1, score), parts);
    }

    private static String timeNote(List<Happening> told, When when) {
        return told.stream()
                .filter(h -> when.equals(h.when()))
                .map(h -> "\"" + h.timeText() + "\" as " + when.value())
                .findFirst()
                .orElse(when.value());
    }

    private static void add(List<Why.Part> parts, String feature, double weight, @Nullable String note) {
        if (note != null) {
            parts.add(new Why.Part(feature, weight, note));
        }
    }
}
