package org.stemma.bench.quotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/**
 * A small article with the quotes that a careful reader finds in it. In a file of such cases a blank line stands between two, a line
 * that begins with {@code "# "} names the kind of the cases below it, a paragraph may begin with its role ({@code "[CAPTION] "}),
 * and a line that begins with {@code ">"} is an {@link Expected expected quote}. A case without one expects none.
 *
 * @param kind what makes it hard
 * @param line of the file where it begins, from 1
 */
record HardQuotes(String kind, int line, List<String> paragraphs, List<Expected> expected) {
    HardQuotes {
        paragraphs = List.copyOf(paragraphs);
        expected = List.copyOf(expected);
    }

    static List<HardQuotes> read(Path file) {
        List<HardQuotes> cases = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        String kind = "";
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("# ")) {
                kind = line.substring(2);
            } else if (line.startsWith(">")) {
                expected.add(Expected.parse(line));
            } else if (!line.isBlank()) {
                paragraphs.add(line);
            } else if (!paragraphs.isEmpty()) {
                cases.add(new HardQuotes(kind, number - paragraphs.size() - expected.size(), paragraphs, expected));
                paragraphs.clear();
                expected.clear();
            }
        }
        return cases;
    }

    /** The file's lines and an empty one, which ends the last case. */
    private static List<String> lines(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.add("");
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case as an article: a block a paragraph. */
    Article article() {
        StringBuilder text = new StringBuilder();
        List<Role> roles = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int close = paragraph.startsWith("[") ? paragraph.indexOf("] ") : -1;
            boolean role = close > 0 && paragraph.substring(1, close).chars().allMatch(Character::isUpperCase);
            roles.add(role ? Role.valueOf(paragraph.substring(1, close)) : Role.BODY);
            text.append(text.isEmpty() ? "" : Article.BREAK);
            int start = text.length();
            text.append(role ? paragraph.substring(close + 2) : paragraph);
            places.add(new Span(start, text.length()));
        }
        String original = text.toString();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            blocks.add(new Block(roles.get(i), AlignedText.copy(original, places.get(i)), "given"));
        }
        String name = kind.toLowerCase(Locale.ROOT) + "-" + line;
        String id = ContentId.of("article", name, original);
        return new Article(
                id,
                id,
                name,
                null,
                original,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                new Method("given", 1));
    }
}
