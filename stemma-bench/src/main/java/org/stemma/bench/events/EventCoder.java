package org.stemma.bench.events;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stemma.bench.PlainArticle;
import org.stemma.entity.EntityFinder;
import org.stemma.event.EventFinder;
import org.stemma.language.Language;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;

/** Reads one sentence as a story of its own and tells its events, as the pipeline would. */
final class EventCoder {
    private final Language language = new Language();
    private final EntityFinder entityFinder = new EntityFinder();
    private final QuoteFinder quoteFinder = new QuoteFinder();
    private final EventFinder eventFinder = new EventFinder();

    /** In the order of the words that tell them. */
    List<Event> events(CodedSentence sentence) {
        Report report = report(sentence);
        List<Report> story = List.of(report);
        List<Entity> entities = entityFinder.find(story);
        List<Quote> quotes = quoteFinder.find(story, entities, Lineage.EMPTY);
        return eventFinder.find(story, entities, quotes, Lineage.EMPTY).stream()
                .sorted(Comparator.comparingInt((Event event) -> place(sentence.text(), event.predicate()))
                        .thenComparing(Event::id))
                .toList();
    }

    /** Where a word first stands, by as much of its lemma as its forms share. */
    private static int place(String text, String lemma) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = -1;
        for (int length = lemma.length(); at < 0 && length > 0; length--) {
            at = lower.indexOf(lemma.substring(0, length));
        }
        return at;
    }

    private Report report(CodedSentence sentence) {
        var article = PlainArticle.of(sentence.id(), null, sentence.text());
        return new Report(article, language.analyse(article));
    }
}
