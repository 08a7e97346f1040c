package org.stemma.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Identity;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.SharedEvent;

/**
 * Who did what to whom, when and where, by PLOVER (Open Event Data Alliance): verb and noun frames over dependency trees, after
 * the manner of dictionary coders (Schrodt and Gerner 1994; PETRARCH 2), with a lexicon of our own; then one record for
 * all tellings of an event, by what speaks for their being one.
 *
 * <p>Thread-safe. Linear in the text; joining costs the square of the different tellings of a type of event.
 */
public final class EventFinder {
    private final Frames frames = new Frames();
    private final Sameness sameness = new Sameness();

    /** The events that one story's reports tell, each once. */
    public List<Event> find(List<Report> reports, List<Entity> entities, List<Quote> quotes, Lineage lineage) {
        return find(reports, entities, quotes, lineage, List.of());
    }

    /** As readers corrected them: of two corrections that contradict each other the later holds. */
    public List<Event> find(
            List<Report> reports,
            List<Entity> entities,
            List<Quote> quotes,
            Lineage lineage,
            List<OfEvents> corrections) {
        Who who = new Who(entities, frames.parties());
        EventReader reader = new EventReader(frames, who, new Sayings(quotes));
        List<Merger.Told> told = new ArrayList<>();
        for (Report report : reports) {
            TellingReader words = new TellingReader(who, report);
            for (Happening happening : reader.read(report)) {
                Telling telling = words.at(happening.trigger().span());
                told.add(Merger.Told.of(happening, Objects.requireNonNull(telling, "a word of a sentence")));
            }
        }
        Merger merger = new Merger(sameness, new Surroundings(reports, who), new Gatherer(corrections));
        Standings standings = new Standings(reports);
        return merger.merge(told).stream()
                .map(group -> {
                    List<Happening> tellings =
                            group.stream().map(Merger.Told::happening).toList();
                    return Recording.of(tellings, merger.joined(group), standings.of(tellings), lineage);
                })
                .sorted(Comparator.comparing(Event::when, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Event::id))
                .toList();
    }

    /**
     * Which of some words of one story's reports tell the same event, whether a frame knows them or not: by the same evidence that joins the
     * tellings of {@link #find}.
     *
     * @param words passages of words, in any order
     * @return the words of each event, each word once; those that stand in no sentence each alone
     */
    public List<List<Passage>> gather(List<Report> reports, List<Entity> entities, List<Passage> words) {
        Who who = new Who(entities, frames.parties());
        Map<String, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, Function.identity()));
        List<Telling> tellings = new ArrayList<>();
        List<List<Passage>> groups = new ArrayList<>();
        for (Passage word : words.stream().distinct().sorted().toList()) {
            Report report = byId.get(word.article());
            Telling telling = report == null ? null : new TellingReader(who, report).at(word.span());
            if (telling == null) {
                groups.add(List.of(word));
            } else {
                tellings.add(telling);
            }
        }
        Surroundings surroundings = new Surroundings(reports, who);
        new Gatherer(List.of())
                .gather(
                        tellings,
                        (one, other) -> sameness.judge(tellings.get(one), tellings.get(other), surroundings)
                                .score())
                .forEach(group -> groups.add(group.stream()
                        .map(place -> tellings.get(place).trigger())
                        .toList()));
        return groups;
    }

    /**
     * Which events of several stories are one.
     *
     * @param identities who of one story is who of another
     */
    public List<SharedEvent> across(List<Dossier> dossiers, List<Identity> identities) {
        return new Sightings(dossiers, identities).shared();
    }
}
