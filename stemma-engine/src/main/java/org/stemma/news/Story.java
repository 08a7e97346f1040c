package org.stemma.news;

import java.util.List;

/**
 * Articles about the same affair.
 *
 * @param id derives from the articles
 * @param title a headline of one of its articles
 * @param articles ids, sorted by publication, then by id
 * @param why what holds it together
 */
public record Story(String id, String title, List<String> articles, Why why, Method method) {
    public Story {
        articles = List.copyOf(articles);
    }
}
