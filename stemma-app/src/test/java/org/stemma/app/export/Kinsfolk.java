package org.stemma.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.CreditItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.OriginItem;
import org.stemma.account.Account.Sources;
import org.stemma.account.Account.Tree;
import org.stemma.news.Credit;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Passage;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;
import org.stemma.news.Why;
import org.stemma.text.Span;

/** Family trees made by hand, of articles that are named by a letter. */
final class Kinsfolk {
    private final List<ArticleItem> articles = new ArrayList<>();
    private final List<EdgeItem> edges = new ArrayList<>();
    private final Map<String, OriginItem> origins = new LinkedHashMap<>();

    Kinsfolk article(String id, @Nullable String outlet, String title, @Nullable String date, String... credits) {
        List<CreditItem> named = new ArrayList<>();
        for (String credit : credits) {
            named.add(new CreditItem(
                    credit, "AGENCY", Credit.Part.TEXT, Passage.of(id, credit, new Span(0, credit.length()))));
        }
        articles.add(new ArticleItem(
                id,
                "folder/" + id + ".txt",
                null,
                title,
                List.of(),
                outlet,
                date == null ? null : new DateItem(date, Precision.DAY, Stamp.Basis.META, null, ""),
                null,
                null,
                null,
                "en",
                List.of(),
                List.of(),
                List.of(),
                named,
                "",
                null));
        return this;
    }

    /** Articles called by their ids alone. */
    Kinsfolk articles(String... ids) {
        for (String id : ids) {
            article(id, "Outlet " + id, "Title " + id, "2031-05-02");
        }
        return this;
    }

    Kinsfolk edge(String from, String to, Kind kind, boolean directed, double share) {
        edges.add(new EdgeItem(
                from, to, from, to, kind, directed, share, List.of(), Why.of(share, "share", "of the derived text")));
        return this;
    }

    Kinsfolk copy(String from, String to, double share) {
        return edge(from, to, Kind.COPY, true, share);
    }

    Kinsfolk origin(@Nullable String root, String... members) {
        List<String> ids = List.of(members);
        origins.put(ids.getFirst(), new OriginItem("origin-" + ids.getFirst(), ids, ids, root));
        return this;
    }

    Sources sources() {
        return new Sources(origins.size(), articles, new Tree(edges, List.copyOf(origins.values()), List.of()));
    }

    FamilyTree tree() {
        return new FamilyTree(articles, sources().lineage());
    }

    /** The drawn tree without its legend. */
    String drawn(int width) {
        return String.join("\n", new TreeText(tree(), new Export.Terminal(width, false), false, false).all()) + "\n";
    }
}
