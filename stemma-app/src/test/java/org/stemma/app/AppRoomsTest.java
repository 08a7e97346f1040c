package org.stemma.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls between the application and the engine. */
class AppRoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stemma");

    @Test
    void theApplicationEntersTheEngineByItsRoot() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.stemma.clean..",
                        "org.stemma.language..",
                        "org.stemma.lineage..",
                        "org.stemma.story..",
                        "org.stemma.entity..",
                        "org.stemma.quote..",
                        "org.stemma.event..",
                        "org.stemma.claim..")
                .because(
                        "only the root knows the order of the stages; besides it the application uses the engine's intake,"
                                + " account, store, news and text")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNoApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stemma.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.stemma.app..")
                .because("the engine is a library")
                .check(CLASSES);
    }

    @Test
    void exportKnowsOnlyAccountsAndRecords() {
        noClasses()
                .that()
                .resideInAPackage("org.stemma.app.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.stemma", "org.stemma.intake..", "org.stemma.store..", "org.stemma.app.cli..")
                .because("what is shown depends on the account alone")
                .check(CLASSES);
    }
}
