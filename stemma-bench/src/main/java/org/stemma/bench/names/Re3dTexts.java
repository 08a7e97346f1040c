package org.stemma.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads re3d: a folder a source, its documents and annotations one JSON object a line.
 *
 * <p>Where the set only marks a description ("two ISIL tactical units"), or where its crowd did not confirm an annotation, a name inside
 * counts neither way, provided that the set marks the same words as a name of the same type elsewhere.
 */
final class Re3dTexts {
    /** Annotations that the set's crowd did not confirm have less; most have 0 or 1. */
    private static final double CONFIRMED = 0.5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Re3dTexts() {}

    /**
     * An annotation.
     *
     * @param type null of what is not measured: weapons, quantities, times
     */
    private record Marked(String document, @Nullable EntityType type, Span span, double confidence) {
        boolean isMeasured() {
            return type != null && confidence >= CONFIRMED;
        }
    }

    private record Known(EntityType type, String form) {}

    static List<GoldText> read(Path corpus) {
        try (Stream<Path> folders = Files.list(corpus)) {
            List<GoldText> texts = new ArrayList<>();
            List<List<Marked>> marks = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                part(folder, texts, marks);
            }
            Set<Known> known = new HashSet<>();
            texts.forEach(text -> text.names()
                    .forEach(name -> name.spellings()
                            .forEach(s -> known.add(new Known(s.type(), s.span().of(text.text()))))));
            List<GoldText> whole = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                whole.add(withNeutral(texts.get(i), marks.get(i), known));
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(Path folder, List<GoldText> texts, List<List<Marked>> marks) throws IOException {
        List<Marked> all = new ArrayList<>();
        for (JsonNode entity : lines(folder.resolve("entities.json"))) {
            Span span =
                    new Span(entity.path("begin").asInt(), entity.path("end").asInt());
            all.add(new Marked(
                    entity.path("documentId").asString(""),
                    type(entity.path("type").asString("")),
                    span,
                    entity.path("confidence").asDouble(0)));
        }
        MentionNames filter = new MentionNames();
        List<JsonNode> documents = lines(folder.resolve("documents.json"));
        documents.forEach(document -> filter.learn(document.path("text").asString("")));
        for (JsonNode document : documents) {
            String id = document.path("_id").asString("");
            String text = document.path("text").asString("");
            List<Marked> here =
                    all.stream().filter(mark -> mark.document().equals(id)).toList();
            List<GoldName> annotated = annotated(here);
            String part = String.valueOf(folder.getFileName());
            texts.add(new GoldText(id, part, text, filter.names(text, annotated), List.of(), annotated));
            marks.add(here);
        }
    }

    private static List<GoldName> annotated(List<Marked> marks) {
        List<GoldName> names = new ArrayList<>();
        for (Marked mark : marks) {
            EntityType type = mark.type();
            if (type != null && mark.isMeasured()) {
                names.add(new GoldName(type, mark.span()));
            }
        }
        return names;
    }

    /** A text with the known names that stand in its annotations and are none of its names. */
    private static GoldText withNeutral(GoldText text, List<Marked> marks, Set<Known> known) {
        List<GoldName> neutral = new ArrayList<>();
        for (Known name : known) {
            Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name.form()) + "(?![\\p{L}\\p{N}])")
                    .matcher(text.text());
            while (place.find()) {
                Span span = new Span(place.start(), place.end());
                boolean inside = marks.stream().anyMatch(mark -> mark.span().contains(span));
                boolean free = text.names().stream()
                        .flatMap(wanted -> wanted.spellings().stream())
                        .noneMatch(spelling -> spelling.span().overlaps(span));
                if (inside && free) {
                    neutral.add(new GoldName(name.type(), span));
                }
            }
        }
        neutral.sort(null);
        return new GoldText(text.id(), text.part(), text.text(), text.names(), neutral, text.annotated());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String bare = line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!bare.isBlank()) {
                nodes.add(JSON.readTree(bare));
            }
        }
        return nodes;
    }

    private static @Nullable EntityType type(String name) {
        return switch (name) {
            case "Person" -> EntityType.PERSON;
            case "Organisation" -> EntityType.ORGANISATION;
            case "Location" -> EntityType.PLACE;
            case "Nationality" -> EntityType.GROUP;
            default -> null;
        };
    }
}
