package org.stemma.bench.events;

import java.util.Map;
import org.stemma.news.Event;
import org.stemma.news.PloverType;

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

    /**
     * That of an event we tell. The sets take blockades and the seizure of territory for fighting, as CAMEO did (191, 192); PLOVER's table of
     * 2021, which we follow, counts them as coercion.
     */
    static String of(Event event) {
        String cameo = event.code().cameo();
        return cameo.equals("191") || cameo.equals("192")
                ? of(PloverType.ASSAULT.name())
                : of(event.type().name());
    }
}
