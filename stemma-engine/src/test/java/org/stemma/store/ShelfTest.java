package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.EntityType;
import org.stemma.news.PloverType;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;

/** Pages of a store: complete, stable, and only what was asked. */
class ShelfTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("s.db");
    }

    private static Told flood() {
        return Told.of(
                        "Flood reaches Orrin",
                        "Water rose overnight. Two bridges were closed.",
                        "Orrin Post",
                        "en",
                        "2031-04-07")
                .and("La crue à Orrin", "L'eau monte toujours.", "La Rive", "fr", "2031-04-09")
                .names(EntityType.PLACE, "Orrin")
                .names(EntityType.PERSON, "Tova Lind")
                .names(EntityType.ORGANISATION, "River Office")
                .claims("Two bridges were closed", Claim.State.DISPUTED)
                .claims("The dam held", Claim.State.CORROBORATED)
                .quotes("Tova Lind", "The dam will hold until the morning")
                .event(PloverType.ACCUSE, "Tova Lind", "River Office", "2031-04-06");
    }

    private static Told strike() {
        return Told.of("Bakers strike in Velm", "Ovens stay cold.", "Velm Courier", "en", "2031-05-01")
                .names(EntityType.PLACE, "Velm")
                .names(EntityType.PERSON, "TOVA LIND")
                .names(EntityType.PERSON, "Ana Berg")
                .claims("Ovens stay cold", Claim.State.SINGLE_SOURCE)
                .event(PloverType.CONSULT, "TOVA LIND", "Ana Berg", null);
    }

    private void fill(Told... stories) {
        try (Store store = Store.open(path)) {
            List<Dossier> dossiers = new ArrayList<>();
            for (Told story : stories) {
                dossiers.add(story.add(store).dossier());
            }
            store.place(dossiers, List.of());
        }
    }

    private static List<String> titles(Shelf shelf, Query query) {
        return shelf.stories(query).cards().stream().map(Shelf.StoryCard::title).toList();
    }

    @Test
    void aListShowsWhatAStoryIs() {
        fill(flood());
        try (Shelf shelf = Shelf.open(path)) {
            Shelf.StoryCard card = shelf.stories(Query.ALL).cards().getFirst();
            assertThat(card.title()).isEqualTo("Flood reaches Orrin");
            assertThat(card.articles()).isEqualTo(2);
            assertThat(card.origins()).isEqualTo(2);
            assertThat(card.days())
                    .containsExactly(
                            new Shelf.DayCount(LocalDate.of(2031, 4, 7), 1),
                            new Shelf.DayCount(LocalDate.of(2031, 4, 9), 1));
            assertThat(card.claim()).isEqualTo("Two bridges were closed");
            assertThat(card.state()).isEqualTo(Claim.State.DISPUTED);
            assertThat(card.disputes()).isEqualTo(1);
            assertThat(card.outlets()).containsExactly("La Rive", "Orrin Post");
            assertThat(card.entities())
                    .extracting(Shelf.Named::name)
                    .containsExactlyInAnyOrder("Orrin", "Tova Lind", "River Office");
        }
    }

    @Test
    void choosesByEveryFacet() {
        fill(flood(), strike());
        try (Shelf shelf = Shelf.open(path)) {
            String lind = Names.id(EntityType.PERSON, "Tova Lind");
            assertThat(titles(shelf, Query.ALL)).containsExactly("Bakers strike in Velm", "Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.only(Facet.OUTLET, "La Rive"))).containsExactly("Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.only(Facet.LANGUAGE, "fr"))).containsExactly("Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.only(Facet.STATE, "DISPUTED", "SINGLE_SOURCE")))
                    .hasSize(2);
            assertThat(titles(shelf, Query.ALL.only(Facet.PLACE, Names.id(EntityType.PLACE, "Velm"))))
                    .containsExactly("Bakers strike in Velm");
            assertThat(titles(shelf, Query.ALL.only(Facet.ENTITY, lind))).hasSize(2);
            assertThat(titles(shelf, Query.ALL.only(Facet.ENTITY, lind).only(Facet.STATE, "DISPUTED")))
                    .containsExactly("Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.words("bridge closed", Order.NEWEST)))
                    .containsExactly("Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.words("bridge oven", Order.NEWEST)))
                    .isEmpty();
            assertThat(titles(shelf, Query.ALL.words("bridge oven", Order.BEST)))
                    .hasSize(2);
        }
    }

    @Test
    void choosesByDaysThatOverlap() {
        fill(flood(), strike(), Told.of("Undated", null));
        try (Shelf shelf = Shelf.open(path)) {
            LocalDate between = LocalDate.of(2031, 4, 8);
            assertThat(titles(shelf, Query.ALL.days(between, between))).containsExactly("Flood reaches Orrin");
            assertThat(titles(shelf, Query.ALL.days(LocalDate.of(2031, 4, 10), null)))
                    .containsExactly("Bakers strike in Velm");
            assertThat(titles(shelf, Query.ALL.days(null, LocalDate.of(2031, 4, 6))))
                    .isEmpty();
            assertThat(titles(shelf, Query.ALL).getLast()).isEqualTo("Undated");
        }
    }

    @Test
    void countsWhatWasFoundByItsFacets() {
        fill(flood(), strike());
        try (Shelf shelf = Shelf.open(path)) {
            Shelf.Page<Shelf.StoryCard> page =
                    shelf.stories(Query.ALL.page(null, 1).withCounts());
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.facets().get(Facet.LANGUAGE))
                    .containsExactly(new Shelf.Count("en", "en", 2), new Shelf.Count("fr", "fr", 1));
            assertThat(page.facets().get(Facet.ENTITY))
                    .contains(new Shelf.Count(Names.id(EntityType.PERSON, "Ana Berg"), "Ana Berg", 1));
            assertThat(shelf.stories(Query.ALL.only(Facet.LANGUAGE, "fr").withCounts())
                            .total())
                    .isEqualTo(1);
            Shelf.Page<Shelf.StoryCard> some = shelf.stories(Query.ALL.withCounts(Set.of(Facet.LANGUAGE, Facet.PARTY)));
            assertThat(some.total()).isEqualTo(2);
            assertThat(some.facets()).containsOnlyKeys(Facet.LANGUAGE);
        }
    }

    @Test
    void aNameIsFoundAcrossStories() {
        fill(flood(), strike());
        String lind = Names.id(EntityType.PERSON, "Tova Lind");
        try (Shelf shelf = Shelf.open(path)) {
            assertThat(shelf.entities(Query.ALL.only(Facet.NAME, lind)).cards())
                    .extracting(EntityCard::name)
                    .containsExactly("TOVA LIND", "Tova Lind");
            assertThat(shelf.quotes(Query.ALL.only(Facet.ENTITY, lind)).cards())
                    .extracting(card -> card.quote().id())
                    .hasSize(1);
            String office = Names.id(EntityType.ORGANISATION, "River Office");
            assertThat(shelf.events(Query.ALL.only(Facet.PARTY, lind)).cards()).hasSize(2);
            assertThat(shelf.events(Query.ALL.only(Facet.PARTY, lind, office)).cards())
                    .extracting(card -> card.event().type())
                    .containsExactly(PloverType.ACCUSE);
            LocalDate day = LocalDate.of(2031, 4, 6);
            assertThat(shelf.events(Query.ALL.days(day, day)).cards()).hasSize(1);
        }
    }

    @Test
    void showsTheWordsInTheSentenceThatHoldsMostOfThem() {
        fill(flood());
        try (Shelf shelf = Shelf.open(path)) {
            var found = shelf.articles(Query.ALL.words("bridge", Order.BEST))
                    .items()
                    .getFirst();
            Found.Excerpt excerpt = Objects.requireNonNull(found.excerpt());
            assertThat(excerpt.marks()).hasSize(1);
            assertThat(excerpt.marks().getFirst().of(excerpt.text())).isEqualTo("bridges");
            assertThat(found.item().story()).isNotNull();
            var said = shelf.quotes(Query.ALL.words("\"hold until\"", Order.BEST))
                    .items()
                    .getFirst();
            assertThat(Objects.requireNonNull(said.excerpt()).marks())
                    .extracting(mark -> mark.of("The dam will hold until the morning"))
                    .containsExactly("hold until");
        }
    }

    @Test
    void aBeginningFindsTheWordWithEachLetter() {
        fill(flood(), strike());
        try (Shelf shelf = Shelf.open(path)) {
            for (String typed : List.of("br*", "brid*", "bridge*", "Two bri*", "reach*", "reache*", "BRIDG*")) {
                for (Order order : Order.values()) {
                    assertThat(titles(shelf, Query.ALL.words(typed, order)))
                            .as(typed)
                            .containsExactly("Flood reaches Orrin");
                }
            }
            assertThat(titles(shelf, Query.ALL.words("brx*", Order.BEST))).isEmpty();
            assertThat(titles(shelf, Query.ALL.words("b*", Order.NEWEST))).isEmpty();
            Found.Excerpt excerpt = Objects.requireNonNull(shelf.articles(Query.ALL.words("overn*", Order.BEST))
                    .items()
                    .getFirst()
                    .excerpt());
            assertThat(excerpt.marks())
                    .extracting(mark -> mark.of(excerpt.text()))
                    .containsExactly("overnight");
        }
    }

    @Test
    void onlyWhoIsStillTypingBeginsAWord() {
        fill(flood().claims("Damage was small", Claim.State.ECHOED));
        try (Shelf shelf = Shelf.open(path)) {
            Query sent = Query.ALL.words("dam", Order.BEST).withCounts();
            assertThat(shelf.claims(sent).total()).isEqualTo(1);
            assertThat(shelf.claims(sent.typing()).total()).isEqualTo(2);
            assertThat(shelf.claims(Query.ALL.words("dam*", Order.BEST).withCounts())
                            .total())
                    .isEqualTo(2);
            assertThat(shelf.claims(Query.ALL.words("dam was", Order.NEWEST).typing())
                            .cards())
                    .isEmpty();
        }
        assertThat(Words.begun("two wor")).isEqualTo("two wor*");
        assertThat(Words.begun("\"a phrase")).isEqualTo("\"a phrase");
        assertThat(Words.begun("\"a phrase\" and")).isEqualTo("\"a phrase\" and*");
        assertThat(Words.begun("Who did it?")).isEqualTo("Who did it?");
    }

    @Test
    void aStemDoesNotHideTheWordThatIsBeingTyped() {
        fill(Told.of("Talks", null).claims("The negotiations went on", Claim.State.ECHOED));
        try (Shelf shelf = Shelf.open(path)) {
            for (String typed : List.of("nego*", "negotia*", "negotiat*", "negotiatio*", "negotiations*")) {
                assertThat(titles(shelf, Query.ALL.words(typed, Order.BEST)))
                        .as(typed)
                        .containsExactly("Talks");
            }
        }
    }

    private static List<Told> floods() {
        Random random = new Random(11);
        List<Told> floods = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String day = random.nextInt(8) == 0 ? null : "2031-04-0" + (1 + random.nextInt(9));
            floods.add(Told.of("Flood " + (i % 3 == 0 ? "river " : "") + i, day));
        }
        return floods;
    }

    private static Stream<Query> lists() {
        return Stream.of(Query.ALL, Query.ALL.words("flood river", Order.BEST), Query.ALL.words("flood", Order.NEWEST));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesHoldEveryItemOnce(Query query) {
        fill(floods().toArray(Told[]::new));
        List<String> seen = new ArrayList<>();
        try (Shelf shelf = Shelf.open(path)) {
            @Nullable String cursor = null;
            do {
                Shelf.Page<Shelf.StoryCard> page = shelf.stories(query.page(cursor, 7));
                page.cards().forEach(card -> seen.add(card.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).doesNotHaveDuplicates().hasSize(40);
            assertThat(shelf.stories(query.page(null, 100)).cards())
                    .extracting(Shelf.StoryCard::id)
                    .containsExactlyElementsOf(seen);
        }
    }

    @Test
    void whatComesBetweenTwoPagesHidesAndRepeatsNothing() {
        fill(floods().toArray(Told[]::new));
        Set<String> wanted = new HashSet<>();
        List<String> seen = new ArrayList<>();
        try (Shelf shelf = Shelf.open(path);
                Store store = Store.open(path)) {
            store.stories().forEach(story -> wanted.add(story.id()));
            @Nullable String cursor = null;
            int pages = 0;
            do {
                Shelf.Page<Shelf.StoryCard> page = shelf.stories(Query.ALL.page(cursor, 7));
                page.cards().forEach(card -> seen.add(card.id()));
                cursor = page.next();
                Told.of("Flood meanwhile " + pages++, "2031-04-05").into(store);
                shelf.follow();
            } while (cursor != null && pages < 50);
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(wanted);
    }

    @Test
    void aCursorOutlivesItsItem() {
        fill(Told.of("One", "2031-04-03"), Told.of("Two", "2031-04-02"), Told.of("Three", "2031-04-01"));
        try (Shelf shelf = Shelf.open(path);
                Store store = Store.open(path)) {
            Shelf.Page<Shelf.StoryCard> first = shelf.stories(Query.ALL.page(null, 2));
            store.place(List.of(), List.of(first.cards().getLast().id()));
            shelf.follow();
            assertThat(titles(shelf, Query.ALL.page(first.next(), 2))).containsExactly("Three");
        }
    }

    @Test
    void articlesOfAStoryArePaged() {
        Told told = flood();
        fill(told, strike());
        String story = told.dossier().story().id();
        try (Shelf shelf = Shelf.open(path)) {
            Shelf.Page<Shelf.ArticleCard> first =
                    shelf.articles(Query.ALL.inStory(story).page(null, 1));
            Shelf.Page<Shelf.ArticleCard> second =
                    shelf.articles(Query.ALL.inStory(story).page(first.next(), 1));
            assertThat(first.cards()).extracting(Shelf.ArticleCard::outlet).containsExactly("La Rive");
            assertThat(second.cards()).extracting(Shelf.ArticleCard::outlet).containsExactly("Orrin Post");
            assertThat(second.next()).isNull();
            assertThat(shelf.articles(Query.ALL.inStory("story-none")).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "AND OR NOT",
                "title:x^3 ~2 [a TO b] {c} \\",
                "+-*?:/()",
                "fl*",
                "al-f* f** *f *",
                "\"fl*",
                "\u0000\u0007\ud83c",
                "\ud83c\udf0a",
                "*",
                "\"unclosed flood",
                "　",
                "%_'; DROP TABLE stories; --",
                "\u202eflood"
            })
    void anyWordsAreOnlyWords(String words) {
        fill(flood());
        try (Shelf shelf = Shelf.open(path)) {
            for (String typed : List.of(words, words.repeat(10_000 / words.length()), (words + " ").repeat(3000))) {
                for (Order order : Order.values()) {
                    Query query = Query.ALL.words(typed, order).withCounts();
                    shelf.stories(query);
                    shelf.articles(query);
                    shelf.statements(query);
                    shelf.quotes(query);
                    shelf.stories(Query.ALL.only(Facet.OUTLET, typed).inStory(typed));
                }
            }
            String many = "flood "
                    + new Random(3)
                            .ints(5000, 'a', 'z')
                            .mapToObj(Character::toString)
                            .reduce("", (a, b) -> a + b + " ");
            assertThat(titles(shelf, Query.ALL.words(many, Order.BEST))).hasSize(1);
        }
    }

    @Test
    void whatIsNoneOfTheListIsToldAsSuch() {
        fill(flood());
        try (Shelf shelf = Shelf.open(path)) {
            for (String cursor : List.of("x", "", "!!", "TkVXRVNUIHggeQ", "QkVTVCAxIHg")) {
                assertThatThrownBy(() -> shelf.stories(Query.ALL.page(cursor, 5)))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("cursor")
                        .extracting(e -> ((StoreException) e).category())
                        .isEqualTo(StoreException.Category.INPUT);
            }
            assertThatThrownBy(() -> shelf.articles(Query.ALL.only(Facet.PARTY, "x")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("ARTICLE cannot be chosen by PARTY");
        }
    }
}
