package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Comparison;
import org.stemma.news.Capture;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.store.Store;
import org.stemma.text.Span;

/** Articles as they are read: one by itself, or two side by side. */
final class ReaderDesk {
    private final Shelves shelves;
    private final Tellings tellings;

    ReaderDesk(Shelves shelves, Tellings tellings) {
        this.shelves = shelves;
        this.tellings = tellings;
    }

    /**
     * An article in the store.
     *
     * @param story the id of its story; null if it is in none
     * @param page whether it was captured as markup
     */
    private record Stored(Report report, @Nullable String story, boolean page) {
        static Stored of(String id, Store store) {
            Report report = store.reports(List.of(store.article(id).id())).getFirst();
            boolean page = store.capture(report.article().capture())
                    .map(capture -> capture.form() == Capture.Form.HTML)
                    .orElse(true);
            return new Stored(report, store.storyOf(report.id()).orElse(null), page);
        }
    }

    ReaderPage read(Visit visit) {
        Stored stored = stored(visit.part("article"));
        Report report = stored.report();
        Span asked = asked(visit, report);
        Telling telling = telling(stored);
        List<Note> notes = Margin.of(report, telling);
        PageText text = PageText.of(report.article(), stored.page(), notes, asked);
        return new ReaderPage(report.article(), telling, text, notes, asked);
    }

    BesidePage beside(Visit visit) {
        Stored left = stored(visit.word("left"));
        Stored right = stored(visit.word("right"));
        Telling telling = telling(left);
        Lineage lineage = telling == null ? Lineage.EMPTY : telling.found().lineage();
        Comparison comparison = Comparison.of(left.report(), right.report(), lineage);
        return BesidePage.of(telling, left.report().article(), right.report().article(), comparison);
    }

    private Stored stored(String id) {
        return shelves.read((Store store) -> Stored.of(id, store));
    }

    private @Nullable Telling telling(Stored stored) {
        return stored.story() == null ? null : tellings.of(stored.story());
    }

    /** The passage that an address names; null if it names none. */
    private static @Nullable Span asked(Visit visit, Report report) {
        if (visit.word("start").isEmpty() && visit.word("end").isEmpty()) {
            return null;
        }
        try {
            int start = Integer.parseInt(visit.word("start"));
            int end = Integer.parseInt(visit.word("end"));
            if (start >= 0 && start < end && end <= report.article().original().length()) {
                return new Span(start, end);
            }
        } catch (NumberFormatException e) {
            throw new NotFoundException("a passage is told by two numbers", e);
        }
        throw new NotFoundException("the article has no such passage");
    }
}
