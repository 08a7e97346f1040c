package org.stemma.claim;

import java.util.Set;

/** Words of the calendar: a phrase headed by one tells when, not who. */
final class Calendar {
    private static final Set<String> WORDS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "day",
            "week",
            "month",
            "year",
            "morning",
            "evening",
            "afternoon",
            "night",
            "noon",
            "midnight",
            "today",
            "yesterday",
            "tomorrow",
            "hour",
            "minute",
            "decade",
            "century",
            "weekend",
            "spring",
            "summer",
            "autumn",
            "winter",
            "time");

    private Calendar() {}

    static boolean isTime(Tree tree, int token) {
        String form = tree.token(token).form();
        boolean year = form.length() == YEAR_DIGITS && form.chars().allMatch(Character::isDigit);
        return year || WORDS.contains(tree.lemma(token));
    }

    private static final int YEAR_DIGITS = 4;
}
