package org.stemma.app.cli;

import java.util.List;
import org.stemma.news.Dossier;

/** Shows the accounts of dossiers. */
final class Accounts {
    private Accounts() {}

    static void show(Console console, Page page, List<Dossier> dossiers) {
        // Placeholder until the rooms account and export are merged.
        for (Dossier dossier : dossiers) {
            console.line(dossier.story().title());
        }
        console.flush();
    }
}
