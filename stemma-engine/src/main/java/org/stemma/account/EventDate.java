package org.stemma.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.account.Account.DateItem;
import org.stemma.news.Article;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Precision;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Stamp;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;

/**
 * When the event that an article tells of happened, by the article's own words: the time of the event that most origins
 * tell of among those of its opening, or else the first day or month its opening names. Never its publication date.
 */
final class EventDate {
    /** News says what happened and when in its first paragraphs; by eye on the seeds and thirty stories of Wikinews. */
    private static final int OPENING_SENTENCES = 6;

    private EventDate() {}

    static Optional<DateItem> of(Report report, List<Event> events) {
        List<Sentence> opening = report.analysis().sentences().stream()
                .filter(s -> s.role().isProse())
                .limit(OPENING_SENTENCES)
                .toList();
        return events.stream()
                .filter(e -> e.when() != null && e.modality() == Modality.ASSERTED)
                .filter(e -> !isAhead(report, e))
                .filter(e -> e.passages().stream().anyMatch(m -> within(m, report, opening)))
                .max(Comparator.comparingInt(Event::origins)
                        .thenComparingInt(e -> e.mentions().size())
                        .thenComparing(Event::id))
                .flatMap(event -> told(report, event))
                .or(() -> firstNamed(report, opening));
    }

    /** A promise is made, but what it dates is the deed promised. */
    private static boolean isAhead(Report report, Event event) {
        Stamp published = report.article().published();
        When when = event.when();
        return published != null
                && when != null
                && when.earliest().isAfter(published.when().latest());
    }

    private static boolean within(Passage mention, Report report, List<Sentence> opening) {
        return mention.article().equals(report.id())
                && opening.stream().anyMatch(s -> s.span().overlaps(mention.span()));
    }

    /** The event's time as this article gives it. */
    private static Optional<DateItem> told(Report report, Event event) {
        When when = event.when();
        if (when == null) {
            return Optional.empty();
        }
        return event.passages().stream()
                .filter(m -> m.article().equals(report.id()))
                .findFirst()
                .map(m -> new DateItem(when.value(), when.precision(), null, evidence(report, m, when), ""));
    }

    private static Passage evidence(Report report, Passage mention, When when) {
        for (Sentence sentence : report.analysis().sentences()) {
            if (sentence.span().overlaps(mention.span())) {
                for (TimeExpression time : report.analysis().timesIn(sentence)) {
                    if (time.when() != null && time.when().agrees(when)) {
                        return report.article().passage(time.span());
                    }
                }
            }
        }
        return mention;
    }

    private static Optional<DateItem> firstNamed(Report report, List<Sentence> opening) {
        Article article = report.article();
        return opening.stream()
                .flatMap(s -> report.analysis().timesIn(s).stream())
                .filter(t -> t.when() != null && t.when().precision().compareTo(Precision.MONTH) <= 0)
                .findFirst()
                .map(t -> {
                    When when = java.util.Objects.requireNonNull(t.when());
                    return new DateItem(
                            when.value(), when.precision(), null, article.passage(t.span()), "first time named");
                });
    }
}
