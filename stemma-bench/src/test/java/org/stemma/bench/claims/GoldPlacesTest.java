package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Stemma;
import org.stemma.bench.Halves;
import org.stemma.news.Article;

/** The gold set's references, held against the texts they point into. */
class GoldPlacesTest {
    /** Builds run tests in the module's folder, editors in the repository's. */
    private static final Path ROOT = Path.of(Files.isDirectory(Path.of("eval")) ? "." : "..");

    private static final Path BASIL = ROOT.resolve("../shared/benchmarks/clustering-basil");

    private static ClaimGold gold(String half) {
        return ClaimGold.read(
                ROOT.resolve("eval/claims-" + half + ".tsv"), ROOT.resolve("eval/claims-states-" + half + ".tsv"));
    }

    @Test
    void eachHalfHoldsItsOwnStories() {
        assertThat(gold("unseen").stories()).allMatch(Halves::isUnseen);
        assertThat(gold("seen").stories()).noneMatch(story -> Halves.isUnseen(story) && !story.equals("sarrin-dam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "unseen"})
    void everyReferenceResolvesWithinItsArticle(String half) {
        assumeTrue(Files.isDirectory(BASIL), "no " + BASIL);
        ClaimGold gold = gold(half);
        Map<String, Map<String, Article>> texts =
                ToldStory.texts(new Stemma(), gold.stories(), BASIL, ROOT.resolve("samples"));
        gold.pairs()
                .forEach(pair -> List.of(pair.one(), pair.other()).forEach(place -> check(texts, pair.story(), place)));
        gold.states().forEach(state -> state.places().forEach(place -> check(texts, state.story(), place)));
    }

    private static void check(Map<String, Map<String, Article>> texts, String story, Place place) {
        Map<String, Article> articles = Objects.requireNonNull(texts.get(story), story);
        assertThat(ToldStory.words(articles, place)).as(story + " " + place).isNotBlank();
        String text = Objects.requireNonNull(articles.get(place.article())).original();
        assertThat(Stream.of(place.span().start(), place.span().end()))
                .as("%s %s begins and ends between words", story, place)
                .allMatch(at -> isBetweenWords(text, at));
    }

    private static boolean isBetweenWords(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
