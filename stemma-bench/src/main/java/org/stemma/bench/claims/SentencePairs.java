package org.stemma.bench.claims;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Stemma;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Two short texts told as the reports of two outlets on one day: what the claims then say of them. Pairs of sentences have no door of their own. */
final class SentencePairs {
    private static final Method METHOD = new Method("pair", 1);

    private final Stemma stemma;
    private final Stamp day;
    private final Map<String, Report> reports = new HashMap<>();

    /** How two texts stand to each other. */
    enum Bond {
        /** No claim holds statements of both. */
        NONE,
        /** A claim holds both, and nothing in it is in conflict or denied. */
        AGREEMENT,
        CONFLICT
    }

    SentencePairs(Stemma stemma, LocalDate day) {
        this.stemma = stemma;
        this.day = new Stamp(day.toString(), When.day(day), Stamp.Basis.GIVEN, null, "as given");
    }

    Bond bond(String one, String other) {
        Bond bond = Bond.NONE;
        for (Claim claim : joining(one, other)) {
            if (claim.differences().stream().anyMatch(Difference::conflict)
                    || claim.state() == Claim.State.DISPUTED
                    || claim.state() == Claim.State.DENIED) {
                return Bond.CONFLICT;
            }
            bond = Bond.AGREEMENT;
        }
        return bond;
    }

    /** The claims with statements of both texts. */
    List<Claim> joining(String one, String other) {
        List<Report> both = List.of(report("1", one), report("2", other));
        Story story =
                new Story("pair", "pair", both.stream().map(Report::id).toList(), Why.of(1, "pair", "given"), METHOD);
        return stemma.dossier(story, both, Lineage.EMPTY).claims().stream()
                .filter(claim -> claim.statements().stream()
                                .map(statement -> statement.passage().article())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private Report report(String side, String text) {
        return reports.computeIfAbsent(side + text, name -> stemma.report(article(side, text)));
    }

    private Article article(String side, String text) {
        String id = "outlet-" + side;
        Block body = new Block(
                Role.BODY, AlignedText.copy(text, new Span(0, text.length())).strip(), "as given");
        return new Article(
                id,
                id,
                id,
                null,
                text,
                null,
                List.of(),
                new Source("Outlet " + side, Source.Kind.OUTLET, null),
                day,
                null,
                null,
                "en",
                List.of(body),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }
}
