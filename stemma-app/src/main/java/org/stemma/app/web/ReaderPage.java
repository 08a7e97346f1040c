package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.web.api.Api;
import org.stemma.news.Article;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * An article as it was captured, with what was found in it.
 *
 * @param telling the story that it belongs to; null if it belongs to none
 * @param notes by layer
 * @param asked the passage that the address names; null if it names none
 */
record ReaderPage(
        Article article,
        @Nullable Telling telling,
        PageText text,
        List<Note> notes,
        @Nullable Span asked) implements View {
    ReaderPage {
        notes = List.copyOf(notes);
    }

    @Override
    public String template() {
        return "reader.jte";
    }

    /** Where a passage is read. */
    static String address(Passage passage) {
        return address(passage.article(), passage.span());
    }

    static String address(String article, Span span) {
        return "/articles/" + article + "?start=" + span.start() + "&end=" + span.end() + "#" + PageText.ASKED;
    }

    String title() {
        String title = article.title();
        return title == null ? "(no title)" : title;
    }

    String outlet() {
        return PassageView.outlet(article);
    }

    String published() {
        return PassageView.published(article);
    }

    /** Its number in its story, 0 if it belongs to none. */
    int number() {
        return telling == null ? 0 : telling.number(article.id());
    }

    /** The page that it was captured from, at the passage that is asked for, or else where the text begins. */
    @Nullable
    String live() {
        String words = asked != null
                ? article.read(asked)
                : article.blocks().stream()
                        .filter(block -> block.role() == Role.BODY)
                        .findFirst()
                        .map(block -> block.text().text())
                        .orElse("");
        return Api.livePage(article.url(), words);
    }

    List<Note> notes(Layer layer) {
        return notes.stream().filter(note -> note.layer() == layer).toList();
    }

    /** How many marks a layer has. */
    int marks(Layer layer) {
        return notes(layer).stream().mapToInt(note -> note.places().size()).sum();
    }

    /** What is shown before the reader chooses: what an analyst checks first, where there is any of it. */
    boolean isShown(Layer layer) {
        return marks(layer) > 0 && (layer == Layer.REUSE || layer == Layer.QUOTES);
    }

    /**
     * Another article of the story.
     *
     * @param tie how the two are related; empty if they are not
     */
    record Other(int number, String outlet, String title, String tie, String address) {}

    /** The other articles of the story, its relatives first. */
    List<Other> others() {
        Telling told = telling;
        if (told == null) {
            return List.of();
        }
        Map<Boolean, List<Other>> others = told.account().articles().stream()
                .filter(other -> !other.id().equals(article.id()))
                .map(other -> new Other(
                        told.number(other.id()),
                        Telling.outlet(other),
                        other.title() == null ? "(no title)" : other.title(),
                        told.tie(article.id(), other.id()),
                        BesidePage.address(article.id(), other.id())))
                .collect(Collectors.partitioningBy(other -> other.tie().isEmpty()));
        List<Other> sorted = new ArrayList<>(others.getOrDefault(false, List.of()));
        sorted.addAll(others.getOrDefault(true, List.of()));
        return sorted;
    }

    /** Blocks that were cut away. */
    int cut() {
        return text.stretches().stream()
                .filter(PageText.Stretch::cut)
                .mapToInt(stretch -> stretch.leaves().size())
                .sum();
    }
}
