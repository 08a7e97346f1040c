package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Comment;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Readers' comments of a page, from the regions where {@link CommentRegions} found them. Linear. */
final class Comments {
    private final Page page;
    private final String article;
    private final List<Comment> comments = new ArrayList<>();
    private final Map<Integer, BlockMaker.Verdict> verdicts = new HashMap<>();

    /** Where comments begin and end in the source. */
    private final TreeMap<Integer, Integer> places = new TreeMap<>();

    private Comments(Page page, String article) {
        this.page = page;
        this.article = article;
    }

    static Comments find(Page page, String article) {
        Comments found = new Comments(page, article);
        page.readers().regions().forEach(found::read);
        return found;
    }

    /** In the order of the page. */
    List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** Whether a place in the source lies in a comment. */
    boolean holds(int offset) {
        Map.Entry<Integer, Integer> before = places.floorEntry(offset);
        return before != null && offset < before.getValue();
    }

    /** The role of a piece among the comments; null if it stands outside them. */
    BlockMaker.@Nullable Verdict verdict(Piece piece) {
        return verdicts.get(piece.index());
    }

    private void read(CommentRegions.Region region) {
        for (Piece piece : region.pieces()) {
            verdicts.put(piece.index(), new BlockMaker.Verdict(Role.OTHER, "around the comments, " + region.basis()));
        }
        region.entries().forEach(entry -> read(entry, region.basis()));
    }

    private void read(CommentThread.Entry entry, String basis) {
        String shown = entry.marked() ? "called a comment" : "signed";
        List<AlignedText> texts = new ArrayList<>();
        List<CommentLine> said = own(entry.lines());
        Set<Integer> own = said.stream().map(l -> l.piece().index()).collect(Collectors.toSet());
        for (CommentLine line : entry.lines()) {
            boolean text = !line.text().isBlank();
            String why = !text
                    ? "signature of a comment"
                    : own.contains(line.piece().index()) ? "text of a comment" : "quoted in a comment";
            Role role = text ? Role.COMMENT : Role.COMMENT_AUTHOR;
            verdicts.put(line.piece().index(), new BlockMaker.Verdict(role, why + ", " + shown + ", " + basis));
        }
        said.forEach(line -> texts.add(line.text()));
        AlignedText text = AlignedText.join(texts, "\n");
        Span span = text.original();
        places.merge(span.start(), span.end(), Math::max);
        comments.add(new Comment(entry.author(), entry.time(), text.text(), Passage.of(article, page.source(), span)));
    }

    /** The lines of a comment that its author wrote: not what is quoted, unless there is nothing else. */
    private static List<CommentLine> own(List<CommentLine> lines) {
        List<CommentLine> texts =
                lines.stream().filter(l -> !l.text().isBlank()).toList();
        List<CommentLine> own = texts.stream()
                .filter(l -> !l.piece().box().isIn(Tags.BLOCKQUOTE))
                .toList();
        return own.isEmpty() ? texts : own;
    }
}
