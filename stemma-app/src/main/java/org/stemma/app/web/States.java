package org.stemma.app.web;

import java.util.Locale;
import org.stemma.news.Claim;

/** The states of claims in words: what each means, and what it does not. */
final class States {
    private States() {}

    static String word(Claim.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name of its style, and of its explanation on the page. */
    static String key(Claim.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String meaning(Claim.State state) {
        return switch (state) {
            case CORROBORATED ->
                "Asserted by two or more origins that nothing ties together, and denied by none. It says who reports it, not that it is true.";
            case ECHOED ->
                "Several articles, but all of them go back to one origin: a copy, a rewrite or one agency. Counting articles would mislead.";
            case SINGLE_SOURCE -> "Only one article reports it.";
            case DISPUTED ->
                "Origins assert what cannot both hold: whether it happened, a number, a day, a place, who did it, or whether it is done or planned.";
            case DENIED -> "A party that the reports name denies it; the passage is shown.";
            case SUPERSEDED ->
                "A later report by the same origin, or a correction, replaced it. Earlier amounts are no conflict with later ones.";
        };
    }

    static String origins(int origins) {
        return "≤ " + count(origins, "origin");
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
