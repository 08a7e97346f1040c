package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Location;
import org.stemma.news.Mention;
import org.stemma.news.Report;

/**
 * Where the places of a story lie. A name may mean many places; each is weighed by how well it is known, by what the words beside
 * the name say, and by the other places of the story, of which those in one region and near each other support each
 * other (the minimum spread of Leidner, 2007, as a vote that weakens with distance in the text and on the ground). The choice
 * is made for all names in turn, until none changes.
 *
 * <p>It abstains where no place is clearly ahead. A place that no gazetteer has lies where the text says: "Old Mill, Ohio" in
 * Ohio. Cost: names times candidates times names; some milliseconds for an article.
 */
final class Locations {
    /** What all the other places together can say, in the unit of the prior: enough to prefer a town to one of 100,000 times as many people. */
    private static final double MOST_CONTEXT = 5;

    private static final double OWN_TOWN = 2.5;

    private static final int MOST_ROUNDS = 4;

    /** Witnesses more than this many sentences away count as those of another report. */
    private static final int FAR = 3;

    private static final double NEXT = 0.7;
    private static final double DISTANT = 0.4;
    private static final double PEOPLE = 0.5;

    /** Candidates this near are one place told twice: a town and its district. */
    private static final double ONE_PLACE_KM = 60;

    /** The place may be none of the gazetteer's: as likely as a village of some thousand people that nothing speaks for. */
    private static final double UNLISTED = 3.5;

    /** Below this share of belief the place is left open. */
    private static final double SURE_ENOUGH = 0.3;

    private final List<GeoPlace> places = new ArrayList<>();
    private final Map<Integer, GeoOutlets.Home> outlets = new HashMap<>();
    private final Map<Integer, List<GeoWitness>> datelines = new HashMap<>();
    private final List<GeoPlace> peoples = new ArrayList<>();
    private final GeoNames names = new GeoNames();

    private Locations() {}

    /** The entities, places among them with their locations. */
    static List<Entity> told(List<Report> reports, List<Entity> entities) {
        Locations story = new Locations();
        story.read(reports, entities);
        story.settle();
        Map<String, Entity> located = new HashMap<>();
        for (GeoPlace place : story.places) {
            Location location = story.location(place);
            if (location != null) {
                located.put(place.entity.id(), place.entity.at(location));
            }
        }
        return entities.stream()
                .map(entity -> located.getOrDefault(entity.id(), entity))
                .toList();
    }

    private void read(List<Report> reports, List<Entity> entities) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            numbers.put(reports.get(i).id(), i);
            outlets.put(i, GeoOutlets.of(reports.get(i), names));
            datelines.put(i, GeoDatelines.of(reports.get(i), names));
        }
        GeoCues cues = new GeoCues(names);
        for (Entity entity : entities) {
            boolean place = entity.type() == EntityType.PLACE;
            if (!place && (entity.type() != EntityType.GROUP || entity.country() == null)) {
                continue;
            }
            GeoPlace found = new GeoPlace(entity);
            for (Mention mention : entity.mentions()) {
                Integer number = numbers.get(mention.passage().article());
                if (number != null && mention.kind() == Mention.Kind.NAME) {
                    found.add(
                            number, reports.get(number).analysis().sentences().get(mention.sentence()), mention, cues);
                }
            }
            if (place) {
                found.consider(names);
            }
            (place ? places : peoples).add(found);
        }
    }

    private void settle() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (GeoPlace place : places) {
                if (place.candidates.size() > 1) {
                    GeoCandidate best = ranked(place).getFirst().candidate();
                    changed |= !best.equals(place.best());
                    place.choose(best);
                }
            }
        }
    }

    /** A candidate with all that speaks for it. */
    private record Ranked(GeoCandidate candidate, double context) {
        double score() {
            return candidate.alone() + context;
        }
    }

    private List<Ranked> ranked(GeoPlace place) {
        List<GeoWitness> witnesses = witnesses(place);
        return place.candidates.stream()
                .map(candidate -> new Ranked(candidate, context(candidate, witnesses) + home(place, candidate)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /** A paper speaks of the town that it is called after. */
    private double home(GeoPlace place, GeoCandidate candidate) {
        return place.uses.stream()
                        .map(use -> outlets.get(use.report()))
                        .anyMatch(home -> home != null && home.places().contains(candidate.place()))
                ? OWN_TOWN
                : 0;
    }

    private static double context(GeoCandidate candidate, List<GeoWitness> witnesses) {
        double support = 0;
        for (GeoWitness witness : witnesses) {
            support += witness.speaksFor(candidate.place());
        }
        return MOST_CONTEXT * (1 - Math.exp(-support));
    }

    private List<GeoWitness> witnesses(GeoPlace place) {
        List<GeoWitness> witnesses = new ArrayList<>();
        for (GeoPlace other : places) {
            GeoCandidate best = other.best();
            if (other != place && best != null) {
                witnesses.add(GeoWitness.of(best.place(), weight(place.distance(other))));
            }
        }
        for (GeoPlace people : peoples) {
            witnesses.add(new GeoWitness(null, people.entity.country(), PEOPLE * weight(place.distance(people))));
        }
        place.uses.stream().map(GeoPlace.At::report).distinct().forEach(report -> {
            witnesses.addAll(datelines.getOrDefault(report, List.of()));
            GeoOutlets.Home home = outlets.get(report);
            witnesses.addAll(home == null ? List.of() : home.witnesses());
        });
        return witnesses;
    }

    private static double weight(int sentences) {
        return sentences == 0 ? 1 : sentences < FAR ? NEXT : DISTANT;
    }

    private @Nullable Location location(GeoPlace place) {
        if (place.candidates.isEmpty()) {
            return GeoHolders.location(place);
        }
        List<Ranked> ranked = ranked(place);
        Ranked best = ranked.getFirst();
        double all = Math.exp(UNLISTED - best.score());
        double same = 0;
        for (Ranked other : ranked) {
            double belief = Math.exp(other.score() - best.score());
            all += belief;
            same += other.candidate().place().kilometresTo(best.candidate().place()) <= ONE_PLACE_KM ? belief : 0;
        }
        double sure = same / all;
        return sure < SURE_ENOUGH ? null : GeoHolders.location(best.candidate(), best.context(), sure, ranked.size());
    }
}
