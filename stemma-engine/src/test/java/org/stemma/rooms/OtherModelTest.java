package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Refused;
import org.stemma.news.Report;

/** The whole pipeline over the sample story, read by a model without heads and names: less is found, and nothing breaks. */
class OtherModelTest {
    @Test
    void everyRoomTakesAnotherModelsWords() {
        Stemma stemma = new Stemma().readBy("opennlp");
        List<Report> reports =
                captures().stream().map(stemma::reports).flatMap(List::stream).toList();
        assertThat(reports).allMatch(r -> r.analysis().method().name().equals("opennlp"));
        List<Dossier> dossiers = stemma.dossiers(reports);
        assertThat(dossiers).isNotEmpty();
        assertThat(dossiers.getFirst().lineage().edges()).isNotEmpty();
        assertThat(dossiers.getFirst().entities()).isNotEmpty();
    }

    private static List<Capture> captures() {
        List<Capture> captures = new ArrayList<>();
        new Intake().read(List.of("../samples/sarrin-dam"), new Intake.Options(false), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                captures.add(capture);
            }

            @Override
            public void refused(Refused refused) {
                assertThat(refused.file()).endsWith("truth.json");
            }
        });
        return captures;
    }
}
