package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows better about names than the texts tell. It goes by names as they are written, not by ids, so that it holds
 * in every re-run and for reports that come later. Case, diacritics, hyphens and titles do not count ("Mr. Al Sharif" is
 * "al-sharif").
 *
 * @param kind what is wrong
 * @param names {@code MERGE} two or more of one entity, the first tells what it is; {@code SPLIT} two or more that are not one entity, or a
 *     single one with {@code articles}; {@code RENAME} one; {@code NOT_A_NAME} one or more
 * @param to the name to show, for {@code RENAME} only
 * @param articles ids of the articles in which it holds, empty for all; for {@code SPLIT} and {@code NOT_A_NAME}
 */
public record Correction(
        Kind kind, List<String> names, @Nullable String to, List<String> articles) {
    /** What a correction does. */
    public enum Kind {
        /** Two entities are one. */
        MERGE,
        /** One entity is several: each name its own; or what the articles call so is another one than elsewhere. */
        SPLIT,
        /** The entity is called otherwise. */
        RENAME,
        /** The words name nothing. */
        NOT_A_NAME
    }

    /** @throws IllegalArgumentException if the parts do not fit the kind; the message is for the reader */
    public Correction {
        names = names.stream().map(String::strip).distinct().toList();
        articles = articles.stream().distinct().sorted().toList();
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a correction needs names, and no empty ones");
        }
        boolean pair = names.size() > 1;
        switch (kind) {
            case MERGE -> require(pair && articles.isEmpty(), "merging takes two names or more, and holds everywhere");
            case SPLIT ->
                require(
                        pair == articles.isEmpty(),
                        "splitting takes two names or more, or one name and the articles in which it is another's");
            case RENAME -> require(!pair && articles.isEmpty(), "renaming takes one name, and holds everywhere");
            case NOT_A_NAME -> {}
        }
        require(
                (kind == Kind.RENAME) == (to != null) && (to == null || !to.isBlank()),
                "renaming, and only renaming, takes a new name");
    }

    private static void require(boolean fits, String rule) {
        if (!fits) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Whether it holds in an article. */
    public boolean holdsIn(String article) {
        return articles.isEmpty() || articles.contains(article);
    }
}
