package org.stemma.bench.quotes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stemma.text.Span;

/** The annotations of a part of PolNeAR: brat's stand-off files, one for each annotator of an article. */
final class PolnearGold {
    private final Map<String, List<Path>> files = new TreeMap<>();

    PolnearGold(Path corpus) throws IOException {
        try (Stream<Path> listed = Files.list(corpus.resolve("attributions"))) {
            listed.sorted().forEach(file -> {
                String stem = stem(String.valueOf(file.getFileName()));
                String article = stem.substring(0, stem.lastIndexOf('_'));
                files.computeIfAbsent(article, a -> new ArrayList<>()).add(file);
            });
        }
    }

    /** The name of a file without its ending. */
    static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** What each of its annotators marked in an article. */
    List<List<Attributed>> of(String article, MarkedText text) throws IOException {
        List<Path> annotators = files.get(article);
        if (annotators == null) {
            throw new IllegalStateException("No annotation of " + article);
        }
        List<List<Attributed>> marked = new ArrayList<>();
        for (Path file : annotators) {
            marked.add(read(file, text));
        }
        return marked;
    }

    private static List<Attributed> read(Path file, MarkedText text) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("T")) {
                spans.put(cells[0], parts(cells[1].substring(cells[1].indexOf(' ') + 1)));
            }
        }
        List<Attributed> marked = new ArrayList<>();
        for (String line : lines) {
            List<Span> content = line.startsWith("E") ? argument(line, "Content:", spans) : List.of();
            if (!content.isEmpty()) {
                marked.add(new Attributed(
                        content.stream().reduce(Span::cover).orElseThrow(),
                        text.withoutAside(words(argument(line, "Source:", spans), text)),
                        new TreeSet<>(),
                        text.withoutSetting(words(argument(line, "Cue:", spans), text)),
                        text.bare(words(content, text))));
            }
        }
        return marked;
    }

    private static NavigableSet<Integer> words(List<Span> spans, MarkedText text) {
        NavigableSet<Integer> words = new TreeSet<>();
        spans.forEach(span -> words.addAll(text.words(span)));
        return words;
    }

    /** "12 20;30 45" as two spans. */
    private static List<Span> parts(String parts) {
        List<Span> spans = new ArrayList<>();
        for (String part : parts.split(";")) {
            String[] ends = part.split(" ");
            spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return spans;
    }

    private static List<Span> argument(String event, String role, Map<String, List<Span>> spans) {
        List<Span> found = new ArrayList<>();
        for (String part : event.split("\\s+")) {
            if (part.startsWith(role)) {
                found.addAll(spans.getOrDefault(part.substring(role.length()), List.of()));
            }
        }
        return found;
    }
}
