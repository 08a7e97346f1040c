package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * An article's text as the Reader shows it: its blocks, each cut wherever a mark begins or ends. Marks of several layers overlap, elements
 * of a page may not; so each piece knows all the marks that hold it. Cost: for each block all marks, for each piece those that hold it.
 *
 * @param stretches from the top
 */
record PageText(List<Stretch> stretches) {
    /** The element that an address of a passage leads to. */
    static final String ASKED = "passage";

    /** Characters of what was cut away that tell what it was. */
    private static final int SAMPLE = 90;

    PageText {
        stretches = List.copyOf(stretches);
    }

    /**
     * Blocks in a row that are read, or that were cut away.
     *
     * @param cut whether they were cut away
     * @param open whether what was cut away is shown at once
     */
    record Stretch(boolean cut, boolean open, List<Leaf> leaves) {
        Stretch {
            leaves = List.copyOf(leaves);
        }

        /** "2 × navigation, 1 × legal". */
        String roles() {
            Map<String, Integer> counts = new LinkedHashMap<>();
            leaves.forEach(leaf -> counts.merge(leaf.roleName(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .map(count -> count.getValue() + " × " + count.getKey())
                    .collect(Collectors.joining(", "));
        }

        String sample() {
            String text = leaves.getFirst().text().replaceAll("\\s+", " ").strip();
            return text.length() <= SAMPLE ? text : text.substring(0, whole(text, SAMPLE, -1)) + "…";
        }
    }

    /**
     * A block.
     *
     * @param mark the id of its role's mark; null if it has none
     */
    record Leaf(Role role, @Nullable String mark, List<Piece> pieces) {
        Leaf {
            pieces = List.copyOf(pieces);
        }

        String roleName() {
            return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Of a headline, its level among those of the page; 0 of what is none. */
        int level() {
            return role == Role.TITLE ? 2 : role == Role.HEADING ? 3 : 0;
        }

        String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * Words that the same marks hold.
     *
     * @param looks names of styles; empty if no mark holds them
     * @param marks ids of those marks
     * @param ids of what begins here
     */
    record Piece(String text, String looks, String marks, List<String> ids) {
        Piece {
            ids = List.copyOf(ids);
        }
    }

    /** A part of a mark within a block: its span there, and the mark's id. */
    private record Held(Span span, String id, Note.Look look) {}

    /**
     * Lays an article out.
     *
     * @param page whether it was captured as markup, of which the readable text is shown; else the text is shown as it was captured
     * @param asked the passage that is asked for; null for none
     */
    static PageText of(Article article, boolean page, List<Note> notes, @Nullable Span asked) {
        Map<Span, String> roles = new HashMap<>();
        List<Held> all = new ArrayList<>();
        for (Note note : notes) {
            for (int i = 0; i < note.places().size(); i++) {
                for (Note.Part part : note.places().get(i).parts()) {
                    if (part.look() == Note.Look.BLOCK) {
                        roles.put(part.span(), note.id(i));
                    } else {
                        all.add(new Held(part.span(), note.id(i), part.look()));
                    }
                }
            }
        }
        if (asked != null) {
            all.add(new Held(asked, ASKED, Note.Look.ASKED));
        }
        Set<String> begun = new HashSet<>();
        List<Stretch> stretches = new ArrayList<>();
        List<Leaf> row = new ArrayList<>();
        boolean cut = false;
        boolean nothingRead = article.blocks().stream().noneMatch(block -> isShown(block.role()));
        for (Block block : article.blocks()) {
            if (!row.isEmpty() && cut == isShown(block.role())) {
                stretches.add(stretch(cut, nothingRead, row));
                row.clear();
            }
            cut = !isShown(block.role());
            AlignedText text = page ? block.text() : AlignedText.copy(article.original(), block.span());
            row.add(new Leaf(block.role(), roles.get(block.span()), pieces(text, all, begun)));
        }
        if (!row.isEmpty()) {
            stretches.add(stretch(cut, nothingRead, row));
        }
        return new PageText(stretches);
    }

    /** Who wrote it, and where, is read by other means than the text, and is no furniture. */
    private static boolean isShown(Role role) {
        return role.isRead() || role == Role.BYLINE || role == Role.DATELINE;
    }

    private static Stretch stretch(boolean cut, boolean open, List<Leaf> leaves) {
        boolean asked = leaves.stream()
                .flatMap(leaf -> leaf.pieces().stream())
                .anyMatch(piece -> piece.ids().contains(ASKED));
        return new Stretch(cut, open || asked, leaves);
    }

    private static List<Piece> pieces(AlignedText block, List<Held> all, Set<String> begun) {
        String text = block.text();
        Span original = block.original();
        List<Held> here = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Held held : all) {
            if (held.span().overlaps(original)) {
                Span span = block.toReading(held.span());
                if (!span.isEmpty()) {
                    Span whole = new Span(whole(text, span.start(), -1), whole(text, span.end(), 1));
                    here.add(new Held(whole, held.id(), held.look()));
                    cuts.add(whole.start());
                    cuts.add(whole.end());
                }
            }
        }
        here.sort(Comparator.comparingInt(held -> held.span().start()));
        List<Held> holding = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        int from = cuts.first();
        for (int to : cuts.tailSet(from, false)) {
            int begins = from;
            holding.removeIf(held -> held.span().end() <= begins);
            while (next < here.size() && here.get(next).span().start() <= begins) {
                holding.add(here.get(next++));
            }
            pieces.add(piece(text, new Span(from, to), holding, begun));
            from = to;
        }
        return pieces;
    }

    /** @param holding the marks that hold all of it */
    private static Piece piece(String text, Span span, List<Held> holding, Set<String> begun) {
        Set<String> looks = new TreeSet<>();
        Set<String> marks = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        for (Held held : holding) {
            looks.add(held.look().name().toLowerCase(Locale.ROOT));
            marks.add(held.id());
            if (begun.add(held.id())) {
                ids.add(held.id());
            }
        }
        return new Piece(span.of(text), String.join(" ", looks), String.join(" ", marks), ids);
    }

    /** A place in a text that is not within a character, or the next one in a direction. */
    private static int whole(String text, int at, int direction) {
        boolean within =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return within ? at + direction : at;
    }
}
