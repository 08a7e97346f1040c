package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.news.EntityType;

/** Finds persons by their given names: "Skye Orun" where the parser sees nothing, "Talib" and "Orun" where it sees half. O(words). */
final class GivenNames {
    private static final Set<String> GIVEN = Lexicon.words("given-names.txt");

    private GivenNames() {}

    static boolean isGiven(String word) {
        return GIVEN.contains(word);
    }

    /** Whether a name has a given name before another: "Talib Orun". */
    static boolean begins(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && isGiven(name.substring(0, blank));
    }

    /** Names of a given name and what follows it that lie in no label, or whose beginning is one. */
    static List<FoundName> find(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        if (draft.isCapital()) {
            return names;
        }
        for (int at = 0; at + 1 < draft.words().size(); at++) {
            int end = isGiven(draft.form(at)) && draft.tagAt(at).startsWith("NNP") ? end(draft, at + 1) : at;
            boolean whole = end > at + 1 && isFree(draft, at, end);
            if (whole) {
                names.add(new FoundName(EntityType.PERSON, at, end, draft.span(at, end)));
                at = end;
            }
        }
        return names;
    }

    /** The end of a last name with its particles: "al Sharif". */
    private static int end(Draft draft, int from) {
        int end = from;
        while (NameKey.isParticle(draft.formAt(end))
                && Character.isLowerCase(draft.formAt(end).charAt(0))) {
            end++;
        }
        return isLastName(draft, end) ? end + 1 : from;
    }

    private static boolean isLastName(Draft draft, int word) {
        String form = draft.formAt(word);
        return form.length() > 2
                && Character.isUpperCase(form.charAt(0))
                && !form.equals(form.toUpperCase(java.util.Locale.ROOT))
                && draft.tagAt(word).equals("NNP")
                && draft.tagAt(word + 1).indexOf("NNP") < 0
                && !NameHeads.isHead(form)
                && !NameTitles.isTitle(form)
                && !NameEdges.isCalendar(form)
                && Gazetteer.type(form) == null;
    }

    /** Whether the parser labels nothing of a name, or its beginning as a person. */
    private static boolean isFree(Draft draft, int first, int end) {
        String label = draft.words().get(first).label();
        boolean open = label.equals("O") || label.equals("U-PERSON") || label.equals("L-PERSON");
        for (int i = first + 1; i < end; i++) {
            open &= draft.words().get(i).label().equals("O");
        }
        return open;
    }
}
