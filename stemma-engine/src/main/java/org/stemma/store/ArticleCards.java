package org.stemma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.store.Entry.Line;
import org.stemma.store.Entry.Trait;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** What the view of articles shows: the words of each article, by which it is found, and where its sentences stand. */
final class ArticleCards {
    /** Articles that are read at a time. */
    private static final int BATCH = 200;

    private ArticleCards() {}

    /** Articles in the order of their arrival. */
    static View.Feed feed(Articles articles) {
        return number -> {
            List<View.Update> updates = new ArrayList<>();
            long reached = number;
            for (Map.Entry<Long, Report> arrived : articles.after(number, BATCH).entrySet()) {
                Report report = arrived.getValue();
                updates.add(new View.Update(
                        new Term(Fields.ID, report.id()), List.of(entry(report).document())));
                reached = arrived.getKey();
            }
            return new View.Batch(reached, updates);
        };
    }

    private static Entry entry(Report report) {
        Article article = report.article();
        AlignedText body = article.body();
        LocalDate day = day(article);
        return new Entry(
                Shelf.Kind.ARTICLE,
                article.id(),
                "",
                day,
                day,
                article.title() == null ? "" : article.title(),
                body.text(),
                traits(article),
                card(article),
                lines(report, body));
    }

    static List<Trait> traits(Article article) {
        List<Trait> traits = new ArrayList<>();
        traits.add(Trait.of(Shelf.Facet.LANGUAGE, article.language()));
        if (article.outlet() != null) {
            traits.add(Trait.of(Shelf.Facet.OUTLET, article.outlet().name()));
        }
        return traits;
    }

    static @Nullable LocalDate day(Article article) {
        return article.published() == null ? null : article.published().when().earliest();
    }

    static Shelf.ArticleCard card(Article article) {
        return new Shelf.ArticleCard(
                article.id(),
                article.capture(),
                article.file(),
                article.url(),
                article.title(),
                article.outlet() == null ? null : article.outlet().name(),
                day(article),
                article.language(),
                null);
    }

    /** The sentences of the body, and the blocks in which no sentence was read. */
    private static List<Line> lines(Report report, AlignedText body) {
        Article article = report.article();
        List<Span> spans = new ArrayList<>();
        boolean[] read = new boolean[article.blocks().size()];
        for (Sentence sentence : report.analysis().sentences()) {
            if (sentence.role().isBody()) {
                spans.add(sentence.span());
                read[sentence.block()] = true;
            }
        }
        for (int i = 0; i < read.length; i++) {
            Block block = article.blocks().get(i);
            if (!read[i] && block.role().isBody()) {
                spans.add(block.span());
            }
        }
        return spans.stream()
                .map(span -> line(article, body, span))
                .filter(line -> !line.text().isEmpty())
                .sorted(Comparator.comparingInt(Line::start))
                .toList();
    }

    private static Line line(Article article, AlignedText body, Span span) {
        Span reading = body.toReading(span);
        return new Line(reading.start(), reading.of(body.text()), article.passage(span));
    }
}
