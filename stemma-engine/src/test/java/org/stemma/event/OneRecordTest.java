package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Precision;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;
import org.stemma.text.Span;

/** Many tellings, one event; and two events told alike. */
class OneRecordTest {
    private static final Method METHOD = new Method("given", 1);
    private static final LocalDate DAY = LocalDate.of(2031, 10, 15);
    private static final When OCTOBER =
            new When("2031-10", LocalDate.of(2031, 10, 1), LocalDate.of(2031, 10, 31), Precision.MONTH, false, null);

    /** A sentence with its parse and the words that tell its time. */
    private record Wording(
            String text,
            String parse,
            String time,
            @Nullable When when) {
        Wording at(When other) {
            return new Wording(text, parse, time, other);
        }
    }

    private static final Wording ACTIVE = new Wording(
            "Gunmen kidnapped Norr in Vessa on Wednesday.",
            "Gunmen/gunman/NNS/1/nsubj kidnapped/kidnap/VBD/-1/root Norr/norr/NNP/1/dobj in/in/IN/1/prep Vessa/vessa/NNP/3/pobj on/on/IN/1/prep Wednesday/wednesday/NNP/5/pobj",
            "Wednesday",
            When.day(DAY));
    private static final Wording PASSIVE = new Wording(
            "Norr was abducted in Vessa by gunmen in October.",
            "Norr/norr/NNP/2/nsubjpass was/be/VBD/2/auxpass abducted/abduct/VBN/-1/root in/in/IN/2/prep Vessa/vessa/NNP/3/pobj by/by/IN/2/agent gunmen/gunman/NNS/5/pobj in/in/IN/2/prep October/october/NNP/7/pobj",
            "October",
            OCTOBER);
    private static final Wording UNDATED = new Wording(
            "Gunmen abducted Norr.",
            "Gunmen/gunman/NNS/1/nsubj abducted/abduct/VBD/-1/root Norr/norr/NNP/1/dobj",
            "",
            null);
    private static final Wording NOUN = new Wording(
            "The kidnapping of Norr in Vessa shocked.",
            "The/the/DT/1/det kidnapping/kidnapping/NN/6/nsubj of/of/IN/1/prep Norr/norr/NNP/2/pobj in/in/IN/1/prep Vessa/vessa/NNP/4/pobj shocked/shock/VBD/-1/root",
            "",
            null);

    private static Report report(String file, Wording wording) {
        Article article = new ArticleBuilder(file)
                .block(Role.BODY, wording.text())
                .published(DAY.plusDays(1))
                .build();
        Sentence sentence = ParsedSentence.of(article, 0, 0, wording.parse());
        int at = wording.time().isEmpty() ? -1 : article.original().lastIndexOf(wording.time());
        List<TimeExpression> times = at < 0
                ? List.of()
                : List.of(new TimeExpression(
                        0,
                        new Span(at, at + wording.time().length()),
                        wording.time(),
                        TimeExpression.Kind.DATE,
                        wording.when(),
                        null,
                        null));
        return new Report(article, new Analysis(article.id(), "en", List.of(sentence), times, List.of(), METHOD));
    }

    private static List<Report> reports(Wording... wordings) {
        List<Report> reports = new ArrayList<>();
        for (Wording wording : wordings) {
            reports.add(report(reports.size() + ".txt", wording));
        }
        return reports;
    }

    private static Entity entity(String name, EntityType type, List<Report> reports) {
        List<Mention> mentions = new ArrayList<>();
        for (Report report : reports) {
            for (Token token : report.analysis().sentences().getFirst().tokens()) {
                if (token.form().equals(name)) {
                    mentions.add(new Mention(
                            report.article().passage(token.span()),
                            0,
                            token.index(),
                            token.index() + 1,
                            Mention.Kind.NAME,
                            name));
                }
            }
        }
        return new Entity(
                "entity-" + name,
                name,
                List.of(name),
                type,
                null,
                null,
                List.of(),
                mentions,
                Why.of(1, "given", ""),
                METHOD);
    }

