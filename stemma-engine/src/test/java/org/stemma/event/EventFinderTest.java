package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
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

class EventFinderTest {
    private static final Method METHOD = new Method("given", 1);
    private static final String MET =
            "Norr/norr/NNP/1/nsubj met/meet/VBD/-1/root with/with/IN/1/prep Tallin/tallin/NNP/2/pobj in/in/IN/1/prep Vessa/vessa/NNP/4/pobj on/on/IN/1/prep Wednesday/wednesday/NNP/6/pobj";

    private static Report report(String file, String text, String parse, String time, LocalDate day) {
        Article article = new ArticleBuilder(file).block(Role.BODY, text).build();
        Sentence sentence = ParsedSentence.of(article, 0, 0, parse);
        int at = time.isEmpty() ? -1 : article.original().indexOf(time);
        List<TimeExpression> times = at < 0
                ? List.of()
                : List.of(new TimeExpression(
                        0,
                        new Span(at, at + time.length()),
                        time,
                        TimeExpression.Kind.DATE,
                        When.day(day),
                        null,
                        null));
        return new Report(article, new Analysis(article.id(), "en", List.of(sentence), times, List.of(), METHOD));
    }

    private static Report report(String file, String text, String parse) {
        return report(file, text, parse, "", LocalDate.EPOCH);
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

    private static List<Event> find(Report... reports) {
        List<Report> all = List.of(reports);
        List<Entity> entities = List.of(
                entity("Norr", EntityType.PERSON, all),
                entity("Tallin", EntityType.PERSON, all),
                entity("Vessa", EntityType.PLACE, all),
                entity("Arla", EntityType.PLACE, all));
        return new EventFinder().find(all, entities, List.of(), Lineage.EMPTY);
    }

    @Test
    void tellsWhoMetWhomWhenAndWhere() {
        Event event = find(report(
                        "a.txt",
                        "Norr met with Tallin in Vessa on Wednesday.",
                        MET,
                        "Wednesday",
                        LocalDate.of(2031, 10, 15)))
                .getFirst();
        assertThat(event.type()).isEqualTo(PloverType.CONSULT);
        assertThat(name(event.actor())).isEqualTo("Norr");
        assertThat(name(event.recipient())).isEqualTo("Tallin");
        assertThat(Objects.requireNonNull(event.place()).name()).isEqualTo("Vessa");
        assertThat(event.when()).isEqualTo(When.day(LocalDate.of(2031, 10, 15)));
        assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void turnsPassives() {
        Event event = find(report(
                        "a.txt",
                        "Norr was arrested by Arla.",
                        "Norr/norr/NNP/2/nsubjpass was/be/VBD/2/auxpass arrested/arrest/VBN/-1/root by/by/IN/2/agent Arla/arla/NNP/3/pobj"))
                .getFirst();
        assertThat(event.type()).isEqualTo(PloverType.COERCE);
        assertThat(name(event.actor())).isEqualTo("Arla");
        assertThat(name(event.recipient())).isEqualTo("Norr");
    }

    @Test
    void tellsPlansFromDeeds() {
        Event event = find(report(
                        "a.txt",
                        "Norr plans to visit Arla.",
                        "Norr/norr/NNP/1/nsubj plans/plan/VBZ/-1/root to/to/TO/3/aux visit/visit/VB/1/xcomp Arla/arla/NNP/3/dobj"))
                .getFirst();
        // the plan is declared, the visit is not made
        assertThat(event.type()).isEqualTo(PloverType.AGREE);
        assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void keepsWhatWasNotDoneApart() {
        Event event = find(report(
                        "a.txt",
                        "Norr did not attack Arla.",
                        "Norr/norr/NNP/3/nsubj did/do/VBD/3/aux not/not/RB/3/neg attack/attack/VB/-1/root Arla/arla/NNP/3/dobj"))
                .getFirst();
        assertThat(event.polarity()).isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void findsNominalEvents() {
        Event event = find(report(
                        "a.txt",
                        "Talks between Norr and Tallin lasted.",
                        "Talks/talk/NNS/5/nsubj between/between/IN/0/prep Norr/norr/NNP/1/pobj and/and/CC/2/cc Tallin/tallin/NNP/2/conj lasted/last/VBD/-1/root"))
                .getFirst();
        assertThat(event.type()).isEqualTo(PloverType.CONSULT);
        assertThat(List.of(name(event.actor()), name(event.recipient()))).containsExactly("Norr", "Tallin");
    }

    @Test
    void joinsTellingsOfOneEventAndKeepsOtherDaysApart() {
        LocalDate day = LocalDate.of(2031, 10, 15);
        Report first = report("a.txt", "Norr met with Tallin in Vessa on Wednesday.", MET, "Wednesday", day);
        Report second = report("b.txt", "Norr met with Tallin in Vessa on Wednesday!", MET, "Wednesday", day);
        Report third =
                report("c.txt", "Norr met with Tallin in Vessa on Wednesday...", MET, "Wednesday", day.plusDays(21));
        List<Event> events = find(first, second, third);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().mentions()).hasSize(2);
        assertThat(events.getFirst().origins()).isEqualTo(2);
        List<Report> turned = new ArrayList<>(List.of(first, second, third));
        Collections.reverse(turned);
        assertThat(find(turned.toArray(Report[]::new))).isEqualTo(events);
    }

    @Test
    void tellsPeopleWithoutANameByTheReportsWords() {
        Event event = find(report(
                        "a.txt",
                        "Several soldiers attacked Arla.",
                        "Several/several/JJ/1/nmod soldiers/soldier/NNS/2/nsubj attacked/attack/VBD/-1/root Arla/arla/NNP/2/dobj"))
                .getFirst();
        assertThat(name(event.actor())).isEqualTo("Several soldiers");
        assertThat(Objects.requireNonNull(event.actor()).entity()).isNull();
        assertThat(name(event.recipient())).isEqualTo("Arla");
    }

    @Test
    void codesWhatIsPromisedThreatenedAndRefusedAsWords() {
        assertThat(typeOf(
                        "Norr will visit Arla.",
                        "Norr/norr/NNP/2/nsubj will/will/MD/2/aux visit/visit/VB/-1/root Arla/arla/NNP/2/dobj"))
                .isEqualTo(PloverType.AGREE);
        assertThat(typeOf(
                        "Norr will attack Arla.",
                        "Norr/norr/NNP/2/nsubj will/will/MD/2/aux attack/attack/VB/-1/root Arla/arla/NNP/2/dobj"))
                .isEqualTo(PloverType.THREATEN);
        assertThat(
                        typeOf(
                                "Norr refused to visit Arla.",
                                "Norr/norr/NNP/1/nsubj refused/refuse/VBD/-1/root to/to/TO/3/aux visit/visit/VB/1/xcomp Arla/arla/NNP/3/dobj"))
                .isEqualTo(PloverType.REJECT);
    }

    private static PloverType typeOf(String text, String parse) {
        return find(report("a.txt", text, parse)).getFirst().type();
    }

    @Test
    void findsWhomADemandConcernsBelowItsObject() {
        Report demand = report(
                "a.txt",
                "Norr demanded sanctions against Arla.",
                "Norr/norr/NNP/1/nsubj demanded/demand/VBD/-1/root sanctions/sanction/NNS/1/dobj against/against/IN/2/prep Arla/arla/NNP/3/pobj");
        assertThat(find(demand))
                .filteredOn(event -> event.type() == PloverType.REQUEST)
                .extracting(event -> name(event.recipient()))
                .containsExactly("Arla");
    }

    @Test
    void readsEveryLineOfTheLexicon() {
        Frames frames = new Frames();
        assertThat(frames.verb("meet")).isNotEmpty();
        assertThat(frames.noun("airstrike")).isNotEmpty();
        assertThat(frames.parties()).contains("soldier");
    }

    private static String name(Event.@Nullable Participant participant) {
        return participant == null ? "" : participant.name();
    }
}
