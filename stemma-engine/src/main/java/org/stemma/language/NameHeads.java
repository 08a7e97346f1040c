package org.stemma.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;

/**
 * Finds names by their head nouns in capitals: "Orun Province", "3rd Orun Brigade", "Ministry of River Trade", "Mount Orun". The noun
 * tells the type, and the capitals around it tell where the name begins and ends, better than the statistical model, which
 * has not seen most of them. Of sentences in title case it says nothing. O(words).
 */
final class NameHeads {
    /**
     * What a noun as a head tells.
     *
     * @param flags "of": a name may follow with "of"; "first": it stands before the name; "only": and nowhere else; "number": with a
     *     number only; "weak": it is also a last name or a part of other names; "soft": the parser may tell otherwise
     */
    private record Head(EntityType type, Set<String> flags) {
        boolean is(String flag) {
            return flags.contains(flag);
        }
    }

    private static final Map<String, Head> HEADS = heads();
    private static final Pattern CALENDAR = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
            + "|January|February|March|April|May|June|July|August|September|October|November|December");
    /** Particles inside names that are no English words: "Nur ad Din Province". */
    private static final Set<String> INSIDE =
            Set.of("ad", "al", "az", "bin", "bint", "de", "del", "el", "ez", "ibn", "la", "ud", "ul", "van", "von");

    private static final Set<String> SIDES = Set.of("North", "South", "East", "West");
    private static final Set<String> LINKS = Set.of("of", "for", "and", "&");

    /** Titles that name buildings and schools as well: "King Orun University". */
    private static final Set<String> PATRONS =
            Set.of("King", "Queen", "Prince", "Princess", "Sultan", "Sheikh", "Saint", "Father", "Pope", "Justice");

    /** Before a head, in words: "United Nations High Commission" has three. */
    private static final int MOST_BEFORE = 5;

    private static final int MOST_BEHIND = 8;

    /** The names that heads tell, in order and without overlap; {@code labelled} are the parser's. */
    List<FoundName> find(Draft draft, List<FoundName> labelled) {
        List<FoundName> names = new ArrayList<>();
        if (draft.isCapital()) {
            return names;
        }
        int free = 0;
        for (int at = 0; at < draft.words().size(); at++) {
            Head head = at < free ? null : head(draft, at);
            FoundName name = head == null ? null : name(draft, at, head, free, labelled);
            if (name != null) {
                names.add(name);
                free = name.end();
            }
        }
        return names;
    }

    /** Whether a word in capitals tells the type of the name of which it is the last. */
    static boolean isHead(String form) {
        return HEADS.containsKey(form.toLowerCase(Locale.ROOT));
    }

    /** The type that a word tells as the last of a name, null if it tells none. */
    static @Nullable EntityType type(String form) {
        Head head = HEADS.get(form.toLowerCase(Locale.ROOT));
        return head == null ? null : head.type();
    }

    /** Whether a noun is mostly no last name and no part of another name. */
    static boolean isStrong(String form) {
        Head head = HEADS.get(form.toLowerCase(Locale.ROOT));
        return head != null && !head.is("weak") && !head.is("soft");
    }

    /** Whether a noun names bodies and mostly nothing else. */
    static boolean isStrongBody(String form) {
        return isStrong(form) && type(form) == EntityType.ORGANISATION;
    }

    private static @Nullable FoundName name(Draft draft, int at, Head head, int free, List<FoundName> labelled) {
        int first = at;
        int end = at + 1;
        if (head.is("number")) {
            end += isNumber(draft.formAt(at + 1)) ? 1 : 0;
        } else if (head.is("first") && isNamePart(draft, at + 1) && head(draft, at + 1) == null) {
            end = runEnd(draft, at + 1);
        } else if (!head.is("only")) {
            if (!isLast(draft, at, head, labelled)) {
                return null;
            }
            first = start(draft, at, free, labelled);
            end = head.is("of") ? behind(draft, at) : at + 1;
            end += head.type() == EntityType.FACILITY && SIDES.contains(draft.formAt(end)) ? 1 : 0;
        }
        if (end - first < 2 || (head.is("weak") && !NameUnits.isUnit(draft, first) && isDoubted(draft, at, labelled))) {
            return null;
        }
        return fitted(draft, new FoundName(head.type(), first, end, draft.span(first, end)), head, labelled);
    }

    /**
     * Whether capitals end with a word: of "Orun County Sports Foundation" only the last noun counts, but not what follows of another
     * name, "Orun Army Gen. Venn". The district of a "District Judge" is no name.
     */
    private static boolean isLast(Draft draft, int at, Head head, List<FoundName> labelled) {
        if (!isNamePart(draft, at + 1)) {
            return true;
        }
        String next = draft.form(at + 1);
        if (NameTitles.isTitle(next)) {
            return head.type() == EntityType.ORGANISATION && !head.is("weak");
        }
        if (head.type() == EntityType.FACILITY && SIDES.contains(next)) {
            return !isNamePart(draft, at + 2);
        }
        boolean number = HEADS.getOrDefault(next.toLowerCase(Locale.ROOT), head).is("number");
        return number
                || Gazetteer.type(next) == EntityType.GROUP
                || labelled.stream().anyMatch(name -> name.first() == at + 1 && name.type() == EntityType.PERSON);
    }

    /** A noun that can be a last name counts only where the parser sees a name with it, or none, and no person. */
    private static boolean isDoubted(Draft draft, int at, List<FoundName> labelled) {
        boolean bare =
                draft.words().get(at).label().equals("O") && draft.tagAt(at).startsWith("NNP");
        return !bare
                && labelled.stream()
                        .noneMatch(name -> name.first() <= at && at < name.end() && name.type() != EntityType.PERSON);
    }

    /** Together with what the parser labels over its start; a label that goes on behind it is the parser's to tell. */
    private static @Nullable FoundName fitted(Draft draft, FoundName name, Head head, List<FoundName> labelled) {
        int first = name.first();
        EntityType type = name.type();
        for (FoundName label : labelled) {
            boolean person = label.type() == EntityType.PERSON;
            boolean overlaps = label.first() < name.end() && name.first() < label.end();
            if (!overlaps || person) {
                continue;
            }
            if (label.end() > name.end() && label.first() <= name.first() && !isParted(draft, name.end())) {
                return null;
            }
            if (label.end() <= name.end()
                    && !NameUnits.isUnit(draft, name.first())
                    && !isQuoted(draft, label.first(), name)) {
                first = Math.min(first, label.first());
            }
            if (label.end() == name.end() && keepsType(head, label.type())) {
                type = label.type();
            }
        }
        return new FoundName(type, first, name.end(), draft.span(first, name.end()));
    }

    /** Whether a mark of quotation parts a label's start from a name: "the “Deep Orun” Justice Department". */
    private static boolean isQuoted(Draft draft, int first, FoundName name) {
        int from = Math.min(first, name.first());
        return draft.span(from, name.end()).of(draft.text()).chars().anyMatch(c -> "“”\"".indexOf(c) >= 0);
    }

    /** Whether a number or, behind a comma, the next unit follows a name. */
    private static boolean isParted(Draft draft, int word) {
        Head head = head(draft, word);
        boolean unit = draft.formAt(word).equals(",") && NameUnits.isUnit(draft, word + 1);
        return unit || (head != null && head.is("number"));
    }

    private static boolean keepsType(Head head, EntityType label) {
        boolean site = label == EntityType.PLACE || label == EntityType.FACILITY;
        boolean sites = site && (head.type() == EntityType.PLACE || head.type() == EntityType.FACILITY);
        return sites || (head.is("soft") && (site || label == EntityType.ORGANISATION));
    }

    private static int start(Draft draft, int at, int free, List<FoundName> labelled) {
        int first = at;
        while (first > free && at - first < MOST_BEFORE && isNamePart(draft, first - 1)) {
            first -= isJoined(draft, first - 2) ? 3 : 1;
            boolean inside = INSIDE.contains(draft.formAt(first - 1)) && isNamePart(draft, first - 2);
            first -= inside && first - 2 >= free ? 1 : 0;
        }
        while (first < at && isNoPart(draft, first, labelled)) {
            first++;
        }
        return Math.max(free, NameUnits.start(draft, first));
    }

    /** Whether a hyphen joins its neighbours to one word, as in "al-Orun": the parser's tokens are three. */
    static boolean isJoined(Draft draft, int hyphen) {
        return hyphen > 0
                && draft.form(hyphen).equals("-")
                && draft.span(hyphen - 1, hyphen + 2).length()
                        == draft.form(hyphen - 1).length()
                                + 1
                                + draft.form(hyphen + 1).length()
                && (isNamePart(draft, hyphen - 1) || NameKey.isParticle(draft.form(hyphen - 1)));
    }

    /** Titles, and a sentence's first word where its capital is the only sign. */
    private static boolean isNoPart(Draft draft, int word, List<FoundName> labelled) {
        String form = draft.form(word);
        boolean opens =
                word == 0 || !Character.isLetterOrDigit(draft.formAt(word - 1).charAt(0));
        boolean unsure = opens
                && !NameUnits.isOrdinal(draft, word)
                && !draft.tagAt(word).startsWith("NNP")
                && Gazetteer.type(form) == null
                && labelled.stream().noneMatch(name -> name.first() <= word && word < name.end());
        return unsure || (NameTitles.announcesPerson(form) && !PATRONS.contains(form));
    }

    /** The end of what follows a head with "of", "of River Trade and the Sea", or with its purpose, "to Protect Rivers". */
    private static int behind(Draft draft, int head) {
        boolean several = draft.form(head).endsWith("s");
        int from = head + 1;
        int end = from;
        int at = from;
        if (draft.formAt(from).equals("to") && isCapital(draft, from + 1) && isNamePart(draft, from + 2)) {
            return runEnd(draft, from + 2);
        }
        while (at - from < MOST_BEHIND && LINKS.contains(draft.formAt(at))) {
            boolean and = !draft.formAt(at).equals("of") && !draft.formAt(at).equals("for");
            boolean land = and && Gazetteer.type(draft.formAt(at + 1)) != null;
            boolean lands = land && Gazetteer.type(draft.formAt(at - 1)) != null;
            if (and && (end == from || (land && (several || !lands)))) {
                return end;
            }
            int next = !and && draft.formAt(at + 1).equals("the") ? at + 2 : at + 1;
            if (!isNamePart(draft, next) || (and && NameTitles.isTitle(draft.formAt(next)))) {
                return end;
            }
            end = runEnd(draft, next);
            at = end;
        }
        return end;
    }

    private static int runEnd(Draft draft, int from) {
        int end = from;
        while (end - from < MOST_BEFORE && isNamePart(draft, end)) {
            end++;
        }
        return end;
    }

    /** A word with a capital that is no day, verb or the like; or an ordinal before a brigade. */
    private static boolean isNamePart(Draft draft, int word) {
        String form = draft.formAt(word);
        if (form.isEmpty() || CALENDAR.matcher(form).matches()) {
            return false;
        }
        String tag = draft.tagAt(word);
        int hyphen = form.indexOf('-');
        boolean particle = hyphen > 0 && hyphen + 1 < form.length() && NameKey.isParticle(form.substring(0, hyphen));
        boolean capital = Character.isUpperCase(form.charAt(particle ? hyphen + 1 : 0));
        boolean nominal = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("FW");
        return (capital && nominal && !form.endsWith("-led")) || NameUnits.isOrdinal(draft, word);
    }

    private static boolean isCapital(Draft draft, int word) {
        String form = draft.formAt(word);
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    private static boolean isNumber(String form) {
        return !form.isEmpty() && Character.isDigit(form.charAt(0));
    }

    private static @Nullable Head head(Draft draft, int word) {
        String form = draft.formAt(word);
        boolean capital = form.length() > 1 && Character.isUpperCase(form.charAt(0));
        return capital ? HEADS.get(form.toLowerCase(Locale.ROOT)) : null;
    }

    private static Map<String, Head> heads() {
        Map<String, Head> heads = new HashMap<>();
        Lexicon.table("name-heads.tsv").forEach((noun, told) -> {
            List<String> words = List.of(told.split(" "));
            heads.put(noun, new Head(EntityType.valueOf(words.getFirst()), Set.copyOf(words.subList(1, words.size()))));
        });
        return Map.copyOf(heads);
    }
}
