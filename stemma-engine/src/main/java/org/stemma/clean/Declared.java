package org.stemma.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article's text beside the text: its title, its description, the {@code articleBody} of its JSON-LD.
 * The body is held as runs of a few words, so that a piece is compared in time linear in its own length.
 *
 * @param title the headline, folded; empty for none
 * @param description the meta description, folded; empty for none
 * @param runs every run of {@link #RUN} words of the article's text, hashed
 * @param isArticle whether the page says that it is an article
 * @param isLive whether its JSON-LD says that it is a live blog
 */
record Declared(String title, String description, Set<Integer> runs, boolean isArticle, boolean isLive) {
    /** Words of a run: chance repeats four words often, and five seldom. */
    private static final int RUN = 5;

    /** A shorter text is a summary. */
    private static final int FEWEST_WORDS = 80;

    private static final int LONGEST_BODY = 500_000;

    Declared {
        runs = Set.copyOf(runs);
    }

    static Declared of(Metadata metadata, @Nullable String title) {
        String body = metadata.ofArticle("articleBody");
        String description = metadata.meta("og:description");
        String other = metadata.meta("description");
        String type = metadata.meta("og:type");
        return new Declared(
                title == null ? "" : Titles.folded(title),
                Titles.folded(description == null ? (other == null ? "" : other) : description),
                runs(body),
                (type != null && type.equals("article"))
                        || metadata.headline() != null
                        || metadata.ofArticle("datePublished") != null,
                metadata.marks().jsonLd().stream()
                        .anyMatch(script -> script.data().contains("LiveBlogPosting")));
    }

    private static Set<Integer> runs(@Nullable String body) {
        Set<Integer> runs = new HashSet<>();
        if (body != null && body.length() <= LONGEST_BODY) {
            List<String> words = words(body.replaceAll("<[^<>]{1,300}>", " "));
            if (words.size() >= FEWEST_WORDS) {
                for (int i = 0; i + RUN <= words.size(); i++) {
                    runs.add(words.subList(i, i + RUN).hashCode());
                }
            }
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Words.of(text);
    }

    /** Whether a piece is the title again: with its letters, whatever its signs. */
    boolean isTitle(Piece piece) {
        return !title.isEmpty()
                && piece.text().length() >= title.length()
                && piece.text().length() <= 2 * title.length() + 10
                && startsAlike(piece.string(), title)
                && Titles.folded(piece.string()).equals(title);
    }

    /** Whether a piece is the page's description, or starts with it. */
    boolean isDescription(Piece piece) {
        return description.length() > 20
                && piece.text().length() >= description.length()
                && startsAlike(piece.string(), description)
                && Titles.folded(piece.string()).startsWith(description);
    }

    /** Whether a text begins with the first letter or digit of a folded one: most do not. */
    private static boolean startsAlike(String text, String folded) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && Character.toLowerCase(text.codePointAt(at)) == folded.codePointAt(0);
    }

    /** Whether the page gives its article's text beside the page. */
    boolean tells() {
        return !runs.isEmpty();
    }

    /** The same for all pieces of a page. */
    double[] told(List<Piece> pieces) {
        double[] shares = new double[pieces.size()];
        for (Piece piece : pieces) {
            shares[piece.index()] = told(piece);
        }
        return shares;
    }

    /** Share of a piece's runs of words that the told text has too; 0 for a piece of fewer words. */
    double told(Piece piece) {
        if (runs.isEmpty() || piece.words() < RUN) {
            return 0;
        }
        List<String> words = words(piece.string());
        int known = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            known += runs.contains(words.subList(i, i + RUN).hashCode()) ? 1 : 0;
        }
        return words.size() < RUN ? 0 : (double) known / (words.size() - RUN + 1);
    }
}
