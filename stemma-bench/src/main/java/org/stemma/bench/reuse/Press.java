package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.reuse.Draft.Paragraph;
import org.stemma.bench.reuse.Word.Place;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Credit;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** Publishes drafts: words that are new get their place, and an article is made as cleaning would have made it. */
final class Press {
    private static final Method METHOD = new Method("reuse generator", 1);

    private final String seed;
    private int printed;

    Press(String seed) {
        this.seed = seed;
    }

    /** Numbers given so far. */
    int printed() {
        return printed;
    }

    Witness print(Draft draft, Imprint imprint) {
        int number = printed++;
        return new Sheet(number, ContentId.of("witness", seed, Integer.toString(number)), imprint)
                .print(placed(draft, number));
    }

    /** Every new word takes its place: whoever copies it will keep it. */
    private static Draft placed(Draft draft, int number) {
        int[] count = {0};
        return draft.each(line -> new Line(line.words().stream()
                .map(word -> {
                    int at = count[0]++;
                    return word.place() != null ? word : new Word(word.form(), word.spaced(), new Place(number, at));
                })
                .toList()));
    }

    /** One article being set. */
    private static final class Sheet {
        private final int number;
        private final String id;
        private final Imprint imprint;
        private final StringBuilder text = new StringBuilder();
        private final List<Span> blocks = new ArrayList<>();
        private final List<Role> roles = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();

        Sheet(int number, String id, Imprint imprint) {
            this.number = number;
            this.id = id;
            this.imprint = imprint;
        }

        Witness print(Draft draft) {
            piece(Role.TITLE, imprint.title());
            piece(Role.BYLINE, imprint.byline());
            piece(Role.CAPTION, imprint.picture().isEmpty() ? "" : "Photo: " + imprint.picture());
            int sentence = 0;
            for (Paragraph paragraph : draft.paragraphs()) {
                int start = open();
                for (Line line : paragraph.lines()) {
                    set(line, start, sentence++);
                }
                close(Role.BODY, start);
            }
            int credit = piece(Role.BODY, imprint.credit());
            int creditEnd = text.length();
            imprint.notes().forEach(note -> piece(Role.BODY, note));
            return new Witness(number, article(new Span(credit, creditEnd)), draft, words, spans, sentences);
        }

        private void set(Line line, int start, int sentence) {
            for (int i = 0; i < line.size(); i++) {
                Word word = line.word(i);
                text.append(text.length() > start && (i == 0 || word.spaced()) ? " " : "");
                spans.add(new Span(text.length(), text.length() + word.form().length()));
                words.add(word);
                sentences.add(sentence);
                text.append(word.form());
            }
        }

        private int open() {
            text.append(text.isEmpty() ? "" : Article.BREAK);
            return text.length();
        }

        private void close(Role role, int start) {
            blocks.add(new Span(start, text.length()));
            roles.add(role);
        }

        private int piece(Role role, @Nullable String piece) {
            if (piece == null || piece.isEmpty()) {
                return text.length();
            }
            int start = open();
            text.append(piece);
            close(role, start);
            return start;
        }

        private Article article(Span credit) {
            String original = text.toString();
            List<Block> set = new ArrayList<>();
            List<Credit> credits = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) {
                set.add(new Block(roles.get(i), AlignedText.copy(original, blocks.get(i)), "as made"));
                if (roles.get(i) == Role.CAPTION) {
                    Source photographer = new Source(imprint.picture(), Source.Kind.AGENCY, null);
                    credits.add(credit(original, photographer, Credit.Part.PICTURE, blocks.get(i)));
                }
            }
            if (imprint.credited() != null) {
                credits.add(credit(original, imprint.credited(), Credit.Part.TEXT, credit));
            }
            return new Article(
                    id,
                    id,
                    id,
                    null,
                    original,
                    imprint.title(),
                    List.of(imprint.byline()),
                    imprint.outlet(),
                    imprint.published(),
                    null,
                    null,
                    "en",
                    set,
                    List.of(),
                    credits,
                    List.of(),
                    METHOD);
        }

        private Credit credit(String original, Source source, Credit.Part part, Span where) {
            return new Credit(source, part, Passage.of(id, original, where));
        }
    }
}
