package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Dossier;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Identity;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.SharedEvent;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;

/** One event in two stories. */
class SightingsTest {
    private static final Method METHOD = new Method("given", 1);
    private static final LocalDate DAY = LocalDate.of(2031, 10, 15);

    private static Event event(String id, String actor, @Nullable String recipient, @Nullable LocalDate day) {
        Passage passage = new Passage(id, 0, 3, "met", "", "");
        return new Event(
                "event-" + id,
                new Event.Code(PloverType.CONSULT, "meet", List.of(), "04"),
                "meet",
                new Event.Participant(actor, actor, null, null),
                recipient == null ? null : new Event.Participant(recipient, recipient, null, null),
                day == null ? null : When.day(day),
                null,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(passage, passage)),
                1,
                Why.of(1, "given", ""),
                METHOD);
    }

    private static Dossier story(String id, Event... events) {
        return new Dossier(
                new Story(id, id, List.of(), Why.of(1, "given", ""), METHOD),
                List.of(),
                Lineage.EMPTY,
                List.of(),
                List.of(),
                List.of(events),
                List.of());
    }

    private static Identity identity(String key, String... places) {
        return new Identity(
                key,
                key,
                EntityType.PERSON,
                null,
                List.of(places).stream()
                        .map(place -> new Identity.Sighting(place.split(" ", -1)[0], place.split(" ", -1)[1]))
                        .toList(),
                Why.of(1, "given", ""));
    }

    private static List<SharedEvent> across(Dossier... dossiers) {
        return new EventFinder()
                .across(
                        List.of(dossiers),
                        List.of(
                                identity("norr", "one norr", "two norr-2"),
                                identity("tallin", "one tallin", "two tallin-2")));
    }

    @Test
    void theSamePeopleOnTheSameDayAreOneEvent() {
        List<SharedEvent> shared = across(
                story("one", event("a", "norr", "tallin", DAY)), story("two", event("b", "tallin-2", "norr-2", DAY)));
        assertThat(shared).hasSize(1);
        assertThat(shared.getFirst().sightings())
                .containsExactly(
                        new SharedEvent.Sighting("one", "event-a"), new SharedEvent.Sighting("two", "event-b"));
        assertThat(shared.getFirst().why().parts())
                .extracting(Why.Part::feature)
                .contains("participants", "time");
    }

    @Test
    void anotherDayNoDayOrAnotherPartnerIsAnotherEvent() {
        Dossier one = story("one", event("a", "norr", "tallin", DAY));
        assertThat(across(one, story("two", event("b", "norr-2", "tallin-2", DAY.plusDays(1)))))
                .isEmpty();
        assertThat(across(one, story("two", event("b", "norr-2", "tallin-2", null))))
                .isEmpty();
        assertThat(across(one, story("two", event("b", "norr-2", "drobny", DAY))))
                .isEmpty();
    }

    @Test
    void anEventStandsInAStoryOnce() {
        assertThat(across(
                        story("one", event("a", "norr", "tallin", DAY), event("c", "norr", "tallin", DAY)),
                        story("two", event("b", "norr-2", "tallin-2", DAY))))
                .singleElement()
                .satisfies(shared -> assertThat(shared.sightings()).hasSize(2));
    }
}
