package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.stemma.news.Report;
import org.stemma.news.Role;
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
}
