package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/**
 * Finds names that a report introduces with their acronym, "Union of River Towns (URT)": the letters in brackets are the initials of the
 * capitalised words before them (after Schwartz and Hearst 2003, in its strict form). Both become names of a body. O(words).
 */
final class Acronyms {
    private static final Set<String> PARTICLES = Lexicon.words("particles.txt");
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "on", "to", "&", "-", "–", "’s", "'s");

    /** Capitals, of which a hyphen may part two groups: "CJTF-OIR". */
    private static final Pattern PARTS = Pattern.compile("\\p{Lu}+(-\\p{Lu}{2,})?");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 9;

    /** Long form and acronym, one after the other. */
    List<FoundName> find(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        for (int i = 1; i + 1 < draft.words().size(); i++) {
            String acronym = draft.form(i);
            if (isAcronym(acronym) && isAside(draft, i)) {
                int first = start(draft, i - 2, acronym.replace("-", ""));
                if (first >= 0) {
                    Span words = draft.span(first, i - 1);
                    names.add(new FoundName(EntityType.ORGANISATION, first, i - 1, words));
                    names.add(new FoundName(EntityType.ORGANISATION, i, i + 1, draft.span(i, i + 1)));
                }
            }
        }
        return names;
    }

    /** Between brackets or, if it is long enough to be no accident, between commas: "the Orun Grain Exchange, OGE, said". */
    private static boolean isAside(Draft draft, int word) {
        String before = draft.formAt(word - 1);
        String after = draft.formAt(word + 1);
        return (before.equals("(") && after.startsWith(")"))
                || (before.equals(",") && after.equals(",") && draft.form(word).length() > SHORTEST);
    }

    /**
     * Acronyms in brackets behind the name of a body, also where the letters are of another language: "Orun Workers' Party (PPO)".
     */
    List<FoundName> behind(Draft draft, List<FoundName> names) {
        List<FoundName> acronyms = new ArrayList<>();
        for (FoundName name : names) {
            int at = name.end() + 1;
            boolean body = name.type() == EntityType.ORGANISATION && name.end() - name.first() > 1;
            if (body
                    && draft.formAt(at - 1).equals("(")
                    && draft.formAt(at + 1).equals(")")
                    && isAcronym(draft.formAt(at))) {
                acronyms.add(new FoundName(EntityType.ORGANISATION, at, at + 1, draft.span(at, at + 1)));
            }
        }
        return acronyms;
    }

    private static boolean isAcronym(String form) {
        return form.length() >= SHORTEST
                && form.length() <= LONGEST
                && PARTS.matcher(form).matches();
    }

    /** The word where the long form begins that ends with word {@code last}, -1 if the initials do not agree. */
    private static int start(Draft draft, int last, String acronym) {
        int letter = acronym.length() - 1;
        int at = last;
        while (at >= 0 && letter >= 0) {
            String form = draft.form(at);
            List<Character> initials = initials(form);
            boolean small =
                    initials.isEmpty() && (SMALL.contains(form.toLowerCase(Locale.ROOT)) || PARTICLES.contains(form));
            if (!small) {
                for (int i = initials.size() - 1; i >= 0; i--) {
                    if (letter < 0 || initials.get(i) != acronym.charAt(letter)) {
                        return -1;
                    }
                    letter--;
                }
                if (initials.isEmpty()) {
                    return -1;
                }
            }
            at--;
        }
        return letter < 0 ? at + 1 : -1;
    }

    /** The capitals that begin the parts of a word: "al-Sham" has S. */
    private static List<Character> initials(String form) {
        List<Character> initials = new ArrayList<>();
        for (String part : form.split("[-‑–]")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.add(part.charAt(0));
            }
        }
        return initials;
    }
}
