package org.stemma.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.text.Span;

/** A report of one-sentence paragraphs in which an expression of time and a number may be marked. */
final class Telling {
    private final ArticleBuilder builder;
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    Telling(String file) {
        builder = new ArticleBuilder(file);
    }

    Telling sentence(String text) {
        builder.block(Role.BODY, text);
        texts.add(text);
        return this;
    }

    Span last(String words) {
        int before =
                String.join(Article.BREAK, texts.subList(0, texts.size() - 1)).length();
        int start = (texts.size() > 1 ? before + Article.BREAK.length() : 0)
                + texts.getLast().indexOf(words);
        return new Span(start, start + words.length());
    }

    Telling published(LocalDate day) {
        builder.published(day);
        return this;
    }

    Telling time(String words, When when) {
        times.add(new TimeExpression(texts.size() - 1, last(words), words, TimeExpression.Kind.DATE, when, null, null));
        return this;
    }

    Telling number(String words, @Nullable Integer low, @Nullable Integer high, String counted) {
        quantities.add(new Quantity(
                texts.size() - 1,
                last(words),
                words,
                Quantity.Kind.COUNT,
                low != null && low.equals(high) ? Quantity.Hedge.EXACT : Quantity.Hedge.OVER,
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                null,
                counted,
                ""));
        return this;
    }

    Report report() {
        Article article = builder.build();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            sentences.add(new Sentence(i, i, block.role(), block.text(), List.of(), List.of()));
        }
        return new Report(
                article, new Analysis(article.id(), "en", sentences, times, quantities, new Method("test", 1)));
    }
}
