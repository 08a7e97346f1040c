package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Reads names off the parser's labels and trims them: articles, titles, possessives and marks are no part of a name. */
final class NameReader {
    private static final Map<String, String> TITLES = Lexicon.table("titles.txt");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "that", "its", "his", "her", "their", "our");
    private static final Set<String> TAILS =
            Set.of("of", "and", "the", "in", "for", "on", "to", "at", "by", "with", "from", "&", "or", "a");

    private static final Set<String> PREFIXES = Set.of("pro", "anti", "ex", "then", "non", "post", "pre", "mid");

    /** A dash between blanks or a bracket parts a sentence, not a name; a slash parts "Venn/Orun". */
    private static final String GAPS = " [-–—―|] ?|[\\[\\](){}]|(?<=\\p{Ll}{2})/(?=\\p{Lu}\\p{Ll})";

    private static final Pattern GAP = Pattern.compile(GAPS);
    private static final Pattern GAP_OR_QUOTE = Pattern.compile(GAPS + "|[“”\"]");

    /** An American politician's party and state ("D-Mich"), and the words of the calendar. */
    private static final Pattern NO_NAME = Pattern.compile(
            "[DRI]-\\p{Lu}[\\p{L}.]*|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|June|July|August"
                    + "|September|October|November|December|Thanksgiving|Christmas|Easter|Ramadan|Passover|Hanukkah|Diwali|Halloween|Congressional|Presidential|Senatorial|Gubernatorial|Federal");

    /** Addresses and the marks of posts. */
    private static final Pattern ADDRESS = Pattern.compile("https?:.*|www\\..*|.*(://|@).*|RT", Pattern.DOTALL);

    private static final Set<String> PORTFOLIOS = Lexicon.words("title-portfolios.txt");
    private static final Set<String> HOLDERS =
            Set.of("Secretary", "Secretaries", "Undersecretary", "Minister", "Ministers", "Attorney", "Sec.");

    private static final Pattern SUFFIX =
            Pattern.compile("[-‑–](affiliated|aligned|backed|based|born|built|controlled|dominated"
                    + "|educated|era|friendly|funded|held|inspired|led|linked|listed|made|majority|occupied|owned|registered|ruled|run"
                    + "|speaking|sponsored|style|supported|trained|wide)$");

    private static final String MARKS = ".,;:!?\"'“”‘’()[]{}«»-–—―/&*•…|\u200b\u200e\u200f\u2060\ufeff";

    List<FoundName> read(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        for (FoundName name : labelled(draft)) {
            FoundName rest = isNoName(draft, name) ? null : withoutPortfolio(draft, name);
            if (rest != null) {
                addParts(draft, rest.type(), withUnit(draft, rest), names);
            }
        }
        return names;
    }

    /** Whether a label holds nothing but a title before another name: "Justice Venn". */
    private static boolean isRole(Draft draft, FoundName name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (!isTitle(draft.form(i))) {
                return false;
            }
        }
        String next = draft.formAt(name.end());
        boolean announced = name.type() == EntityType.PERSON || announcesPerson(draft.form(name.end() - 1));
        return announced && draft.tagAt(name.end()).startsWith("NNP") && !NameHeads.isHead(next) && !next.isEmpty();
    }

    /** A title, or a sentence's first word that is no noun: "United, we stand". */
    private static boolean isNoName(Draft draft, FoundName name) {
        String tag = draft.tagAt(name.first());
        boolean nominal = tag.startsWith("N") || tag.startsWith("J") || tag.equals("FW");
        if (isRole(draft, name)) {
            return true;
        }
        return name.first() == 0 && name.end() == 1 && !nominal && Gazetteer.type(draft.form(0)) == null;
    }

    /** With the ordinal of a unit: "407th AEG". */
    private static Span withUnit(Draft draft, FoundName name) {
        boolean acronym = name.end() - name.first() == 1
                && name.type() == EntityType.ORGANISATION
                && draft.form(name.first()).chars().allMatch(Character::isUpperCase)
                && Gazetteer.type(draft.form(name.first())) == null;
        return acronym && NameHeads.isUnit(draft, name.first() - 1)
                ? draft.span(name.first() - 1, name.end())
                : name.span();
    }

    /** "State", "Defense Orun" and the like behind "Secretary of" or before "Secretary" are parts of a title. */
    private static @Nullable FoundName withoutPortfolio(Draft draft, FoundName name) {
        int first = name.first();
        while (first < name.end() && PORTFOLIOS.contains(draft.form(first))) {
            first++;
        }
        boolean behind = HOLDERS.contains(draft.formAt(name.first() - 2))
                && Set.of("of", "for").contains(draft.formAt(name.first() - 1));
        boolean before = first == name.end() && HOLDERS.contains(draft.formAt(first));
        if (first == name.first() || !(behind || before)) {
            return name;
        }
        while (first < name.end() && !Character.isUpperCase(draft.form(first).charAt(0))) {
            first++;
        }
        return first == name.end()
                ? null
                : new FoundName(EntityType.PERSON, first, name.end(), draft.span(first, name.end()));
    }

    /** The labels as they are. */
    List<FoundName> labelled(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < draft.words().size(); i++) {
            String label = draft.words().get(i).label();
            char place = label.charAt(0);
            if (place == 'B' || place == 'U') {
                first = i;
            }
            if (place == 'L' || place == 'U') {
                EntityType type = type(label.substring(2));
                if (type != null) {
                    names.add(new FoundName(type, first, i + 1, draft.span(first, i + 1)));
                }
            }
        }
        return names;
    }

    /** One label may run over a gap: "clear — Americans". Of an editor's "[envoy Orla] Venn" the last name stays. */
    private static void addParts(Draft draft, EntityType type, Span span, List<FoundName> names) {
        if (ADDRESS.matcher(span.of(draft.text())).matches()) {
            return;
        }
        boolean quoted = span.of(draft.text())
                        .chars()
                        .filter(c -> "“”\"".indexOf(c) >= 0)
                        .count()
                == 1;
        Matcher gap = (quoted ? GAP_OR_QUOTE : GAP).matcher(draft.text()).region(span.start(), span.end());
        int start = span.start();
        while (gap.find()) {
            boolean edited = type == EntityType.PERSON && draft.text().startsWith("] ", gap.start());
            boolean goesOn = gap.end() + 1 < span.end()
                    && Character.isUpperCase(draft.text().charAt(gap.end() + 1));
            if (!edited || !goesOn) {
                add(trimmed(draft, type, new Span(start, gap.start())), names);
            }
            start = gap.end();
        }
        add(trimmed(draft, type, new Span(start, span.end())), names);
    }

    private static void add(@Nullable FoundName name, List<FoundName> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable EntityType type(String label) {
        return switch (label) {
            case "PERSON" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "GPE", "LOC" -> EntityType.PLACE;
            case "NORP" -> EntityType.GROUP;
            case "FAC" -> EntityType.FACILITY;
            case "EVENT" -> EntityType.EVENT;
            case "WORK_OF_ART" -> EntityType.WORK;
            case "LAW" -> EntityType.LAW;
            case "PRODUCT" -> EntityType.PRODUCT;
            default -> null;
        };
    }

    /** A name without what is no part of it; null if nothing with a capital is left. */
    static @Nullable FoundName trimmed(Draft draft, EntityType type, Span span) {
        Span rest = core(draft.text(), span);
        if (type != EntityType.WORK) {
            rest = withoutTail(draft.text(), rest);
            rest = withoutLead(draft.text(), rest, type == EntityType.PERSON);
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
        boolean none = NO_NAME.matcher(name).matches() || ADDRESS.matcher(name).matches();
        return named && !none ? draft.name(type, rest) : null;
    }

    /** What a title before it makes a person of: "Special Envoy Venn", but neither "Governor Island" nor "Justice Department". */
    private static @Nullable Span titled(String text, Span span) {
        List<String> words = List.of(span.of(text).split(" "));
        int titles = 0;
        while (titles < words.size() && isTitle(words.get(titles))) {
            titles++;
        }
        boolean announced = titles > 0 && announcesPerson(words.get(titles - 1)) && titles < words.size();
        boolean surname = words.size() - titles <= MOST_NAMES
                && words.subList(titles, words.size()).stream()
                        .allMatch(word -> startsCapital(word) && !NameHeads.isHead(word) && !PORTFOLIOS.contains(word));
        return announced && surname ? withoutLead(text, span, true) : null;
    }

    /** What a calling stood behind: a county, a body, or words that only say in charge of what ("National Security Adviser"). */
    private static @Nullable FoundName ofHolder(Draft draft, EntityType type, Span span) {
        List<String> words = List.of(span.of(draft.text()).split(" "));
        if (PORTFOLIOS.containsAll(words) || words.stream().allMatch(NameReader::isTitle)) {
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
        boolean holder = words.size() > 2 && !linked && announcesPerson(last) && !PORTFOLIOS.contains(last);
        return holder ? core(text, new Span(span.start(), span.end() - last.length())) : span;
    }

    /** A person's names behind a title, in words. */
    private static final int MOST_NAMES = 3;

    /** Whether a word is a day or month. */
    static boolean isCalendar(String word) {
        return NO_NAME.matcher(word).matches();
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

    private static final Pattern CALENDAR_TAIL = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

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
            if (!ARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !(person && isTitle(word))) {
                return new Span(start, span.end());
            }
            start = blank + 1;
            while (start < span.end() && isMark(text, start)) {
                start++;
            }
        }
    }

    /** Whether a word is a title or calling before a name, or a part of one, with or without its period and capital. */
    static boolean isTitle(String word) {
        return !kindOfTitle(word).isEmpty();
    }

    /** Whether a word by itself says that a person's name follows. */
    static boolean announcesPerson(String word) {
        return kindOfTitle(word).equals("title");
    }

    private static String kindOfTitle(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (bare.isEmpty()) {
            return "";
        }
        String capital = Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
        return TITLES.getOrDefault(bare, TITLES.getOrDefault(capital, ""));
    }
}
