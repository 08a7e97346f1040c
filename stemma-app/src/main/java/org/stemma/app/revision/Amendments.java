package org.stemma.app.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.news.Claim;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Statement;
import org.stemma.store.Store;

/**
 * Corrections of stories, events and claims as a reader means them, put into the terms in which they are kept. What makes no sense throws an
 * {@code IllegalArgumentException} whose message is for the reader.
 */
public final class Amendments {
    private Amendments() {}

    /** These stories are one. */
    public static OfStories merge(Store store, List<String> stories) {
        List<List<String>> meant =
                stories.stream().map(store::articlesOf).distinct().toList();
        if (meant.size() < 2) {
            throw new IllegalArgumentException("these are one story already");
        }
        return new OfStories(OfStories.Kind.MERGE, meant, null);
    }

    /** These articles, by id or file, do not belong with the others of their story. */
    public static OfStories split(Store store, List<String> articles) {
        List<String> apart = ids(store, articles);
        Set<String> others = new TreeSet<>();
        apart.forEach(article -> others.addAll(store.articlesOf(article)));
        apart.forEach(others::remove);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("nothing else is in that story: there is nothing to split");
        }
        return new OfStories(OfStories.Kind.SPLIT, List.of(apart, List.copyOf(others)), null);
    }

    /** These articles, by id or file, belong to another story. */
    public static OfStories move(Store store, List<String> articles, String story) {
        List<String> going = ids(store, articles);
        List<String> target = new ArrayList<>(store.articlesOf(story));
        if (target.containsAll(going)) {
            throw new IllegalArgumentException("they are in that story already");
        }
        target.removeAll(going);
        return new OfStories(OfStories.Kind.MOVE, List.of(going, target), null);
    }

    /** A story is titled otherwise. */
    public static OfStories rename(Store store, String story, String title) {
        return new OfStories(OfStories.Kind.RENAME, List.of(store.articlesOf(story)), title.strip());
    }

    private static List<String> ids(Store store, List<String> articles) {
        return articles.stream().map(name -> store.article(name).id()).toList();
    }

    /** These events of a story are one. */
    public static OfEvents mergeEvents(Dossier story, List<String> events) {
        List<List<Passage>> meant =
                events.stream().map(id -> triggers(event(story, id))).distinct().toList();
        return new OfEvents(OfEvents.Kind.MERGE, several(meant, "event"));
    }

    /**
     * Some mentions of an event tell another one.
     *
     * @param numbers which, from 1
     */
    public static OfEvents splitEvent(Dossier story, String event, List<Integer> numbers) {
        return new OfEvents(OfEvents.Kind.SPLIT, parted(triggers(event(story, event)), numbers, "event", "mention"));
    }

    /** These claims of a story are one. */
    public static OfClaims mergeClaims(Dossier story, List<String> claims) {
        List<List<Passage>> meant = claims.stream()
                .map(id -> statements(claim(story, id)))
                .distinct()
                .toList();
        return new OfClaims(OfClaims.Kind.MERGE, several(meant, "claim"));
    }

    /**
     * Some statements of a claim make another one.
     *
     * @param numbers which, from 1
     */
    public static OfClaims splitClaim(Dossier story, String claim, List<Integer> numbers) {
        return new OfClaims(
                OfClaims.Kind.SPLIT, parted(statements(claim(story, claim)), numbers, "claim", "statement"));
    }

    /** The passages that make a claim, by which corrections mean it. */
    public static List<Passage> statements(Claim claim) {
        return claim.statements().stream().map(Statement::passage).toList();
    }

    private static Claim claim(Dossier dossier, String id) {
        return one(dossier.claims(), Claim::id, "claim", id);
    }

    private static List<List<Passage>> several(List<List<Passage>> meant, String kind) {
        if (meant.size() < 2) {
            throw new IllegalArgumentException("choose two " + kind + "s or more: these are one " + kind + " already");
        }
        return meant;
    }

    /** What goes, and what stays. */
    private static List<List<Passage>> parted(List<Passage> all, List<Integer> numbers, String whole, String part) {
        List<Passage> staying = new ArrayList<>(all);
        List<Passage> going = new ArrayList<>();
        for (int number : numbers) {
            if (number < 1 || number > all.size()) {
                throw new IllegalArgumentException("that " + whole + " has no " + part + " " + number);
            }
            going.add(all.get(number - 1));
        }
        staying.removeAll(going);
        if (staying.isEmpty()) {
            throw new IllegalArgumentException(
                    "that " + whole + " has no other " + part + ": there is nothing to split");
        }
        return List.of(going, staying);
    }

    /** The words that tell an event, by which corrections mean it. */
    public static List<Passage> triggers(Event event) {
        return event.mentions().stream().map(Event.Mention::trigger).toList();
    }

    private static Event event(Dossier dossier, String id) {
        return one(dossier.events(), Event::id, "event", id);
    }

    /** The one whose id begins so, with or without the word before the hyphen; an id of its own comes before longer ones. */
    private static <T> T one(List<T> all, Function<T, String> ids, String kind, String id) {
        List<T> meant = all.stream()
                .filter(one -> ids.apply(one).startsWith(id) || ids.apply(one).startsWith(kind + "-" + id))
                .toList();
        Optional<T> exact =
                meant.stream().filter(one -> ids.apply(one).equals(id)).findFirst();
        if (exact.isEmpty() && meant.size() != 1) {
            throw new IllegalArgumentException((meant.isEmpty()
                            ? "no " + kind + " of that story is "
                            : "several " + kind + "s of that story begin with ")
                    + id);
        }
        return exact.orElseGet(meant::getFirst);
    }
}
