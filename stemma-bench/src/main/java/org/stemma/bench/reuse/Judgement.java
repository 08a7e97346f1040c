package org.stemma.bench.reuse;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stemma.bench.reuse.Descent.Clarity;
import org.stemma.bench.reuse.Recipe.Group;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;

/** Holds what a method found against what is true, recipe by recipe. */
final class Judgement {
    private final Kinship truth;
    private final List<World> worlds;
    private final Map<Recipe, Tally> tallies = new EnumMap<>(Recipe.class);
    private final Map<Group, Tally> groups = new EnumMap<>(Group.class);
    private int independentTied;
    private int independentPairs;
    private int foreignTied;

    private Judgement(List<World> worlds, Kinship truth) {
        this.worlds = worlds;
        this.truth = truth;
        for (Recipe recipe : Recipe.values()) {
            tallies.put(recipe, new Tally());
        }
    }

    /** Edges held against descents: one between two copies of one source is wrong. */
    static Judgement ofEdges(List<World> worlds, Kinship truth, Collection<Link> links) {
        return of(worlds, truth, links, false);
    }

    /** Pairs held against descents: one between two copies of one source counts neither for nor against the method. */
    static Judgement ofPairs(List<World> worlds, Kinship truth, Collection<Link> links) {
        return of(worlds, truth, links, true);
    }

    private static Judgement of(List<World> worlds, Kinship truth, Collection<Link> links, boolean pairs) {
        Judgement judgement = new Judgement(worlds, truth);
        Set<Descent> recalled = Collections.newSetFromMap(new IdentityHashMap<>());
        Tally stray = new Tally();
        Tally strayRewrites = new Tally();
        for (Link link : links) {
            List<Descent> told = truth.told(link.from(), link.to());
            if (told.isEmpty() && pairs && truth.isKin(link.from(), link.to())) {
                continue;
            }
            if (told.isEmpty()) {
                judgement.wrong(link, link.isRewrite() ? strayRewrites : stray);
            } else {
                recalled.addAll(told);
                judgement.right(link, told.getFirst());
            }
        }
        judgement.recall(recalled);
        judgement.group(Group.VERBATIM).add(stray);
        judgement.group(Group.REWRITTEN).add(strayRewrites);
        return judgement;
    }

    private void right(Link link, Descent told) {
        Tally tally = tally(told.recipe());
        tally.edge(true);
        Edge edge = link.edge();
        if (edge == null) {
            return;
        }
        tally.kind(isKind(edge.kind(), told.recipe()));
        boolean forward = link.to().equals(told.child().id());
        if (told.clarity() == Clarity.CLEAR) {
            tally.clear(edge.directed() && forward);
        } else if (told.clarity() == Clarity.OPEN) {
            tally.open(!edge.directed());
        } else if (edge.directed()) {
            tally.clear(forward);
        }
        if (told.recipe().group() == Group.REWRITTEN) {
            Evidence.ofSentences(truth, edge, tally.passages());
        } else {
            Evidence.ofLetters(truth, edge, tally.passages());
        }
    }

    private static boolean isKind(Lineage.Kind kind, Recipe recipe) {
        if (recipe == Recipe.AGENCY) {
            return kind == Lineage.Kind.SAME_AGENCY;
        }
        boolean rewrite = kind == Lineage.Kind.REWRITE;
        return recipe == Recipe.LIGHT || rewrite == (recipe.group() == Group.REWRITTEN);
    }

    /** A wrong edge counts against the recipe of the text that was made later; between reports, against the method. */
    private void wrong(Link link, Tally stray) {
        Witness one = truth.witness(link.from());
        Witness other = truth.witness(link.to());
        List<Descent> ofOne = truth.descentsOf(one.id());
        List<Descent> ofOther = truth.descentsOf(other.id());
        if (!truth.sameWorld(one.id(), other.id())) {
            foreignTied++;
        } else if (ofOne.isEmpty() && ofOther.isEmpty()) {
            independentTied++;
        }
        List<Descent> later = one.number() > other.number() && !ofOne.isEmpty() ? ofOne : ofOther;
        later = later.isEmpty() ? ofOne : later;
        if (later.isEmpty()) {
            stray.edge(false);
        } else {
            tally(later.getFirst().recipe()).edge(false);
        }
    }

    private void recall(Set<Descent> recalled) {
        for (World world : worlds) {
            int reports = world.reports().size();
            independentPairs += reports * (reports - 1) / 2;
            for (Descent descent : world.descents()) {
                tally(descent.recipe()).descent(recalled.contains(descent));
            }
        }
        tallies.forEach((recipe, tally) -> group(recipe.group()).add(tally));
    }

    Tally tally(Recipe recipe) {
        return Objects.requireNonNull(tallies.get(recipe));
    }

    Tally group(Group group) {
        return groups.computeIfAbsent(group, g -> new Tally());
    }

    Tally all() {
        Tally all = new Tally();
        groups.values().forEach(all::add);
        return all;
    }

    /** Share of the pairs of independent reports of one event between which nothing was found. */
    double keptApart() {
        return 1 - (double) independentTied / Math.max(1, independentPairs);
    }

    int independentTied() {
        return independentTied;
    }

    int independentPairs() {
        return independentPairs;
    }

    /** Edges between texts about different events. */
    int foreignTied() {
        return foreignTied;
    }
}
