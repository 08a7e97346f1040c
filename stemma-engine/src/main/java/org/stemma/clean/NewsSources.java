package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Source;
import org.stemma.text.Span;

/**
 * The lexicon of agencies, broadcasters and papers, {@code news-sources.txt}: finds their names in a text, whole words,
 * longest first. Thread-safe. Cost: one look-up at each word's start.
 */
final class NewsSources {
    /** A source named in a text. {@code doubtful}: the word means other things as well. */
    record Named(Source source, Span span, boolean doubtful) {}

    private record Alias(String text, Source source, boolean doubtful) {}

    /** Prepositions and conjunctions: no name begins with one, but a byline or a sentence before a name does. */
    private static final Set<String> NO_NAMES = Set.of(
            "after",
            "although",
            "and",
            "as",
            "at",
            "because",
            "before",
            "but",
            "by",
            "for",
            "from",
            "if",
            "in",
            "on",
            "or",
            "par",
            "por",
            "since",
            "though",
            "to",
            "until",
            "von",
            "when",
            "where",
            "while",
            "with");

    /** The lexicon, read once. */
    static final NewsSources LEXICON = new NewsSources();

    /** By a hash of the first word: whole names are compared, so that other words of the same hash do no harm. */
    private static final int PLACES = 1 << 13;

    private final List<List<Alias>> byFirstWord = new ArrayList<>(Collections.nCopies(PLACES, List.of()));
    private final Map<String, Source> byName = new HashMap<>();

    /** What names start with: nearly all with a capital, so that most words need no look-up. */
    private final boolean[] firstUnits = new boolean[Character.MAX_VALUE + 1];

    private final boolean[] firstPairs = new boolean[PLACES];

    private NewsSources() {
        PhraseFile.read("news-sources.txt").forEach((section, entries) -> {
            Source.Kind kind = Source.Kind.valueOf(section);
            entries.forEach(entry -> add(kind, entry));
        });
        byFirstWord.stream()
                .filter(list -> !list.isEmpty())
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Alias a) -> -a.text().length()).thenComparing(Alias::text)));
    }

    /** All sources named between two offsets of a text, in order, none within another. */
    List<Named> in(String text, int from, int to) {
        List<Named> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean likely = firstUnits[text.charAt(at)] && mayStart(text, at) && startsWord(text, at);
            Named here = likely ? longest(text, at, to) : null;
            if (here != null) {
                found.add(here);
            }
            at = here == null ? at + 1 : here.span().end();
        }
        return found;
    }

    /** Whether some name starts with the two units at an offset. */
    private boolean mayStart(String text, int at) {
        return at + 1 == text.length() || firstPairs[pair(text.charAt(at), text.charAt(at + 1))];
    }

    private static int pair(char first, char second) {
        return (31 * first + second) & (PLACES - 1);
    }

    /** The source whose name stands at an offset, the longest. */
    Optional<Named> at(String text, int offset, int to) {
        return Optional.ofNullable(longest(text, offset, to));
    }

    private @Nullable Named longest(String text, int offset, int to) {
        List<Alias> aliases = byFirstWord.get(place(text, offset));
        for (int i = 0; i < aliases.size(); i++) {
            Alias alias = aliases.get(i);
            int end = offset + alias.text().length();
            if (end <= to && text.startsWith(alias.text(), offset) && endsWord(text, end)) {
                return new Named(alias.source(), new Span(offset, end), alias.doubtful());
            }
        }
        return null;
    }

    /** The source of exactly this name, in any case. */
    Optional<Source> named(String name) {
        return Optional.ofNullable(byName.get(String.join(" ", Words.of(name))));
    }

    /** The source of a name: the lexicon's, or else one that is an agency if it calls itself so, an outlet if not. */
    static Source source(String name) {
        return LEXICON.named(name)
                .orElseGet(() ->
                        new Source(name, name.endsWith(" Agency") ? Source.Kind.AGENCY : Source.Kind.OUTLET, null));
    }

    /** The source of a name that stands where only an agency's can. */
    static Source agency(String name) {
        return LEXICON.named(name).orElseGet(() -> new Source(name, Source.Kind.AGENCY, null));
    }

    /**
     * Where a name begins in a run of words with capitals: behind a byline's word and the first word of a sentence or clause. The last
     * two words stay in any case.
     */
    static int nameStart(String text, int from, int end) {
        int start = from;
        int space = text.indexOf(' ', start);
        while (space > 0
                && space < text.lastIndexOf(' ', end - 1)
                && NO_NAMES.contains(text.substring(start, space).toLowerCase(Locale.ROOT))) {
            start = space + 1;
            space = text.indexOf(' ', start);
        }
        return start;
    }

    private void add(Source.Kind kind, String entry) {
        String[] fields = entry.split("\\|", -1);
        String name = fields[0].strip();
        String host = fields[1].strip();
        Source source = new Source(name, kind, host.isEmpty() ? null : host);
        List<String> aliases = new ArrayList<>(List.of(fields[2].split(";", -1)));
        boolean plain = aliases.stream().noneMatch(a -> a.strip().startsWith("!"));
        if (plain) {
            aliases.add(name);
        }
        for (String each : aliases) {
            String alias = each.strip();
            if (!alias.isEmpty()) {
                boolean unsure = alias.startsWith("!");
                add(new Alias(unsure ? alias.substring(1) : alias, source, unsure));
            }
        }
    }

    private void add(Alias alias) {
        firstUnits[alias.text().charAt(0)] = true;
        if (alias.text().length() > 1) {
            firstPairs[pair(alias.text().charAt(0), alias.text().charAt(1))] = true;
        } else {
            Arrays.fill(firstPairs, true);
        }
        int place = place(alias.text(), 0);
        if (byFirstWord.get(place).isEmpty()) {
            byFirstWord.set(place, new ArrayList<>());
        }
        List<Alias> list = byFirstWord.get(place);
        if (!list.contains(alias)) {
            list.add(alias);
        }
        byName.putIfAbsent(String.join(" ", Words.of(alias.text())), alias.source());
    }

    /** The place of the word that starts at an offset. */
    private static int place(String text, int offset) {
        int hash = 0;
        for (int i = offset; i < text.length() && Character.isLetterOrDigit(text.charAt(i)); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 13) & (PLACES - 1);
    }

    private static boolean startsWord(String text, int offset) {
        return Character.isLetterOrDigit(text.charAt(offset))
                && (offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1)));
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
}
