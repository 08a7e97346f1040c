package org.stemma.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What web pages say around their articles: the lexicon {@code web-phrases.txt}, looked up by words.
 *
 * <p>A phrase is found by its first word and compared word by word; numbers count as one word. Thread-safe. Cost: linear in
 * the line's words times the few phrases that share a first word.
 */
final class WebPhrases {
    /** What a phrase tells of its line. */
    enum Kind {
        SHARE,
        COOKIE,
        NEWSLETTER,
        ADVERT,
        COMMENTFORM,
        COMMENTHEADER,
        COMMENTTOOL,
        RELATED,
        NAVIGATION,
        LEGAL,
        ERROR,
        TEASER,
        SECTION,
        HOME
    }

    private enum Place {
        WHOLE,
        START,
        ANYWHERE
    }

    private record Phrase(Kind kind, Place place, List<String> words) {
        boolean matches(List<String> line, int at) {
            int end = at + words.size();
            boolean placed = switch (place) {
                case WHOLE -> at == 0 && end == line.size();
                case START -> at == 0;
                case ANYWHERE -> true;
            };
            return placed && end <= line.size() && standsAt(line, at);
        }

        /** Whether its words stand at a place; the first is known to. */
        boolean standsAt(List<String> line, int at) {
            for (int i = 1; i < words.size(); i++) {
                if (!words.get(i).equals(line.get(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The lexicon, read once. */
    static final WebPhrases LEXICON = new WebPhrases();

    /** No phrase has more words. */
    private static final int MAX_PHRASE = 12;

    private static final int PLACES = 1 << 13;

    /** Signs beyond ASCII that part words in any text: those that pages put around the words of their buttons. */
    private static final String SIGNS =
            "\u00a0\u00ab\u00b7\u00bb\u2013\u2014\u201c\u201d\u201e\u2022\u2026\u203a\u2190\u2192\u25b6\u25ba\u25bc\u00d7";

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** The first words of phrases, by their hash. */
    private final BitSet firstWords = new BitSet(PLACES);

    private WebPhrases() {
        PhraseFile.read("web-phrases.txt").forEach((section, entries) -> {
            Kind kind = Kind.valueOf(section.toUpperCase(Locale.ROOT));
            entries.forEach(entry -> add(kind, entry));
        });
    }

    /** The kinds of all phrases in a line of text. */
    Set<Kind> in(String line) {
        return mayHoldOne(line) ? in(Words.of(line)) : Set.of();
    }

    /**
     * Whether a word of a line may be the first of a phrase: most lines hold none, and need not be cut into words. Words with figures
     * or signs in them are not looked at: such a line may.
     */
    private boolean mayHoldOne(String line) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (!isLetter(c)) {
                if (isOpen(c)) {
                    return true;
                }
                at++;
                continue;
            }
            int hash = 0;
            while (at < line.length() && isLetter(line.charAt(at))) {
                char letter = line.charAt(at++);
                hash = 31 * hash + (letter < 0x80 ? letter | 0x20 : Character.toLowerCase(letter));
            }
            boolean ends = at == line.length() || !mayGoOn(line.charAt(at)) || isFollowedBySpace(line, at);
            if (!ends || firstWords.get(place(hash))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign or a figure may begin a word or stand in one. */
    private static boolean isOpen(char c) {
        return (c >= '0' && c <= '9') || (c >= 0x80 && !isSign(c));
    }

    /** Whether a word may go on behind a unit that is no letter. */
    private static boolean mayGoOn(char c) {
        return c < 0x80 ? ".,'`0123456789".indexOf(c) >= 0 : !isSign(c);
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private static boolean isFollowedBySpace(String line, int at) {
        return at + 1 == line.length() || line.charAt(at + 1) == ' ';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '\u00c0' && Character.isLetter(c));
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 13) & (PLACES - 1);
    }

    /** The kinds of all phrases in a line. */
    Set<Kind> in(List<String> words) {
        List<String> line = Words.withoutNumbers(words);
        Set<Kind> found = Set.of();
        for (int at = 0; at < line.size(); at++) {
            List<Phrase> phrases = byFirstWord.get(line.get(at));
            if (phrases == null) {
                continue;
            }
            for (Phrase phrase : phrases) {
                if (!found.contains(phrase.kind()) && phrase.matches(line, at)) {
                    found = with(found, phrase.kind());
                }
            }
        }
        return isChain(line, Kind.SHARE) ? with(found, Kind.SHARE) : found;
    }

    /** A set with one more kind; nearly all lines have none. */
    private static Set<Kind> with(Set<Kind> kinds, Kind kind) {
        Set<Kind> more = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : kinds;
        more.add(kind);
        return more;
    }

    /** Whether a line is nothing but whole phrases of a kind: "Share Tweet Email". */
    private boolean isChain(List<String> words, Kind kind) {
        int at = 0;
        while (at < words.size()) {
            int length = longest(words, at, kind);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return at > 0;
    }

    /** How many words from {@code at} make one whole phrase of a kind, the longest; 0 if none does. */
    int lengthAt(List<String> words, int at, Kind kind) {
        return longest(Words.withoutNumbers(words.subList(at, Math.min(words.size(), at + MAX_PHRASE))), 0, kind);
    }

    private int longest(List<String> line, int at, Kind kind) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(line.get(at), List.of())) {
            int end = at + phrase.words().size();
            if (phrase.kind() == kind
                    && end <= line.size()
                    && phrase.words().size() > longest
                    && phrase.standsAt(line, at)) {
                longest = phrase.words().size();
            }
        }
        return longest;
    }

    private void add(Kind kind, String entry) {
        Place place = switch (entry.charAt(0)) {
            case '=' -> Place.WHOLE;
            case '^' -> Place.START;
            default -> Place.ANYWHERE;
        };
        String phrase = place == Place.ANYWHERE ? entry : entry.substring(1);
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            firstWords.set(place(words.getFirst().hashCode()));
            byFirstWord
                    .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Phrase(kind, place, words));
        }
    }

    /** Words of a lexicon entry, in which {@code #} stands for a number. */
    private static List<String> words(String phrase) {
        return Words.withoutNumbers(Words.parted(phrase.replace('#', '0')));
    }
}
