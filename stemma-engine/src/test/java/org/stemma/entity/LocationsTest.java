package org.stemma.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Location;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.text.Toponym;

class LocationsTest {
    private static final Language LANGUAGE = new Language();

    private static Location locate(String name, String... paragraphs) {
        return new EntityFinder()
                .find(List.of(report("a", paragraphs))).stream()
                        .filter(e -> e.type() == EntityType.PLACE && e.names().contains(name))
                        .map(Entity::location)
                        .findFirst()
                        .orElseThrow();
    }

    private static Report report(String file, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder(file);
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = builder.build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    @Test
    void takesTheBestKnownPlaceWhereNothingElseSpeaks() {
        Location paris = locate("Paris", "Three shops closed in Paris on Monday.");
        assertThat(paris.country()).isEqualTo("FRA");
        assertThat(paris.latitude()).isCloseTo(48.85, within(0.1));
        assertThat(paris.longitude()).isCloseTo(2.35, within(0.1));
    }

    @Test
    void listensToTheStateBehindTheComma() {
        assertThat(locate("Paris", "Three shops closed in Paris, Texas, on Monday.")
                        .region())
                .isEqualTo("US-TX");
        assertThat(locate("London", "The train from London, Ontario, was late on Monday.")
                        .region())
                .isEqualTo("CA-ON");
    }

    @Test
    void listensToThePeopleBeforeTheTown() {
        Location tripoli = locate("Tripoli", "Shots were heard in the Lebanese city of Tripoli on Monday.");
        assertThat(tripoli.country()).isEqualTo("LBN");
    }

    @Test
    void placesOfOneRegionSupportEachOther() {
        Location birmingham = locate(
                "Birmingham",
                "Rain fell on Birmingham on Monday. Roads to Montgomery and Tuscaloosa were closed, and Huntsville had no power.");
        assertThat(birmingham.region()).isEqualTo("US-AL");
    }

    @Test
    void georgiaIsAStateBesideItsTownsAndACountryBesideTheOther() {
        Location state =
                locate("Georgia", "Voters in Georgia went to the polls. Lines were long in Atlanta and Savannah.");
        assertThat(state.kind()).isEqualTo(Toponym.Kind.REGION);
        Location country =
                locate("Georgia", "Voters in Georgia went to the polls. Lines were long in Tbilisi and Batumi.");
        assertThat(country.kind()).isEqualTo(Toponym.Kind.COUNTRY);
    }

    @Test
    void listensToTheDateline() {
        Article article = new ArticleBuilder("a")
                .block(Role.DATELINE, "MOBILE, Alabama, March 3 (Norrwire) —")
                .block(Role.BODY, "Roads to Birmingham were closed on Monday.")
                .build();
        Report report = new Report(article, LANGUAGE.analyse(article));
        assertThat(new EntityFinder().find(List.of(report)))
                .filteredOn(e -> e.name().equals("Birmingham"))
                .extracting(e -> requireNonNull(e.location()).kind() + " "
                        + requireNonNull(e.location()).region())
                .containsExactly("TOWN US-AL");
    }

    @Test
    void saysWhatChoseIt() {
        Location paris = locate("Paris", "Three shops closed in Paris, Texas, on Monday.");
        assertThat(paris.why().score()).isBetween(0.5, 1.0);
        assertThat(paris.why().parts()).extracting(part -> part.feature()).contains("known", "told");
    }

    @Test
    void doesNotDependOnTheOrderOfReports() {
        Report a = report("a", "Rain fell on Springfield and on Peoria on Monday.");
        Report b = report("b", "Springfield, the capital of Illinois, was without power.");
        assertThat(new EntityFinder().find(List.of(a, b))).isEqualTo(new EntityFinder().find(List.of(b, a)));
    }

    @Test
    void locatesPlacesAlone() {
        assertThat(new EntityFinder().find(List.of(report("a", "Sofia Okoro spoke in Accra for Ghanaian farmers."))))
                .filteredOn(e -> e.type() != EntityType.PLACE)
                .extracting(Entity::location)
                .containsOnlyNulls();
    }
}
