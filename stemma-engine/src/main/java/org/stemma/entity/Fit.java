package org.stemma.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Portrait;
import org.stemma.text.Countries;

/**
 * How two names, of one type, may name one.
 *
 * @param worth how much that alone says; set by judgement in the order of how many else could be meant
 * @param note in words, for a reader
 * @param shorter the one that is a part of the other; null if neither is
 */
record Fit(double worth, String note, @Nullable Portrait shorter) {
    private static final double SPELLING = 0.6;
    private static final double RELATED = 0.5;
    private static final double FAMILY = 0.4;
    private static final double INITIALS = 0.4;
    private static final double PART = 0.35;
    private static final double ALONE = 0.35;
    private static final double GIVEN = 0.2;

    /** In shorter words another letter makes another word. */
    private static final int SHORTEST_SLIP = 6;

    /** Null if they are no names of one. */
    static @Nullable Fit of(Portrait one, Portrait other) {
        return one.type() == EntityType.PERSON ? persons(one, other) : others(one, other);
    }

    private static @Nullable Fit persons(Portrait one, Portrait other) {
        PersonName a = PersonName.parse(one.name());
        PersonName b = PersonName.parse(other.name());
        if (!a.sex().agrees(b.sex())) {
            return null;
        }
        if (a.isFull() && b.isFull()) {
            return full(a, b);
        }
        if (a.isFull() || b.isFull()) {
            return a.isFull() ? part(other, b, one, a) : part(one, a, other, b);
        }
        return isSlip(a.family(), b.family())
                ? new Fit(ALONE, "the names differ by a letter", null)
                : Spelling.related(a.family(), b.family()) ? new Fit(ALONE, "two spellings of one name", null) : null;
    }

    private static @Nullable Fit full(PersonName a, PersonName b) {
        String first = a.words().getFirst();
        String second = b.words().getFirst();
        boolean givenSlip = isSlip(first, second) && Spelling.same(a.family(), b.family());
        boolean familySlip = Spelling.same(first, second) && isSlip(a.family(), b.family());
        boolean slip = a.words().size() == b.words().size() && (givenSlip || familySlip);
        return a.agrees(b)
                ? new Fit(SPELLING, "two forms of one full name", null)
                : a.isRelated(b)
                        ? new Fit(RELATED, "two spellings of one full name", null)
                        : slip ? new Fit(RELATED, "the full names differ by a letter", null) : null;
    }

    private static @Nullable Fit part(Portrait shorter, PersonName part, Portrait longer, PersonName full) {
        String names = "“" + shorter.name() + "” is %s of “" + longer.name() + "”";
        return part.endsFullName(full)
                ? new Fit(FAMILY, String.format(Locale.ROOT, names, "the family name"), shorter)
                : part.beginsFullName(full)
                        ? new Fit(GIVEN, String.format(Locale.ROOT, names, "the first name"), shorter)
                        : null;
    }

    private static @Nullable Fit others(Portrait one, Portrait other) {
        List<String> a = Bodies.content(Spelling.fold(one.name()));
        List<String> b = Bodies.content(Spelling.fold(other.name()));
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        if (new HashSet<>(a).equals(new HashSet<>(b))) {
            return new Fit(SPELLING, "the same words", null);
        }
        Portrait shorter = a.size() < b.size() ? one : other;
        List<String> few = a.size() < b.size() ? a : b;
        List<String> more = a.size() < b.size() ? b : a;
        if (Acronyms.isAcronym(shorter.name()) && Acronyms.isInitials(few.getFirst(), more)) {
            return new Fit(INITIALS, "“" + shorter.name() + "” are the initials of the other", shorter);
        }
        if (few.size() == more.size()) {
            return differByALetter(few, more) ? new Fit(RELATED, "the names differ by a letter", null) : null;
        }
        // A place is no part of a longer one's name, and a land tells two bodies apart: Orun is not Orun Bay, nor the
        // Guild of Orun the Guild.
        boolean land = more.stream().anyMatch(word -> !few.contains(word) && isLand(word));
        return one.type() != EntityType.PLACE && !land && few.size() > 1 && more.containsAll(few)
                ? new Fit(PART, "“" + shorter.name() + "” is a part of the other name", shorter)
                : null;
    }

    private static boolean isLand(String folded) {
        return Countries.kindOf(Character.toUpperCase(folded.charAt(0)) + folded.substring(1))
                .isPresent();
    }

    private static boolean differByALetter(List<String> some, List<String> others) {
        int slips = 0;
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                slips += isSlip(some.get(i), others.get(i)) ? 1 : some.size() + 1;
            }
        }
        return slips == 1;
    }

    /** Whether two words differ by one letter: another, one more, or two that changed places. */
    static boolean isSlip(String a, String b) {
        if (a.equals(b) || Math.min(a.length(), b.length()) < SHORTEST_SLIP) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String x = a.substring(same);
        String y = b.substring(same);
        return switch (x.length() - y.length()) {
            case 1 -> x.substring(1).equals(y);
            case -1 -> y.substring(1).equals(x);
            case 0 -> x.substring(1).equals(y.substring(1)) || isSwapped(x, y);
            default -> false;
        };
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
