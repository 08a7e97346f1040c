package org.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Event.Participant;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Precision;
import org.stemma.news.QuadClass;
import org.stemma.news.Sector;
import org.stemma.news.SharedEvent;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Pair;
import org.stemma.relation.Ledger.Period;
import org.stemma.relation.Ledger.Side;
import org.stemma.relation.Ledger.Step;
import org.stemma.relation.Ledger.Tally;

class LedgerWriterTest {
    private static final Method METHOD = new Method("given", 1);
    private static final Participant NORR = new Participant("Ada Norr", "e1", "NOR", Sector.GOV);
    private static final Participant DANES = new Participant("Denmark", "e2", "DNK", Sector.GOV);
    private static final Participant REBELS = new Participant("rebels", null, "DNK", Sector.REB);
    private static final Participant VILLAGERS = new Participant("villagers", null, "DNK", Sector.CVL);

    private final List<Event> events = new ArrayList<>();
    private final LedgerWriter writer = new LedgerWriter();

    /** Events one after the other in one text, each told by a sentence of ten characters. */
    private LedgerWriterTest add(
            PloverType type,
            String mode,
            Participant actor,
            Participant recipient,
            @Nullable When when,
            Polarity polarity,
            Modality modality) {
        int at = 10 * events.size();
        Passage passage = new Passage("a1", at, at + 10, "Sentence " + events.size(), "", "");
        Passage trigger = new Passage("a1", at + 2, at + 5, "did", "", "");
        events.add(new Event(
                "event-" + events.size(),
                new Event.Code(type, mode, List.of(), "00"),
                "do",
                actor,
                recipient,
                when,
                null,
                null,
                polarity,
                modality,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(passage, trigger)),
                1,
                Why.of(1, "given", ""),
                METHOD));
        return this;
    }

    private LedgerWriterTest add(
            PloverType type, String mode, Participant actor, Participant recipient, @Nullable When when) {
        return add(type, mode, actor, recipient, when, Polarity.POSITIVE, Modality.ASSERTED);
    }

    private List<Entry> entries() {
        return entries("story-1");
    }

    private List<Entry> entries(String story) {
        return writer.entries(new Dossier(
                new Story(story, "Talks", List.of("a1"), Why.of(1, "given", ""), METHOD),
                List.of(),
                Lineage.EMPTY,
                List.of(),
                List.of(),
                events,
                List.of()));
    }

    private Side side(String asked) {
        return writer.side(asked, entries()).orElseThrow();
    }

    private Pair pair(String first, String second) {
        return writer.write(entries(), side(first), side(second)).pairs().getFirst();
    }

    private static When day(int month, int day) {
        return When.day(LocalDate.of(2031, month, day));
    }

    @Test
    void anEventThatTwoStoriesTellCountsOnce() {
        add(PloverType.AID, "", NORR, DANES, day(3, 2)).add(PloverType.AID, "", NORR, DANES, day(5, 2));
        List<Entry> told = Stream.concat(entries("story-1").stream(), entries("story-2").stream())
                .toList();
        SharedEvent shared = new SharedEvent(
                "shared",
                PloverType.AID,
                List.of(new SharedEvent.Sighting("story-1", "event-0"), new SharedEvent.Sighting("story-2", "event-0")),
                Why.of(1, "given", ""));
        List<Entry> once = writer.once(told, List.of(shared));
        assertThat(once)
                .extracting(Entry::stories)
                .containsExactly(List.of("story-1", "story-2"), List.of("story-1"), List.of("story-2"));
        assertThat(once.getFirst().origins()).isEqualTo(2);
        assertThat(once.getFirst().passages()).hasSize(2);
        assertThat(once.getFirst().files()).hasSize(2);
    }

    @Test
    void countsByClassAndDirectionAndWeighsByTypeAndMode() {
        add(PloverType.CONSULT, "visit", NORR, DANES, day(5, 3));
        add(PloverType.SUPPORT, "", NORR, DANES, null);
        add(PloverType.ACCUSE, "", DANES, NORR, null);
        Pair pair = pair("NOR", "Denmark");
        assertThat(pair.tallies())
                .containsExactly(
                        new Tally(true, QuadClass.VERBAL_COOPERATION, 2, 9),
                        new Tally(false, QuadClass.VERBAL_CONFLICT, 1, -3));
        assertThat(pair.balance()).isEqualTo(6);
        assertThat(pair.counted()).isEqualTo(3);
    }

    @Test
    void whatDidNotHappenStandsApart() {
        add(PloverType.AGREE, "", NORR, DANES, null);
        add(PloverType.CONSULT, "", NORR, DANES, null, Polarity.POSITIVE, Modality.PLANNED);
        add(PloverType.AID, "", NORR, DANES, null, Polarity.NEGATIVE, Modality.ASSERTED);
        Pair pair = pair("NOR", "DNK");
        assertThat(pair.entries()).extracting(Entry::event).containsExactly("event-0");
        assertThat(pair.apart()).extracting(Entry::event).containsExactly("event-1", "event-2");
        assertThat(pair.balance()).isEqualTo(2.5);
    }

    @Test
    void aTellingThatDeniesPutsTheEventInDispute() {
        add(PloverType.REQUEST, "", NORR, DANES, null);
        add(PloverType.REQUEST, "", NORR, DANES, null, Polarity.POSITIVE, Modality.DENIED);
        Pair pair = pair("NOR", "DNK");
        assertThat(pair.disputed()).isEqualTo(1);
        assertThat(pair.entries().getFirst().dispute()).isEqualTo("Sentence 1");
        assertThat(pair.apart()).singleElement().matches(entry -> !entry.disputed());
    }

    @Test
    void aStateActsThroughItsOfficesAndIsActedUponInItsPeople() {
        add(PloverType.ASSAULT, "", NORR, VILLAGERS, null);
        add(PloverType.PROTEST, "", VILLAGERS, NORR, null);
        add(PloverType.ASSAULT, "", NORR, REBELS, null);
        assertThat(pair("NOR", "DNK").entries()).extracting(Entry::event).containsExactly("event-0");
        Ledger all = writer.write(entries(), side("NOR"), null);
        assertThat(all.pairs())
                .extracting(pair -> pair.second().label())
                .containsExactly("Denmark", "rebels", "villagers");
    }

    @Test
    void anybodyIsFoundByPartOfTheNameAndAMisspeltNameHasNeighbours() {
        add(PloverType.CONSULT, "", NORR, DANES, null);
        assertThat(side("norr").names()).containsExactly("Ada Norr");
        assertThat(side("norway").country()).isEqualTo("NOR");
        assertThat(writer.side("Narr", entries())).isEmpty();
        assertThat(writer.near("Narr", entries())).first().isEqualTo("Ada Norr");
        assertThat(writer.near("Denmrk", entries())).contains("Denmark (DNK)");
    }

    @Test
    void periodsAreTheFinestThatHoldNearlyAllDates() {
        When may =
                new When("2031-05", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), Precision.MONTH, false, null);
        add(PloverType.CONSULT, "", NORR, DANES, day(5, 3));
        add(PloverType.CONSULT, "", NORR, DANES, may);
        add(PloverType.ASSAULT, "", DANES, NORR, day(7, 1));
        add(PloverType.AID, "", NORR, DANES, null);
        Pair pair = pair("NOR", "DNK");
        assertThat(pair.step()).isEqualTo(Step.MONTH);
        assertThat(pair.periods()).containsExactly(new Period("2031-05", 2, 5, 0), new Period("2031-07", 1, 0, -9));
        assertThat(pair.elsewhen()).isEqualTo(new Period("", 1, 10, 0));
    }

    @Test
    void eventsOfOneSideAloneAreNoRelation() {
        add(PloverType.CONSULT, "", NORR, new Participant("Oslo", "e3", "NOR", Sector.GOV), null);
        assertThat(writer.write(entries(), side("NOR"), null).pairs()).isEmpty();
    }

    @Test
    void everyTypeHasAScoreOfItsClassSign() {
        for (PloverType type : PloverType.values()) {
            double score = Scores.PLOVER.of(new Event.Code(type, "", List.of(), "00"));
            boolean conflict =
                    type.quadClass() == QuadClass.VERBAL_CONFLICT || type.quadClass() == QuadClass.MATERIAL_CONFLICT;
            assertThat(conflict ? -score : score).as(type.name()).isGreaterThanOrEqualTo(0);
        }
    }
}
