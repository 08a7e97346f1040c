package org.stemma.claim;

import java.util.Set;
import org.stemma.text.CalendarWords;

/** Words of the calendar: a phrase headed by one tells when, not who. */
final class Calendar {
    private static final Set<String> OTHERS = Set.of("noon", "midnight");

    private Calendar() {}

    static boolean isTime(Tree tree, int token) {
        String form = tree.token(token).form();
        boolean year = form.length() == YEAR_DIGITS && form.chars().allMatch(Character::isDigit);
        return year || CalendarWords.isTime(tree.lemma(token)) || OTHERS.contains(tree.lemma(token));
    }

    private static final int YEAR_DIGITS = 4;
}
