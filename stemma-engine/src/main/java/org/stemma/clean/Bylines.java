package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.news.Role;

/**
 * Who signed: "By X and Y", "X, Correspondent", "Von X", a sign-off such as "Reporting by X; editing by Y".
 *
 * <p>A line is a byline if it opens with a marker and goes on with capitalised names, or is a name followed by a role.
 * The words come from {@code byline-words.txt}.
 */
final class Bylines {
    /** "By A, B and C, in D" at most. */
    private static final int MAX_WORDS = 22;

    private static final int MAX_NAME_WORDS = 5;
    /** Without a byline word, a name of two or three words only. */
    private static final int MAX_NAME_ALONE = 3;

    /** A name stands among so many lines below its title, under the dek. */
    private static final int BELOW_TITLE = 3;

    private static final Map<String, List<String>> WORDS = PhraseFile.read("byline-words.txt");
    private static final List<List<String>> MARKERS = section("marker").stream()
            .map(Words::of)
            .sorted((a, b) -> b.size() - a.size())
            .toList();
    private static final Set<String> AND = new HashSet<>(section("and"));
    private static final Set<String> ROLES = new HashSet<>(section("role"));
    private static final Set<String> PARTICLES = new HashSet<>(section("particle"));
    private static final Set<String> DESKS = new HashSet<>(section("desk"));

    private static final Pattern GLUED_MARKER = Pattern.compile("^[Bb]y(?=\\p{Lu}\\p{Ll})");

    private Bylines() {}

    private static List<String> section(String name) {
        return WORDS.getOrDefault(name, List.of());
    }

    /** Marks bylines between two places, and signs the page with their names. */
    static void read(ScrapePage page, int from, int to) {
        for (int i = from; i < to; i++) {
            ScrapePiece piece = page.piece(i);
            if (piece.isOpen() && isByline(piece)) {
                names(piece.reading()).forEach(page::sign);
                page.mark(i, Role.BYLINE, "names behind a byline word or before a role");
            }
        }
    }

    /**
     * Where nothing has signed the page yet: a name alone under "Written by", or one alone below the title whom a sentence introduces
     * elsewhere ("Ida Korrell writes about the sea").
     */
    static void alone(ScrapePage page, int title) {
        for (int i = 0; i + 1 < page.size() && page.byline().isEmpty(); i++) {
            boolean below = i >= title && i < title + BELOW_TITLE && title >= 0 && isIntroduced(page, i + 1);
            if ((below || isBareMarker(page.piece(i))) && isNameAlone(page.piece(i + 1))) {
                page.sign(page.piece(i + 1).reading());
                page.mark(
                        i + 1,
                        Role.BYLINE,
                        below ? "a name alone below the title, introduced elsewhere" : "below a byline word");
            }
        }
    }

    private static boolean isBareMarker(ScrapePiece piece) {
        return piece.words().size() > 1 && piece.words().size() <= MAX_NAME_ALONE && MARKERS.contains(piece.words());
    }

    /** Whether a sentence of the page starts with the words of a line, as the notes about authors do. */
    private static boolean isIntroduced(ScrapePage page, int line) {
        List<String> name = page.piece(line).words();
        for (int i = line + 1; i < page.size() && name.size() > 1; i++) {
            List<String> words = page.piece(i).words();
            if (words.size() > name.size()
                    && words.subList(0, name.size()).equals(name)
                    && Prose.isSentence(page.piece(i))) {
                return true;
            }
        }
        return false;
    }

