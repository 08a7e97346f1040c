package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Role;

/**
 * Finds the dek, the lines under the headline that sum up the article, in any language: between headline and text, what the
 * page's description repeats, or else the one paragraph that stands right below the headline. Cost: linear in the blocks.
 */
final class Deks {
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 90;

    /** Without the description's word for it a dek is a sentence at least so long. */
    private static final int FEWEST_UNTOLD = 9;

    /** Folded letters that a dek and a description, often cut short, have in common at their start. */
    private static final int SAME_START = 40;

    private Deks() {}

    /** The blocks, those that are the dek marked so. */
    static List<Block> mark(List<Block> blocks, Metadata metadata) {
        int text = first(blocks);
        int title = -1;
        for (int i = 0; i < text; i++) {
            title = blocks.get(i).role() == Role.TITLE ? i : title;
        }
        if (title < 0 || blocks.stream().limit(text).anyMatch(b -> b.role() == Role.DEK)) {
            return blocks;
        }
        List<Block> marked = new ArrayList<>(blocks);
        boolean below = true;
        for (int i = title + 1; i < text; i++) {
            Block block = blocks.get(i);
            String told = isCandidate(block) ? reason(block, metadata, below) : null;
            if (told != null) {
                marked.set(i, new Block(Role.DEK, block.text(), told));
                return marked;
            }
            below = below && Piece.words(block.text().text()) < 3;
        }
        return blocks;
    }

    private static int first(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.BODY) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isCandidate(Block block) {
        int words = Piece.words(block.text().text());
        return (block.role() == Role.OTHER || block.role() == Role.HEADING)
                && words >= FEWEST_WORDS
                && words <= MOST_WORDS;
    }

    private static @Nullable String reason(Block block, Metadata metadata, boolean below) {
        String text = block.text().text();
        String folded = Titles.folded(text);
        for (String name : List.of("og:description", "description", "twitter:description")) {
            String description = metadata.meta(name);
            if (description != null && isSame(folded, Titles.folded(description))) {
                return "between headline and text, as the page's description";
            }
        }
        boolean sentence = Piece.words(text) >= FEWEST_UNTOLD
                && DateReader.read(text, false).isEmpty()
                && !Introductions.isIntroduced(text);
        return below && sentence && block.role() == Role.OTHER ? "the paragraph right below the headline" : null;
    }

    private static boolean isSame(String one, String other) {
        int shared = Math.min(SAME_START, Math.min(one.length(), other.length()));
        return shared >= SAME_START / 2 && one.regionMatches(0, other, 0, shared);
    }
}
