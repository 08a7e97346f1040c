package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Role;

/**
 * Keeps all entries of a live blog, in the order of the page. A page is one if it says so, in JSON-LD, microdata or names; its
 * entries are what a time or a declared headline parts: like-named elements side by side, each with text. Linear in the pieces
 * times the depth of the tree.
 */
final class LiveBlogs {
    private static final Set<String> NAMES = Set.of(
            "liveblog", "liveticker", "newsticker", "liveblogging", "live blog", "live ticker", "minuto a minuto");

    /** Fewer timed elements are teasers. */
    private static final int FEWEST_ENTRIES = 3;

    private static final int LONGEST_TIME = 40;
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d\\d(?!\\d)");

    /** Teasers are link lists; entries are not. */
    private static final double MOST_LINKED = 0.5;

    private final Page page;

    private LiveBlogs(Page page) {
        this.page = page;
    }

    /** Takes the entries of a live blog into the text. */
    static void mark(Page page, Declared declared, List<BlockMaker.Verdict> verdicts) {
        LiveBlogs blogs = new LiveBlogs(page);
        if (declared.isLive() || blogs.isCalledLive()) {
            for (Box entry : blogs.entries(verdicts)) {
                for (int i = entry.first(); i < entry.end(); i++) {
                    blogs.mark(page.pieces().get(i), verdicts);
                }
            }
        }
    }

    private boolean isCalledLive() {
        for (Box box : page.boxes()) {
            if (box.names().isLive()) {
                return true;
            }
        }
        return false;
    }

    /** The words that names of live blogs begin with. */
    static Set<String> firstWords() {
        return NAMES.stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a name in a class or an id calls its element a live blog. */
    static boolean isNamed(String name, List<String> words) {
        // All the names hold one of these, which most others do not; nobody writes them in capitals.
        if (!name.contains("iv") && !name.contains("ick") && !name.contains("inut")) {
            return false;
        }
        String joined = " " + String.join(" ", words) + " ";
        return NAMES.stream().anyMatch(n -> joined.contains(" " + n + " "));
    }

    private List<Box> entries(List<BlockMaker.Verdict> verdicts) {
        List<Piece> anchors = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            Role role = verdicts.get(piece.index()).role();
            if (role != Role.COMMENT && role != Role.COMMENT_AUTHOR && isTimed(piece)) {
                anchors.add(piece);
            }
        }
        Map<Box, List<Box>> entries = new HashMap<>();
        for (int i = 1; i < anchors.size(); i++) {
            part(anchors.get(i - 1).box(), anchors.get(i).box(), entries);
        }
        return entries.values().stream()
                .filter(this::areEntries)
                .max((a, b) -> Integer.compare(words(a), words(b)))
                .orElse(List.of());
    }

    private boolean areEntries(List<Box> boxes) {
        long texts = boxes.stream().filter(b -> page.prose(b) > 0).count();
        int length = 0;
        int linked = 0;
        for (Box box : boxes) {
            for (int i = box.first(); i < box.end(); i++) {
                length += page.pieces().get(i).text().length();
                linked += page.pieces().get(i).linked();
            }
        }
        return boxes.size() >= FEWEST_ENTRIES && 2 * texts >= boxes.size() && linked <= MOST_LINKED * length;
    }

    private int words(List<Box> boxes) {
        return boxes.stream().mapToInt(b -> (int) page.prose(b)).sum();
    }

    /** Two timed elements of one name, side by side, are entries of what is around them. */
    private static void part(Box one, Box other, Map<Box, List<Box>> entries) {
        Box first = one;
        Box second = other;
        while (first != null && second != null && !Objects.equals(first.parent(), second.parent())) {
            boolean lift = first.depth() >= second.depth();
            first = lift ? first.parent() : first;
            second = lift ? second : second.parent();
        }
        if (first == null || second == null || first.equals(second) || !isAlike(first, second)) {
            return;
        }
        Box around = first.parent();
        if (around != null) {
            add(entries.computeIfAbsent(around, a -> new ArrayList<>()), first, second);
        }
    }

    private static void add(List<Box> entries, Box first, Box second) {
        if (entries.isEmpty() || !entries.getLast().equals(first)) {
            entries.add(first);
        }
        entries.add(second);
    }

    private static boolean isAlike(Box one, Box other) {
        return one.element().normalName().equals(other.element().normalName())
                && Objects.equals(firstName(one), firstName(other));
    }

    private static @Nullable String firstName(Box box) {
        List<List<String>> names = Furniture.names(box.element().className());
        return names.isEmpty() ? null : String.join(" ", names.getFirst());
    }

    private static boolean isTimed(Piece piece) {
        String text = piece.string();
        return text.length() <= LONGEST_TIME
                && (piece.element().normalName().equals("time")
                        || piece.box().element().normalName().equals("time")
                        || CLOCK.matcher(text).find()
                        || CommentWords.isAgo(text));
    }

    private void mark(Piece piece, List<BlockMaker.Verdict> verdicts) {
        Role role = verdicts.get(piece.index()).role();
        boolean text = role == Role.BODY || role == Role.LIST_ITEM;
        boolean lost = role == Role.OTHER || role == Role.NAVIGATION || role == Role.HEADING || role == Role.TITLE;
        Furniture kind = page.furniture(piece);
        if (isTimed(piece) && (text || lost)) {
            verdicts.set(piece.index(), new BlockMaker.Verdict(Role.METADATA, "time of an entry of a live blog"));
        } else if (lost && kind == null && piece.linkDensity() <= MOST_LINKED) {
            boolean heading = Page.isHeading(piece.element());
            verdicts.set(
                    piece.index(),
                    new BlockMaker.Verdict(heading ? Role.HEADING : Role.BODY, "in an entry of a live blog"));
        }
    }
}
