package org.stemma.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.TimelineItem;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Stamp;
import org.stemma.news.When;

/**
 * What happened when, oldest first: the dated events of a story, each once for all reports, and the dated sentences that tell no
 * event. Two tellings share an entry if their times agree and they tell the same event, stand in one sentence, use the same words,
 * make the same claim, or tell alike events in two precisions. What lies before the affair is background.
 */
final class Timeline {
    /** Share of the shorter sentence's content words from which two of one time are taken for the same; by eye on the seeds. */
    private static final double SAME_WORDS = 0.6;

    /**
     * How long before its first report an affair may begin: news tells what happened this week, and leads back further in the past; by eye
     * on the seeds and on stories of BASIL.
     */
    private static final int DAYS_BEFORE_FIRST_REPORT = 7;

    private final Dossier dossier;
    private final @Nullable LocalDate begin;

    Timeline(Dossier dossier) {
        this.dossier = dossier;
        this.begin = dossier.reports().stream()
                .map(report -> report.article().published())
                .filter(Objects::nonNull)
                .map(Stamp::when)
                .map(When::earliest)
                .min(Comparator.naturalOrder())
                .map(first -> first.minusDays(DAYS_BEFORE_FIRST_REPORT))
                .orElse(null);
    }

    List<TimelineItem> entries() {
        List<List<DatedTelling>> groups = new ArrayList<>();
        for (DatedTelling telling : DatedTelling.all(dossier)) {
            groups.stream()
                    .filter(group -> isSame(group, telling))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(telling), () -> groups.add(new ArrayList<>(List.of(telling))));
        }
        return groups.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(TimelineItem::earliest)
                        .thenComparing(TimelineItem::latest)
                        .thenComparing(TimelineItem::passage))
                .toList();
    }

    private static boolean isSame(List<DatedTelling> group, DatedTelling telling) {
        DatedTelling first = group.getFirst();
        return first.when().agrees(telling.when())
                && (first.passages().stream().anyMatch(telling.passages()::contains)
                        || hasSameWords(first, telling)
                        || isOfSameThing(first, telling)
                        || first.claims().stream().anyMatch(telling.claims()::contains)
                        || group.stream().anyMatch(told -> isAlike(told, telling)));
    }

    private static boolean hasSameWords(DatedTelling one, DatedTelling other) {
        Set<String> shared = new HashSet<>(one.words());
        shared.retainAll(other.words());
        int shorter = Math.min(one.words().size(), other.words().size());
        return shorter > 0 && shared.size() >= SAME_WORDS * shorter;
    }

    /** "The 2031 election" is one thing whatever sentence speaks of it. */
    private static boolean isOfSameThing(DatedTelling one, DatedTelling other) {
        return !one.thing().isEmpty()
                && one.thing().equals(other.thing())
                && one.when().value().equals(other.when().value());
    }

    /** One event in two precisions, which its records keep apart: of one type, with someone in the same part in both. */
    private static boolean isAlike(DatedTelling one, DatedTelling other) {
        Event event = one.event();
        Event told = other.event();
        return event != null
                && told != null
                && event.type() == told.type()
                && event.polarity() == told.polarity()
                && event.modality() == told.modality()
                && one.when().days() != other.when().days()
                && (isSame(event.recipient(), told.recipient()) || isSame(event.actor(), told.actor()))
                && !isOther(event.actor(), told.actor())
                && !isOther(event.recipient(), told.recipient());
    }

    private static boolean isSame(Event.@Nullable Participant one, Event.@Nullable Participant other) {
        return one != null && other != null && !isOther(one, other);
    }

    /** Whether two that are told share no word of their names ("the Varna regime", "Ilya Varna"). */
    private static boolean isOther(Event.@Nullable Participant one, Event.@Nullable Participant other) {
        return one != null
                && other != null
                && InBrief.words(one.name()).stream().noneMatch(InBrief.words(other.name())::contains)
                && !one.name().equals(other.name());
    }

    private TimelineItem entry(List<DatedTelling> group) {
        DatedTelling shown = group.getFirst();
        When when = shown.when();
        List<Passage> passages = group.stream()
                .flatMap(telling -> telling.passages().stream())
                .distinct()
                .sorted()
                .toList();
        Set<String> events = group.stream()
                .map(DatedTelling::event)
                .filter(Objects::nonNull)
                .map(Event::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new TimelineItem(
                when.value(),
                when.earliest().toString(),
                when.latest().toString(),
                when.precision(),
                when.approximate(),
                shown.expression(),
                shown.text(),
                standing(group),
                List.copyOf(events),
                dossier.lineage()
                        .originsBehind(passages.stream().map(Passage::article).collect(Collectors.toSet())),
                shown.shown(),
                passages);
    }

    private Event.Standing standing(List<DatedTelling> group) {
        boolean before = begin != null && group.getFirst().when().latest().isBefore(begin);
        Stream<Event.Standing> told =
                group.stream().map(DatedTelling::event).filter(Objects::nonNull).map(Event::standing);
        List<Event.Standing> standings = told.distinct().toList();
        boolean background = before || standings.equals(List.of(Event.Standing.BACKGROUND));
        return background ? Event.Standing.BACKGROUND : Event.Standing.AFFAIR;
    }
}
