package org.stemma.bench.claims;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.Stemma;
import org.stemma.bench.PlainArticle;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;

/** Two short texts told as the two reports of one story: what the claims then say of them. Pairs of sentences have no door of their own. */
final class SentencePairs {
    private static final Method METHOD = new Method("pair", 1);

    private final Stemma stemma = new Stemma();
    private final Map<String, Report> reports = new ConcurrentHashMap<>();

    /** How two texts stand to each other. */
    enum Bond {
        /** No claim holds statements of both. */
        NONE,
        /** A claim holds both, and nothing in it is in conflict or denied. */
        AGREEMENT,
        CONFLICT
    }

    Bond bond(String one, String other) {
        List<Report> both = List.of(report("1", one), report("2", other));
        Story story =
                new Story("pair", "pair", both.stream().map(Report::id).toList(), Why.of(1, "pair", "given"), METHOD);
        Bond bond = Bond.NONE;
        for (Claim claim : stemma.dossier(story, both, Lineage.EMPTY).claims()) {
            long articles = claim.statements().stream()
                    .map(s -> s.passage().article())
                    .distinct()
                    .count();
            if (articles > 1) {
                if (claim.differences().stream().anyMatch(Difference::conflict)
                        || claim.state() == Claim.State.DISPUTED
                        || claim.state() == Claim.State.DENIED) {
                    return Bond.CONFLICT;
                }
                bond = Bond.AGREEMENT;
            }
        }
        return bond;
    }

    private Report report(String side, String text) {
        return reports.computeIfAbsent(
                side + text, name -> stemma.report(PlainArticle.of(side, null, text)));
    }
}
