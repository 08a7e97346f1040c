package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.reuse.Word.Place;

/** What is true of a collection of worlds: who descends from whom, and which other text would do as well as the parent. */
final class Kinship {
    /** In a rewrite so few pairs of words may agree with one text or the other by the choice of a synonym. */
    private static final int FAINT = 3;

    /** Two words with no more than two marks between them are neighbours. */
    private static final int NEIGHBOURS = 3;

    /** A text of which this share comes from another has no origin of its own. */
    private static final double DERIVED = 0.5;

    private final Map<String, Witness> witnesses = new LinkedHashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final Map<String, List<Descent>> parents = new HashMap<>();
    private final Map<String, Map<Place, Integer>> places = new HashMap<>();

    Kinship(List<World> all) {
        for (World world : all) {
            for (Witness witness : world.witnesses()) {
                witnesses.put(witness.id(), witness);
                events.put(witness.id(), world.event());
                places.put(witness.id(), witness.places());
            }
            for (Descent descent : world.descents()) {
                parents.computeIfAbsent(descent.child().id(), c -> new ArrayList<>())
                        .add(descent);
            }
        }
    }

    Witness witness(String id) {
        return Objects.requireNonNull(witnesses.get(id), id);
    }

    boolean sameWorld(String one, String other) {
        return Objects.equals(events.get(one), events.get(other));
    }

    boolean isReport(String id) {
        return !parents.containsKey(id);
    }

    List<Descent> descentsOf(String child) {
        return parents.getOrDefault(child, List.of());
    }

    /** Whether two texts have words from one place. */
    boolean isKin(String one, String other) {
        return sameWorld(one, other) && share(witness(one), witness(other)) > 0;
    }

    /** The descents that an edge between two texts tells rightly; empty if none. */
    List<Descent> told(String one, String other) {
        List<Descent> told = new ArrayList<>(told(witness(one), other));
        told.addAll(told(witness(other), one));
        return told;
    }

    private List<Descent> told(Witness source, String child) {
        List<Descent> told = new ArrayList<>();
        if (sameWorld(source.id(), child)) {
            for (Descent descent : descentsOf(child)) {
                if (descent.parent().id().equals(source.id()) || isAsGood(source, descent)) {
                    told.add(descent);
                }
            }
        }
        return told;
    }

    /**
     * Whether a reader of the words alone could take a text for the parent: of the pairs of neighbouring words that the child
     * has from its parent, unchanged, this text holds as many (of a rewrite, up to {@value #FAINT} less). Descendants of the child
     * never pass.
     */
    private boolean isAsGood(Witness source, Descent descent) {
        return !descends(source.id(), descent.child().id())
                && lead(source, descent) <= (descent.recipe().group() == Recipe.Group.REWRITTEN ? FAINT : 0);
    }

    /** How many more pairs of neighbouring words a child has from its parent than it could have from another text. */
    int lead(Witness source, Descent descent) {
        Map<Place, Integer> given = places.getOrDefault(descent.parent().id(), Map.of());
        return support(descent.parent(), descent.child(), given) - support(source, descent.child(), given);
    }

    private boolean descends(String text, String ancestor) {
        return text.equals(ancestor)
                || descentsOf(text).stream().anyMatch(d -> descends(d.parent().id(), ancestor));
    }

    /** Neighbouring words of a child, both with a place that was given it, which stand in a text side by side and in the same form. */
    private int support(Witness source, Witness child, Map<Place, Integer> given) {
        Map<Place, Integer> held = places.getOrDefault(source.id(), Map.of());
        int support = 0;
        int last = -1;
        for (Word word : child.words()) {
            if (!word.isWord()) {
                continue;
            }
            int at = given.containsKey(word.place()) ? held.getOrDefault(word.place(), -1) : -1;
            boolean equal = at >= 0 && source.words().get(at).folded().equals(word.folded());
            support += equal && last >= 0 && at > last && at - last <= NEIGHBOURS ? 1 : 0;
            last = equal ? at : -1;
        }
        return support;
    }

    /** Share of the words of a text that have their place in another. */
    double share(Witness of, Witness in) {
        Map<Place, Integer> held = places.getOrDefault(in.id(), Map.of());
        long kept = of.words().stream().filter(w -> held.containsKey(w.place())).count();
        return (double) kept / of.words().size();
    }

    @Nullable
    Integer at(Witness witness, @Nullable Place place) {
        return places.getOrDefault(witness.id(), Map.of()).get(place);
    }

    /** How many origins stand behind a world's texts: a text of which half comes from another has none of its own. */
    int origins(World world) {
        Map<String, String> heads = new HashMap<>();
        world.witnesses().forEach(w -> heads.put(w.id(), w.id()));
        for (Descent descent : world.descents()) {
            boolean agency = descent.recipe() == Recipe.AGENCY;
            if (agency || share(descent.child(), descent.parent()) >= DERIVED) {
                String from = heads.getOrDefault(descent.parent().id(), "");
                String to = heads.getOrDefault(descent.child().id(), "");
                heads.replaceAll((id, head) -> head.equals(to) ? from : head);
            }
        }
        Set<String> origins = new HashSet<>(heads.values());
        return origins.size();
    }
}
