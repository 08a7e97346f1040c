package org.stemma.bench.coref;

import java.util.List;
import org.stemma.news.Article;

/** An article of MEANTIME with its mentions in order. */
public record GoldArticle(String topic, Article article, List<GoldMention> mentions) {
    public GoldArticle {
        mentions = List.copyOf(mentions);
    }
}
