package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The same deed in other words, and other deeds in the same words. */
@Tag("slow")
class WordingTest {
    private static final Language LANGUAGE = new Language();
    private static final EntityFinder ENTITIES = new EntityFinder();
    private static final EventFinder EVENTS = new EventFinder();

    /** Type, actor and recipient of each event. */
    private static List<String> told(String text) {
        Article article = new ArticleBuilder("told.txt").block(Role.BODY, text).build();
        List<Report> story = List.of(new Report(article, LANGUAGE.analyse(article)));
        List<Entity> entities = ENTITIES.find(story);
        return EVENTS.find(story, entities, List.of(), Lineage.EMPTY).stream()
                .map(event -> event.type() + " " + name(event.actor()) + " > " + name(event.recipient()))
                .toList();
    }

    private static String name(Event.@Nullable Participant participant) {
        return participant == null ? "?" : participant.name();
    }

    @Test
    void whoPassesAResolutionSaysWhatItSays() {
        assertThat(told("Germany passed a resolution condemning Kenya on Monday."))
                .containsExactly("ACCUSE Germany > Kenya");
        assertThat(told("Germany vetoed a resolution condemning Kenya on Monday."))
                .noneMatch(event -> event.startsWith("ACCUSE Germany"));
    }

    @Test
    void personsClashWithWords() {
        assertThat(told("Angela Merkel clashed with Emmanuel Macron on Monday."))
                .containsExactly("ACCUSE Angela Merkel > Emmanuel Macron");
        assertThat(told("German troops clashed with the army of Kenya on Monday."))
                .allMatch(event -> event.startsWith("ASSAULT"))
                .isNotEmpty();
    }

    @Test
    void anAdjectiveMakesNoTroops() {
        assertThat(told("Germany sent military experts to Kenya to investigate the fire."))
                .noneMatch(event -> event.startsWith("MOBILIZE"));
        assertThat(told("Germany sent troops to Kenya.")).containsExactly("MOBILIZE Germany > Kenya");
    }

    @Test
    void whoIsCitedIsNoRecipient() {
        assertThat(told("According to Kenya, Germany apologised on Monday."))
                .noneMatch(event -> event.endsWith("> Kenya"));
        assertThat(told("Germany apologised to Kenya on Monday.")).containsExactly("CONCEDE Germany > Kenya");
    }

    @Test
    void wordsTiedByAHyphenStayWhole() {
        assertThat(told("Angela Merkel sued the Berlin-based company on Monday."))
                .containsExactly("ACCUSE Angela Merkel > Berlin-based company");
    }

    @Test
    void whatIsSentInThePassiveNamesWhoseItIs() {
        assertThat(told("German troops were deployed to Kenya on Monday.")).containsExactly("MOBILIZE German > Kenya");
    }

    @Test
    void aCallToThankIsThanks() {
        assertThat(told("Germany called Kenya to congratulate it on Monday."))
                .allMatch(e -> e.startsWith("SUPPORT Germany"));
        assertThat(told("Germany called on Kenya to release the envoy.")).containsExactly("REQUEST Germany > Kenya");
    }

    @Test
    void thoseWhoAreCountedArePeople() {
        assertThat(told("Germany freed 11 of Kenya's prisoners."))
                .allMatch(event -> event.startsWith("RETREAT Germany"))
                .isNotEmpty();
        assertThat(told("Kenya detained nine ex-members of the cabinet."))
                .containsExactly("COERCE Kenya > nine ex-members");
    }

    @Test
    void whoSaysThatHeSupportsSupports() {
        assertThat(told("Germany said on Monday that it supports Kenya.")).containsExactly("SUPPORT Germany > Kenya");
        assertThat(told("Germany supports Kenya.")).isEmpty();
    }

    @Test
    void whatNobodyDidIsNoAssault() {
        assertThat(told("An earthquake struck Kenya on Monday, killing two villagers."))
                .isEmpty();
        assertThat(told("Two villagers were killed in a crash in Kenya on Monday."))
                .isEmpty();
        assertThat(told("Two villagers were killed in a raid in Kenya on Monday."))
                .contains("ASSAULT ? > Two villagers");
    }

    @Test
    void attacksWithWordsAreCriticism() {
        assertThat(told("In a speech on Monday, Germany attacked the record of Kenya."))
                .containsExactly("ACCUSE Germany > Kenya");
        assertThat(told("Germany attacked Kenya on Monday.")).containsExactly("ASSAULT Germany > Kenya");
    }

    @Test
    void aPersonsArrestIsDoneToHim() {
        assertThat(told("The envoy's arrest by Kenya on Monday angered Germany."))
                .contains("COERCE Kenya > envoy");
    }

    @Test
    void anErrandIsAsFarAheadAsItsVerb() {
        assertThat(told("Germany's chancellor will leave for talks with Kenya on Monday."))
                .allMatch(event -> event.startsWith("AGREE"))
                .isNotEmpty();
    }

    @Test
    void whoIsNotWillingRefuses() {
        assertThat(told("Germany is not willing to fund the rebels in Kenya."))
                .allMatch(e -> e.startsWith("REJECT Germany"))
                .isNotEmpty();
        assertThat(told("Germany is not going to meet Kenya.")).containsExactly("REJECT Germany > Kenya");
        assertThat(told("The voters will not elect the king of Kenya.")).noneMatch(e -> e.startsWith("REJECT"));
    }

    @Test
    void aDeedSaidToFollowIsThreatened() {
        assertThat(told("Germany said it would close its border with Kenya if the rebels came."))
                .containsExactly("THREATEN Germany > Kenya");
    }

    @Test
    void whateverIsDoneInProtestIsProtest() {
        assertThat(told("Traders in Kenya shut their shops in protest against the tax."))
                .allMatch(event -> event.startsWith("PROTEST Traders"))
                .isNotEmpty();
    }

    @Test
    void whatIsCalledForIsAsked() {
        assertThat(told("Lawmakers in Kenya called for the king to resign.")).contains("REQUEST Lawmakers > ?");
    }

    @Test
    void aKindOfNounMeetsWhatItsClassNeeds() {
        assertThat(told("Kenyan paratroopers gathered near the border with Germany."))
                .allMatch(e -> e.startsWith("MOBILIZE"))
                .isNotEmpty();
        assertThat(told("Kenyan tourists gathered near the border with Germany."))
                .isEmpty();
    }
}
