package org.stemma.app.web.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Stemma;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Refused;
import org.stemma.news.Report;
import org.stemma.store.Store;

/** A store of the sample story, read by the whole pipeline. */
public final class SampleStore {
    private static final String SAMPLE = "../samples/sarrin-dam/";

    private SampleStore() {}

    /** Reads some files of the sample into a store. */
    public static List<Dossier> read(Path path, Stemma stemma, String... files) {
        List<String> inputs = List.of(files).stream().map(SAMPLE::concat).toList();
        List<Report> all = new ArrayList<>();
        try (Store store = Store.open(path)) {
            new Intake().read(inputs, new Intake.Options(false), new Intake.Receiver() {
                @Override
                public void captured(Capture capture) {
                    List<Report> reports = stemma.reports(capture);
                    store.add(capture, reports);
                    all.addAll(reports);
                }

                @Override
                public void refused(Refused refused) {
                    throw new IllegalStateException("Refused: " + refused);
                }
            });
            List<Dossier> dossiers = stemma.dossiers(all);
            store.save(dossiers);
            return dossiers;
        }
    }
}
