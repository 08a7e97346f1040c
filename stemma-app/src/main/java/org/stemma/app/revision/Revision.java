package org.stemma.app.revision;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Correction.OfEvents;
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

    /** A correction in one line, articles by their ids. */
    public static String told(Correction correction) {
        return told(correction, article -> article);
    }

    /**
     * A correction in one line.
     *
     * @param named what to call an article, by its id
     */
    public static String told(Correction correction, UnaryOperator<String> named) {
        return switch (correction) {
            case Correction.OfNames names -> told(names, named);
            case Correction.OfStories stories -> told(stories, named);
            case Correction.OfEvents events ->
                word(events.kind()) + " the events told by "
                        + passages(events.kind() == OfEvents.Kind.MERGE, events.events(), named);
            case Correction.OfClaims claims ->
                word(claims.kind()) + " the claims made by "
                        + passages(claims.kind() == OfClaims.Kind.MERGE, claims.claims(), named);
        };
    }

    private static String told(Correction.OfNames correction, UnaryOperator<String> named) {
        String names = correction.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
        String articles = correction.articles().stream().map(named).collect(Collectors.joining(", "));
        String kind = correction.kind() == Correction.OfNames.Kind.APART ? "keep apart" : word(correction.kind());
        return kind + " " + names + to(correction.to()) + (articles.isEmpty() ? "" : " in " + articles);
    }

    private static String told(Correction.OfStories correction, UnaryOperator<String> named) {
        List<String> stories =
                correction.stories().stream().map(ids -> articles(ids, named)).toList();
        return switch (correction.kind()) {
            case MERGE -> "merge the stories of " + String.join(" and of ", stories);
            case SPLIT -> "split " + String.join(" from ", stories);
            case MOVE -> "move " + String.join(" to the story of ", stories);
            case RENAME -> "rename the story of " + stories.getFirst() + to(correction.title());
        };
    }

    /** What stands first on each side. */
    private static String passages(boolean joins, List<List<Passage>> sides, UnaryOperator<String> named) {
        return sides.stream()
                .map(List::getFirst)
                .map(first -> '"' + first.quote() + "\" (" + named.apply(first.article()) + ")")
                .collect(Collectors.joining(joins ? " and " : " from "));
    }

    private static String articles(List<String> ids, UnaryOperator<String> named) {
        int more = ids.size() - SHOWN_ARTICLES;
        return ids.stream().limit(SHOWN_ARTICLES).map(named).collect(Collectors.joining(", "))
                + (more <= 0 ? "" : " and " + more + " more");
    }

    private static String to(@Nullable String name) {
        return name == null ? "" : " to \"" + name + '"';
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
