package org.stemma.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Event;
import org.stemma.news.PloverType;

/** The codes of what a frame tells. */
final class Codes {
    /** CAMEO's root of each type: the first of those that PLOVER's conversion table (2021) maps to it. */
    private static final Map<PloverType, String> ROOTS = new EnumMap<>(PloverType.class);

    static {
        String[] roots = {"03", "04", "05", "08", "06", "07", "08", "10", "11", "12", "13", "14", "16", "15", "17", "19"
        };
        for (PloverType type : PloverType.values()) {
            ROOTS.put(type, roots[type.ordinal()]);
        }
    }

    private Codes() {}

    static Event.Code of(Frame frame) {
        return new Event.Code(frame.type(), "", List.of(), ROOTS.getOrDefault(frame.type(), ""));
    }
}
