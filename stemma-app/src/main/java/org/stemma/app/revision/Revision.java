package org.stemma.app.revision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Passage;
import org.stemma.store.Store;

/** What readers corrected, in words, and as it is applied to the stories of a store. */
public final class Revision {
    /** Articles of one story that a line names; more are counted. */
    private static final int SHOWN_ARTICLES = 3;

    private Revision() {}

    /**
     * Brings the stories of a store up to what was corrected in it, and to what was read since: only those that change are found anew,
     * which takes seconds for one of a hundred articles; after a correction of names, those that may speak of them.
     *
     * @param store open to write
     */
    public static void update(Stemma stemma, Store store) {
        new StoryUpdate(stemma, store).run();
    }

    /** A correction in one line. */
    public static String told(Correction correction) {
        return switch (correction) {
            case Correction.OfNames names -> told(names);
            case Correction.OfStories stories -> told(stories);
            case Correction.OfEvents events -> told(events);
            case Correction.OfClaims claims ->
                told(word(claims.kind()) + " the claims made by ", claims.kind() == OfClaims.Kind.MERGE, claims.claims());
        };
    }

    private static String told(Correction.OfNames correction) {
        String names = correction.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
        return word(correction.kind()) + " " + names + to(correction.to())
                + (correction.articles().isEmpty() ? "" : " in " + String.join(", ", correction.articles()));
    }

    private static String told(Correction.OfStories correction) {
        List<String> stories =
                correction.stories().stream().map(Revision::articles).toList();
        return switch (correction.kind()) {
            case MERGE -> "merge the stories of " + String.join(" and of ", stories);
            case SPLIT -> "split " + String.join(" from ", stories);
            case MOVE -> "move " + String.join(" to the story of ", stories);
            case RENAME -> "rename the story of " + stories.getFirst() + to(correction.title());
        };
    }

    private static String told(Correction.OfEvents correction) {
        return told(
                word(correction.kind()) + " the events told by ",
                correction.kind() == Correction.OfEvents.Kind.MERGE,
                correction.events());
    }

    private static String told(String what, boolean joins, List<List<Passage>> sides) {
        return what
                + sides.stream()
                        .map(List::getFirst)
                        .map(first -> '"' + first.quote() + "\" (" + first.article() + ")")
                        .collect(Collectors.joining(joins ? " and " : " from "));
    }

    private static String articles(List<String> ids) {
        List<String> shown = ids.stream().limit(SHOWN_ARTICLES).toList();
        int more = ids.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
    }

    private static String to(@Nullable String name) {
        return name == null ? "" : " to \"" + name + '"';
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
