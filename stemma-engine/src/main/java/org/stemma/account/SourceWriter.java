package org.stemma.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.BlockItem;
import org.stemma.account.Account.CreditItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.OriginItem;
import org.stemma.account.Account.SourceItem;
import org.stemma.account.Account.Tree;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;

/** Writes where an account comes from: its articles, who copied whom, and the passages that stood elsewhere first. */
final class SourceWriter {
    private final List<Report> reports;
    private final Lineage lineage;
    private final List<Event> events;
    private final Map<String, String> files;

    /** Reports in the order in which they are shown. */
    SourceWriter(List<Report> reports, Lineage lineage, List<Event> events) {
        this.reports = reports;
        this.lineage = lineage;
        this.events = events;
        this.files = reports.stream()
                .collect(Collectors.toMap(Report::id, r -> r.article().file()));
    }

    List<ArticleItem> articles() {
        return reports.stream().map(this::article).toList();
    }

    /** The tree, with the sources of the passages that an account shows. */
    Tree tree(List<Passage> shown) {
        List<EdgeItem> edges = lineage.edges().stream()
                .map(e -> new EdgeItem(
                        e.from(),
                        e.to(),
                        file(e.from()),
                        file(e.to()),
                        e.kind(),
                        e.directed(),
                        e.share(),
                        e.passages(),
                        e.why()))
                .toList();
        return new Tree(edges, origins(), sources(shown));
    }

    private List<SourceItem> sources(List<Passage> shown) {
        return shown.stream()
                .distinct()
                .sorted()
                .flatMap(p -> lineage.sourceOf(p).map(from -> new SourceItem(p, from)).stream())
                .toList();
    }

    private ArticleItem article(Report report) {
        Article article = report.article();
        return new ArticleItem(
                article.id(),
                article.file(),
                article.url(),
                article.title(),
                article.byline(),
                Optional.ofNullable(article.outlet()).map(Source::name).orElse(null),
                date(article.published()),
                date(article.updated()),
                date(article.captured()),
                EventDate.of(report, events).orElse(null),
                article.language(),
                article.flags(),
                article.blocks().stream().map(SourceWriter::block).toList(),
                article.comments(),
                article.credits().stream()
                        .map(c -> new CreditItem(
                                c.source().name(), c.source().kind().name(), c.part(), c.passage()))
                        .toList(),
                lineage.originOf(article.id()),
                head(article));
    }

    /** The passage that stands for the article as a whole: its title, or else its first paragraph. */
    private static @Nullable Passage head(Article article) {
        return article.blocks().stream()
                .filter(b -> b.role() == Role.TITLE || b.role().isBody())
                .min(Comparator.comparing((Block b) -> b.role() != Role.TITLE).thenComparing(Block::span))
                .map(b -> article.passage(b.span()))
                .orElse(null);
    }

    private static BlockItem block(Block block) {
        return new BlockItem(
                block.role(),
                block.span().start(),
                block.span().end(),
                block.text().text(),
                block.why());
    }

    private static @Nullable DateItem date(@Nullable Stamp stamp) {
        return stamp == null
                ? null
                : new DateItem(stamp.value(), stamp.precision(), stamp.basis(), stamp.evidence(), stamp.note());
    }

    /** Every article's origin, those of one article included. */
    private List<OriginItem> origins() {
        Map<String, List<String>> members = reports.stream()
                .map(Report::id)
                .collect(Collectors.groupingBy(lineage::originOf, LinkedHashMap::new, Collectors.toList()));
        List<OriginItem> origins = new ArrayList<>();
        members.forEach((id, articles) -> {
            String root = lineage.origins().stream()
                    .filter(o -> o.id().equals(id))
                    .map(Lineage.Origin::root)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(articles.size() == 1 ? articles.getFirst() : null);
            origins.add(new OriginItem(
                    id, articles, articles.stream().map(this::file).toList(), root));
        });
        return origins;
    }

    private String file(String article) {
        return files.getOrDefault(article, article);
    }
}
