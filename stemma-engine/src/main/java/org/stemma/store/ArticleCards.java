package org.stemma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;
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

    /** What of an analysis tells where sentences stand; all the rest of it is left unread. */
    record Read(List<Place> sentences) {
        /** A sentence, as {@link Sentence} has it. */
        record Place(int block, Role role, AlignedText text) {}
    }

    /** Articles in the order of their arrival, taken apart on all cores. */
    static View.Feed feed(Articles articles) {
        return new View.Feed() {
            @Override
            public View.Batch after(long number) {
                List<Articles.Packed> arrived = articles.after(number, BATCH);
                return new View.Batch(
                        arrived.isEmpty() ? number : arrived.getLast().number(),
                        arrived.parallelStream().map(ArticleCards::update).toList());
            }

            @Override
            public long last() {
                return articles.last();
            }
        };
    }

    private static View.Update update(Articles.Packed packed) {
        Article article = packed.article().get();
        Entry entry = entry(article, packed.read().get());
        return new View.Update(new Term(Fields.ID, article.id()), List.of(entry.document()));
    }

    private static Entry entry(Article article, Read read) {
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
                lines(article, read, body));
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
    private static List<Line> lines(Article article, Read read, AlignedText body) {
        List<Span> spans = new ArrayList<>();
        boolean[] told = new boolean[article.blocks().size()];
        for (Read.Place sentence : read.sentences()) {
            if (sentence.role().isBody()) {
                spans.add(sentence.text().original());
                told[sentence.block()] = true;
            }
        }
        for (int i = 0; i < told.length; i++) {
            Block block = article.blocks().get(i);
            if (!told[i] && block.role().isBody()) {
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
