package org.stemma.bench.speakers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Halves;
import org.stemma.news.Entity;
import org.stemma.news.Quote;
import org.stemma.text.Span;

/** Speakers of quotes in articles of BASIL, judged by hand: {@code eval/speakers.tsv}. The halves are parted by events. */
final class HandTruth {
    private static final String ROLE = "~";
    private static final String NOBODY = "nobody";

    private static final Set<String> LITTLE = Set.of("a", "an", "the", "of", "s", "one", "s’", "their", "his", "her");

    private record Judged(Span content, List<String> speakers) {}

    private final Map<String, List<Judged>> articles = new TreeMap<>();

    HandTruth(Path file) {
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t"));
                    Span content = new Span(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)));
                    articles.computeIfAbsent(cells.getFirst(), a -> new ArrayList<>())
                            .add(new Judged(content, List.of(cells.get(3).split("\\|"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The name of an article's file without its ending. */
    private static String name(String article) {
        return article.replace(".json", "");
    }

    boolean holds(String article) {
        return articles.containsKey(name(article));
    }

    List<Verdict> judge(Found found) {
        String article = name(found.report().id());
        boolean unseen = Halves.isUnseen(article.substring(0, article.lastIndexOf('_')));
        List<Verdict> verdicts = new ArrayList<>();
        for (Judged judged : articles.getOrDefault(article, List.of())) {
            Quote.Version version = found.at(judged.content());
            if (version != null) {
                Entity entity = found.speaker(version);
                verdicts.add(new Verdict(
                        "hand",
                        unseen,
                        article + " " + version.content().span(),
                        String.join("|", judged.speakers()),
                        version,
                        judged.speakers().stream().anyMatch(s -> isRight(s, version.speaker(), entity)),
                        entity != null || judged.speakers().stream().anyMatch(HandTruth::isNoName)));
            }
        }
        return verdicts;
    }

    private static boolean isNoName(String wanted) {
        return wanted.startsWith(ROLE) || wanted.equals(NOBODY);
    }

    /** By name: one of the entity's, or of the words of the article, holds it or ends as it does; by role: the same words, but little ones. */
    private static boolean isRight(String wanted, @Nullable String speaker, @Nullable Entity entity) {
        if (speaker == null) {
            return wanted.equals(NOBODY);
        }
        if (wanted.startsWith(ROLE)) {
            Set<String> role = words(wanted.substring(ROLE.length()));
            Set<String> told = words(speaker);
            return entity == null && !told.isEmpty() && (role.containsAll(told) || told.containsAll(role));
        }
        List<String> names = entity == null ? List.of(speaker) : entity.names();
        Set<String> words = words(wanted);
        return names.stream()
                .map(HandTruth::words)
                .anyMatch(name -> !name.isEmpty()
                        && (name.containsAll(words) || (words.containsAll(name) && isSurname(wanted, name))));
    }

    private static boolean isSurname(String wanted, Set<String> name) {
        List<String> words = Arrays.asList(fold(wanted).split(" "));
        return name.contains(words.getLast()) || (words.size() > 2 && name.contains(words.get(words.size() - 2)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(fold(text).split(" ")));
        words.removeAll(LITTLE);
        words.remove("");
        return words;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’']s\\b", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
