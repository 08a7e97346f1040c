package org.stemma.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import org.stemma.news.Report;

/** Files read through the whole pipeline, as the command line does it. The models are loaded once for all evaluations. */
record StoryReader(List<Report> reports, List<Account> accounts) {
    static final Stemma STEMMA = new Stemma();

    static StoryReader of(List<String> paths) {
        List<Report> reports = captures(paths).stream()
                .map(STEMMA::reports)
                .flatMap(List::stream)
                .toList();
        List<Account> accounts = STEMMA.dossiers(reports).stream()
                .map(new AccountWriter()::write)
                .toList();
        return new StoryReader(reports, accounts);
    }

    static List<Capture> captures(List<String> paths) {
        List<Capture> captures = new ArrayList<>();
        new Intake().read(paths, new Intake.Options(false), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                if (!capture.file().endsWith("lines.json") && !capture.file().endsWith("truth.json")) {
                    captures.add(capture);
                }
            }

            @Override
            public void refused(Refused refused) {
                if (!refused.file().contains(".json")) {
                    throw new IllegalStateException(refused.toString());
                }
            }
        });
        return captures;
    }

    /** The account of the story with the most articles. */
    Account largest() {
        return accounts.stream()
                .max(Comparator.comparingInt((Account a) -> a.articles().size()).thenComparing(Account::id))
                .orElseThrow();
    }

    @Nullable
    Report report(String article) {
        return reports.stream().filter(r -> r.id().equals(article)).findFirst().orElse(null);
    }

    /** A file's name without its folders. */
    static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }
}
