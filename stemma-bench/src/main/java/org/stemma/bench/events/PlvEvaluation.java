package org.stemma.bench.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.news.Event;

/**
 * Types of events between two marked participants, as macro-F1 over 15 roots: the training part of Zero-Shot-PLOVER (Hu et
 * al. 2024), whose zero-shot transformer has .821 on another part. Halves by the number of the sentence; unmarked figures are of the half not
 * looked at.
 *
 * <p>Of the events of a sentence the one between the marked source and target answers, else the one that names either, else
 * the first.
 */
final class PlvEvaluation implements Evaluation {
    private static final int ID = 1;
    private static final int SENTENCE = 2;
    private static final int SOURCE = 4;
    private static final int TARGET = 5;
    private static final int ROOT = 9;
    private static final String NONE = "none";

    @Override
    public String name() {
        return "events-plv";
    }

    @Override
    public String about() {
        return "events: type of what one marked participant does to another, macro-F1 of 15 roots; the half not looked at";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-plv";
    }

    @Override
    public Scores measure(Path corpus) {
        EventCoder coder = new EventCoder();
        Confusion seen = new Confusion();
        Confusion unseen = new Confusion();
        EventFaults faults = new EventFaults(Path.of("target/events-plv-errors.tsv"));
        for (CodedSentence sentence : read(corpus.resolve("PLV_train.tsv.gz"))) {
            String answer = answer(sentence, coder.events(sentence));
            boolean isUnseen = Halves.isUnseen(sentence.id());
            (isUnseen ? unseen : seen).count(sentence.root(), answer);
            if (!isUnseen && !answer.equals(sentence.root())) {
                faults.add(sentence.root(), answer, sentence.text());
            }
        }
        faults.write();
        return Scores.of("root macro-F1", unseen.macroF1())
                .and("root right", unseen.accuracy())
                .and("looked at: root macro-F1", seen.macroF1())
                .and("looked at: root right", seen.accuracy());
    }

    private static String answer(CodedSentence sentence, List<Event> events) {
        String best = NONE;
        int most = -1;
        for (Event event : events) {
            int named = named(sentence.sources(), event.actor()) + named(sentence.targets(), event.recipient());
            if (named > most) {
                most = named;
                best = Roots.of(event);
            }
        }
        return best;
    }

    private static int named(List<String> marked, Event.@Nullable Participant found) {
        return found != null && CodedSentence.names(marked, found.name()) ? 1 : 0;
    }

    private static List<CodedSentence> read(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells.length > ROOT)
                    .map(cells -> new CodedSentence(
                            cells[ID],
                            cells[SENTENCE],
                            Roots.of(cells[ROOT]),
                            List.of(cells[SOURCE]),
                            List.of(cells[TARGET])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Right and wrong answers by root. */
    private static final class Confusion {
        private final Map<String, int[]> counts = new TreeMap<>();
        private int right;
        private int all;

        void count(String wanted, String found) {
            all++;
            cells(wanted)[1]++;
            if (!found.equals(NONE)) {
                cells(found)[2]++;
            }
            if (wanted.equals(found)) {
                right++;
                cells(wanted)[0]++;
            }
        }

        /** Right, wanted and found answers of a root. */
        private int[] cells(String root) {
            return counts.computeIfAbsent(root, r -> new int[3]);
        }

        double accuracy() {
            return (double) right / Math.max(1, all);
        }

        double macroF1() {
            return counts.values().stream()
                    .filter(cells -> cells[1] > 0)
                    .mapToDouble(cells -> 2.0 * cells[0] / (cells[1] + cells[2]))
                    .average()
                    .orElse(0);
        }
    }
}
