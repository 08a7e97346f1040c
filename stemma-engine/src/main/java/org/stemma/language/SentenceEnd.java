package org.stemma.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.AlignedText;

/**
 * Whether a mark ends a sentence, from the word before it and the words after it.
 *
 * <p>A period is the hard case: it may belong to an abbreviation, an initial or a number and end the sentence all the same. Where
 * the word before leaves it open, the word after decides: function words ("The", "He") begin sentences, names continue them
 * ("the U.S. Senate"). A quotation that ends in a mark is followed by its speaker in the same sentence ("Why?" Venn asked).
 */
final class SentenceEnd {
    private static final Map<String, String> ABBREVIATIONS = Lexicon.table("abbreviations.tsv");
    private static final Set<String> STARTERS = Lexicon.words("starters.txt");
    private static final Set<String> SPEECH = Lexicon.words("speech-verbs.txt");

    /** Names that carry a mark. */
    private static final Set<String> MARKED_NAMES = Set.of("Yahoo", "Jeopardy", "Wham", "Oklahoma", "Mamma Mia", "E");

    private static final String OPENERS = "\"'“‘«„([{";
    private static final String CLOSING_QUOTES = "\"'”’»";

    /** Marks that stand before words and begin sentences: sums, tags, quotations, list marks. */
    private static final String BEGINNERS = "$€£¥#@“”„‘•";

    /** A dash that begins a turn of a dialogue or names a source, before a capital. */
    private static final String DASHES = "–—-";

    /** Words after which a number at the start of a line numbers it: "Chapter 3. The return". */
    private static final Set<String> NUMBERED =
            Set.of("Act", "Book", "Chapter", "Lesson", "Part", "Rule", "Step", "Volume");

    /** Longest number of a list: "12." */
    private static final int LIST_DIGITS = 2;

