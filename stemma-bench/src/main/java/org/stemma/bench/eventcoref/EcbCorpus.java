package org.stemma.bench.eventcoref;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The articles of ECB+ with their validated events. */
final class EcbCorpus {
    /** The topics that are reported by custom as those for development; the others are for comparing systems. */
    private static final int LAST_TOPIC = 35;

    private static final String VALIDATED = "ECBplus_coreference_sentences.csv";

    private EcbCorpus() {}

    static List<EcbDocument> read(Path corpus) {
        Map<String, Set<Integer>> validated = validated(corpus.resolve(VALIDATED));
        try (Stream<Path> walk = Files.walk(corpus)) {
            return walk.filter(file -> file.toString().endsWith(".xml.gz"))
                    .sorted()
                    .map(file -> EcbDocument.read(file, validated.getOrDefault(name(file), Set.of())))
                    .filter(document -> document.topic() <= LAST_TOPIC)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".xml.gz", "");
    }

    /** Numbers of the sentences whose marks were checked, by article. */
    private static Map<String, Set<Integer>> validated(Path table) {
        Map<String, Set<Integer>> validated = new HashMap<>();
        try {
            for (String row : Files.readAllLines(table)) {
                String[] cells = row.strip().split(",", -1);
                if (cells.length > 2 && !cells[0].equals("Topic")) {
                    validated
                            .computeIfAbsent(cells[0] + "_" + cells[1], name -> new HashSet<>())
                            .add(Integer.parseInt(cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table, e);
        }
        return validated;
    }
}
