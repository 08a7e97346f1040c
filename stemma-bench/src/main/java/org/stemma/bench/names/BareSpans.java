package org.stemma.bench.names;

import java.util.Locale;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.text.Countries;
import org.stemma.text.Span;

/**
 * The span rule of the measurements, the same for both sides: blanks and marks at the ends, a leading article, a trailing
 * possessive and, before persons, titles do not count.
 */
final class BareSpans {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** Titles that annotators of some sets take into a person's name and of others do not. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "lord",
            "lady",
            "sheikh",
            "king",
            "prince",
            "president",
            "vice",
            "deputy",
            "prime",
            "minister",
            "premier",
            "secretary",
            "foreign",
            "defence",
            "defense",
            "chancellor",
            "ambassador",
            "envoy",
            "senator",
            "sen",
            "rep",
            "governor",
            "gov",
            "mayor",
            "judge",
            "general",
            "gen",
            "lieutenant",
            "lt",
            "colonel",
            "col",
            "major",
            "maj",
            "captain",
            "capt",
            "sergeant",
            "sgt",
            "admiral",
            "commander",
            "chief",
            "special",
            "representative",
            "spokesman",
            "spokeswoman",
            "director",
            "chairman",
            "leader",
            "ayatollah",
            "imam",
            "mullah",
            "pope",
            "brig",
            "brigadier",
            "former",
            "ceo",
            "office",
            "fco",
            "us",
            "uk",
            "u.s",
            "of",
            "state",
            "army",
            "navy",
            "air",
            "force",
            "marine",
            "corps",
            "senior",
            "petty",
            "officer",
            "advisor",
            "adviser",
            "spokesperson",
            "spc",
            "private",
            "emir");

    private static final String MARKS = " \t\n\u00a0.,;:!?\"'“”‘’()[]…\u200e";

    private BareSpans() {}

    static Span bare(String text, EntityType type, Span span) {
        Span rest = withoutArticle(text, ends(text, span));
        while (type == EntityType.PERSON && isTitle(text, rest)) {
            rest = ends(text, new Span(firstEnd(text, rest), rest.end()));
        }
        return rest;
    }

    private static Span withoutArticle(String text, Span span) {
        int end = firstEnd(text, span);
        boolean article = end < span.end()
                && ARTICLES.contains(text.substring(span.start(), end).toLowerCase(Locale.ROOT));
        return article ? ends(text, new Span(end, span.end())) : span;
    }

    private static boolean isTitle(String text, Span span) {
        String first = text.substring(span.start(), firstEnd(text, span)).toLowerCase(Locale.ROOT);
        String bare = first.replaceAll("[.,\u200e]+$", "");
        return TITLES.contains(bare) || isPeople(text.substring(span.start(), firstEnd(text, span)), text, span);
    }

    /** "Russian" before a title: "Russian Foreign Minister Ladov". */
    private static boolean isPeople(String word, String text, Span span) {
        boolean people = Countries.kindOf(word)
                .filter(kind -> kind == Countries.Kind.DEMONYM)
                .isPresent();
        Span rest = ends(text, new Span(firstEnd(text, span), span.end()));
        return people && !rest.isEmpty() && isTitle(text, rest);
    }

    private static int firstEnd(String text, Span span) {
        int end = span.start();
        while (end < span.end() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '\u00a0') {
            end++;
        }
        return end;
    }

    private static Span ends(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean dotted = text.substring(start, Math.max(start, end - 1)).indexOf('.') >= 0;
        while (end > start && MARKS.indexOf(text.charAt(end - 1)) >= 0 && !(dotted && text.charAt(end - 1) == '.')) {
            end--;
        }
        boolean possessive = end - start > 2 && text.substring(end - 2, end).matches("['’]s");
        return possessive ? ends(text, new Span(start, end - 2)) : new Span(start, end);
    }
}
