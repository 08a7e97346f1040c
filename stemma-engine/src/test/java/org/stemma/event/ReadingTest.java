package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.When;
import org.stemma.rooms.ArticleBuilder;

/** Sentences of an invented world, read as the pipeline reads them: who, what, to whom, how much. */
@Tag("slow")
class ReadingTest {
    private static final Language LANGUAGE = new Language();
    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final EventFinder EVENTS = new EventFinder();

    private static List<Event> events(String text) {
        Article article = new ArticleBuilder("told.txt").block(Role.BODY, text).build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        List<Entity> entities = ENTITIES.find(story);
        return EVENTS.find(story, entities, List.of(), Lineage.EMPTY);
    }

    /** Type, actor, recipient and amount of each event. */
    private static List<String> told(String text) {
        List<String> told = new ArrayList<>();
        for (Event event : events(text)) {
            Event.Magnitude magnitude = event.magnitude();
            told.add(event.type() + " " + name(event.actor()) + " > " + name(event.recipient())
                    + (magnitude == null ? "" : " " + magnitude.amount().text()));
        }
        return told;
    }

    private static String name(Event.@Nullable Participant participant) {
        return participant == null ? "?" : participant.name();
    }

    @Test
    void countsThoseWhoAreStruck() {
        assertThat(told("The army killed 12 villagers on Monday.")).containsExactly("ASSAULT army > 12 villagers 12");
        assertThat(told("Twelve villagers were killed on Monday."))
                .containsExactly("ASSAULT ? > Twelve villagers Twelve");
    }

    @Test
    void countsThoseWhoProtestNotThoseWhoKill() {
        assertThat(told("About 3,000 students protested against the tax."))
                .containsExactly("PROTEST About 3,000 students > ? About 3,000");
        assertThat(told("Three rebels killed the guard on Monday.")).allMatch(event -> !event.endsWith("Three"));
    }

    @Test
    void takesTheActorOfANounFromTheVerbThatCarriesIt() {
        assertThat(told("Germany announced a suspension of aid to Kenya on Wednesday."))
                .containsExactly("SANCTION Germany > Kenya");
    }

    @Test
    void seesWhatIsMeasuredOut() {
        assertThat(told("Germany launched a series of attacks on Kenya.")).containsExactly("ASSAULT Germany > Kenya");
    }

    @Test
    void takesWhoMustForTheOneAsked() {
        assertThat(told("Germany said that Kenya must release the prisoners.")).contains("REQUEST Germany > Kenya");
    }

    @Test
    void threatensWhoeverTheConditionNames() {
        assertThat(told("Germany will close the border unless Kenya pays."))
                .containsExactly("THREATEN Germany > Kenya");
    }

    @Test
    void tellsAPromisedDeedOnce() {
        assertThat(told("Germany pledged to send grain to Kenya.")).containsExactly("AGREE Germany > Kenya");
    }

    @Test
    void leavesOutWhatIsOnlyRecalledOrFelt() {
        assertThat(told("Germany will respect all previous agreements with Kenya."))
                .noneMatch(event -> event.startsWith("AGREE ?"));
        assertThat(told("Germany supports the old treaty.")).isEmpty();
        assertThat(told("The minister of Kenya declined to comment.")).isEmpty();
    }

    @Test
    void readsRoughCountsAsSubjectAndObject() {
        assertThat(told("Around 3,000 rebels have surrendered to Kenya."))
                .containsExactly("RETREAT Around 3,000 rebels > Kenya Around 3,000");
    }

    @Test
    void whoIsAskedForIsNotAsked() {
        assertThat(told("Chile asked Peru to hand over the banker Anton Veld."))
                .containsExactly("REQUEST Chile > Peru");
        assertThat(told("Officials in Peru say that Chile has requested the extradition of the banker Anton Veld."))
                .contains("REQUEST Chile > Peru");
        assertThat(told("Chile requested the extradition of the banker Anton Veld."))
                .containsExactly("REQUEST Chile > ?");
    }

    @Test
    void asksThoseWithWhomItTalked() {
        String talks = "The president of Chile met the president of Peru on Monday. ";
        String request = "Chile requested the extradition of the banker Anton Veld.";
        assertThat(told(talks + request)).contains("REQUEST Chile > Peru");
        String others = "The president of Chile met the president of Kenya on Friday. ";
        assertThat(told(talks + others + request)).contains("REQUEST Chile > ?");
    }

    @Test
    void twoRequestsOfOneSideAreTwo() {
        String extradition = "Chile requested the extradition of the banker Anton Veld from Peru. ";
        String grain = "Chile is seeking a loan of grain from Peru.";
        assertThat(told(extradition + grain))
                .filteredOn(event -> event.startsWith("REQUEST"))
                .hasSize(2);
    }

    @Test
    void askingTheCapitalIsAskingTheState() {
        String state = "Chile asked Peru to hand over the banker Anton Veld. ";
        String capital = "Chile has asked Lima to hand over the banker.";
        assertThat(told(state + capital))
                .filteredOn(event -> event.startsWith("REQUEST"))
                .hasSize(1);
    }

    @Test
    void refusesWhoeverAsked() {
        assertThat(
                        told(
                                "Kenya requested the extradition of the banker Olaf Brunn, but Uganda said it saw no basis for this."))
                .contains("REQUEST Kenya > Uganda", "REJECT Uganda > Kenya");
        assertThat(told("Kenya demanded the release of the prisoners, a claim that Uganda has denied."))
                .contains("REJECT Uganda > Kenya");
    }

    @Test
    void aPromiseAndARefusalAreMadeWithWords() {
        assertThat(events("Germany pledged to support Uganda in the dispute."))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(PloverType.AGREE);
                    assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
                });
        assertThat(events("Japan refused to send grain to Chile."))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(PloverType.REJECT);
                    assertThat(event.polarity()).isEqualTo(Polarity.POSITIVE);
                    assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
                });
        assertThat(events("Germany has not promised to send grain to Kenya."))
                .noneMatch(event -> event.type() == PloverType.AGREE && event.polarity() == Polarity.POSITIVE);
        assertThat(events("Norway sees no basis for the demand of Sweden."))
                .extracting(Event::type, Event::polarity)
                .contains(tuple(PloverType.REJECT, Polarity.POSITIVE));
    }

    @Test
    void theDayOfASayingDatesNoContent() {
        assertThat(when("The minister said on 3 May 2031 that the army of Ghana had attacked the port."))
                .containsOnlyNulls();
        assertThat(when("The minister said that the army of Ghana had attacked the port on 3 May 2031."))
                .contains("2031-05-03");
    }

    private static List<@Nullable String> when(String text) {
        List<@Nullable String> when = new ArrayList<>();
        for (Event event : events(text)) {
            When time = event.when();
            when.add(time == null ? null : time.value());
        }
        return when;
    }
}