    private static List<Event> find(List<Report> reports, OfEvents... corrections) {
        List<Entity> entities = List.of(
                entity("Norr", EntityType.PERSON, reports),
                entity("Tallin", EntityType.PERSON, reports),
                entity("Vessa", EntityType.PLACE, reports));
        return new EventFinder().find(reports, entities, List.of(), Lineage.EMPTY, List.of(corrections));
    }

    private static List<Report> hundred() {
        List<Wording> wordings = List.of(ACTIVE, PASSIVE, UNDATED, NOUN);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            reports.add(report("report-" + i + ".txt", wordings.get(i % wordings.size())));
        }
        return reports;
    }

    @Test
    void aHundredReportsOfOneKidnappingAreOneEvent() {
        List<Event> events = find(hundred());
        assertThat(events).hasSize(1);
        Event event = events.getFirst();
        assertThat(event.mentions()).hasSize(100);
        assertThat(event.origins()).isEqualTo(100);
        assertThat(event.when()).isEqualTo(When.day(DAY));
        assertThat(Objects.requireNonNull(event.place()).name()).isEqualTo("Vessa");
        assertThat(event.why().parts()).extracting(Why.Part::feature).contains("joined by patient", "joined by time");
    }

    @Test
    void anotherDayIsAnotherEventHoweverManyTellIt() {
        List<Report> reports = new ArrayList<>(hundred());
        for (int i = 0; i < 10; i++) {
            reports.add(report("later-" + i + ".txt", ACTIVE.at(When.day(DAY.plusDays(40)))));
        }
        List<Event> events = find(reports);
        assertThat(events).hasSize(2);
        assertThat(events).extracting(event -> event.mentions().size()).contains(10);
    }

    @Test
    void theOrderOfReportsChangesNothing() {
        List<Report> reports = new ArrayList<>(hundred());
        reports.add(report("later.txt", ACTIVE.at(When.day(DAY.plusDays(40)))));
        List<Event> events = find(reports);
        Collections.shuffle(reports, new Random(7));
        assertThat(find(reports)).isEqualTo(events);
    }

    @Test
    void aMonthAgreesWithItsDaysAndNotWithOthers() {
        assertThat(find(reports(ACTIVE, PASSIVE))).hasSize(1);
        When november = new When(
                "2031-11", LocalDate.of(2031, 11, 1), LocalDate.of(2031, 11, 30), Precision.MONTH, false, null);
        assertThat(find(reports(ACTIVE, PASSIVE.at(november)))).hasSize(2);
    }

    @Test
    void anotherVictimIsAnotherEvent() {
        Wording other =
                new Wording("Gunmen abducted Tallin.", UNDATED.parse().replace("Norr/norr", "Tallin/tallin"), "", null);
        assertThat(find(reports(UNDATED, other))).hasSize(2);
    }

    @Test
    void aReaderTellsThatTwoEventsAreOneOrOneIsTwo() {
        List<Report> reports = reports(ACTIVE, UNDATED, ACTIVE.at(When.day(DAY.plusDays(40))));
        List<Passage> words = reports.stream()
                .map(report -> report.article()
                        .passage(report.analysis()
                                .sentences()
                                .getFirst()
                                .tokens()
                                .get(1)
                                .span()))
                .toList();
        assertThat(find(reports)).hasSize(2);
        OfEvents merge = new OfEvents(OfEvents.Kind.MERGE, List.of(words.subList(0, 1), words.subList(2, 3)));
        assertThat(find(reports, merge)).hasSize(1);
        OfEvents split = new OfEvents(OfEvents.Kind.SPLIT, List.of(words.subList(0, 1), words.subList(1, 2)));
        assertThat(find(reports, split))
                .hasSize(2)
                .noneMatch(event -> event.mentions().stream()
                        .map(Event.Mention::trigger)
                        .toList()
                        .containsAll(words.subList(0, 2)));
        OfEvents apart = new OfEvents(OfEvents.Kind.SPLIT, List.of(words.subList(0, 1), words.subList(2, 3)));
        assertThat(find(reports, merge, apart)).hasSize(2);
    }
}
