package org.stemma.bench.events;

import java.util.Map;
import java.util.Set;

/**
 * Codes of the World Event/Interaction Survey (McClelland 1976), which came before CAMEO, as PLOVER types. PETRARCH's unit sentences are coded
 * with a dictionary of that age; where a WEIS class holds acts that PLOVER keeps apart, each of them is right.
 */
final class Weis {
    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry("01", Set.of("CONCEDE")),
            Map.entry("03", Set.of("CONSULT")),
            Map.entry("04", Set.of("SUPPORT")),
            Map.entry("05", Set.of("AGREE")),
            Map.entry("06", Set.of("SUPPORT", "CONCEDE")),
            Map.entry("07", Set.of("AID")),
            Map.entry("08", Set.of("AGREE", "SUPPORT")),
            Map.entry("09", Set.of("REQUEST")),
            Map.entry("10", Set.of("REQUEST", "AGREE")),
            Map.entry("11", Set.of("REJECT")),
            Map.entry("12", Set.of("ACCUSE")),
            Map.entry("13", Set.of("ACCUSE")),
            Map.entry("14", Set.of("REJECT")),
            Map.entry("15", Set.of("REQUEST")),
            Map.entry("16", Set.of("THREATEN")),
            Map.entry("17", Set.of("THREATEN")),
            Map.entry("18", Set.of("PROTEST", "MOBILIZE")),
            Map.entry("19", Set.of("SANCTION", "REJECT")),
            Map.entry("20", Set.of("SANCTION", "COERCE")),
            Map.entry("21", Set.of("COERCE")),
            Map.entry("22", Set.of("ASSAULT")));

    private Weis() {}

    /** The types that a code may stand for; none if it is a comment (02) or no code of WEIS. */
    static Set<String> types(String code) {
        boolean own = code.matches("\\d{3}");
        return own ? CLASSES.getOrDefault(code.substring(0, 2), Set.of()) : Set.of();
    }
}
