package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.rooms.ArticleBuilder;

class ArrivalsTest {
    private static final int AFFAIRS = 12;
    private static final String[] SYLLABLES = "ba ce dri fo gu ha je klo li mu na pra ro su ti vo".split(" ");
    private static final Method METHOD = new Method("invented", 1);

    /** Keeps everything in memory, and finds the placed one that shares most names, three at least. */
    private static final class Shelf implements Arrivals.Archive {
        private final Map<String, Report> reports = new TreeMap<>();
        private final Map<String, Story> stories = new TreeMap<>();
        private int recalled;

        void keep(Report report) {
            reports.put(report.id(), report);
        }

        void keep(Arrivals.Change change) {
            change.gone().forEach(id -> assertThat(stories.remove(id)).isNotNull());
            change.found()
                    .forEach(story -> assertThat(stories.put(story.id(), story)).isNull());
        }

        @Override
        public Collection<String> like(List<Report> arrived) {
            Set<String> like = new TreeSet<>();
            for (Report one : arrived) {
                reports.keySet().stream()
                        .filter(id -> storyOf(id).isPresent() && shared(one, id) >= 3)
                        .max(Comparator.comparingInt(id -> shared(one, id)))
                        .ifPresent(like::add);
            }
            return like;
        }

        private int shared(Report one, String other) {
            Set<String> shared = names(Objects.requireNonNull(reports.get(other)));
            shared.retainAll(names(one));
            return shared.size();
        }

        private static Set<String> names(Report report) {
            Set<String> names = new HashSet<>(
                    List.of(report.article().body().text().replace(".", "").split(" ")));
            names.removeIf(word -> !Character.isUpperCase(word.charAt(0)) || word.equals("The"));
            return names;
        }

        @Override
        public Optional<Arrivals.Known> storyOf(String article) {
            return stories.values().stream()
                    .filter(story -> story.articles().contains(article))
                    .map(story -> new Arrivals.Known(story.id(), story.articles()))
                    .findFirst();
        }

        @Override
        public List<Report> reports(List<String> articles) {
            recalled += articles.size();
            return articles.stream().map(reports::get).toList();
        }

        Set<Set<String>> groups() {
            Set<Set<String>> groups = new HashSet<>();
            stories.values().forEach(story -> groups.add(Set.copyOf(story.articles())));
            return groups;
        }
    }

    private static String word(int number) {
        return SYLLABLES[number % 16] + SYLLABLES[number / 16 % 16] + SYLLABLES[number / 256 % 16];
    }

