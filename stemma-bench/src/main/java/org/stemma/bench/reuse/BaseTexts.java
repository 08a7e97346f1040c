package org.stemma.bench.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.reuse.Draft.Paragraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of two public sets, grouped by event: BASIL (Fan et al. 2019), where three outlets report an event on their own,
 * and MEANTIME (Minard et al. 2016), where three articles in a row of one topic stand together.
 */
final class BaseTexts {
    private static final DateTimeFormatter DATELINE = DateTimeFormatter.ofPattern("MMMM d uuuu", Locale.ENGLISH);
    private static final int REPORTS = 3;
    private static final int SENTENCES_A_PARAGRAPH = 2;

    private BaseTexts() {}

    /** Three texts for every event, by the event's name; {@code shared} is the folder of the public sets. */
    static Map<String, List<BaseText>> read(Path benchmarks) {
        Map<String, List<BaseText>> events = new TreeMap<>();
        for (Path file : files(benchmarks.resolve("clustering-basil/articles"))) {
            BaseText text = basil(JsonMapper.builder().build().readTree(file.toFile()));
            events.computeIfAbsent(text.event(), e -> new ArrayList<>()).add(text);
        }
        for (BaseText text : meantime(benchmarks.resolve("events-meantime-en/meantime.conll.gz"))) {
            events.computeIfAbsent(text.event(), e -> new ArrayList<>()).add(text);
        }
        events.values().removeIf(texts -> texts.size() < REPORTS);
        return events;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static BaseText basil(JsonNode article) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode paragraph : article.path("body-paragraphs")) {
            List<Line> lines = new ArrayList<>();
            paragraph.forEach(sentence -> lines.add(Line.of(sentence.asString())));
            paragraphs.add(new Paragraph(lines));
        }
        String outlet = switch (article.path("source").asString()) {
            case "fox" -> "Fox News";
            case "nyt" -> "The New York Times";
            default -> "HuffPost";
        };
        return new BaseText(
                article.path("triplet-uuid").asString(),
                outlet,
                LocalDate.parse(article.path("date").asString()),
                article.path("title").asString(),
                new Draft(paragraphs));
    }

    private static List<BaseText> meantime(Path file) {
        Map<String, List<List<String>>> articles = new TreeMap<>();
        String last = "";
        for (String row : rows(file)) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 4) {
                continue;
            }
            List<List<String>> sentences = articles.computeIfAbsent(cells[0], a -> new ArrayList<>());
            String sentence = cells[0] + " " + cells[1];
            if (!sentence.equals(last)) {
                sentences.add(new ArrayList<>());
                last = sentence;
            }
            sentences.getLast().add(cells[3]);
        }
        List<BaseText> texts = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        articles.forEach((name, sentences) -> {
            String topic = name.substring(0, name.indexOf('/'));
            int number = counts.merge(topic, 1, Integer::sum) - 1;
            texts.add(wikinews(topic + " " + number / REPORTS, number % REPORTS, sentences));
        });
        return texts;
    }

    private static BaseText wikinews(String event, int number, List<List<String>> sentences) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (List<String> sentence : sentences.subList(2, sentences.size())) {
            lines.add(Line.of(Detokenizer.text(sentence)));
            if (lines.size() == SENTENCES_A_PARAGRAPH) {
                paragraphs.add(new Paragraph(lines));
                lines = new ArrayList<>();
            }
        }
        paragraphs.add(new Paragraph(lines));
        List<String> dateline = sentences.get(1);
        LocalDate day = LocalDate.parse(
                "%s %d %s".formatted(dateline.get(0), Integer.parseInt(dateline.get(1)), dateline.getLast()), DATELINE);
        String outlet = List.of("Wikinews", "Open Newsroom", "Commons Wire").get(number);
        return new BaseText(event, outlet, day, Detokenizer.text(sentences.getFirst()), new Draft(paragraphs));
    }

    private static List<String> rows(Path file) {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return rows.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
