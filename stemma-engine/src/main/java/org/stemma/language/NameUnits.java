package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.news.EntityType;

/** The ordinals of military units: "158th Orun Wing", "407th AEG". The parser's words part some of them: "321" and "st". */
final class NameUnits {
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");

    private NameUnits() {}

    /** Whether a word is an ordinal in digits, or the ending of one. */
    static boolean isOrdinal(Draft draft, int word) {
        return ORDINAL.matcher(draft.formAt(word)).matches() || isEnding(draft, word);
    }

    /** Whether an ordinal begins a name. */
    static boolean isUnit(Draft draft, int first) {
        return isOrdinal(draft, first) || isEnding(draft, first + 1);
    }

    /** Where a name begins with its ordinal, if one stands before it. */
    static int start(Draft draft, int first) {
        int ordinal = isEnding(draft, first) ? first : first - 1;
        return isEnding(draft, ordinal) ? ordinal - 1 : isOrdinal(draft, first - 1) ? first - 1 : first;
    }

    /** Units by ordinal and acronym that the parser does not label. */
    static List<FoundName> find(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        for (int at = 1; at < draft.words().size(); at++) {
            int first = start(draft, at);
            String form = draft.form(at);
            boolean acronym =
                    ACRONYM.matcher(form).matches() && draft.tagAt(at).startsWith("NN") && Gazetteer.type(form) == null;
            if (first < at && acronym && !draft.tagAt(at + 1).startsWith("NN")) {
                names.add(new FoundName(EntityType.ORGANISATION, first, at + 1, draft.span(first, at + 1)));
            }
        }
        return names;
    }

    private static boolean isEnding(Draft draft, int word) {
        return ENDINGS.contains(draft.formAt(word))
                && DIGITS.matcher(draft.formAt(word - 1)).matches()
                && draft.words().get(word - 1).span().end()
                        == draft.words().get(word).span().start();
    }
}
