package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Comment;
import org.stemma.news.Flag;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A scrape while it is being read: its pieces in order, and what was learnt on the way. Every mechanism of the room takes the
 * page, decides what it is sure of, and leaves the rest to the next. Not thread-safe.
 */
final class ScrapePage {
    private final String article;
    private final String original;
    private final Span part;
    private final List<ScrapePiece> pieces;
    private final List<Flag> flags = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<String> byline = new ArrayList<>();
    private @Nullable String title;
    private @Nullable Stamp published;
    private @Nullable Stamp updated;

    ScrapePage(String article, String original) {
        this(article, original, new Span(0, original.length()));
    }

    /** The page that is a part of a text; its spans count in the whole. */
    ScrapePage(String article, String original, Span part) {
        this.article = article;
        this.original = original;
        this.part = part;
        this.pieces = new ArrayList<>(ScrapeLines.paragraphs(original, part));
    }

    String original() {
        return original;
    }

    int size() {
        return pieces.size();
    }

    ScrapePiece piece(int index) {
        return pieces.get(index);
    }

    /** Whether a piece has its lines for itself, nothing glued before or behind it. */
    boolean isWholeLine(int index) {
        Span span = pieces.get(index).text().original();
        int before = span.start();
        while (before > part.start()
                && AlignedText.isSpace(original.charAt(before - 1))
                && !isBreak(original.charAt(before - 1))) {
            before--;
        }
        int after = span.end();
        while (after < part.end() && AlignedText.isSpace(original.charAt(after)) && !isBreak(original.charAt(after))) {
            after++;
        }
        return (before == part.start() || isBreak(original.charAt(before - 1)))
                && (after == part.end() || isBreak(original.charAt(after)));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    List<ScrapePiece> pieces() {
        return List.copyOf(pieces);
    }

    void mark(int index, Role role, String why) {
        pieces.set(index, pieces.get(index).as(role, why));
    }

    /** Takes back what was decided on a piece. */
    void reopen(int index) {
        ScrapePiece piece = pieces.get(index);
        pieces.set(index, ScrapePiece.of(piece.text(), piece.gapBefore()));
    }

    /** Marks a piece that nothing has decided yet. */
    void markOpen(int index, Role role, String why) {
        if (pieces.get(index).isOpen()) {
            mark(index, role, why);
        }
    }

    /**
     * Cuts a piece in two; white space at the cut goes. Does nothing where one side would be empty.
     *
     * @param at offset in the piece's readable text
     * @return whether it was cut: the parts are then at {@code index} and {@code index + 1}, both undecided
     */
    boolean split(int index, int at) {
        ScrapePiece whole = pieces.get(index);
        ScrapePiece head = whole.part(new Span(0, at), whole.gapBefore());
        ScrapePiece tail = whole.part(new Span(at, whole.text().length()), false);
        if (head.text().isBlank() || tail.text().isBlank()) {
            return false;
        }
        pieces.set(index, head);
        pieces.add(index + 1, tail);
        return true;
    }

    /** Cuts a piece at several offsets in its readable text, which rise; all its parts are undecided. Returns how many they are. */
    int splitAll(int index, List<Integer> offsets) {
        ScrapePiece whole = pieces.get(index);
        List<ScrapePiece> parts = new ArrayList<>();
        int start = 0;
        for (int k = 0; k <= offsets.size(); k++) {
            int end = k < offsets.size() ? offsets.get(k) : whole.text().length();
            ScrapePiece part = whole.part(new Span(start, end), parts.isEmpty() && whole.gapBefore());
            if (!part.text().isBlank()) {
                parts.add(part);
            }
            start = end;
        }
        pieces.remove(index);
        pieces.addAll(index, parts);
        return parts.size();
    }

    /** Cuts off and drops the start of a piece that carries no text of its own: a bullet, a dash. */
    void dropStart(int index, int length) {
        ScrapePiece whole = pieces.get(index);
        ScrapePiece rest = whole.part(new Span(length, whole.text().length()), whole.gapBefore());
        if (!rest.text().isBlank()) {
            pieces.set(index, rest);
        }
    }

    Passage passage(Span span) {
        return Passage.of(article, original, span);
    }

    void flag(Flag.Kind kind, String note) {
        if (!flags.contains(new Flag(kind, note))) {
            flags.add(new Flag(kind, note));
        }
    }

    void comment(Comment comment) {
        comments.add(comment);
    }

    void sign(String name) {
        if (!byline.contains(name)) {
            byline.add(name);
        }
    }

    void title(@Nullable String text) {
        title = text;
    }

    /** Keeps the first stamp: later ones on a page belong to other articles. */
    void published(Stamp stamp) {
        published = published == null ? stamp : published;
    }

    void updated(Stamp stamp) {
        updated = updated == null ? stamp : updated;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    Stamp published() {
        return published;
    }

    @Nullable
    Stamp updated() {
        return updated;
    }

    List<String> byline() {
        return List.copyOf(byline);
    }

    List<Comment> comments() {
        return List.copyOf(comments);
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }

    List<Block> blocks() {
        return pieces.stream()
                .map(p -> new Block(p.role() == null ? Role.OTHER : p.role(), p.text(), p.why()))
                .toList();
    }
}
