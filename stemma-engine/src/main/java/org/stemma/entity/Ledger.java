package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.text.AlignedText;

/** The persons an article has mentioned so far, while it is read from top to bottom. Not thread-safe. */
final class Ledger {
    /** A mention of a person: where, and under which token. */
    record Entry(Cluster person, Sentence sentence, int first, int end, int head) {}

    final Report report;
    private final List<Entry> entries = new ArrayList<>();

    private Ledger(Report report) {
        this.report = report;
    }

    /** With all mentions by name. */
    static Ledger of(Report report, List<Cluster> persons) {
        Ledger ledger = new Ledger(report);
        for (Cluster person : persons) {
            for (Use use : person.uses) {
                if (use.article().equals(report.id())) {
                    int head = Tree.headOf(use.sentence(), use.first(), use.end());
                    ledger.entries.add(new Entry(person, use.sentence(), use.first(), use.end(), head));
                }
            }
        }
        ledger.sort();
        return ledger;
    }

    void add(Cluster person, Sentence sentence, int first, int end, Mention.Kind kind) {
        entries.add(new Entry(person, sentence, first, end, Tree.headOf(sentence, first, end)));
        sort();
        person.add(new Mention(
                report.article().passage(sentence.span(first, end)),
                sentence.index(),
                first,
                end,
                kind,
                sentence.read(first, end)));
    }

    /** The mentions that come before a token, in order. */
    List<Entry> before(Sentence sentence, int token) {
        return entries.stream()
                .filter(e -> e.sentence().index() < sentence.index()
                        || (e.sentence().index() == sentence.index() && e.end() <= token))
                .toList();
    }

    boolean holds(Sentence sentence, int token) {
        return entries.stream()
                .anyMatch(e -> e.sentence().index() == sentence.index() && e.first() <= token && token < e.end());
    }

    /** Whether a token stands within double quotation marks, counted from the start of its block. */
    boolean isQuoted(Sentence sentence, int token) {
        AlignedText text = report.article().blocks().get(sentence.block()).text();
        int at = text.toReading(sentence.tokens().get(token).span()).start();
        boolean inside = false;
        for (int i = 0; i < at; i++) {
            inside = switch (text.text().charAt(i)) {
                case '“', '«', '„' -> true;
                case '”', '»' -> false;
                case '"' -> !inside;
                default -> inside;
            };
        }
        return inside;
    }

    private void sort() {
        entries.sort(Comparator.<Entry>comparingInt(e -> e.sentence().index()).thenComparingInt(Entry::first));
    }
}
