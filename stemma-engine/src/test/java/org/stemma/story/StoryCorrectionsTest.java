package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Correction.OfStories.Kind;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;

/** Stories as readers corrected them. Without a correction a, b and c are one story, d and e another. */
class StoryCorrectionsTest {
    private static final OfStories MERGED = of(Kind.MERGE, List.of("a", "b", "c"), List.of("d", "e"));
    private static final OfStories PARTED = of(Kind.SPLIT, List.of("c"), List.of("a", "b"));

    private final StoryFinder finder = new StoryFinder();

    private static OfStories of(Kind kind, List<String> one) {
        return new OfStories(kind, List.of(one), null);
    }

    private static OfStories of(Kind kind, List<String> one, List<String> other) {
        return new OfStories(kind, List.of(one, other), null);
    }

    private static OfStories titled(String title, String... articles) {
        return new OfStories(Kind.RENAME, List.of(List.of(articles)), title);
    }

    private List<Story> stories(List<Report> reports, OfStories... corrections) {
        return finder.find(reports, Lineage.EMPTY, List.of(corrections));
    }

    private List<List<String>> groups(List<Report> reports, OfStories... corrections) {
        return stories(reports, corrections).stream()
                .map(story -> story.articles().stream().sorted().toList())
                .sorted((x, y) -> x.getFirst().compareTo(y.getFirst()))
                .toList();
    }

    private List<List<String>> groups(OfStories... corrections) {
        return groups(StoryFinderTest.affairs(), corrections);
    }

    private Story storyOf(String article, OfStories... corrections) {
        return stories(StoryFinderTest.affairs(), corrections).stream()
                .filter(story -> story.articles().contains(article))
                .findFirst()
                .orElseThrow();
    }

    private static List<Report> with(String id, @Nullable String title, String body) {
        List<Report> more = new ArrayList<>(StoryFinderTest.affairs());
        more.add(StoryFinderTest.report(id, title, body, "2033-06-04"));
        return more;
    }

    @Test
    void wholeStoriesJoin() {
        assertThat(groups()).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(groups(MERGED)).containsExactly(List.of("a", "b", "c", "d", "e"));
        assertThat(groups(of(Kind.MERGE, List.of("b"), List.of("e"))))
                .as("meant by one article each")
                .containsExactly(List.of("a", "b", "c", "d", "e"));
    }

    @Test
    void partsOfAStoryGoApart() {
        assertThat(groups(PARTED)).containsExactly(List.of("a", "b"), List.of("c"), List.of("d", "e"));
    }

    @Test
    void anArticleMovesWithoutTheOthers() {
        assertThat(groups(of(Kind.MOVE, List.of("c"), List.of("d", "e"))))
                .containsExactly(List.of("a", "b"), List.of("c", "d", "e"));
    }

    @Test
    void whatComesLaterFollowsWhatItIsLike() {
        List<Report> more = with(
                "f",
                "Divers end search in Calderan port",
                "Divers gave up the search for the two missing workers of the grain silo in the port of Calderan. Mayor Ilda Ferrante"
                        + " thanked the firefighters who fought the blaze on the Molo Vecchio. The Orsini company mourns.");
        assertThat(groups(more, MERGED)).containsExactly(List.of("a", "b", "c", "d", "e", "f"));
        assertThat(groups(more, PARTED))
                .as("on the nearer side")
                .containsExactly(List.of("a", "b", "f"), List.of("c"), List.of("d", "e"));
    }

    @Test
    void theLaterHolds() {
        OfStories apart = of(Kind.SPLIT, List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(groups(MERGED, apart)).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(groups(apart, MERGED)).containsExactly(List.of("a", "b", "c", "d", "e"));
        assertThat(groups(of(Kind.MOVE, List.of("c"), List.of("d")), of(Kind.MOVE, List.of("c"), List.of("a"))))
                .containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(storyOf("a", titled("First", "a"), titled("Second", "b")).title())
                .isEqualTo("Second");
    }

    @Test
    void aTitleStaysWithMostOfItsReports() {
        OfStories titled = titled("The silo of Calderan", "a", "b", "c");
        assertThat(storyOf("b", titled).title()).isEqualTo("The silo of Calderan");
        OfStories moved = of(Kind.MOVE, List.of("c"), List.of("d", "e"));
        assertThat(storyOf("a", titled, moved).title()).isEqualTo("The silo of Calderan");
        assertThat(storyOf("c", titled, moved).title()).isNotEqualTo("The silo of Calderan");
        assertThat(storyOf("d", titled, MERGED).title()).isEqualTo("The silo of Calderan");
    }

    @Test
    void anArticleThatWentElsewhereTakesNoOtherStoryAlong() {
        assertThat(groups(of(Kind.MERGE, List.of("a", "b", "d"), List.of("c"))))
                .containsExactly(List.of("a", "b", "c", "d"), List.of("e"));
    }

    @Test
    void eachShowsWhy() {
        assertThat(features(storyOf("a", MERGED)))
                .startsWith("merged by a reader")
                .contains("likeness");
        assertThat(features(storyOf("c", PARTED))).startsWith("split by a reader");
        assertThat(features(storyOf("d", of(Kind.MOVE, List.of("c"), List.of("d")))))
                .startsWith("moved by a reader");
        assertThat(features(storyOf("d", titled("Chess", "d")))).startsWith("titled by a reader");
        assertThat(features(storyOf("d", PARTED))).noneMatch(feature -> feature.contains("reader"));
    }

    private static List<String> features(Story story) {
        return story.why().parts().stream().map(Why.Part::feature).toList();
    }

    @Test
    void whatIsNotThereChangesNothing() {
        assertThat(groups(
                        of(Kind.MERGE, List.of("a"), List.of("zz")),
                        of(Kind.MOVE, List.of("a"), List.of("zz")),
                        of(Kind.SPLIT, List.of("zz"), List.of("a", "b", "c")),
                        titled("Nothing", "zz")))
                .isEqualTo(groups());
    }

    @Test
    void refusesWhatMeansNothing() {
        assertThatThrownBy(() -> of(Kind.MERGE, List.of("a"))).hasMessageContaining("two stories");
        assertThatThrownBy(() -> of(Kind.SPLIT, List.of("a"), List.of("b", "a")))
                .hasMessageContaining("both sides");
        assertThatThrownBy(() -> of(Kind.MOVE, List.of("a"), List.of())).hasMessageContaining("each side");
        assertThatThrownBy(() -> of(Kind.RENAME, List.of("a"))).hasMessageContaining("takes a title");
    }
}