    /** An article of an affair: some of its ten names, and words of anybody's. */
    private static Report report(int affair, int number) {
        Random random = new Random(affair * 1000L + number);
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 8; sentence++) {
            text.append("The");
            for (int i = 0; i < 9; i++) {
                String name = word(300 + affair * 10 + random.nextInt(10));
                boolean named = random.nextInt(3) == 0;
                text.append(' ')
                        .append(
                                named
                                        ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
                                        : word(random.nextInt(200)));
            }
            text.append(". ");
        }
        Article article = ArticleBuilder.ofBody(
                        "a%02d-%03d.txt".formatted(affair, number),
                        text.toString().strip())
                .published(LocalDate.of(2033, 5, 1).plusDays(number % 20))
                .build();
        return new Report(article, new Analysis(article.id(), "en", List.of(), List.of(), List.of(), METHOD));
    }

    private static List<Report> news(int each) {
        List<Report> news = new ArrayList<>();
        for (int affair = 0; affair < AFFAIRS; affair++) {
            for (int number = 0; number < each; number++) {
                news.add(report(affair, number));
            }
        }
        return news;
    }

    private static Shelf read(List<Report> news, int batch, int width, OfStories... corrections) {
        Shelf shelf = new Shelf();
        Stemma stemma = new Stemma().correctedBy(List.of(corrections));
        Arrivals arrivals = stemma.arrivals(shelf, List.of(), width);
        for (int at = 0; at < news.size(); at += batch) {
            List<Report> arrived = news.subList(at, Math.min(news.size(), at + batch));
            arrived.forEach(shelf::keep);
            shelf.keep(arrivals.add(arrived));
        }
        return shelf;
    }

    private static Set<Story> atOnce(List<Report> news, OfStories... corrections) {
        Stemma stemma = new Stemma().correctedBy(List.of(corrections));
        return Set.copyOf(stemma.stories(news, stemma.lineage(news)));
    }

    private static Set<Set<String>> groups(Set<Story> stories) {
        Set<Set<String>> groups = new HashSet<>();
        stories.forEach(story -> groups.add(Set.copyOf(story.articles())));
        return groups;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void whatFitsTheWindowIsAsIfReadAtOnce(int batch) {
        List<Report> news = news(5);
        Set<Set<String>> expected = groups(atOnce(news));
        assertThat(expected).hasSizeBetween(AFFAIRS, 2 * AFFAIRS);
        for (int seed = 0; seed < 3; seed++) {
            List<Report> shuffled = new ArrayList<>(news);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(read(shuffled, batch, 60).groups()).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void theOrderWithinABatchNeverCounts() {
        List<Report> news = news(10);
        Set<Set<String>> expected = read(news, 40, 20).groups();
        List<Report> shuffled = new ArrayList<>();
        for (int at = 0; at < news.size(); at += 40) {
            List<Report> batch = new ArrayList<>(news.subList(at, at + 40));
            Collections.shuffle(batch, new Random(at));
            shuffled.addAll(batch);
        }
        assertThat(read(shuffled, 40, 20).groups()).isEqualTo(expected);
    }

    @Test
    void anOldStoryIsFoundAgainAndGoesOnWithAllItsArticles() {
        List<Report> news = news(12);
        List<Report> late = List.of(report(0, 50), report(3, 51));
        List<Report> all = new ArrayList<>(news);
        all.addAll(late);
        Shelf shelf = read(all, 20, 30);
        for (int affair : List.of(0, 3)) {
            String article = late.get(affair == 0 ? 0 : 1).id();
            Arrivals.Known story = shelf.storyOf(article).orElseThrow();
            assertThat(story.articles())
                    .containsAll(news.subList(affair * 12, affair * 12 + 12).stream()
                            .map(Report::id)
                            .toList());
            assertThat(Objects.requireNonNull(shelf.stories.get(story.id()))
                            .why()
                            .parts())
                    .anyMatch(part -> part.feature().equals("older reports"));
        }
        assertThat(shelf.stories.values())
                .allMatch(story -> new HashSet<>(story.articles()).size()
                        == story.articles().size());
    }

    @Test
    void goesOnWhereAnotherEnded() {
        List<Report> news = news(5);
        Collections.shuffle(news, new Random(5));
        Shelf shelf = read(news.subList(0, 50), 25, 60);
        List<Report> rest = news.subList(50, 60);
        rest.forEach(shelf::keep);
        List<String> placed = news.subList(0, 50).stream().map(Report::id).toList();
        shelf.keep(new Stemma().arrivals(shelf, placed, 60).add(rest));
        assertThat(shelf.groups()).isEqualTo(groups(atOnce(news)));
    }

    @Test
    void onlyTheStoriesOfWhatArrivesChange() {
        List<Report> news = news(5);
        Shelf shelf = read(news, 60, 60);
        Report late = report(4, 77);
        shelf.keep(late);
        Arrivals.Change change = new Stemma()
                .arrivals(shelf, news.stream().map(Report::id).toList(), 60)
                .add(List.of(late));
        assertThat(change.found()).hasSizeLessThan(4);
        assertThat(change.found()).anyMatch(story -> story.articles().contains(late.id()));
    }

    @Test
    void readsNoMoreOfTheArchiveThanWhatIsLike() {
        List<Report> news = news(30);
        Shelf shelf = read(news, 30, 30);
        assertThat(shelf.recalled).isLessThan(3 * news.size());
    }

    @Test
    void correctionsHoldForWhatArrives() {
        List<Report> news = news(6);
        OfStories merged = new OfStories(
                OfStories.Kind.MERGE,
                List.of(List.of(news.get(0).id()), List.of(news.get(6).id())),
                null);
        assertThat(read(news, 10, 100, merged).groups()).isEqualTo(groups(atOnce(news, merged)));
        Shelf narrow = read(news, 12, 12, merged);
        assertThat(narrow.storyOf(news.get(0).id()))
                .isEqualTo(narrow.storyOf(news.get(6).id()));
    }
}
