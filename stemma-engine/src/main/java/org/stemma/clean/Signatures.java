package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names out of a byline: cuts off what introduces them ("Written by", "Von", "Автор") and what follows (a role, a
 * date, an address, a section), parts them at commas, strokes and "and", and says what each is: a person, an organisation, a
 * login. The words are a list of this room ({@code signature-words.txt}). Cost: linear in the line.
 */
final class Signatures {
    /** What kind of name signs, the most telling first. */
    enum Kind {
        PERSON,
        /** One word: a first name or a nickname. */
        NICKNAME,
        BODY,
        /** The name of the site itself. */
        SITE,
        /** A machine's name for a user: lower case, digits. */
        LOGIN
    }

    /** A name that signs. */
    record Signer(String name, Kind kind) {}

    private static final Set<String> AND = Introductions.words("and");
    private static final Set<String> ROLES = Introductions.words("role");
    private static final Set<String> BODIES = Introductions.words("body");
    private static final Set<String> NOBODY = Introductions.words("nobody");
    private static final Set<String> NEVER = Introductions.words("never");
    private static final Set<String> BEHIND = Introductions.words("behind");

    /** Words of place and time that may follow a name. */
    private static final Set<String> PLACED =
            Set.of("in", "on", "am", "at", "um", "le", "el", "il", "vor", "for", "für", "en", "op");

    /** A byline longer than this is a text about its author. */
    static final int LONGEST = 240;

    /** A value longer than this is not even cleaned. */
    private static final int MOST_OF_ALL = 1000;

    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_NAMES = 12;

    private static final Pattern TAGS = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern ADDRESS =
            Pattern.compile("\\S{1,64}@\\S{1,64}|https?://\\S{1,200}|www\\.\\S{1,200}|(?<=\\s)@\\S{1,40}");
    /** Signs between names or between a name and what follows. */
    private static final Pattern PART = Pattern.compile(
            "\\u0001|[,;|•·⋅∙●&/()\\[\\]\\u3001\\uff0c\\u00b7\\uff1b\\u060c+]|\\s[-\\u2013\\u2014\\u2022>]\\s|\\s?[\\u2013\\u2014]\\s|:\\s");

    /** A full stop at the end that belongs to the name. */
    private static final Pattern ABBREVIATED = Pattern.compile(".*(?:\\b\\p{Lu}|Jr|Sr|[eE]\\.\\s?V|Inc|Ltd)\\.$");

    private static final int MANY_DIGITS = 4;
    private static final Pattern HOST = Pattern.compile(
            "(?i)^[\\p{L}\\d-]{2,40}(?:\\.[\\p{L}\\d-]{2,30}){0,2}\\.(?:com|org|net|de|at|ch|co|io|eu|info|fr|es|it|nl|uk|tv|news|blog)$");

    private Signatures() {}

    /**
     * The signers of a line, in order.
     *
     * @param line may have bars (U+0001) where elements end
     */
    static List<Signer> read(String line, SiteName site) {
        if (line.length() > MOST_OF_ALL) {
            return List.of();
        }
        String text = cleaned(line);
        if (text.isEmpty() || text.length() > LONGEST || Introductions.isOther(text)) {
            return List.of();
        }
        text = Introductions.without(text);
        String plain = trimmed(text.replace(" \u0001 ", " ").replace("\u0001", " "));
        if (site.is(plain)) {
            return plain.isEmpty() ? List.of() : List.of(new Signer(recased(plain), Kind.SITE));
        }
        List<Signer> signers = new ArrayList<>();
        if (isBody(plain)
                && text.indexOf('\u0001') < 0
                && plain.length() <= LONGEST_NAME
                && firstPerson(text) == null) {
            return isNobody(plain) ? List.of() : List.of(new Signer(plain, Kind.BODY));
        }
        Matcher part = PART.matcher(text);
        int from = 0;
        boolean more = true;
        while (more && signers.size() < MOST_NAMES) {
            more = part.find();
            String segment = text.substring(from, more ? part.start() : text.length());
            if (!add(segment, signers, site)) {
                break;
            }
            from = more ? part.end() : text.length();
        }
        return signers;
    }

    private static @Nullable String firstPerson(String text) {
        String first = trimmed(PART.split(text, 2)[0]);
        return isPerson(first) && !first.equals(trimmed(text)) ? first : null;
    }

