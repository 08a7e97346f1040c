package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

/** What is mended of the parser's names. Persons, towns and bodies are invented; countries and large towns are not. */
class NameMendingTest {
    private static final Language LANGUAGE = new Language();

    @Test
    void readsTypeAndSpanOffTheHeadNoun() {
        assertThat(names("Guards of the 4th Orvan Brigade left Kelmar Province for the Iraqi Ministry of River Trade."))
                .contains(
                        "ORGANISATION 4th Orvan Brigade",
                        "PLACE Kelmar Province",
                        "ORGANISATION Iraqi Ministry of River Trade");
    }

    @Test
    void letsTheLastNounOfSeveralTellTheType() {
        assertThat(names("The Kelmar County Sports Foundation met the mayor."))
                .contains("ORGANISATION Kelmar County Sports Foundation")
                .doesNotContain("PLACE Kelmar County");
    }

    @Test
    void partsABodyFromTheOfficerBehindIt() {
        assertThat(names("We will stay, said Orvan Army Gen. Ruth Salter on Monday."))
                .contains("PERSON Ruth Salter", "ORGANISATION Orvan Army");
    }

    @Test
    void takesNoPortfolioForABody() {
        assertThat(names("Secretary of State Ruth Salter met Defense Secretary Paul Lantos."))
                .containsExactly("PERSON Ruth Salter", "PERSON Paul Lantos");
    }

    @Test
    void makesAPersonOfWhatFollowsATitle() {
        assertThat(names("In Lisbon, Special Envoy Tarvel will meet the committee."))
                .contains("PERSON Tarvel");
    }

    @Test
    void knowsATownByTheCountryBehindIt() {
        assertThat(names("The convoy was hit in Urmek al-Korda, northern Syria, on Monday."))
                .contains("PLACE Urmek al-Korda", "PLACE Syria");
    }

    @Test
    void knowsAPersonByTheAge() {
        assertThat(names("Police found Dorna Hill, 24, near the bridge. Hill was a nurse."))
                .contains("PERSON Dorna Hill", "PERSON Hill");
    }

    @Test
    void knowsTownsOfTheWorldInOtherSpellings() {
        assertThat(names("Rebels said they had moved their guns from Tabqa to Raqqah."))
                .contains("PLACE Tabqa", "PLACE Raqqah");
    }

    @Test
    void tellsATownFromThePersonOfItsName() {
        assertThat(names("Jim Jordan chairs the panel. Mr. Jordan spoke first. King Orvan rules in Jordan."))
                .contains("PERSON Jim Jordan", "PERSON Jordan", "PLACE Jordan");
    }

    @Test
    void leavesOutAcronymsThatAreThings() {
        assertThat(names("One strike destroyed a VBOD, two trucks and a bridge. The VBOD burnt."))
                .isEmpty();
    }

    @Test
    void findsABodyByItsLastNounOnceItIsNamed() {
        assertThat(names("The Orvan Coalition met. Salt is cheap, the Coalition said, and the Coalition will buy it."))
                .filteredOn(name -> name.equals("ORGANISATION Coalition"))
                .hasSize(2);
    }

    @Test
    void findsTheShortNameOfIslamicState() {
        assertThat(names("Islamic State lost the town. Troops had fought IS for a year."))
                .containsExactly("ORGANISATION Islamic State", "ORGANISATION IS");
    }

    @Test
    void cutsSuffixesBracketsAndAddresses() {
        assertThat(names("The Lisbon-based firm wrote to [envoy Ruth] Salter at https://example.org/Kelmar yesterday."))
                .contains("PLACE Lisbon")
                .doesNotContain("PERSON Ruth] Salter")
                .noneMatch(name -> name.contains("example"));
    }

    @Test
    void leavesTitlesDaysAndPartiesOutOfNames() {
        assertThat(names("Justice Salter met Lantos Thursday, and Rep. Ruth Orvan (D-Mich.) came."))
                .contains("PERSON Salter", "PERSON Lantos");
    }

    @Test
    void addsLastNamesToGivenNames() {
        assertThat(names("The post was shared by Fatima Orvanshi at noon.")).contains("PERSON Fatima Orvanshi");
    }

    @Test
    void keepsTheParsersLabelsApart() {
        List<String> raw = LANGUAGE_UNMENDED
                .analyse(new ArticleBuilder("a")
                        .block(Role.BODY, "The Lisbon-Madrid line is closed.")
                        .build())
                .sentences()
                .getFirst()
                .names()
                .stream()
                .map(name -> name.text())
                .toList();
        assertThat(raw).isNotEqualTo(List.of("Lisbon", "Madrid"));
    }

    private static final Language LANGUAGE_UNMENDED = Language.unmended();

    private static List<String> names(String text) {
        return LANGUAGE.analyse(new ArticleBuilder("a").block(Role.BODY, text).build()).sentences().stream()
                .flatMap(sentence -> sentence.names().stream())
                .map(name -> name.type() + " " + name.text())
                .toList();
    }
}
