package org.stemma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.planted.clean.Trespasser;

/** The walls between the rooms. */
class RoomsTest {
    private static final String ENGINE = "org.stemma..";
    private static final String TEXT = "org.stemma.text..";
    private static final String NEWS = "org.stemma.news..";

    /** Each room with its one public door and what else, with a reason, stands in it. */
    private static final List<Room> ROOMS = List.of(
            // How to fetch is said outside.
            new Room("intake", Set.of("Intake", "Fetching")),
            new Room("clean", Set.of("Cleaner")),
            // A room within: the language models behind their seam.
            new Room("language", Set.of("Language", "Models", "Parser", "Word")),
            // A tree may grow.
            new Room("lineage", Set.of("LineageFinder", "Genealogy")),
            // A window may slide.
            new Room("story", Set.of("StoryFinder", "StoryWindow")),
            new Room("entity", Set.of("EntityFinder")),
            new Room("quote", Set.of("QuoteFinder")),
            new Room("event", Set.of("EventFinder")),
            new Room("claim", Set.of("ClaimFinder")),
            // The account is a record that export shows, and its writer.
            new Room("account", Set.of("Account", "AccountWriter")),
            // The ledger is a record too.
            new Room("relation", Set.of("Ledger", "LedgerWriter")),
            // One writes, many read and are shown what was found; one reads meanings. What the store throws is caught
            // outside.
            new Room("store", Set.of("Store", "Shelf", "EntityCard", "Found", "Meanings", "News", "StoreException")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stemma");

    private record Room(String name, Set<String> doors) {
        String inside() {
            return "org.stemma." + name + "..";
        }
    }

    private static ArchRule mayUseOfStemma(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "lie in org.stemma outside of " + room + " and " + List.of(others),
                        type -> JavaClass.Predicates.resideInAPackage(ENGINE).test(type)
                                && !JavaClass.Predicates.resideInAPackage(room).test(type)
                                && !JavaClass.Predicates.resideInAnyPackage(others)
                                        .test(type)))
                .because("stages share only the records, so that each can be changed, tested and distributed alone");
    }

    @Test
    void textImportsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(TEXT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(TEXT, "java..", "org.jspecify..")
                .because("offsets are the ground on which everything stands")
                .check(CLASSES);
    }

    @Test
    void newsImportsOnlyText() {
        classes()
                .that()
                .resideInAPackage(NEWS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(NEWS, TEXT, "java..", "org.jspecify..")
                .because("records are data, whoever stores or ships them")
                .check(CLASSES);
    }

    @Test
    void roomsImportOnlyNewsAndText() {
        for (Room room : ROOMS) {
            mayUseOfStemma(room.inside(), NEWS, TEXT).check(CLASSES);
        }
    }

    @Test
    void modelsOfLanguageStandApart() {
        String models = "org.stemma.language.model..";
        mayUseOfStemma(models, TEXT).check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(models)
                .because("a model is an exchangeable part of one room")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsKnownHere() {
        String[] known = ROOMS.stream().map(Room::inside).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .resideInAnyPackage(known)
                .orShould()
                .resideInAnyPackage("org.stemma", NEWS, TEXT)
                .because("a room without rules is a hole in the wall")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootKnowsTheOrder() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.stemma")
                .because("the pipeline stands on one page")
                .check(CLASSES);
        slices().matching("org.stemma.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyDoorsArePublic() {
        for (Room room : ROOMS) {
            classes()
                    .that()
                    .resideInAPackage(room.inside())
                    .and()
                    .haveModifier(JavaModifier.PUBLIC)
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .haveNameMatching(".*\\.(" + String.join("|", room.doors()) + ")")
                    .because("a room has one door")
                    .check(CLASSES);
        }
    }

    @Test
    void onlyTheStoreSpeaksSqlAndLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "org.apache.lucene..")
                .because("the store is the only writer")
                .check(CLASSES);
    }

    @Test
    void aPlantedTrespassFails() {
        JavaClasses planted = new ClassFileImporter().importPackagesOf(Trespasser.class);
        assertThatThrownBy(() ->
                        mayUseOfStemma("org.stemma.planted.clean..", NEWS, TEXT).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Trespasser")
                .hasMessageContaining("LineageFinder");
    }
}
