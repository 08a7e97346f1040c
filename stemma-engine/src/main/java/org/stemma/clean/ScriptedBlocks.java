package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.stemma.news.Block;
import org.stemma.news.Comment;
import org.stemma.news.Passage;
import org.stemma.news.Role;

/**
 * What stands in a page's JSON-LD alone, since its scripts would show it: readers' comments where the page shows none, entries of a
 * live blog. Their spans lie in the script. Linear in the page for each of them.
 *
 * @param comments none where the page shows some itself
 * @param blocks in the order of the source
 */
record ScriptedBlocks(List<Comment> comments, List<Block> blocks) {
    /** A shorter text may stand on a page by chance. */
    private static final int FEWEST_WORDS = 6;

    ScriptedBlocks {
        comments = List.copyOf(comments);
        blocks = List.copyOf(blocks);
    }

    static ScriptedBlocks find(Page page, Metadata metadata, Declared declared, Comments comments, String article) {
        List<Element> scripts = metadata.marks().jsonLd();
        List<ScriptTexts.Told> said =
                comments.comments().isEmpty() ? ScriptTexts.of(page.source(), scripts, "comment") : List.of();
        List<ScriptTexts.Told> entries =
                declared.isLive() ? ScriptTexts.of(page.source(), scripts, "liveBlogUpdate") : List.of();
        if (said.isEmpty() && entries.isEmpty()) {
            return new ScriptedBlocks(List.of(), List.of());
        }
        String shown = ScriptTexts.shown(page.pieces());
        List<Block> blocks = new ArrayList<>();
        List<Comment> told = new ArrayList<>();
        if (said.stream().noneMatch(comment -> isLong(comment) && ScriptTexts.isShown(comment.text(), shown))) {
            for (ScriptTexts.Told comment : said) {
                blocks.add(new Block(Role.COMMENT, comment.text(), "a comment in JSON-LD, not on the page"));
                told.add(new Comment(
                        comment.author(),
                        comment.time(),
                        comment.text().text(),
                        Passage.of(article, page.source(), comment.text().original())));
            }
        }
        for (ScriptTexts.Told entry : entries) {
            if (isLong(entry) && !ScriptTexts.isShown(entry.text(), shown)) {
                if (entry.headline() != null) {
                    blocks.add(new Block(Role.HEADING, entry.headline(), "an entry's headline in JSON-LD"));
                }
                blocks.add(new Block(Role.BODY, entry.text(), "an entry of a live blog in JSON-LD, not on the page"));
            }
        }
        return new ScriptedBlocks(told, blocks);
    }

    private static boolean isLong(ScriptTexts.Told told) {
        return Piece.words(told.text().text()) >= FEWEST_WORDS;
    }

    /** The blocks of a page and these, in the order of the source; what would overlap with another is left out. */
    List<Block> among(List<Block> others) {
        if (blocks.isEmpty()) {
            return others;
        }
        List<Block> all = new ArrayList<>(others);
        all.addAll(blocks);
        all.sort(Comparator.comparingInt(block -> block.span().start()));
        List<Block> apart = new ArrayList<>();
        int end = 0;
        for (Block block : all) {
            if (block.span().start() >= end) {
                apart.add(block);
                end = block.span().end();
            }
        }
        return apart;
    }
}
