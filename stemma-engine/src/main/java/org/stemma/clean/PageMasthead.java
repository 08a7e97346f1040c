package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Block;
import org.stemma.news.Role;

/**
 * What stands between a page's headline and its text: a short line that tells who signed is the byline even where the page does not call
 * it so, and what stands between the headline and such a line is the dek. Cost: linear in the blocks above the text.
 */
final class PageMasthead {
    /** "By A and B, foreign desk, in Velim" and little more. */
    private static final int LONGEST_BYLINE = 12;

    private static final int LONGEST_DEK = 60;
    private static final int SHORTEST_DEK = 4;

    /** The text has begun where a paragraph has so many words; a dek may have as many, so two must come. */
    private static final int PARAGRAPH = 20;

    private PageMasthead() {}

    /** The blocks with byline and dek marked. */
    static List<Block> mark(List<Block> blocks, List<String> names) {
        List<String> folded = names.stream().map(Titles::folded).toList();
        List<Block> marked = new ArrayList<>(blocks);
        int title = -1;
        int paragraphs = 0;
        for (int i = 0; i < marked.size() && paragraphs < 2; i++) {
            Block block = marked.get(i);
            if (block.role() == Role.TITLE) {
                title = i;
                paragraphs = 0;
            } else if (block.role() == Role.BYLINE || isByline(block, folded)) {
                String why = block.role() == Role.BYLINE ? block.why() : "tells who signed, above the text";
                marked.set(i, new Block(Role.BYLINE, block.text(), why));
                dek(marked, title, i);
            } else if (block.role() == Role.BODY && Piece.words(block.text().text()) >= PARAGRAPH) {
                paragraphs++;
            }
        }
        return marked;
    }

    private static boolean isByline(Block block, List<String> names) {
        String text = block.text().text();
        if (!isOpen(block.role()) || Piece.words(text) > LONGEST_BYLINE || Words.endsSentence(text)) {
            return false;
        }
        String folded = Titles.folded(text);
        return Introductions.isIntroduced(text) || names.stream().anyMatch(folded::startsWith);
    }

    /** The one piece of text between headline and byline. */
    private static void dek(List<Block> blocks, int title, int byline) {
        int candidate = -1;
        for (int i = title + 1; title >= 0 && i < byline; i++) {
            int words = Piece.words(blocks.get(i).text().text());
            if (isText(blocks.get(i).role()) && words >= SHORTEST_DEK) {
                if (candidate >= 0 || words > LONGEST_DEK) {
                    return;
                }
                candidate = i;
            }
        }
        if (candidate >= 0) {
            blocks.set(candidate, new Block(Role.DEK, blocks.get(candidate).text(), "between headline and byline"));
        }
    }

    private static boolean isOpen(Role role) {
        return isText(role) || role == Role.LIST_ITEM || role == Role.OTHER;
    }

    private static boolean isText(Role role) {
        return role == Role.BODY || role == Role.HEADING;
    }
}
