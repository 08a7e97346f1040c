package org.stemma.clean;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * Where on a page a place lies, seen from the article: around its headline, in its text, behind it, or elsewhere. What stands
 * elsewhere tells of the article less often. Offsets count in the page's source.
 */
final class PageZones {
    /** A place on the page. */
    enum Zone {
        /** From a little above the headline to the first paragraphs. */
        HEAD,
        BODY,
        /** Right behind the last paragraph. */
        TAIL,
        FAR
    }

    /** Pieces of the page above the headline, below the first paragraph, behind the last one. */
    private static final int ABOVE = 6;

    private static final int SHORTEST_TITLE = 8;
    private static final int BELOW = 2;
    private static final int BEHIND = 12;

    /** Units of source that are searched for an element's words: unread elements may stand anywhere in a long page. */
    private static final int FARTHEST = 1 << 18;

    private final int textStart;
    private final int headStart;
    private final int headEnd;
    private final int bodyEnd;
    private final int tailEnd;
    private final int title;

    private PageZones(int textStart, int headStart, int headEnd, int bodyEnd, int tailEnd, int title) {
        this.textStart = textStart;
        this.headStart = headStart;
        this.headEnd = headEnd;
        this.bodyEnd = bodyEnd;
        this.tailEnd = tailEnd;
        this.title = title;
    }

    static PageZones of(List<Block> blocks, @Nullable String title) {
        String folded = title == null ? "" : Titles.folded(title);
        int first = -1;
        int last = -1;
        int at = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Role role = blocks.get(i).role();
            if (role == Role.BODY || (first >= 0 && role.isBody())) {
                first = first < 0 ? i : first;
                last = i;
            } else if (role == Role.TITLE && (first < 0 || at < 0)) {
                at = i;
            } else if (at < 0 && first < 0 && isTitle(blocks.get(i), folded)) {
                at = i;
            }
        }
        int place = at < 0 ? -1 : blocks.get(at).span().start();
        if (first < 0) {
            int end = at < 0
                    ? Integer.MAX_VALUE
                    : blocks.get(Math.min(blocks.size() - 1, at + BEHIND))
                            .span()
                            .end();
            return new PageZones(end, 0, end, end, end, place);
        }
        int top = at >= 0 && at < first ? at : first;
        int start = blocks.get(Math.max(0, top - ABOVE)).span().start();
        int headEnd = blocks.get(Math.min(last, first + BELOW)).span().end();
        int tail = blocks.get(Math.min(blocks.size() - 1, last + BEHIND)).span().end();
        Span text = blocks.get(first).span();
        return new PageZones(
                text.start(), start, headEnd, blocks.get(last).span().start(), tail, place);
    }

    /** Whether a block is the title with a little more: a kicker, a date. */
    private static boolean isTitle(Block block, String folded) {
        if (folded.length() < SHORTEST_TITLE || block.text().length() > 3 * folded.length()) {
            return false;
        }
        String text = Titles.folded(block.text().text());
        return text.startsWith(folded) || text.endsWith(folded);
    }

    Zone of(int offset) {
        if (offset >= headStart && offset <= headEnd) {
            return Zone.HEAD;
        }
        if (offset > headEnd && offset < bodyEnd) {
            return Zone.BODY;
        }
        return offset >= bodyEnd && offset <= tailEnd ? Zone.TAIL : Zone.FAR;
    }

    /** Where an element stands in the page's source, as nearly as its first words tell. */
    static int offset(Page page, Element element) {
        Span reach = page.reach(element);
        String words = element.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .map(text -> text.getWholeText().strip())
                .findFirst()
                .orElse("");
        int end = Math.min(reach.end(), reach.start() + FARTHEST);
        int at = words.isEmpty() ? -1 : page.source().indexOf(words, reach.start(), end);
        return at < 0 ? reach.start() : at;
    }

    /** Whether a place lies around the headline and before the first paragraph. */
    boolean isBeforeText(int offset) {
        return offset < textStart && of(offset) == Zone.HEAD;
    }

    boolean isAboveTitle(int offset) {
        return title >= 0 && offset < title;
    }

    /** Whether a place lies between the headline and the text: nothing there is about anything else. */
    boolean isBelowTitle(int offset) {
        return title >= 0 && offset >= title && offset <= headEnd && of(offset) == Zone.HEAD;
    }
}
