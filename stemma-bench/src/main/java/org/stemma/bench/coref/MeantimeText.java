package org.stemma.bench.coref;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** The tokens of one article set as running text: title, day, and one body, since the set knows no paragraphs. Not thread-safe. */
final class MeantimeText {
    private static final Method METHOD = new Method("meantime", 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final String CLOSING = ".,;:?!)%”";
    private static final String OPENING = "($#“";

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, List<Span>> tokens = new HashMap<>();
    private final List<Span> sentences = new ArrayList<>();
    private int last = -1;
    private boolean open;

    MeantimeText(String name) {
        this.name = name;
    }

    void add(int sentence, String token) {
        boolean begins = sentence != last;
        if (begins) {
            text.append(last < 0 ? "" : sentences.size() <= 2 ? Article.BREAK : " ");
            sentences.add(new Span(text.length(), text.length()));
            last = sentence;
            open = true;
        }
        String form = switch (token) {
            case "``" -> "“";
            case "''" -> "”";
            case "-LRB-" -> "(";
            case "-RRB-" -> ")";
            default -> token;
        };
        boolean tied = CLOSING.contains(form) || form.startsWith("'") || form.equals("n't");
        text.append(open || tied ? "" : " ");
        int start = text.length();
        text.append(form);
        tokens.computeIfAbsent(sentence, s -> new ArrayList<>()).add(new Span(start, text.length()));
        sentences.set(sentences.size() - 1, new Span(sentences.getLast().start(), text.length()));
        open = OPENING.contains(form);
    }

    /** Where a token stands, null if the set's count is off. */
    @Nullable
    Span token(int sentence, int index) {
        List<Span> spans = tokens.getOrDefault(sentence, List.of());
        return index < spans.size() ? spans.get(index) : null;
    }

    Article article() {
        String original = text.toString();
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(original, Role.TITLE, sentences.getFirst()));
        LocalDate day = sentences.size() < 2 ? null : day(sentences.get(1).of(original));
        int body = day == null ? 1 : 2;
        if (day != null) {
            blocks.add(block(original, Role.METADATA, sentences.get(1)));
        }
        if (sentences.size() > body) {
            blocks.add(block(original, Role.BODY, new Span(sentences.get(body).start(), original.length())));
        }
        return new Article(
                name,
                name,
                name,
                null,
                original,
                sentences.getFirst().of(original),
                List.of(),
                new Source("Wikinews", Source.Kind.OUTLET, null),
                day == null ? null : new Stamp(day.toString(), When.day(day), Stamp.Basis.GIVEN, null, "as given"),
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    private static Block block(String original, Role role, Span span) {
        return new Block(role, AlignedText.copy(original, span), "as given");
    }

    private static @Nullable LocalDate day(String line) {
        try {
            return LocalDate.parse(line.replace(" ,", ",").replaceFirst(" 0", " "), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
