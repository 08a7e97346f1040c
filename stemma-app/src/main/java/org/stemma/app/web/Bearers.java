package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.Stemma;
import org.stemma.news.Dossier;
import org.stemma.news.Identity;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Query;

/** Who of one story is who of another: also where the stories have other names for them. Thread-safe. */
final class Bearers {
    /** Stories that are compared, the name's own and others: a second's work. */
    private static final int MOST_STORIES = 16;

    /** Names of one that are looked for in other stories. */
    private static final int MOST_NAMES = 3;

    private static final int MOST_NEAR = 30;

    private final Shelves shelves;
    private final Stemma stemma;

    Bearers(Shelves shelves, Stemma stemma) {
        this.shelves = shelves;
        this.stemma = stemma;
    }

    BearersView show(Visit visit) {
        if (!shelves.isThere()) {
            throw new NotFoundException("nothing was read yet");
        }
        Shelf shelf = shelves.shelf();
        String id = visit.part("name");
        List<EntityCard> own = NamesDesk.bearers(id, shelf);
        if (own.isEmpty()) {
            throw new NotFoundException("nobody and nothing of the stories is called so by now");
        }
        String name = own.getFirst().name();
        Map<Identity.Sighting, EntityCard> known = new LinkedHashMap<>();
        own.forEach(card -> known.put(new Identity.Sighting(card.story(), card.id()), card));
        near(own, shelf).forEach(card -> known.putIfAbsent(new Identity.Sighting(card.story(), card.id()), card));
        Set<String> stories = known.keySet().stream()
                .map(Identity.Sighting::story)
                .limit(MOST_STORIES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (stories.size() < 2) {
            return new BearersView(id, name, List.of());
        }
        List<Dossier> dossiers = stories.stream().map(shelf::dossier).toList();
        Set<Identity.Sighting> meant = Set.copyOf(own.stream()
                .map(card -> new Identity.Sighting(card.story(), card.id()))
                .toList());
        Citations citations = new Citations(shelf);
        List<BearersView.One> ones = stemma.across(dossiers).stream()
                .filter(identity -> identity.sightings().size() > 1
                        && identity.sightings().stream().anyMatch(meant::contains))
                .map(identity -> one(identity, dossiers, known, citations))
                .toList();
        return new BearersView(id, name, ones);
    }

    /** Those of other stories with one of its names, whatever their fullest name is. */
    private static List<EntityCard> near(List<EntityCard> own, Shelf shelf) {
        List<String> names = own.stream()
                .flatMap(card -> card.names().stream())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return names.stream()
                .flatMap(name -> shelf
                        .entities(Query.ALL
                                .words('"' + name.replace('"', ' ') + '"', Shelf.Order.BEST)
                                .page(null, MOST_NEAR))
                        .cards()
                        .stream())
                .filter(card -> card.type() == own.getFirst().type())
                .toList();
    }

    private static BearersView.One one(
            Identity identity, List<Dossier> dossiers, Map<Identity.Sighting, EntityCard> known, Citations citations) {
        return new BearersView.One(
                identity.name(),
                identity.why().parts().stream()
                        .map(part -> part.note())
                        .distinct()
                        .toList(),
                identity.sightings().stream()
                        .map(sighting -> seen(sighting, dossiers, known, citations))
                        .toList());
    }

    private static BearersView.Seen seen(
            Identity.Sighting sighting,
            List<Dossier> dossiers,
            Map<Identity.Sighting, EntityCard> known,
            Citations citations) {
        EntityCard card = known.get(sighting);
        String name = card != null
                ? card.name()
                : dossiers.stream()
                        .filter(dossier -> dossier.story().id().equals(sighting.story()))
                        .flatMap(dossier -> dossier.entities().stream())
                        .filter(entity -> entity.id().equals(sighting.entity()))
                        .map(entity -> entity.name())
                        .findFirst()
                        .orElse("");
        String address = card == null ? "" : "/names/" + card.nameId();
        return new BearersView.Seen(name, address, sighting.story(), citations.title(sighting.story()));
    }
}
