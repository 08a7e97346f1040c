package org.stemma.lineage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Report;

/**
 * Who copied whom. Thread-safe.
 *
 * <p>Fingerprints ({@link Fingerprints}) find who may be related; verbatim reuse is aligned ({@link Alignment}, {@link Overlap});
 * articles that tell the same and share little text are judged as rewrites ({@link Retelling}), by their credits and by their
 * houses. Of several edges that tell the same descent only the closest is kept ({@link Pruning}). Near linear in the number of
 * articles. Needs no analysis, and works in any language that has words.
 */
public final class LineageFinder {
    private final Outlets outlets;

    /** With the table of houses that comes with Stemma. */
    public LineageFinder() {
        this(Outlets.load());
    }

    /**
     * With a table of the user's: lines {@code house: outlet; outlet; host}.
     *
     * @throws IllegalArgumentException if a line is none, naming its number
     */
    public LineageFinder(List<String> families) {
        this(Outlets.parse(families));
    }

    private LineageFinder(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The family tree of a set of reports; it does not depend on their order. */
    public Lineage find(List<Report> reports) {
        Map<String, Article> articles = new TreeMap<>();
        reports.forEach(r -> articles.putIfAbsent(r.id(), r.article()));
        Genealogy genealogy = start(id -> Objects.requireNonNull(articles.get(id)));
        genealogy.addAll(articles.values());
        return genealogy.lineage();
    }

    /**
     * An empty tree that articles can be added to.
     *
     * @param reader gives an article that was added before, by its id
     */
    public Genealogy start(Function<String, Article> reader) {
        return new Genealogy(outlets, reader);
    }
}
