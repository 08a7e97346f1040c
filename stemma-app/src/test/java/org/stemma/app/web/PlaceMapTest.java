package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.stemma.news.EntityType;
import org.stemma.news.Location;
import org.stemma.news.Why;
import org.stemma.store.EntityCard;
import org.stemma.text.Toponym;

class PlaceMapTest {
    private static EntityCard card(String story, String name, double latitude, double longitude, int articles) {
        Location location =
                new Location(latitude, longitude, name, Toponym.Kind.TOWN, "CAL", null, null, new Why(1, List.of()));
        return new EntityCard(
                "name-1",
                story,
                "entity-" + story,
                name,
                List.of(name),
                EntityType.PLACE,
                "CAL",
                location,
                List.of(),
                2,
                articles);
    }

    @Test
    void storiesThatMeanOnePlaceShareItsMark() {
        PlaceMap map = Objects.requireNonNull(PlaceMap.of(
                List.of(card("a", "Velm", 40, 10, 3), card("b", "Velm", 40, 10, 1), card("c", "Velm", 44, 12, 1)),
                List.of()));
        assertThat(map.marked()).isEqualTo(2);
        assertThat(map.rows().getFirst().site().articles()).isEqualTo(4);
        assertThat(map.rows().getFirst().address()).isEqualTo("/stories/a#places");
    }

    @Test
    void hostileNamesStayText() {
        PlaceMap map =
                Objects.requireNonNull(PlaceMap.of(List.of(card("a", HostileNews.MARKUP, 40, 10, 3)), List.of()));
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.stemma.app.web")
                .render("map.jte", Map.of("map", map), page);
        Visitor.isHarmless("map", page.toString());
        Document drawn = Jsoup.parse(page.toString());
        assertThat(drawn.select("svg.wide-map a.place, svg.slim-map a.place")).hasSize(2);
        assertThat(drawn.select("svg.wide-map a.place title").text()).contains("<script>alert(1)</script>");
        assertThat(drawn.select(".key li")).isEmpty();
    }
}
