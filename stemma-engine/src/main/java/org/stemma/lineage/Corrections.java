package org.stemma.lineage;

import java.util.List;
import java.util.Locale;
import org.stemma.news.Article;
import org.stemma.news.Block;

/** Whether an article says that it corrects an earlier text of itself: phrases that editors use, in five languages. */
final class Corrections {
    /** Anywhere in a block. */
    private static final List<String> PHRASES = List.of(
            "an earlier version of this",
            "a previous version of this",
            "this article has been corrected",
            "this story has been corrected",
            "in einer fr\u00fcheren version",
            "une version pr\u00e9c\u00e9dente de cet article",
            "una versi\u00f3n anterior de este art\u00edculo",
            "una versione precedente di questo articolo");
    /** At the beginning of a block. */
    private static final List<String> HEADS =
            List.of("correction:", "corrected:", "korrektur:", "rectificatif", "correcci\u00f3n:");

    private Corrections() {}

    static boolean isCorrected(Article article) {
        return article.blocks().stream().anyMatch(Corrections::tells);
    }

    private static boolean tells(Block block) {
        String text = block.text().text().strip().toLowerCase(Locale.ROOT);
        return HEADS.stream().anyMatch(text::startsWith) || PHRASES.stream().anyMatch(text::contains);
    }
}