    /** "U.S", "a.m", "Ph.D": letters parted by periods. */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}{1,2}(\\.\\p{L}{1,2}){1,5}");

    private static final Pattern CLOCK = Pattern.compile("[ap]\\.m", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_CLOCK = Pattern.compile(
            "([A-Z]{2,4}|Eastern|Central|Pacific|Mountain|Moscow|Greenwich|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|(Jan|Febr)uary|March|April|May|June|July|August|(Septem|Octo|Novem|Decem)ber)\\b.*");

    /** A name that begins in lower case: al-Nadri, de Vries, iPhone. */
    private static final Pattern LOWER_NAME = Pattern.compile(
            "(al|el|an|as|ash|at|bin|ibn|de|del|der|van|von|da|di|du|la|le|d|l)[-’' ]\\p{Lu}.*|[a-z]\\p{Lu}.*");

    private static final Pattern WORD = Pattern.compile("[\"'“‘«(\\[{]*(\\p{L}+)");

    private static final Pattern CLAUSE_END = Pattern.compile("[,.:;]$");

    /** The most words that a speaker has between his words and his verb: "Ana Venn, head of the port, said" has six. */
    private static final int SPEAKER_WORDS = 8;

    private final String text;
    private final boolean glued;

    SentenceEnd(String text, boolean glued) {
        this.text = text;
        this.glued = glued;
    }

    /**
     * Whether a sentence ends.
     *
     * @param start where the sentence began
     * @param mark the first mark
     * @param end after the marks and whatever closes with them
     */
    boolean isAt(int start, int mark, int end) {
        if (end >= text.length() || text.charAt(mark) > '\u3000') {
            return true;
        }
        if (!AlignedText.isSpace(text.charAt(end))) {
            return isGlue(mark, end);
        }
        int next = skipSpace(end);
        if (next >= text.length()) {
            return true;
        }
        boolean quoted = CLOSING_QUOTES.indexOf(text.charAt(end - 1)) >= 0;
        if (quoted && isAttribution(mark, next)) {
            return false;
        }
        char first = text.charAt(next);
        if (Character.isLowerCase(first)) {
            return (isPlainPeriod(mark, end)
                            && (LOWER_NAME.matcher(ahead(next)).matches() || isListLetter(next))
                            && !isAbbreviation(start, mark))
                    || (quoted && isCamel(next));
        }
        if (!Character.isLetterOrDigit(first) && OPENERS.indexOf(first) < 0) {
            boolean begins = BEGINNERS.indexOf(first) >= 0 || (DASHES.indexOf(first) >= 0 && beginsAfterDash(next));
            return begins && !(isPlainPeriod(mark, end) && isAbbreviation(start, mark));
        }
        return isPlainPeriod(mark, end) ? periodEnds(start, mark, next) : otherMarkEnds(start, mark, end, next);
    }

    /** Whether a sentence may end where no mark stands, because a starter follows after a blank: "I thought —” He stopped". */
    boolean startsAfter(int end) {
        int next = skipSpace(end);
        String word = next > end ? wordAfter(next) : "";
        return !word.isEmpty() && !word.equals("I") && STARTERS.contains(word);
    }

    /** The "A" of "C. A. Holm", which is no article. */
    private boolean isInitial(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '.';
    }

    /** "iPhone". */
    private boolean isCamel(int at) {
        return at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
    }

    /** "b. Spread the butter": a letter that counts. */
    private boolean isListLetter(int next) {
        return next + 3 < text.length()
                && ".)".indexOf(text.charAt(next + 1)) >= 0
                && text.charAt(next + 2) == ' '
                && Character.isUpperCase(text.charAt(next + 3));
    }

    private boolean beginsAfterDash(int dash) {
        int next = skipSpace(dash + 1);
        return next > dash + 1
                && next < text.length()
                && (Character.isUpperCase(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0);
    }

    /** Whether a capitalised word is one of the common words that begin sentences. */
    static boolean isStarter(String word) {
        return STARTERS.contains(word);
    }

    private boolean isPlainPeriod(int mark, int end) {
        return text.charAt(mark) == '.' && end == mark + 1;
    }

    private boolean otherMarkEnds(int start, int mark, int end, int next) {
        char c = text.charAt(mark);
        boolean ellipsis = c == '…' || text.startsWith("..", mark) || text.startsWith(". .", mark);
        if (ellipsis) {
            boolean standsOff = mark > start && AlignedText.isSpace(text.charAt(mark - 1));
            boolean opens = mark == start || OPENERS.indexOf(text.charAt(mark - 1)) >= 0;
            boolean bracketed = opens && "])".indexOf(text.charAt(end - 1)) >= 0;
            return opens ? bracketed && startsAfter(end) : !standsOff || startsAfter(end);
        }
        if (c == '!' && end == mark + 1) {
            return !MARKED_NAMES.contains(wordBefore(start, mark)) || STARTERS.contains(wordAfter(next));
        }
        boolean bracket = ")]}".indexOf(text.charAt(end - 1)) >= 0;
        return c != '.' || !bracket || !isAbbreviation(start, mark) || STARTERS.contains(wordAfter(next));
    }

    private boolean periodEnds(int start, int mark, int next) {
        String word = wordBefore(start, mark);
        String after = wordAfter(next);
        boolean number = Character.isDigit(text.charAt(next));
        boolean starts = STARTERS.contains(after) && !isInitial(next);
        if (isNumeral(word)) {
            return !isListNumber(start, mark, word);
        }
        String kind = kindOf(word);
        if (kind.isEmpty() && word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return endsAfterLetter(start, mark, word, starts);
        }
        if (CLOCK.matcher(word).matches()) {
            return !number
                    && text.charAt(next) != '('
                    && !AFTER_CLOCK.matcher(ahead(next)).matches();
        }
        return switch (kind) {
            case "title", "never" -> false;
            case "number", "month" -> !number;
            case "end" -> starts || (number && isListMark(next));
            case "" -> !isRoman(start, mark, word) && (!DOTTED.matcher(word).matches() || starts);
            default -> throw new IllegalStateException("No such kind of abbreviation: " + kind);
        };
    }

    /** "1. Stop" at the start of a line or after a colon, "Chapter 3. The return". */
    private boolean isListNumber(int start, int mark, String digits) {
        int from = mark - digits.length();
        boolean parted = from > start && AlignedText.isSpace(text.charAt(from - 1));
        int before = from - 1;
        while (before > start && AlignedText.isSpace(text.charAt(before))) {
            before--;
        }
        int first = skipSpace(start);
        boolean listed =
                parted && digits.length() <= LIST_DIGITS && before >= start && ":;".indexOf(text.charAt(before)) >= 0;
        return from == first || listed || NUMBERED.contains(text.substring(Math.min(first, before + 1), before + 1));
    }

    /** "2) Rinse" or "2. Rinse". */
    private boolean isListMark(int next) {
        int at = next;
        while (at < text.length() && at - next < LIST_DIGITS && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at + 1 < text.length() && ".)".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
    }

    /** "iv. The rule": a small Roman number that begins a line. */
    private boolean isRoman(int start, int mark, String word) {
        return skipSpace(start) == mark - word.length() && word.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
    }

    /** "Plan B. The" ends; "Ana B. Venn" and "I. Introduction" do not; "so do I. Venn" does. */
    private boolean endsAfterLetter(int start, int mark, String letter, boolean starts) {
        boolean first = skipSpace(start) == mark - 1;
        boolean pronoun = letter.equals("I") && !first && Character.isLowerCase(text.charAt(Math.max(0, mark - 3)));
        return !first && (starts || pronoun || Character.isLowerCase(letter.charAt(0)));
    }

    /** A blank is missing: "ended.Then" where that is known or the next word begins sentences, and after a closed quotation. */
    private boolean isGlue(int mark, int end) {
        int next = end;
        while (next < text.length() && OPENERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next + 1 >= text.length() || mark < 2 || !Character.isUpperCase(text.charAt(next))) {
            return false;
        }
        if (text.charAt(mark) == '.'
                && DOTTED.matcher(wordBefore(Math.max(0, mark - 12), mark)).matches()) {
            String after = wordAfter(next);
            return after.length() > 2 && STARTERS.contains(after);
        }
        String token = token(mark);
        boolean address = token.contains("/") || token.contains("@") || token.startsWith("www.");
        char before = text.charAt(mark - 1);
        boolean wordBefore = Character.isDigit(before)
                || (Character.isLowerCase(before) && Character.isLetter(text.charAt(mark - 2)))
                || CLOSING_QUOTES.indexOf(before) >= 0
                || ")%".indexOf(before) >= 0;
        boolean wordAfter = Character.isLowerCase(text.charAt(next + 1)) || STARTERS.contains(wordAfter(next));
        boolean known = glued || end > mark + 1 || STARTERS.contains(wordAfter(next));
        return !address && wordBefore && wordAfter && known;
    }

    /**
     * Whether a speaker and a verb of speech follow: {@code Venn asked}, {@code Ana Venn, a neighbour, said}. After a period, which
     * English style does not put before an attribution, the verb must end the clause.
     */
    private boolean isAttribution(int mark, int next) {
        int at = next;
        boolean aside = false;
        for (int words = 0; words <= SPEAKER_WORDS && at < text.length(); words++) {
            int end = wordEnd(at);
            String word = text.substring(at, end);
            String bare = CLAUSE_END.matcher(word).replaceAll("");
            if (words > 0 && !aside && SPEECH.contains(bare)) {
                return text.charAt(mark) != '.' || bare.length() < word.length();
            }
            boolean name = aside || isNamePart(bare);
            boolean ends = word.endsWith(".") && !isTitle(bare);
            if (ends || !name || (words == 0 && STARTERS.contains(bare) && !bare.equals("I"))) {
                return false;
            }
            aside = aside != word.endsWith(",");
            at = skipSpace(end);
        }
        return false;
    }

    /** The end of the word at a place; no word of a speaker is longer than 40 units. */
    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && end - at < 40 && !AlignedText.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(String word) {
        return !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || word.equals("the") || word.equals("of"));
    }

    private static boolean isTitle(String word) {
        return kindOf(word).equals("title") || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
    }

    private boolean isAbbreviation(int start, int mark) {
        String word = wordBefore(start, mark);
        return !kindOf(word).isEmpty() || DOTTED.matcher(word).matches() || (word.length() == 1 && !isNumeral(word));
    }

    private static String kindOf(String word) {
        return ABBREVIATIONS.getOrDefault(word, "");
    }

    private static boolean isNumeral(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /** The word that ends at a mark, without opening marks; a part after a hyphen or slash counts as a word. */
    private String wordBefore(int start, int mark) {
        int from = mark;
        while (from > start && (Character.isLetterOrDigit(text.charAt(from - 1)) || isInnerPeriod(start, from - 1))) {
            from--;
        }
        return text.substring(from, mark);
    }

    private boolean isInnerPeriod(int start, int at) {
        return text.charAt(at) == '.' && at > start && Character.isLetter(text.charAt(at - 1));
    }

    /** The token around a place, to the white space on either side; at most 200 units a side. */
    private String token(int at) {
        int from = at;
        while (from > 0 && at - from < 200 && !AlignedText.isSpace(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < 200 && !AlignedText.isSpace(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** The word at a place, after marks that open. */
    private String wordAfter(int next) {
        Matcher word = WORD.matcher(ahead(next));
        return word.lookingAt() ? word.group(1) : "";
    }

    /** The next stretch of text, long enough for every pattern. */
    private String ahead(int next) {
        return text.substring(next, Math.min(text.length(), next + 40)).replace('\n', ' ');
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && AlignedText.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
