package org.stemma.bench.events;

import java.util.Map;
import org.stemma.news.Event;

/**
 * Types of events under one name for all versions of PLOVER: the gold records of 2016 have names that later drafts renamed
 * or merged ({@code CAMEO2PLOVER-2021.txt}), and Zero-Shot-PLOVER (Hu et al. 2024) takes the two ways of yielding for one.
 */
final class Roots {
    private static final Map<String, String> RENAMED = Map.of(
            "DEMAND",
            "REQUEST",
            "DISAPPROVE",
            "ACCUSE",
            "INVESTIGATE",
            "ACCUSE",
            "FIGHT",
            "ASSAULT",
            "YIELD",
            "CONCEDE",
            "RETREAT",
            "CONCEDE");

    private Roots() {}

    static String of(String type) {
        return RENAMED.getOrDefault(type, type);
    }

    /** Codes of CAMEO whose root in the sets is not that of our type, which follows the PLOVER of 2021. */
    private static final Map<String, String> AS_CODED =
            Map.of("191", "ASSAULT", "192", "ASSAULT", "116", "ACCUSE", "055", "SUPPORT");

    /**
     * That of an event we tell. The sets keep the roots that CAMEO gave (its codes are turned by {@code CAMEO2PLOVER-2021.txt}): blockades and
     * the seizure of territory are fighting (191, 192), a verdict of guilt is disapproval (116), an apology diplomatic cooperation (055), where
     * PLOVER's manual of 2021, which we follow, has coercion, sanction and concession.
     */
    static String of(Event event) {
        String coded = AS_CODED.get(event.code().cameo());
        return of(coded == null ? event.type().name() : coded);
    }
}
