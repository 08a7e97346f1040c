package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
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

        boolean isSigned() {
            return author() != null || time() != null;
        }
    }

    /** Pieces of one innermost element. */
    private static final class Group {
        private final @Nullable Element element;
        private final boolean marked;
        private final List<CommentLine> lines = new ArrayList<>();

        Group(@Nullable Element element, boolean marked) {
            this.element = element;
            this.marked = marked;
        }

        boolean isSigned() {
            return lines.stream().anyMatch(l -> l.kind() == CommentLine.Kind.SIGNATURE || l.author() != null);
        }

        boolean hasText() {
            return lines.stream().anyMatch(l -> !l.text().isBlank());
        }
    }

    private final @Nullable Element root;
    private final List<CommentLine> lines = new ArrayList<>();
    private final Map<Element, Boolean> marks = new HashMap<>();
    private final Set<Element> items = new HashSet<>();

    private CommentThread(@Nullable Element root) {
        this.root = root;
    }

    /**
     * The comments of a region.
     *
     * @param root the element that holds the region; null if it has none of its own
     */
    static List<Entry> split(List<Piece> pieces, @Nullable Element root) {
        CommentThread thread = new CommentThread(root);
        CommentLine.Reader reader = new CommentLine.Reader();
        for (Piece piece : pieces) {
            if (!thread.isInForm(piece.element())) {
                thread.lines.add(reader.read(piece));
            }
        }
        return thread.entries();
    }

    private List<Entry> entries() {
        part(lines.stream().filter(l -> l.time() != null).toList());
        part(lines.stream().filter(l -> l.author() != null).toList());
        List<Group> groups = merged(groups());
        List<Entry> entries = new ArrayList<>();
        for (Group group : groups) {
            entries.addAll(CommentSequence.split(group.lines, group.element != null, group.marked));
        }
        return entries;
    }

    private boolean isInForm(Element element) {
        for (Element e = element; e != null && !e.equals(root); e = e.parent()) {
            if (CommentNames.isForm(e)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the elements that part each line from the next for single comments. */
    private void part(List<CommentLine> signed) {
        for (int i = 1; i < signed.size(); i++) {
            part(signed.get(i - 1).piece().element(), signed.get(i).piece().element());
        }
    }

    private void part(Element one, Element other) {
        Map<Element, Element> below = new HashMap<>();
        Element child = null;
        for (Element e = one; e != null && !e.equals(root); e = e.parent()) {
            below.put(e, child == null ? e : child);
            child = e;
        }
        Element last = other;
        for (Element e = other; e != null; e = e.parent()) {
            boolean meets = below.containsKey(e) || e.equals(root);
            if (meets) {
                Element first = e.equals(root) ? child : below.get(e);
                if (!last.equals(e) && first != null && !first.equals(e)) {
                    items.add(first);
                    items.add(last);
                }
                return;
            }
            last = e;
        }
    }

    private List<Group> groups() {
        Map<Element, Group> byItem = new LinkedHashMap<>();
        Group loose = new Group(null, false);
        List<Group> groups = new ArrayList<>();
        for (CommentLine line : lines) {
            Element item = item(line.piece().element());
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

    private @Nullable Element item(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (items.contains(e) || isOne(e)) {
                return e;
            }
            if (e.equals(root)) {
                return null;
            }
        }
        return null;
    }

    private boolean isOne(Element element) {
        return marks.computeIfAbsent(element, CommentNames::isOne);
    }

    /** Joins the head and the text of one comment where each has an element of its own, one inside the other. */
    private List<Group> merged(List<Group> groups) {
        Map<Element, Group> byItem = new HashMap<>();
        groups.forEach(g -> {
            if (g.element != null) {
                byItem.put(g.element, g);
            }
        });
        Set<Group> merged = new LinkedHashSet<>();
        for (Group group : groups) {
            Group outer = outer(group, byItem);
            boolean joins = outer != null
                    && group.isSigned() != outer.isSigned()
                    && group.hasText() != outer.hasText()
                    && (group.isSigned() || group.hasText());
            if (joins && outer != null) {
                outer.lines.addAll(group.lines);
                outer.lines.sort(Comparator.comparingInt(l -> l.piece().index()));
                merged.add(outer);
            } else {
                merged.add(group);
            }
        }
        return List.copyOf(merged);
    }

    private static @Nullable Group outer(Group group, Map<Element, Group> byItem) {
        Element element = group.element;
        for (Element e = element == null ? null : element.parent(); e != null; e = e.parent()) {
            Group outer = byItem.get(e);
            if (outer != null) {
                return outer;
            }
        }
        return null;
    }
}
