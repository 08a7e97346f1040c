package org.stemma.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Where names begin and end: articles, titles, possessives, callings and marks are no part of them. */
final class NameEdges {
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "that", "its", "his", "her", "their", "our");
    private static final Set<String> TAILS =
            Set.of("of", "and", "the", "in", "for", "on", "to", "at", "by", "with", "from", "&", "or", "a");

    private static final Set<String> PREFIXES = Set.of("pro", "anti", "ex", "then", "non", "post", "pre", "mid");

    private static final Pattern CALENDAR = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February"
            + "|June|July|August|September|October|November|December|Thanksgiving|Christmas|Easter|Ramadan|Passover|Hanukkah"
            + "|Diwali|Halloween");

    /** An American politician's party and state ("D-Mich"), and adjectives of offices. */
    private static final Pattern NO_NAME =
            Pattern.compile("[DRI]-\\p{Lu}[\\p{L}.]*|Congressional|Presidential|Senatorial|Gubernatorial|Federal");

    /** Addresses and the marks of posts. */
    private static final Pattern ADDRESS = Pattern.compile("https?:.*|www\\..*|.*(://|@).*|#.*|RT", Pattern.DOTALL);

    private static final Pattern SUFFIX =
            Pattern.compile("[-‑–](affiliated|aligned|backed|based|born|built|controlled|dominated"
                    + "|educated|era|friendly|funded|held|inspired|led|linked|listed|made|majority|occupied|owned|registered|ruled|run"
                    + "|speaking|sponsored|style|supported|trained|wide)$");

    private static final Pattern CALENDAR_TAIL = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

    private static final Pattern SMALL_LEAD = Pattern.compile("(\\p{Ll}{3,}) (?=\\p{Lu})");
    private static final Pattern SMALL_TAIL = Pattern.compile("(?<=\\p{L}) (\\p{Ll}{3,})$");

    private static final String MARKS = ".,;:!?\"'“”‘’()[]{}«»-–—―/&*•…|\u200b\u200e\u200f\u2060\ufeff";

    /** A person's names behind a title, in words. */
    private static final int MOST_NAMES = 3;

    private NameEdges() {}

    /** A name without what is no part of it; null if nothing with a capital is left. */
    static @Nullable FoundName trimmed(Draft draft, EntityType type, Span span) {
        Span rest = core(draft.text(), span);
        if (type != EntityType.WORK) {
            rest = withoutTail(draft.text(), rest);
            rest = withoutLead(draft.text(), rest, type == EntityType.PERSON);
            rest = withoutNouns(draft.text(), rest);
        }
        rest = withoutSuffix(draft.text(), withoutPrefix(draft.text(), rest));
        if (type != EntityType.PERSON && type != EntityType.WORK) {
            Span body = withoutHolder(draft.text(), rest);
            if (!body.equals(rest)) {
                return ofHolder(draft, type, body);
            }
            Span person = titled(draft.text(), rest);
            if (person != null) {
                return trimmed(draft, EntityType.PERSON, person);
            }
        }
        String name = rest.of(draft.text());
        boolean named = name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c));
        boolean none = isCalendar(name)
                || NO_NAME.matcher(name).matches()
                || ADDRESS.matcher(name).matches()
                || isCalling(name);
        return named && !none ? draft.name(NameShapes.type(name, type), rest) : null;
    }

    /** Whether a text only says what somebody is: "Special Advisor". A single title can be a name: "Prince". */
    private static boolean isCalling(String name) {
        List<String> words = List.of(name.split(" "));
        return words.size() > 1
                && words.stream().allMatch(NameTitles::isTitle)
                && NameTitles.announcesPerson(words.getLast());
    }

    /** Without words in small letters around the capitals: "only Orun Hall", "Orun Army militia", but "Labour party". */
    private static Span withoutNouns(String text, Span span) {
        String name = span.of(text);
        Matcher lead = SMALL_LEAD.matcher(name);
        if (lead.lookingAt() && !NameKey.isParticle(lead.group(1))) {
            return withoutNouns(text, new Span(span.start() + lead.end(), span.end()));
        }
        Matcher tail = SMALL_TAIL.matcher(name);
        if (!tail.find() || NameKey.isParticle(tail.group(1))) {
            return span;
        }
        String rest = name.substring(0, tail.start());
        boolean part = NameCues.isBodyNoun(tail.group(1)) && rest.indexOf(' ') < 0;
        return part ? span : withoutNouns(text, core(text, new Span(span.start(), span.start() + tail.start())));
    }

    /** What a title before it makes a person of: "Special Envoy Venn", but neither "Governor Island" nor "Justice Department". */
    private static @Nullable Span titled(String text, Span span) {
        List<String> words = List.of(span.of(text).split(" "));
        int titles = 0;
        while (titles < words.size() && NameTitles.isTitle(words.get(titles))) {
            titles++;
        }
        boolean announced = titles > 0 && NameTitles.announcesPerson(words.get(titles - 1)) && titles < words.size();
        boolean surname = words.size() - titles <= MOST_NAMES
                && words.subList(titles, words.size()).stream()
                        .allMatch(word ->
                                startsCapital(word) && !NameHeads.isHead(word) && !NameTitles.isPortfolio(word));
        return announced && surname ? withoutLead(text, span, true) : null;
    }

    /** What a calling stood behind: a county, a body, or words that only say in charge of what ("National Security Adviser"). */
    private static @Nullable FoundName ofHolder(Draft draft, EntityType type, Span span) {
        List<String> words = List.of(span.of(draft.text()).split(" "));
        if (words.stream().allMatch(NameTitles::isPortfolio) || words.stream().allMatch(NameTitles::isTitle)) {
            return null;
        }
        EntityType told = NameHeads.type(words.getLast());
        return trimmed(draft, told == null ? type : told, span);
    }

    /** Without the calling behind the name of a body: "3rd Orun Group Commander". */
    private static Span withoutHolder(String text, Span span) {
        List<String> words = List.of(span.of(text).split(" "));
        String last = words.getLast();
        boolean linked = words.size() > 1 && TAILS.contains(words.get(words.size() - 2));
        boolean holder =
                words.size() > 2 && !linked && NameTitles.announcesPerson(last) && !NameTitles.isPortfolio(last);
        return holder ? core(text, new Span(span.start(), span.end() - last.length())) : span;
    }

    private static boolean startsCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** Without "-based", "-held" and the like. */
    private static Span withoutSuffix(String text, Span span) {
        Matcher suffix = SUFFIX.matcher(text).region(span.start(), span.end());
        return suffix.find() && suffix.start() > span.start() ? new Span(span.start(), suffix.start()) : span;
    }

    /** A span without marks at its ends and without a possessive. */
    static Span core(String text, Span span) {
        return withoutMarks(text, withoutPossessive(text, withoutMarks(text, span)));
    }

    /** Without "pro-", "anti-" and the like. */
    private static Span withoutPrefix(String text, Span span) {
        int hyphen = text.indexOf('-', span.start());
        boolean prefix = hyphen > span.start()
                && hyphen + 1 < span.end()
                && PREFIXES.contains(text.substring(span.start(), hyphen).toLowerCase(Locale.ROOT));
        return prefix ? new Span(hyphen + 1, span.end()) : span;
    }

    /** Without prepositions, callings and the like at the end: "Venn of", "Orun News host". */
    private static Span withoutTail(String text, Span span) {
        int blank = text.lastIndexOf(' ', span.end() - 1);
        String last = text.substring(blank + 1, Math.max(blank + 1, span.end()));
        boolean tail = blank > span.start()
                && (CALENDAR_TAIL.matcher(last).matches() || TAILS.contains(last) || NameCues.isPersonNoun(last));
        return tail ? withoutTail(text, core(text, new Span(span.start(), blank))) : span;
    }

    private static Span withoutMarks(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isMark(text, start)) {
            start++;
        }
        while (end > start && isMark(text, end - 1) && !isAbbreviated(text, start, end)) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isMark(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0 || Character.isWhitespace(text.charAt(at));
    }

    /** Whether a period at the end belongs to the name: "U.S.", "Holm Inc.", "Paul Lantos Jr." */
    private static boolean isAbbreviated(String text, int start, int end) {
        if (text.charAt(end - 1) != '.' || end - start < 3) {
            return false;
        }
        char before = text.charAt(end - 3);
        String name = text.substring(start, end - 1);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return before == '.'
                || before == ' '
                || Set.of("Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "Bros").contains(last);
    }

    private static Span withoutPossessive(String text, Span span) {
        int end = span.end();
        if (span.length() > 2 && isApostrophe(text.charAt(end - 2)) && (text.charAt(end - 1) | 0x20) == 's') {
            return new Span(span.start(), end - 2);
        }
        return span;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`';
    }

    /** Without articles and, before persons, titles; one word always remains. */
    private static Span withoutLead(String text, Span span, boolean person) {
        int start = span.start();
        while (true) {
            int blank = text.indexOf(' ', start);
            if (blank < 0 || blank >= span.end()) {
                return new Span(start, span.end());
            }
            String word = text.substring(start, blank);
            if (!ARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !(person && NameTitles.isTitle(word))) {
                return new Span(start, span.end());
            }
            start = blank + 1;
            while (start < span.end() && isMark(text, start)) {
                start++;
            }
        }
    }

    /** Whether a word is a day or month. */
    static boolean isCalendar(String word) {
        return CALENDAR.matcher(word).matches();
    }

    /** Whether a text is an address or a mark of posts. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
