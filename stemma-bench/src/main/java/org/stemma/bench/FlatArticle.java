package org.stemma.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.FlatPage.Line;
import org.stemma.bench.FlatPage.Origin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of WCXB as a scrape, each line with what it is.
 *
 * @param id the page's number in the set
 * @param kind article, product, forum …
 * @param page the scrape
 * @param kinds of its lines, in order
 * @param body gold text
 * @param title gold, empty if there is none
 */
record FlatArticle(int id, String kind, FlatPage page, List<Kind> kinds, String body, String title) {
    /** What a line is by the gold text and the markup. */
    enum Kind {
        BODY,
        HEADING,
        LIST_ITEM,
        TITLE,
        BYLINE,
        CAPTION,
        COMMENT,
        OTHER;

        boolean isBody() {
            return this == BODY || this == HEADING || this == LIST_ITEM;
        }
    }

    /** More words beside the author's name, and a line is a biography. */
    private static final int MAX_BYLINE_WORDS = 10;

    FlatArticle {
        kinds = List.copyOf(kinds);
    }

    /** The half of the set that may be looked at and learnt from. */
    boolean isLookedAt() {
        return !Halves.isUnseen(Integer.toString(id));
    }

    boolean isArticle() {
        return kind.equals("article");
    }

    /** The truths of the set, in order. */
    static List<Path> truths(Path corpus) {
        try (Stream<Path> files = Files.list(corpus.resolve("ground-truth"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    static int id(Path truth) {
        return Integer.parseInt(truth.getFileName().toString().replace(".json", ""));
    }

    static FlatArticle read(Path corpus, Path truth, PageFlattener.Dirt dirt) {
        JsonNode node = JsonMapper.shared().readTree(truth.toFile());
        String name = truth.getFileName().toString().replace(".json", "");
        FlatPage page = PageFlattener.flatten(unpacked(corpus.resolve("html/" + name + ".html.gz")), dirt, id(truth));
        JsonNode wanted = node.get("ground_truth");
        String body = text(wanted, "main_content");
        String title = text(wanted, "title");
        List<Kind> kinds = kinds(page, body, title, text(wanted, "author"));
        return new FlatArticle(id(truth), text(node.at("/_internal/page_type"), "primary"), page, kinds, body, title);
    }

    static List<Kind> kinds(FlatPage page, String gold, String title, String author) {
        List<String> lines =
                page.lines().stream().map(l -> l.span().of(page.text())).toList();
        BitSet body = LineTruth.body(lines, gold);
        List<String> titleWords = LineTruth.words(title);
        List<String> authorWords = LineTruth.words(author);
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = LineTruth.words(lines.get(i));
            Line line = page.lines().get(i);
            if (!words.isEmpty() && words.equals(titleWords)) {
                kinds.add(Kind.TITLE);
            } else if (body.get(i)) {
                kinds.add(ofBody(line, words.size()));
            } else {
                kinds.add(beside(line, words, authorWords));
            }
        }
        return kinds;
    }

    /** Longer lines in heading elements are paragraphs in large print. */
    private static final int MAX_HEADING_WORDS = 20;

    private static Kind ofBody(Line line, int words) {
        return line.is(Origin.HEADING) && words <= MAX_HEADING_WORDS
                ? Kind.HEADING
                : line.is(Origin.LIST_ITEM) ? Kind.LIST_ITEM : Kind.BODY;
    }

    private static Kind beside(Line line, List<String> words, List<String> author) {
        boolean signed = author.size() > 1
                && words.size() <= author.size() + MAX_BYLINE_WORDS
                && java.util.Collections.indexOfSubList(words, author) >= 0;
        return line.is(Origin.COMMENT)
                ? Kind.COMMENT
                : signed ? Kind.BYLINE : line.is(Origin.CAPTION) ? Kind.CAPTION : Kind.OTHER;
    }

    private static String unpacked(Path packed) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + packed, e);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString("");
    }
}
