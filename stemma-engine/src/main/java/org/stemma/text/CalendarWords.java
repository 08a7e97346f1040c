package org.stemma.text;

import java.util.Set;

/** English words of the calendar, in small letters, for rooms that must not take a time for something else. */
public final class CalendarWords {
    private static final Set<String> NAMES = Set.of(
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
            "december");

    private static final Set<String> SPANS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "morning",
            "evening",
            "afternoon",
            "night",
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

    private CalendarWords() {}

    /** Whether a word names a weekday or a month; "may" and "march" among them. */
    public static boolean isName(String word) {
        return NAMES.contains(word);
    }

    /** Whether a lemma is of a time: a weekday, a month, a season, a part of the day, a unit of time. */
    public static boolean isTime(String lemma) {
        return NAMES.contains(lemma) || SPANS.contains(lemma);
    }
}
