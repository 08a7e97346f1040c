package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words around readers' comments ({@code comment-words.txt}): verbs of saying, times such as "2 hours ago", buttons. */
final class CommentWords {
    private static final Map<String, List<String>> LISTS = PhraseFile.read("comment-words.txt");
    private static final Set<String> TOOLS = Set.copyOf(Lexicon.lines("comment-controls.txt"));
    private static final Set<String> UNITS = Set.copyOf(list("unit"));
    private static final Set<String> AGO = Set.copyOf(list("ago"));
    private static final Set<String> HEADINGS =
            list("heading").stream().map(h -> h.replace(" ", "")).collect(Collectors.toUnmodifiableSet());
    /** What headings begin with. */
    private static final String HEADING_UNITS = HEADINGS.stream()
            .map(heading -> heading.substring(0, 1))
            .distinct()
            .sorted()
            .collect(Collectors.joining());

    private static final int LONGEST_HEADING =
            HEADINGS.stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> JUST = Set.copyOf(list("just"));
    private static final Pattern VERB = Pattern.compile(
            "^[\\s\\u00a0]{0,3}(?:" + alternatives("verb") + ")(?!\\p{L})[\\s\\u00a0]{0,3}:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LAST_VERB = Pattern.compile(
            "(?<!\\p{L})(?:" + alternatives("verb") + ")[\\s\\u00a0]{0,3}:?[\\s\\u00a0]{0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:" + alternatives("before") + "):?(?:[\\s\\u00a0]|$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LAST_BEFORE = Pattern.compile(
            "[\\s\\u00a0](?:" + alternatives("before") + ")[\\s\\u00a0]{0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RIM =
            Pattern.compile("^[\\s\\u00a0,:;|·•–—@#(\\[/-]{1,8}|[\\s\\u00a0,:;|·•–—(\\[/-]{1,8}$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|an?|one|einem|einer|une?|una|um|uma|en|ett|een");
    private static final Pattern SHORT_AGO = Pattern.compile("\\d{1,3}(\\p{L}{1,3})");
    private static final Pattern EAST_ASIAN_AGO = Pattern.compile(
            "\\d{1,3}\\s?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週間|週|星期|个月|個月|か月|ヶ月|月|年|초|분|시간|일|주|개월|년)\\s?(?:前|전)");

    /** Words of "about 2 hours and 5 minutes ago" and a name before it. */
    private static final int MOST_WORDS = 12;

    private CommentWords() {}

    static List<String> list(String section) {
        return List.copyOf(LISTS.getOrDefault(section, List.of()));
    }

    private static String alternatives(String section) {
        return String.join(
                "|",
                list(section).stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .toList());
    }

    /** White space as a reader sees it. */
    static String spaced(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    /** A button or a link around a comment, a heading over the comments, a prompt to write one. */
    static boolean isTool(String line) {
        String folded = Titles.folded(line);
        if (folded.isEmpty() || TOOLS.contains(folded)) {
            return true;
        }
        List<String> words = Words.of(line);
        if (words.size() > 14) {
            return false;
        }
        Set<WebPhrases.Kind> kinds = WebPhrases.LEXICON.in(words);
        return isHeading(words)
                || kinds.contains(WebPhrases.Kind.COMMENTTOOL)
                || kinds.contains(WebPhrases.Kind.COMMENTHEADER)
                || kinds.contains(WebPhrases.Kind.COMMENTFORM);
    }

    /** Whether a line heads readers' comments: "12 comments", "Leserkommentare". */
    static boolean isHeading(String line) {
        List<String> words = Words.of(line);
        return isHeading(line, words, words.size() <= 14 ? WebPhrases.LEXICON.in(words) : Set.of());
    }

    /** The same of a piece, whose phrases are known. */
    static boolean isHeading(Piece piece) {
        return piece.words() > Piece.LONGEST_NOTICE
                ? isHeading(piece.string())
                : (mayBeHeading(piece.string()) || piece.notices().contains(WebPhrases.Kind.COMMENTHEADER))
                        && isHeading(piece.string(), Words.of(piece.string()), piece.notices());
    }

    /** Whether a line can be nothing but a word for comments and a number: its first word decides, where its units are plain. */
    private static boolean mayBeHeading(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) | 0x20) >= 'a' && (line.charAt(end) | 0x20) <= 'z') {
            end++;
        }
        boolean word = end > 0 && end < line.length() && line.charAt(end) == ' ';
        return !word || HEADING_UNITS.indexOf(Character.toLowerCase(line.charAt(0))) >= 0;
    }

    private static boolean isHeading(String line, List<String> words, Set<WebPhrases.Kind> notices) {
        return !words.isEmpty()
                && words.size() <= 14
                && !line.endsWith(".")
                && (notices.contains(WebPhrases.Kind.COMMENTHEADER) || isHeading(words));
    }

    /** Nothing but a word for comments, with or without their number; written with or without spaces. */
    private static boolean isHeading(List<String> words) {
        StringBuilder phrase = null;
        for (String word : words) {
            if (!holdsDigit(word)) {
                if (phrase == null) {
                    if (HEADING_UNITS.indexOf(word.charAt(0)) < 0) {
                        return false;
                    }
                    phrase = new StringBuilder();
                }
                if (phrase.append(word).length() > LONGEST_HEADING) {
                    return false;
                }
            }
        }
        return phrase != null && HEADINGS.contains(phrase.toString());
    }

    private static boolean holdsDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean endsInVerb(String line) {
        return LAST_VERB.matcher(tail(line)).find();
    }

    /** Whether a verb of saying with its colon stands at an offset. */
    static boolean saysNext(String line, int from) {
        Matcher verb = VERB.matcher(line.substring(from, Math.min(line.length(), from + 30)));
        return verb.find() && verb.group().endsWith(":");
    }

    /** The offset behind a verb of saying that starts at an offset; the offset itself if there is none. */
    static int afterVerb(String line, int from) {
        Matcher verb = VERB.matcher(line.substring(from, Math.min(line.length(), from + 30)));
        return verb.find() ? from + verb.end() : from;
    }

    /** "Posted by Ada Stone says:" is "Ada Stone". */
    static String name(String text) {
        String name = spaced(text);
        name = RIM.matcher(name).replaceAll("");
        name = BEFORE.matcher(name).replaceAll("");
        if (name.length() <= 200) {
            name = LAST_VERB.matcher(name).replaceAll("");
            name = RIM.matcher(name).replaceAll("");
            name = LAST_BEFORE.matcher(name).replaceAll("");
        }
        return spaced(RIM.matcher(name).replaceAll(""));
    }

    /** Whether a text has letters enough for a name: "11h13" has not. */
    static boolean isName(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters > 1 || (letters == 1 && text.chars().noneMatch(Character::isDigit));
    }

    /** The line up to its date or its "2 hours ago"; behind it, if nothing stands before it. */
    static String beforeTime(String line) {
        WrittenDate date = WrittenDate.first(line).orElse(null);
        if (date != null) {
            String before = line.substring(0, date.span().start());
            return name(before).isEmpty() ? line.substring(date.span().end()) : before;
        }
        String ago = ago(line);
        return ago.isEmpty() || !line.contains(ago) ? line : line.substring(0, line.indexOf(ago));
    }

    static boolean isAgo(String line) {
        return !ago(line).isEmpty();
    }

    /** The words of a line that tell a time from now, empty if none do. */
    static String ago(String line) {
        if (line.indexOf('前') >= 0 || line.indexOf('전') >= 0) {
            Matcher eastAsian = EAST_ASIAN_AGO.matcher(line);
            if (eastAsian.find()) {
                return eastAsian.group();
            }
        }
        String lower = line.toLowerCase(Locale.ROOT);
        List<String> words = parted(lower);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return "";
        }
        boolean marked = false;
        for (String word : words) {
            marked |= AGO.contains(word) || JUST.contains(word);
        }
        int french = lower.indexOf("il y a ");
        if (french >= 0 && lower.length() == line.length()) {
            return line.substring(french);
        }
        return marked || isShortAgo(words.getLast()) ? from(line, lower, words) : "";
    }

    private static String from(String line, String lower, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean timed = (i + 1 < words.size()
                            && UNITS.contains(words.get(i + 1).replace(".", ""))
                            && NUMBER.matcher(words.get(i)).matches())
                    || isShortAgo(words.get(i))
                    || JUST.contains(words.get(i));
            if (timed) {
                String before = i > 0 && AGO.contains(words.get(i - 1)) ? words.get(i - 1) : words.get(i);
                int start = lower.indexOf(before);
                return lower.length() == line.length() && start >= 0 ? line.substring(start) : line;
            }
        }
        return "";
    }

    /** The words of a line, up to one more than are read: an empty one first, if the line begins with a sign. */
    private static List<String> parted(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < line.length() && words.size() <= MOST_WORDS) {
            int end = from;
            while (end < line.length() && !isGap(line.charAt(end))) {
                end++;
            }
            words.add(line.substring(from, end));
            while (end < line.length() && isGap(line.charAt(end))) {
                end++;
            }
            from = end;
        }
        return words.size() == 1 && words.getFirst().isEmpty() ? List.of() : words;
    }

    private static boolean isGap(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || "\u00a0,|·•()–—".indexOf(c) >= 0;
    }

    /** "3h", "12d". */
    private static boolean isShortAgo(String word) {
        if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
            return false;
        }
        Matcher matcher = SHORT_AGO.matcher(word);
        return matcher.matches() && UNITS.contains(matcher.group(1));
    }

    private static String tail(String line) {
        return line.substring(Math.max(0, line.length() - 40));
    }
}
