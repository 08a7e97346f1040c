package org.stemma.bench.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.bench.reuse.Recipe.Group;
import org.stemma.news.Article;

class WorldMakerTest {
    /** So many turns go through all recipes. */
    private static final int TURNS = 4;

    private static List<World> worlds(long seed) {
        Press press = new Press(Long.toString(seed));
        List<World> worlds = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            worlds.add(WorldMaker.make("event " + turn, InventedTexts.reports(), seed, turn, press));
        }
        return worlds;
    }

    private static List<Article> articles(List<World> worlds) {
        return worlds.stream()
                .flatMap(w -> w.witnesses().stream())
                .map(Witness::article)
                .toList();
    }

    @Test
    void sameSeedSameWorld() {
        assertThat(articles(worlds(5))).isEqualTo(articles(worlds(5)));
        assertThat(articles(worlds(5))).isNotEqualTo(articles(worlds(6)));
    }

    @Test
    void everyRecipeIsMade() {
        assertThat(worlds(5).stream().flatMap(w -> w.descents().stream()).map(Descent::recipe))
                .contains(Recipe.values());
    }

    @Test
    void theTruthItselfIsJudgedPerfect() {
        List<World> worlds = worlds(5);
        List<Link> links = worlds.stream()
                .flatMap(w -> w.descents().stream())
                .map(d -> new Link(d.parent().id(), d.child().id(), 1, null))
                .toList();
        Judgement judgement = Judgement.ofEdges(worlds, new Kinship(worlds), links);
        for (Group group : Group.values()) {
            assertThat(judgement.group(group).f1()).isEqualTo(1);
        }
        assertThat(judgement.keptApart()).isEqualTo(1);
    }

    @Test
    void anEdgeBetweenReportsIsWrong() {
        List<World> worlds = worlds(5);
        List<Witness> reports = worlds.getFirst().reports();
        Link link = new Link(reports.get(0).id(), reports.get(1).id(), 1, null);
        Judgement judgement = Judgement.ofEdges(worlds, new Kinship(worlds), List.of(link));
        assertThat(judgement.independentTied()).isEqualTo(1);
        assertThat(judgement.all().wrong()).isEqualTo(1);
    }

    @Test
    void aCopyOfTheParentIsAsGoodAsTheParent() {
        List<World> worlds = worlds(5);
        Kinship truth = new Kinship(worlds);
        for (World world : worlds) {
            for (Descent descent : world.descents()) {
                assertThat(truth.lead(descent.parent(), descent)).isZero();
                if (descent.recipe() == Recipe.WHOLE) {
                    world.descents().stream()
                            .filter(d -> d.parent().id().equals(descent.parent().id()))
                            .forEach(d ->
                                    assertThat(truth.lead(descent.child(), d)).isZero());
                }
            }
        }
    }

    @Test
    void otherMethodsFindWholeCopies() {
        List<World> worlds = worlds(5);
        for (Baseline method : List.of(new PassimBaseline(), new MinHashBaseline(0.3))) {
            Judgement judgement = Judgement.ofPairs(worlds, new Kinship(worlds), method.find(articles(worlds)));
            assertThat(judgement.tally(Recipe.WHOLE).recall()).isEqualTo(1);
        }
    }
}