    /** The lines that hold nothing but a name that has signed the page, wherever they stand. */
    static void again(ScrapePage page) {
        Set<List<String>> names = new HashSet<>();
        page.byline().forEach(name -> names.add(Words.parted(name)));
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            boolean beside = piece.is(Role.NAVIGATION) || piece.is(Role.OTHER) || piece.is(Role.HEADING);
            List<String> words =
                    piece.words().subList(marker(piece.words()), piece.words().size());
            if (beside && names.contains(words)) {
                page.mark(i, Role.BYLINE, "the name that signed, again");
            }
        }
    }

    /** Marks the lines with which an agency signs off, wherever they stand: "(Reporting by X; Editing by Y)". */
    static void signOffs(ScrapePage page) {
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            if (piece.isOpen() && piece.words().size() <= MAX_WORDS && isSignOff(piece)) {
                page.mark(i, Role.BYLINE, "an agency's sign-off");
            }
        }
    }

    /** Names on the date's line, or alone on a line next to it: "Jane Doe  3 May 2021". */
    static void besideDates(ScrapePage page, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!page.piece(i).is(Role.METADATA)
                    || WrittenDate.first(page.piece(i).reading()).isEmpty()) {
                continue;
            }
            String text = page.piece(i).reading();
            inDateLine(text).forEach(page::sign);
            for (int beside : List.of(i - 1, i + 1)) {
                if (beside > from && beside < to && page.byline().isEmpty() && isNameAlone(page.piece(beside))) {
                    page.sign(page.piece(beside).reading());
                    page.mark(beside, Role.BYLINE, "a name alone beside the date");
                }
            }
        }
    }

    private static List<String> inDateLine(String text) {
        int by = text.toLowerCase(Locale.ROOT).indexOf(" by ");
        return by >= 0 ? names(text.substring(by + 1)) : marker(Words.of(text)) > 0 ? names(text) : List.of();
    }

    static boolean isNameAlone(ScrapePiece piece) {
        int words = piece.words().size();
        return piece.isOpen()
                && words >= 2
                && words <= MAX_NAME_ALONE
                && names(piece.reading()).equals(List.of(piece.reading()))
                && piece.words().stream().noneMatch(FunctionWords.ENGLISH::contains);
    }

    static boolean isByline(ScrapePiece piece) {
        String text = piece.reading();
        if (piece.words().size() > MAX_WORDS
                || piece.words().size() < 2
                || (Prose.endsWithStop(text) && !isSignOff(piece))) {
            return false;
        }
        int marker = marker(Words.of(spaced(text)));
        List<String> names = names(text);
        if (marker > 0) {
            return !names.isEmpty() || DESKS.contains(piece.words().getLast());
        }
        return names.size() == 1 && hasRole(text) && text.startsWith(names.getFirst());
    }

    /** "Reporting by …; Editing by …" closes an agency's report. */
    static boolean isSignOff(ScrapePiece piece) {
        List<String> words = piece.words();
        return words.size() >= 4
                && words.get(1).equals("by")
                && Set.of("reporting", "writing", "editing", "compiled").contains(words.getFirst());
    }

    /** The persons of a byline, without markers, roles and places. */
    static List<String> names(String text) {
        String rest = withoutMarker(spaced(text));
        int end = WrittenDate.first(rest).map(d -> d.span().start()).orElse(rest.length());
        List<String> names = new ArrayList<>();
        for (String part : rest.substring(0, end).split("[,;|/•·()\\[\\]–—]|\\s-\\s")) {
            List<String> found = persons(part);
            if (found.isEmpty() && !names.isEmpty()) {
                break;
            }
            names.addAll(found);
        }
        return names;
    }

    /** Names of one part, which "and" may join. */
    private static List<String> persons(String part) {
        List<String> names = new ArrayList<>();
        List<String> name = new ArrayList<>();
        for (String word : part.strip().split("[\\s&]+")) {
            String folded = word.toLowerCase(Locale.ROOT).replaceAll("[.:]$", "");
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if ((AND.contains(folded) && !capital) || word.isEmpty()) {
                flush(name, names);
            } else if (capital && !(ROLES.contains(folded) || DESKS.contains(folded))) {
                name.add(word);
            } else if (!name.isEmpty() && PARTICLES.contains(folded)) {
                name.add(word);
            } else {
                break;
            }
        }
        flush(name, names);
        return names;
    }

    private static void flush(List<String> name, List<String> names) {
        boolean source = NewsSources.LEXICON.named(String.join(" ", name)).isPresent();
        if (name.size() >= 2
                && name.size() <= MAX_NAME_WORDS
                && !source
                && name.stream().noneMatch(w -> w.matches(".*\\d.*"))) {
            names.add(String.join(" ", name).replaceAll("[.:]$", ""));
        }
        name.clear();
    }

    /** Scrapers lose the space behind the marker and before the date's key. */
    private static String spaced(String text) {
        return GLUED_MARKER
                .matcher(text)
                .replaceAll("By ")
                .replaceAll("(?<=\\p{Ll})(?=(?:Published|Updated|Posted)\\b)", " ");
    }

    private static boolean hasRole(String text) {
        String[] parts = text.split("[,|–—(]|\\s-\\s", 2);
        return parts.length == 2
                && Words.of(parts[1]).stream().limit(4).anyMatch(ROLES::contains)
                && Words.of(parts[1]).size() <= 8;
    }

    private static String withoutMarker(String text) {
        int words = marker(Words.of(text));
        return words == 0 ? text : text.substring(GluedTitles.offsetOfWord(text, words));
    }

    /** How many words the opening marker has, 0 if there is none. */
    private static int marker(List<String> words) {
        for (List<String> marker : MARKERS) {
            if (words.size() > marker.size() && words.subList(0, marker.size()).equals(marker)) {
                return marker.size();
            }
        }
        return 0;
    }
}
