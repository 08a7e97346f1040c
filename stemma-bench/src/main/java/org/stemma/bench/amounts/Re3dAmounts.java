package org.stemma.bench.amounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.bench.Halves;
import org.stemma.bench.PlainArticle;
import org.stemma.language.Language;
import org.stemma.news.Quantity;
import org.stemma.news.TimeExpression;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The marked amounts of re3d (98 documents on Syria and Iraq): how many a found amount overlaps. Marks without a figure or a word of
 * number ("wages") and those that our times hold ("24 hours") are no amounts by our definition and are left out.
 */
final class Re3dAmounts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 30;

    /** Marks told and found. */
    record Found(int told, int found) {
        double share() {
            return found / Math.max(1.0, told);
        }
    }

    private final Language language;
    private final List<String> errors;

    Re3dAmounts(Language language, List<String> errors) {
        this.language = language;
        this.errors = errors;
    }

    Map<String, Found> measure(Path corpus) {
        Map<String, Found> kinds = new HashMap<>();
        try (Stream<Path> folders = Files.list(corpus)) {
            for (Path folder : folders.filter(f -> Files.exists(f.resolve("entities.json")))
                    .sorted()
                    .toList()) {
                measure(folder, kinds);
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path folder, Map<String, Found> kinds) throws IOException {
        Map<String, List<JsonNode>> marks = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("entities.json"))) {
            JsonNode mark = JSON.readTree(line);
            String type = mark.path("type").asString("");
            if (type.equals("Quantity") || type.equals("Money")) {
                marks.computeIfAbsent(mark.path("documentId").asString(""), id -> new ArrayList<>())
                        .add(mark);
            }
        }
        for (String line : Files.readAllLines(folder.resolve("documents.json"))) {
            JsonNode document = JSON.readTree(line);
            String id = document.path("_id").asString("");
            if (marks.containsKey(id)) {
                measure(id, document.path("text").asString(""), marks.get(id), kinds);
            }
        }
    }

    private void measure(String id, String text, List<JsonNode> marks, Map<String, Found> kinds) {
        var analysis = language.analyse(PlainArticle.of(id, null, text));
        List<Span> found = analysis.quantities().stream().map(Quantity::span).toList();
        List<Span> times = analysis.times().stream().map(TimeExpression::span).toList();
        for (JsonNode mark : marks) {
            Span span = new Span(mark.path("begin").asInt(0), mark.path("end").asInt(0));
            boolean isFound = found.stream().anyMatch(span::overlaps);
            if (!isAmount(span.of(text)) || (!isFound && times.stream().anyMatch(span::overlaps))) {
                continue;
            }
            kinds.merge(
                    mark.path("type").asString("").toLowerCase(Locale.ROOT),
                    new Found(1, isFound ? 1 : 0),
                    (one, more) -> new Found(one.told() + more.told(), one.found() + more.found()));
            if (!isFound && !Halves.isUnseen(id)) {
                errors.add("re3d\t" + span.of(text) + "\t"
                        + text.substring(Math.max(0, span.start() - SHOWN), Math.min(text.length(), span.end() + SHOWN))
                                .replace('\n', ' '));
            }
        }
    }

    private static boolean isAmount(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return plain.chars().anyMatch(Character::isDigit)
                || plain.matches(
                        ".*\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty|half|third|quarter|dozens?|hundreds?|thousands?|millions?|billions?|scores)\\b.*");
    }
}
