package org.stemma.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.news.PloverType;

/**
 * How a word tells an event, and where its participants stand: a line of {@code frames.txt}.
 *
 * @param mode what kind of its type: events of two modes are never one
 * @param verb whether the word is a verb; else a noun
 * @param actor places to look for the actor, in order
 * @param recipient places to look for the recipient, in order
 * @param needs what must stand beside the word, one of these; empty if nothing
 */
record Frame(
        PloverType type, String mode, boolean verb, List<String> actor, List<String> recipient, Set<String> needs) {
    private static final Set<String> TYPES = Stream.of(PloverType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The same words of another type; its mode tells what it would be if it were done: AGREE/aid-give. */
    Frame as(PloverType other) {
        return new Frame(other, type.name().toLowerCase(Locale.ROOT) + "-" + mode, verb, actor, recipient, needs);
    }

    /** What it is between two persons, who fight with words: a quarrel; itself, if it is no fight. */
    Frame inWords() {
        boolean fight = type == PloverType.ASSAULT && mode.equals("fight");
        return fight ? new Frame(PloverType.ACCUSE, "disapprove", verb, actor, recipient, needs) : this;
    }

    /** Whether it is only declared, as {@link #as} makes it. */
    boolean isDeclared() {
        int hyphen = mode.indexOf('-');
        return hyphen > 0 && TYPES.contains(mode.substring(0, hyphen));
    }

    String kind() {
        return type + "/" + mode;
    }

    /** Whether it is done with words, so that it can be done to what someone has said or made. */
    boolean isVerbal() {
        return switch (type) {
            case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
            case CONSULT, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
    }

    /** Whether its own words deny: of "saw no ground for it" the "no" does not say that nothing was refused. */
    boolean isDenying() {
        return needs.stream().anyMatch(need -> need.endsWith("&*no"));
    }

    /** Whether it takes from or harms whoever it is done to. */
    boolean isHostile() {
        return switch (type) {
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    /** Whether a telling with one party and neither time nor place is still who did what. */
    boolean standsAlone() {
        return switch (type) {
            case RETREAT, PROTEST, REJECT, REQUEST, AGREE, CONCEDE, COERCE, ASSAULT, SANCTION, MOBILIZE -> true;
            case ACCUSE, SUPPORT, CONSULT, COOPERATE, AID, THREATEN -> false;
        };
    }

    /** Whether it is told without naming who did it or to whom. */
    boolean strikes() {
        return switch (type) {
            case ASSAULT, COERCE, RETREAT, MOBILIZE -> true;
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    SANCTION -> false;
        };
    }

    /** Whether both sides do the same to each other. */
    boolean isMutual() {
        return switch (type) {
            case CONSULT -> !mode.equals("visit") && !mode.equals("mediate");
            case AGREE, COOPERATE ->
                mode.equals("deal") || mode.equals("agree") || mode.equals("exercise") || mode.equals("work");
            case SUPPORT -> mode.equals("sign") || mode.equals("relations");
            default -> mode.equals("fight");
        };
    }
}
