package org.stemma.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Reads WNUT17's test part: a word and its label a line, a blank line between posts. Corporations and groups are bodies. */
final class WnutTexts {
    private WnutTexts() {}

    static List<GoldText> read(Path corpus) {
        List<GoldText> texts = new ArrayList<>();
        List<String> post = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(corpus.resolve("emerging.test.annotated"))) {
                if (!line.isBlank()) {
                    post.add(line);
                } else if (!post.isEmpty()) {
                    texts.add(text("post " + texts.size(), post));
                    post.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!post.isEmpty()) {
            texts.add(text("post " + texts.size(), post));
        }
        return texts;
    }

    private static GoldText text(String id, List<String> post) {
        StringBuilder text = new StringBuilder();
        List<GoldName> names = new ArrayList<>();
        EntityType open = null;
        int start = 0;
        for (String line : post) {
            int tab = line.lastIndexOf('\t');
            String word = line.substring(0, tab);
            String label = line.substring(tab + 1);
            if (!label.startsWith("I-")) {
                close(names, open, start, text);
                open = label.startsWith("B-") ? type(label.substring(2)) : null;
                start = text.length() + (text.isEmpty() ? 0 : 1);
            }
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
        close(names, open, start, text);
        String whole = text.toString();
        List<GoldText.Wanted> wanted = names.stream()
                .map(name -> new GoldName(name.type(), BareSpans.bare(whole, name.type(), name.span())))
                .map(name -> new GoldText.Wanted(List.of(name)))
                .toList();
        return new GoldText(id, "test", whole, wanted, List.of(), names);
    }

    private static void close(List<GoldName> names, @Nullable EntityType open, int start, CharSequence text) {
        if (open != null) {
            names.add(new GoldName(open, new Span(start, text.length())));
        }
    }

    private static EntityType type(String label) {
        return switch (label) {
            case "person" -> EntityType.PERSON;
            case "location" -> EntityType.PLACE;
            case "corporation", "group" -> EntityType.ORGANISATION;
            case "creative-work" -> EntityType.WORK;
            case "product" -> EntityType.PRODUCT;
            default -> throw new IllegalArgumentException("WNUT17 has no label " + label);
        };
    }
}
