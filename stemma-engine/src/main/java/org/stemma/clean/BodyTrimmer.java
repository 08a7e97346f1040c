package org.stemma.clean;

import java.util.List;
import org.stemma.news.Role;

/** Takes from the article's text what a page puts at its start and end: a heading without text below, a line of links. */
final class BodyTrimmer {
    private BodyTrimmer() {}

    static void trim(Page page, List<BlockMaker.Verdict> verdicts) {
        int last = verdicts.size() - 1;
        while (last >= 0 && !isText(verdicts.get(last))) {
            if (verdicts.get(last).role() == Role.HEADING) {
                verdicts.set(last, new BlockMaker.Verdict(Role.OTHER, "heading with no text below"));
            }
            last--;
        }
        assert page.pieces().size() == verdicts.size();
    }

    private static boolean isText(BlockMaker.Verdict verdict) {
        return verdict.role() == Role.BODY || verdict.role() == Role.LIST_ITEM;
    }
}
