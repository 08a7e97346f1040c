package org.stemma.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of an archive that hold no article, by what they are: a crawl has thousands of images and requests, and nobody
 * reads a line for each.
 */
final class RecordTally {
    /** Kinds told by name; the others are summed up. */
    private static final int MOST_KINDS = 12;

    /** What was passed of one kind. */
    private static final class Count {
        int records;
        String example = "";
    }

    private final Map<String, Count> kinds = new TreeMap<>();
    private int read;
    private int passed;
    private int broken;

    void read() {
        read++;
    }

    void broken() {
        broken++;
    }

    /**
     * Counts a record that is not read.
     *
     * @param kind what it is, in words
     */
    void passed(String kind, @Nullable String url) {
        passed++;
        Count count = kinds.computeIfAbsent(kind, k -> new Count());
        count.records++;
        if (count.example.isEmpty() && url != null) {
            count.example = url;
        }
    }

    /** One line for the file; empty if every record was read. */
    String summary() {
        if (passed == 0) {
            return read + broken == 0 ? "no records in it; nothing to read" : "";
        }
        List<Map.Entry<String, Count>> most = new ArrayList<>(kinds.entrySet());
        most.sort(Comparator.comparingInt(e -> -e.getValue().records));
        List<String> counts = new ArrayList<>();
        int told = 0;
        for (Map.Entry<String, Count> kind : most.subList(0, Math.min(MOST_KINDS, most.size()))) {
            Count count = kind.getValue();
            told += count.records;
            boolean failed = kind.getKey().startsWith("HTTP ") || kind.getKey().contains("page");
            counts.add(count.records + " × " + kind.getKey()
                    + (failed && !count.example.isEmpty() ? " (such as " + count.example + ")" : ""));
        }
        if (told < passed) {
            counts.add((passed - told) + " × other");
        }
        return passed + (passed == 1 ? " record" : " records") + " without an article passed over, " + read + " read: "
                + String.join(", ", counts);
    }
}
