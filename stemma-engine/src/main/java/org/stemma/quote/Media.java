package org.stemma.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.news.Credit;
import org.stemma.news.Source;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Who passes on news. A name is a news medium where the article's credits say so, which rest on a lexicon of agencies, broadcasters and papers,
 * or where its last word does: "the Harbour Herald".
 */
final class Media {
    private static final Set<String> NAME_WORDS = Set.of(
            "chronicle",
            "courier",
            "daily",
            "gazette",
            "herald",
            "journal",
            "magazine",
            "news",
            "newspaper",
            "observer",
            "post",
            "radio",
            "television",
            "times",
            "tribune",
            "tv",
            "weekly");

    private static final Set<String> NOUNS = Set.of(
            "affiliate",
            "agency",
            "broadcaster",
            "channel",
            "daily",
            "magazine",
            "network",
            "newspaper",
            "outlet",
            "paper",
            "station",
            "tabloid",
            "weekly");

    private Media() {}

    /** Whether a name at a place of a page is a news medium's. */
    static boolean isNewsMedium(Page page, Span place, String name) {
        boolean credited = page.report.article().credits().stream()
                .anyMatch(c ->
                        c.part() != Credit.Part.PICTURE && c.passage().span().overlaps(place));
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
        return credited || NAME_WORDS.contains(words.getLast());
    }

    /** Whether a common noun names one: "told the newspaper"; court papers are another thing. */
    static boolean isNoun(Token noun) {
        boolean papers = noun.lemma().equals("paper") && noun.tag().equals("NNS");
        return NOUNS.contains(noun.lemma()) && !papers;
    }

    /** Whether a name is that of the article's own outlet, which passes everything on. */
    static boolean isOwn(Page page, String name) {
        Source outlet = page.report.article().outlet();
        if (outlet == null) {
            return false;
        }
        String own = bare(outlet.name());
        String other = bare(name);
        return own.equals(other) || own.startsWith(other + " ") || own.endsWith(" " + other);
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
