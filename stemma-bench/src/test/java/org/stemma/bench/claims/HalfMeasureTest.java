package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.claims.GoldPair.Drawn;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.Statement;
import org.stemma.news.Why;
import org.stemma.text.Span;

/** An invented story of two articles whose claims are given by hand. */
class HalfMeasureTest {
    private static final Article WIRE =
            PlainArticle.of("wire", null, "At least 41 people were killed. The dam was built in 1968.");
    private static final Article PAPER = PlainArticle.of("paper", null, "The flood killed 17. Sirens sounded at four.");
    private static final Map<String, Article> ARTICLES = Map.of("1", WIRE, "2", PAPER);

    private static final String KILLED = "At least 41 people were killed.";
    private static final String BUILT = "The dam was built in 1968.";
    private static final String TOLL = "The flood killed 17.";
    private static final String SIRENS = "Sirens sounded at four.";

    private static Place place(String article, String words) {
        int at = ARTICLES.getOrDefault(article, WIRE).original().indexOf(words);
        return new Place(article, new Span(at, at + words.length()));
    }

    private static Passage passage(String article, String words) {
        Article told = ARTICLES.getOrDefault(article, WIRE);
        return Passage.of(told.id(), told.original(), place(article, words).span());
    }

    private static Statement statement(String article, String words) {
        return new Statement(
                words,
                passage(article, words),
                0,
                words,
                "be",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Claim claim(Claim.State state, List<Difference> differences, Statement... statements) {
        return new Claim(
                statements[0].id(),
                statements[0].text(),
                state,
                1,
                List.of(statements),
                differences,
                List.of(),
                List.of(),
                Why.of(1, "test", "given"),
                new Method("test", 1));
    }

    @SuppressWarnings("NullAway") // it does not see that a pair allows a null type
    private static GoldPair pair(Place one, Place other, Label label, Difference.@Nullable Type type) {
        return new GoldPair("dam", one, other, label, type, Drawn.READ);
    }

    private static HalfMeasure measure(ClaimGold gold) {
        Difference toll = new Difference(
                Difference.Type.NUMBER, passage("1", KILLED), passage("2", TOLL), true, "at least 41 | 17");
        ToldStory story = new ToldStory(
                "dam",
                ARTICLES,
                Map.of(WIRE.id(), "1", PAPER.id(), "2"),
                List.of(
                        claim(Claim.State.DISPUTED, List.of(toll), statement("1", KILLED), statement("2", TOLL)),
                        claim(Claim.State.CORROBORATED, List.of(), statement("1", BUILT), statement("2", SIRENS))));
        return new HalfMeasure(gold, Map.of("dam", story));
    }

    @Test
    void countsWhatIsJoinedShownAndGivenAState() {
        HalfMeasure half = measure(new ClaimGold(
                List.of(
                        pair(place("1", KILLED), place("2", TOLL), Label.CONFLICT, Difference.Type.NUMBER),
                        pair(place("1", BUILT), place("2", SIRENS), Label.DIFFERENT, null),
                        pair(place("1", KILLED), place("2", SIRENS), Label.COMPATIBLE, null)),
                List.of(
                        new GoldState(
                                "dam", Set.of(Claim.State.DISPUTED), List.of(place("1", KILLED), place("2", TOLL))),
                        new GoldState("dam", Set.of(Claim.State.SINGLE_SOURCE), List.of(place("1", BUILT))))));
        assertThat(half.pairs().precision()).isZero();
        assertThat(half.pairs().recall()).isZero();
        assertThat(half.differences().conflictPrecision()).isEqualTo(new Share(1, 1));
        assertThat(half.differences().conflictRecall()).isEqualTo(new Share(1, 1));
        assertThat(half.stateAccuracy()).isEqualTo(new Share(1, 2));
        assertThat(half.placesFound()).isEqualTo(new Share(6, 6));
        assertThat(half.unjudged()).isEmpty();
        assertThat(half.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("merged\tdifferent"))
                .anyMatch(fault -> fault.startsWith("missed\tcompatible"))
                .anyMatch(fault -> fault.startsWith("state CORROBORATED for [SINGLE_SOURCE]"));
    }

    @Test
    void tellsHowWellStatementsAreCut() {
        Place flood = place("2", "The flood");
        HalfMeasure half = measure(new ClaimGold(
                List.of(
                        pair(place("1", KILLED), flood, Label.DIFFERENT, null),
                        pair(place("1", KILLED), place("2", SIRENS), Label.DIFFERENT, null)),
                List.of()));
        assertThat(half.fit().closely()).isEqualTo(new Share(2, 3));
        assertThat(half.fit().byHalf()).isEqualTo(new Share(2, 3));
        assertThat(half.fit().mean()).isEqualTo((2 + 9.0 / TOLL.length()) / 3, offset(1e-9));
    }

    @Test
    void listsADifferenceNobodyJudgedWithoutItsWords() {
        HalfMeasure half = measure(
                new ClaimGold(List.of(pair(place("1", BUILT), place("2", SIRENS), Label.DIFFERENT, null)), List.of()));
        assertThat(half.differences().judged()).isEqualTo(new Share(0, 1));
        assertThat(half.unjudged()).containsExactly("dam\t1\t0\t31\t2\t0\t20\tconflict?\tNUMBER");
    }
}
