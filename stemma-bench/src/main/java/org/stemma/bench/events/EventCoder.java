package org.stemma.bench.events;

import java.util.Comparator;
import java.util.List;
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
                .sorted(Comparator.comparing(
                                (Event event) -> event.mentions().getFirst().trigger())
                        .thenComparing(Event::id))
                .toList();
    }

    private Report report(CodedSentence sentence) {
        var article = PlainArticle.of(sentence.id(), null, sentence.text());
        return new Report(article, language.analyse(article));
    }
}