    /** Adds the names of a segment; false if what follows it holds none. */
    private static boolean add(String segment, List<Signer> signers, SiteName site) {
        String text = trimmed(Introductions.without(segment.strip()));
        if (text.isEmpty() || isJoiner(text)) {
            return true;
        }
        if (Introductions.isOther(text) || (Introductions.isIntroduction(text) && signers.isEmpty())) {
            return signers.isEmpty() && !Introductions.isOther(text);
        }
        boolean first = signers.isEmpty();
        if (!first && (holds(text, ROLES) || Character.isLowerCase(text.codePointAt(0)))) {
            return false;
        }
        for (String name : names(text)) {
            Signer signer = signer(name, site);
            boolean later = !first && (signer == null || signer.kind() != Kind.PERSON);
            if (signer == null || later) {
                return first
                        && signers.isEmpty()
                        && signer == null
                        && Words.of(name).size() < 3
                        && !holdsDigit(name);
            }
            if (signers.stream().noneMatch(s -> Titles.folded(s.name()).equals(Titles.folded(signer.name())))) {
                signers.add(signer);
            }
        }
        return true;
    }

    private static boolean isJoiner(String text) {
        return AND.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The names that "and" joins: both sides must look like names. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : SignatureText.words(text)) {
            boolean joins = AND.contains(word) || word.equals("AND") || word.equals("And") || word.equals("UND");
            if (joins && !name.isEmpty()) {
                names.add(name.toString());
                name.setLength(0);
            } else if (!joins) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!name.isEmpty()) {
            names.add(name.toString());
        }
        return names;
    }

    private static @Nullable Signer signer(String raw, SiteName site) {
        String whole = trimmed(raw);
        String name = trimmed(withoutTail(whole));
        if (name.isEmpty() || name.length() > LONGEST_NAME || isNobody(name) || hasManyDigits(name)) {
            return null;
        }
        if (SignatureText.words(name).size() == 1 && isBroken(whole, name)) {
            return SignatureText.words(whole).size() <= 4 && !holdsDigit(whole) && !holds(whole, NEVER)
                    ? new Signer(whole, Kind.BODY)
                    : null;
        }
        if (site.is(name) || (name.indexOf('.') > 0 && HOST.matcher(name).matches())) {
            return new Signer(recased(name), Kind.SITE);
        }
        if (isBody(name)) {
            return Words.of(name).size() <= MOST_WORDS ? new Signer(name, Kind.BODY) : null;
        }
        if (isPerson(name)) {
            return new Signer(recased(name), Kind.PERSON);
        }
        List<String> words = SignatureText.words(name);
        if (words.size() > 1) {
            boolean lower = words.size() <= 3 && name.equals(name.toLowerCase(Locale.ROOT)) && !holdsDigit(name);
            return lower ? new Signer(name, Kind.NICKNAME) : null;
        }
        int c = name.codePointAt(0);
        boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c) || !Character.isLowerCase(c);
        boolean machine = holdsDigit(name) || name.indexOf('_') >= 0 || !Character.isLetter(c);
        return new Signer(name, capital && !machine ? Kind.NICKNAME : Kind.LOGIN);
    }

    /** Two to six words that begin with capitals, particles aside; or two to four signs of Chinese, Japanese, Korean. */
    static boolean isPerson(String name) {
        if (holdsDigit(name) || name.length() > LONGEST_NAME) {
            return false;
        }
        int signs = eastAsianSigns(name);
        if (signs >= 0) {
            return signs >= 2 && signs <= 5;
        }
        List<String> words = SignatureText.words(name);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return false;
        }
        int capitals = 0;
        int longest = 0;
        for (String word : words) {
            int c = word.codePointAt(0);
            boolean cased = Character.isUpperCase(c) || Character.isTitleCase(c);
            boolean caseless = Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
            capitals += cased || caseless ? 1 : 0;
            if (!cased && !caseless && word.length() > 4) {
                return false;
            }
            longest = Math.max(longest, word.length());
        }
        return longest > 2 && capitals * 2 >= words.size() && capitals >= 1 && (capitals >= 2 || words.size() == 2);
    }

    /** The number of a text's signs of Chinese, Japanese, Korean; -1 if it holds others. */
    private static int eastAsianSigns(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c != ' ' && (c < 0x80 || !(Character.isIdeographic(c) || (c >= 0xac00 && c <= 0xd7a3)))) {
                return -1;
            }
            signs += c == ' ' ? 0 : 1;
            i += Character.charCount(c);
        }
        return signs;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && isDigit(text.charAt(0));
    }

    private static boolean holdsDigit(String text) {
        return digits(text) > 0;
    }

    private static boolean hasManyDigits(String text) {
        int digits = digits(text);
        return digits >= MANY_DIGITS || digits == text.length();
    }

    /** The length of the longest number in a text. */
    private static int digits(String text) {
        int longest = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = isDigit(text.charAt(i)) ? digits + 1 : 0;
            longest = Math.max(longest, digits);
        }
        return longest;
    }

    /** A person's name of two to four words, each with a capital or a particle: such a line may be a name and nothing else. */
    static boolean isFullName(String name) {
        List<String> words = SignatureText.words(name);
        if (!isPerson(name) || words.size() > 4) {
            return false;
        }
        for (String word : words) {
            boolean ordinary = FunctionWords.ENGLISH.contains(word.toLowerCase(Locale.ROOT))
                    || ROLES.contains(word.toLowerCase(Locale.ROOT));
            if (ordinary) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBody(String name) {
        for (String word : SignatureText.words(name.toLowerCase(Locale.ROOT))) {
            int hyphen = word.indexOf('-');
            String bare = hyphen < 0 ? word : word.substring(0, hyphen);
            if (BODIES.contains(word)
                    || BODIES.contains(bare)
                    || word.endsWith("-team")
                    || (word.endsWith("team") && word.length() > 6)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NOBODY.contains(lower)
                || Titles.folded(name).length() < 2
                || holds(name, NEVER)
                || name.indexOf('©') >= 0
                || MonthNames.isOne(lower);
    }

    private static boolean holds(String text, Set<String> words) {
        for (String word : Words.of(text)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one word was cut from a phrase that goes on otherwise than with a place or a time. */
    private static boolean isBroken(String whole, String name) {
        String rest = whole.substring(Math.min(whole.length(), name.length())).strip();
        return !rest.isEmpty()
                && !PLACED.contains(SignatureText.words(rest).getFirst().toLowerCase(Locale.ROOT))
                && !isDigit(rest.charAt(0));
    }

    /** Cuts a name before a role, a date or a word that no name goes on with. */
    private static String withoutTail(String text) {
        List<String> words = SignatureText.words(text);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String lower = SignatureText.withoutStops(words.get(i).toLowerCase(Locale.ROOT));
            boolean capital = Character.isUpperCase(words.get(i).codePointAt(0));
            boolean ends = i > 0
                    && ((BEHIND.contains(lower) && !(capital && i == 1 && lower.length() < 3))
                            || (i > 1 && ROLES.contains(lower))
                            || startsWithDigit(words.get(i)));
            if (ends) {
                break;
            }
            name.append(i == 0 ? "" : " ").append(words.get(i));
        }
        return name.toString();
    }

    private static String cleaned(String line) {
        String text = line.indexOf('&') >= 0 ? Parser.unescapeEntities(line, false) : line;
        text = text.indexOf('<') >= 0 ? TAGS.matcher(text).replaceAll(" ") : text;
        boolean addressed = text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.");
        text = addressed ? ADDRESS.matcher(text).replaceAll(" \u0001 ") : text;
        text = Introductions.unglued(SignatureText.spaced(text).strip());
        List<DateReader.Dated> dates = DateReader.read(text, false);
        if (!dates.isEmpty()) {
            int start = dates.getFirst().span().start();
            String before = text.substring(0, start);
            text = Titles.folded(before).length() > 3
                    ? before
                    : text.substring(dates.getFirst().span().end());
        }
        return trimmed(text);
    }

    static String trimmed(String text) {
        String rest = SignatureText.trimmed(text);
        return rest.endsWith(".") && !ABBREVIATED.matcher(rest).matches()
                ? rest.substring(0, rest.length() - 1).strip()
                : rest.strip();
    }

    /** "ADA QUILL" as "Ada Quill". */
    private static String recased(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        if (letters < 5
                || !name.equals(name.toUpperCase(Locale.ROOT))
                || name.equals(name.toLowerCase(Locale.ROOT))
                || name.indexOf(' ') < 0) {
            return name;
        }
        StringBuilder recased = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            recased.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return recased.toString();
    }
}
