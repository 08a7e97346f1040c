package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a region of a page where readers speak into single comments.
 *
 * <p>Where a comment begins and ends is told by the tree: by elements called so, and by those that part one signature from the
 * next (the children, towards either, of the innermost element around both). A piece belongs to the innermost such element;
 * an element with signatures only and the one around it with text only are one comment. Where the tree is flat, a signature
 * after text begins the next comment. Replies stand inside what they reply to, and come out as comments of their own.
 *
 * <p>Cost: linear in the pieces times the depth of the tree.
 */
final class CommentThread {
    /**
     * One comment.
     *
     * @param lines its pieces, in order
     * @param marked whether the page calls it a comment
     */
    record Entry(List<CommentLine> lines, boolean marked) {
        @Nullable
        String author() {
            return lines.stream()
                    .map(CommentLine::author)
                    .filter(a -> a != null)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        String time() {
            return lines.stream()
                    .map(CommentLine::time)
                    .filter(t -> t != null)
                    .findFirst()
                    .orElse(null);
        }

        boolean hasText() {
            return lines.stream().anyMatch(l -> !l.text().isBlank());
        }

        boolean hasProse() {
            return lines.stream().anyMatch(l -> !l.text().isBlank() && l.piece().isProse());
        }

        boolean isSigned() {
            return author() != null || time() != null;
        }

        /** Whether the page itself calls its author one. */
        boolean isNamed() {
            return lines.stream().anyMatch(l -> l.author() != null && !l.guessed());
        }
    }

    /** Pieces of one innermost element. */
    private static final class Group {
        private final @Nullable Box box;
        private final boolean marked;
        private final List<CommentLine> lines = new ArrayList<>();

        Group(@Nullable Box box, boolean marked) {
            this.box = box;
            this.marked = marked;
        }

        boolean isSigned() {
            return lines.stream().anyMatch(l -> l.kind() == CommentLine.Kind.SIGNATURE || l.author() != null);
        }

        boolean hasText() {
            return lines.stream().anyMatch(l -> !l.text().isBlank());
        }

        void moveTo(Group other) {
            other.lines.addAll(lines);
            lines.clear();
        }
    }

    private final @Nullable Box root;
    private final List<CommentLine> lines = new ArrayList<>();
    private final Map<Box, Boolean> marks = new HashMap<>();
    private final Map<Box, Boolean> forms = new HashMap<>();
    private final Set<Box> items = new HashSet<>();

    private CommentThread(@Nullable Box root) {
        this.root = root;
    }

    /**
     * The comments of a region.
     *
     * @param root the element that holds the region; null if it has none of its own
     */
    static List<Entry> split(List<Piece> pieces, @Nullable Box root) {
        CommentThread thread = new CommentThread(root);
        CommentLine.Reader reader = new CommentLine.Reader();
        for (Piece piece : pieces) {
            if (!thread.isInForm(piece.box())) {
                thread.lines.add(reader.read(piece));
            }
        }
        thread.nameAboveTimes();
        return thread.entries();
    }

    /** A short line right above a time that nobody signs is the name to it, unless it is what the line before it signs. */
    private void nameAboveTimes() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            CommentLine below = lines.get(i + 1);
            boolean free = i == 0 || lines.get(i - 1).kind() != CommentLine.Kind.SIGNATURE;
            boolean unsigned = below.kind() == CommentLine.Kind.SIGNATURE && below.author() == null;
            if (free && unsigned && lines.get(i).looksLikeName()) {
                lines.set(i, lines.get(i).asSignature());
            }
        }
    }

    private List<Entry> entries() {
        part(lines.stream().filter(l -> l.time() != null).toList());
        part(lines.stream().filter(l -> l.author() != null).toList());
        List<Entry> entries = new ArrayList<>();
        for (Group group : merged(groups())) {
            entries.addAll(CommentSequence.split(group.lines, group.box != null, group.marked));
        }
        return entries;
    }

    private boolean isInForm(Box box) {
        Boolean known = forms.get(box);
        if (known == null) {
            Box parent = box.parent();
            known = !box.equals(root) && parent != null && (CommentNames.isForm(box.element()) || isInForm(parent));
            forms.put(box, known);
        }
        return known;
    }

    /** Takes the elements that part each line from the next for single comments. */
    private void part(List<CommentLine> signed) {
        for (int i = 1; i < signed.size(); i++) {
            part(signed.get(i - 1).piece().box(), signed.get(i).piece().box());
        }
    }

    private void part(Box one, Box other) {
        Box first = one;
        Box second = other;
        Box below = null;
        Box beside = null;
        while (!first.equals(second)) {
            boolean lift = first.depth() >= second.depth();
            Box up = lift ? first.parent() : second.parent();
            if (up == null) {
                return;
            }
            if (lift) {
                below = first;
                first = up;
            } else {
                beside = second;
                second = up;
            }
        }
        if (below != null && beside != null) {
            items.add(below);
            items.add(beside);
        }
    }

    private List<Group> groups() {
        Map<Box, Group> byItem = new LinkedHashMap<>();
        Group loose = new Group(null, false);
        List<Group> groups = new ArrayList<>();
        for (CommentLine line : lines) {
            Box item = item(line.piece().box());
            if (item == null) {
                if (loose.lines.isEmpty()) {
                    groups.add(loose);
                }
                loose.lines.add(line);
            } else {
                Group group = byItem.computeIfAbsent(item, i -> {
                    Group made = new Group(i, isOne(i));
                    groups.add(made);
                    return made;
                });
                group.lines.add(line);
            }
        }
        return groups;
    }

    /** The innermost element around a box that is one comment; null if there is none in the region. */
    private @Nullable Box item(Box box) {
        for (Box b = box; b != null; b = b.parent()) {
            if (items.contains(b) || isOne(b)) {
                return b;
            }
            if (b.equals(root)) {
                return null;
            }
        }
        return null;
    }

    private boolean isOne(Box box) {
        return marks.computeIfAbsent(box, b -> CommentNames.isOne(b.element()));
    }

    /**
     * Joins the head and the text of one comment where each has an element of its own: text goes to the signature around it,
     * and a signature without text to the text around it or beside it.
     */
    private static List<Group> merged(List<Group> groups) {
        Map<Box, Group> byItem = new HashMap<>();
        for (Group group : groups) {
            if (group.box != null) {
                byItem.put(group.box, group);
            }
        }
        Group loose = groups.stream().filter(g -> g.box == null).findFirst().orElse(new Group(null, false));
        for (Group group : groups) {
            Group outer = outer(group, byItem);
            if (outer != null && group.hasText() && !group.isSigned() && outer.isSigned() && !outer.hasText()) {
                group.moveTo(outer);
            }
        }
        for (Group group : groups) {
            if (group.box != null && group.isSigned() && !group.hasText()) {
                Group outer = outer(group, byItem);
                group.moveTo(outer == null ? loose : outer);
            }
        }
        List<Group> merged = new ArrayList<>(groups);
        if (!merged.contains(loose)) {
            merged.add(loose);
        }
        merged.removeIf(g -> g.lines.isEmpty());
        merged.forEach(g -> g.lines.sort(Comparator.comparingInt(l -> l.piece().index())));
        merged.sort(Comparator.comparingInt(g -> g.lines.getFirst().piece().index()));
        return merged;
    }

    private static @Nullable Group outer(Group group, Map<Box, Group> byItem) {
        for (Box b = group.box == null ? null : group.box.parent(); b != null; b = b.parent()) {
            Group outer = byItem.get(b);
            if (outer != null) {
                return outer;
            }
        }
        return null;
    }
}
