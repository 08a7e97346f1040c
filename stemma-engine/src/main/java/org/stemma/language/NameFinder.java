package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Reads names off the parser's labels. */
final class NameFinder {
    /** A name in one sentence: tokens {@code first} to {@code end}, and its span in the sentence's text. */
    record Found(EntityType type, int first, int end, Span span) {}

    List<Found> find(List<Word> words) {
        List<Found> names = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            String label = words.get(i).label();
            char place = label.charAt(0);
            if (place == 'B' || place == 'U') {
                first = i;
            }
            if (place == 'L' || place == 'U') {
                EntityType type = type(label.substring(2));
                if (type != null) {
                    Span span = words.get(first).span().cover(words.get(i).span());
                    names.add(new Found(type, first, i + 1, span));
                }
            }
        }
        return names;
    }

    private static @Nullable EntityType type(String label) {
        return switch (label) {
            case "PERSON" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "GPE", "LOC" -> EntityType.PLACE;
            case "NORP" -> EntityType.GROUP;
            case "FAC" -> EntityType.FACILITY;
            case "EVENT" -> EntityType.EVENT;
            case "WORK_OF_ART" -> EntityType.WORK;
            case "LAW" -> EntityType.LAW;
            case "PRODUCT" -> EntityType.PRODUCT;
            default -> null;
        };
    }
}
