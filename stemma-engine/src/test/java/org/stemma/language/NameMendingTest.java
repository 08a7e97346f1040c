package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.EntityType;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;

/** Where names begin and end and what they are, beyond the parser's labels. Persons, towns and bodies are invented. */
class NameMendingTest {
    private static final Language LANGUAGE = new Language();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lead manager Holmgard Bank Ltd said so. | ORGANISATION Holmgard Bank Ltd",
                "Shares of Verrin, Brandt and Co Inc fell. | ORGANISATION Verrin, Brandt and Co Inc",
                "They sued Caldoran Telephone and Telegraph Corp on Monday. | ORGANISATION Caldoran Telephone and Telegraph Corp",
                "He bought Thermo-Print GmbH of Lohnau last year. | ORGANISATION Thermo-Print GmbH",
            })
    void findsFirmsByTheirLegalForm(String text, String firm) {
        assertThat(names(text)).contains(firm);
    }

    @Test
    void knowsAFirmWithoutItsFormAsWell() {
        assertThat(names(
                        "Dominel Textile Inc considers a report that it was bought.",
                        "Dominel Textile last year lost money."))
                .contains("ORGANISATION Dominel Textile Inc", "ORGANISATION Dominel Textile");
    }

    @Test
    void takesAnAttorneyGeneralForNoFirm() {
        assertThat(names("Texas AG Olga Verrin sued. Vostania’s economy is slow."))
                .noneMatch(name -> name.endsWith("AG"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Women of the 407th AEG thanked them. | ORGANISATION 407th AEG",
                "They came from 3rd Battalion, 321st Field Artillery Regiment for an exercise. | ORGANISATION 321st Field Artillery Regiment",
                "Crews of the 158th Fighter Wing, who slept, left. | ORGANISATION 158th Fighter Wing",
                "A chief in Abel Battery, 3rd Battalion, said it. | ORGANISATION Abel Battery",
                "She flew to Kharzan Airfield West on Monday. | PLACE Kharzan Airfield West",
                "Ministers of the Global Coalition to Counter Malaria met. | ORGANISATION Global Coalition to Counter Malaria",
                "Farmers of Nur ad Din Province fled. | PLACE Nur ad Din Province",
            })
    void joinsNamesToTheirOrdinalsAndPurposes(String text, String name) {
        assertThat(names(text)).contains(name);
    }

    @Test
    void knowsTheLettersOfABodyInBrackets() {
        assertThat(names("Fighters of the Caldora Workers' Party (PKX) fled.", "A spokesman of the PKX denied it."))
                .filteredOn(name -> name.equals("ORGANISATION PKX"))
                .hasSize(2);
        assertThat(names("The Caldora Grain Exchange, CGE, closed.")).contains("ORGANISATION CGE");
    }

    @Test
    void leavesThingsAndCallingsOut() {
        assertThat(
                        names(
                                "In Lisbon, Special Advisor Verrin will meet the CEO. They shot a UAV down. #StopVerrin is a tag."))
                .contains("PERSON Verrin")
                .noneMatch(name -> name.matches(".*(Special|CEO|UAV|#).*"));
    }

    @Test
    void findsANameBeforeTheSentencesEnd() {
        assertThat(names("The World Rivers Fund (WRF) paid.", "They had the help of experts from WRF."))
                .filteredOn(name -> name.endsWith("WRF"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It hit towns in Western Norway. | PLACE Western Norway",
                "He spoke Arabic with her. | GROUP Arabic",
            })
    void tellsTypesByShape(String text, String name) {
        assertThat(names(text).toString()).contains(name);
    }

    @Test
    void takesAMakersDesignationForAWare() {
        assertThat(NameShapes.type("KC-135R Stratolifter", EntityType.ORGANISATION))
                .isEqualTo(EntityType.PRODUCT);
        assertThat(NameShapes.type("G-20", EntityType.ORGANISATION)).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void partsTwoNamesThatAHyphenJoins() {
        assertThat(names("Olga Verrin met Omar Albrandi in Lisbon.", "The Verrin-Albrandi talks failed."))
                .contains("PERSON Verrin", "PERSON Albrandi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infoverrin.example", "verrin.example"})
    void takesASiteForNoPlace(String site) {
        assertThat(NameShapes.type(site, EntityType.PLACE)).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void dropsAWordThatOnlyOpensASentence() {
        assertThat(names("Guns were sold. The guns were old, and guns are cheap."))
                .isEmpty();
    }

    private static List<String> names(String... paragraphs) {
        ArticleBuilder article = new ArticleBuilder("a");
        for (String paragraph : paragraphs) {
            article.block(Role.BODY, paragraph);
        }
        return LANGUAGE.analyse(article.build()).sentences().stream()
                .flatMap(sentence -> sentence.names().stream())
                .map(name -> name.type() + " " + name.text())
                .toList();
    }
}
