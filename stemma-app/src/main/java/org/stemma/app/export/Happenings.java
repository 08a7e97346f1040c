package org.stemma.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.account.Account;
import org.stemma.account.Account.EventItem;
import org.stemma.account.Account.TimelineItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;

/** What happened: the timeline, the background before it, and the events that no report dates. */
final class Happenings {
    /** What a reader takes in; the JSON has them all. */
    private static final int MOST_AFFAIR = 30;

    private static final int MOST_BACKGROUND = 20;
    private static final int MOST_UNDATED = 12;

    private final Account account;
    private final Sheet sheet;
    private final SourceList sources;
    private final Map<String, EventItem> events;

    Happenings(Account account, Sheet sheet, SourceList sources) {
        this.account = account;
        this.sheet = sheet;
        this.sources = sources;
        this.events = account.events().stream().collect(Collectors.toMap(EventItem::id, Function.identity()));
    }

    void write() {
        timeline(
                "Timeline",
                "The affair's own events, by their dates as the reports give them; nothing is more precise than its source.",
                Event.Standing.AFFAIR,
                MOST_AFFAIR);
        timeline(
                "Background",
                "What the reports tell beside it, dated before it.",
                Event.Standing.BACKGROUND,
                MOST_BACKGROUND);
        undated();
    }

    private void timeline(String heading, String hint, Event.Standing standing, int usual) {
        int most = sheet.most(usual);
        List<TimelineItem> items = account.timeline().stream()
                .filter(item -> item.standing() == standing)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        sheet.section(heading, hint);
        for (TimelineItem item : items.stream().limit(most).toList()) {
            sheet.item(mark(item), item.text(), pointers(item.passage(), item.passages()));
        }
        AccountPage.more(sheet, items.size() - most);
    }

    private Mark mark(TimelineItem item) {
        String told = item.events().stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .map(Happenings::kind)
                .distinct()
                .collect(Collectors.joining(", "));
        String about = item.approximate() ? "about " : "";
        return new Mark(
                about + item.date().replace("~", ""),
                " (" + AccountPage.word(item.precision().name()) + ")" + (told.isEmpty() ? "" : " · " + told),
                Tone.PLAIN,
                null);
    }

    /** Type and mode, and how it is held if it is not told as having happened: "consult visit, planned". */
    private static String kind(EventItem event) {
        List<String> parts = new ArrayList<>();
        String mode = event.code().mode().isEmpty()
                ? ""
                : " " + AccountPage.word(event.code().mode());
        parts.add(AccountPage.word(event.code().type().name()) + mode);
        if (event.modality() != Modality.ASSERTED) {
            parts.add(AccountPage.word(event.modality().name()));
        }
        if (event.polarity() == Polarity.NEGATIVE) {
            parts.add("negated");
        }
        return String.join(" ", parts);
    }

    /** Events without a date that no entry above shows, those of most origins first. */
    private void undated() {
        Set<Passage> shown =
                account.timeline().stream().map(TimelineItem::passage).collect(Collectors.toCollection(HashSet::new));
        List<EventItem> undated = new ArrayList<>();
        account.events().stream()
                .filter(event -> event.date() == null)
                .sorted(Comparator.comparing((EventItem event) -> event.actor() == null || event.recipient() == null)
                        .thenComparingInt(event -> -event.origins())
                        .thenComparing(EventItem::passage)
                        .thenComparing(EventItem::id))
                .filter(event -> shown.add(event.passage()))
                .forEach(undated::add);
        if (undated.isEmpty()) {
            return;
        }
        sheet.section(
                "Told without a date",
                "Who did what to whom; those with both sides first, then those of most independent origins.");
        int most = sheet.most(MOST_UNDATED);
        for (EventItem event : undated.stream().limit(most).toList()) {
            sheet.item(
                    new Mark(kind(event) + who(event), Tone.PLAIN),
                    event.text(),
                    pointers(event.passage(), event.passages()));
        }
        AccountPage.more(sheet, undated.size() - most);
    }

    /** Who is told to act, and upon whom: " · Norr → Tallin". */
    private static String who(EventItem event) {
        Event.Participant actor = event.actor();
        Event.Participant recipient = event.recipient();
        String told = (actor == null ? "" : actor.name()) + (recipient == null ? "" : " → " + recipient.name());
        return told.isEmpty() ? "" : " · " + told.strip();
    }

    /** The passage that is shown first. */
    private List<Pointer> pointers(Passage shown, List<Passage> passages) {
        List<Pointer> pointers = new ArrayList<>();
        pointers.add(sources.pointer(shown));
        passages.stream()
                .filter(passage -> !passage.equals(shown))
                .map(sources::pointer)
                .forEach(pointers::add);
        return pointers;
    }
}
