package org.stemma.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.BlockItem;
import org.stemma.account.Account.ClaimItem;
import org.stemma.account.Account.CreditItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.EntityItem;
import org.stemma.account.Account.EventItem;
import org.stemma.account.Account.OriginItem;
import org.stemma.account.Account.QuoteItem;
import org.stemma.account.Account.Tree;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Statement;

/**
 * Writes the account of a story from its dossier. Adds no judgement of its own but what to show first: it selects,
 * orders and points. Thread-safe; cost is linear in the dossier but for the timeline, which compares sentences of
 * overlapping dates.
 */
public final class AccountWriter {
    public Account write(Dossier dossier) {
        return new Writing(dossier).account();
    }

    /** One account being written: the dossier with its articles and reports by id. */
    private static final class Writing {
        private final Dossier dossier;
        private final Map<String, Report> reports;

        Writing(Dossier dossier) {
            this.dossier = dossier;
            this.reports = dossier.reports().stream().collect(Collectors.toMap(Report::id, Function.identity()));
        }

        Account account() {
            Set<String> ids = new TreeSet<>(reports.keySet());
            return new Account(
                    dossier.story().id(),
                    dossier.story().title(),
                    dossier.lineage().originsBehind(ids),
                    InBrief.choose(dossier.claims(), reports),
                    dossier.story().articles().stream()
                            .map(reports::get)
                            .map(this::article)
                            .toList(),
                    tree(dossier.lineage()),
                    dossier.quotes().stream().map(this::quote).toList(),
                    dossier.claims().stream().map(this::claim).toList(),
                    dossier.events().stream().map(this::event).toList(),
                    new Timeline(dossier).entries(),
                    entities(),
                    new Numbers(dossier).entries(),
                    dossier.story().why());
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
                    EventDate.of(report, dossier.events()).orElse(null),
                    article.language(),
                    article.flags(),
                    article.blocks().stream().map(Writing::block).toList(),
                    article.comments(),
                    article.credits().stream()
                            .map(c -> new CreditItem(
                                    c.source().name(), c.source().kind().name(), c.part(), c.passage()))
                            .toList(),
                    dossier.lineage().originOf(article.id()),
                    head(article));
        }

        /** The passage that stands for the article as a whole: its title, or else its first paragraph. */
        private static @Nullable Passage head(Article article) {
            return article.blocks().stream()
                    .filter(b -> b.role() == Role.TITLE || b.role().isBody())
                    .min(Comparator.comparing((Block b) -> b.role() != Role.TITLE)
                            .thenComparing(Block::span))
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

        private Tree tree(Lineage lineage) {
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
            return new Tree(edges, origins(lineage));
        }

        /** Every article's origin, those of one article included. */
        private List<OriginItem> origins(Lineage lineage) {
            Map<String, List<String>> members = dossier.story().articles().stream()
                    .collect(Collectors.groupingBy(
                            lineage::originOf, java.util.LinkedHashMap::new, Collectors.toList()));
            List<OriginItem> origins = new ArrayList<>();
            members.forEach((id, articles) -> {
                String root = lineage.origins().stream()
                        .filter(o -> o.id().equals(id))
                        .map(Lineage.Origin::root)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(articles.size() == 1 ? articles.getFirst() : null);
                origins.add(new OriginItem(
                        id, articles, articles.stream().map(this::file).toList(), root));
            });
            return origins;
        }

        private String file(String article) {
            Report report = reports.get(article);
            return report == null ? article : report.article().file();
        }

        private String read(Passage passage) {
            Report report = reports.get(passage.article());
            return report == null ? passage.quote() : report.article().read(passage.span());
        }

        private QuoteItem quote(Quote quote) {
            Quote.Version fullest = quote.versions().getFirst();
            return new QuoteItem(
                    quote.id(),
                    quote.speaker(),
                    quote.entity(),
                    quote.kind(),
                    fullest.text(),
                    fullest.content(),
                    quote.versions(),
                    quote.why());
        }

        private ClaimItem claim(org.stemma.news.Claim claim) {
            return new ClaimItem(
                    claim.id(),
                    claim.text(),
                    claim.state(),
                    claim.origins(),
                    claim.statements(),
                    claim.differences(),
                    carrier(claim).passage(),
                    claim.why());
        }

        private EventItem event(Event event) {
            Passage passage = event.mentions().getFirst();
            return new EventItem(
                    event.id(),
                    event.type(),
                    event.predicate(),
                    event.actor(),
                    event.recipient(),
                    event.when() == null
                            ? null
                            : new DateItem(event.when().value(), event.when().precision(), null, passage, ""),
                    event.place(),
                    event.polarity(),
                    event.modality(),
                    event.origins(),
                    read(passage),
                    passage,
                    event.mentions(),
                    event.why());
        }

        /** The most spoken of first. */
        private List<EntityItem> entities() {
            return dossier.entities().stream()
                    .filter(e -> !e.mentions().isEmpty())
                    .map(Writing::entity)
                    .sorted(Comparator.comparingInt(EntityItem::articles)
                            .thenComparingInt(EntityItem::mentions)
                            .reversed()
                            .thenComparing(EntityItem::name)
                            .thenComparing(EntityItem::id))
                    .toList();
        }

        private static EntityItem entity(Entity entity) {
            List<Mention> mentions = entity.mentions();
            Mention shown = mentions.stream()
                    .filter(m -> m.text().equals(entity.name()))
                    .findFirst()
                    .orElse(mentions.getFirst());
            return new EntityItem(
                    entity.id(),
                    entity.name(),
                    entity.names(),
                    entity.type(),
                    entity.country(),
                    entity.descriptions(),
                    mentions.size(),
                    (int) mentions.stream()
                            .map(m -> m.passage().article())
                            .distinct()
                            .count(),
                    shown.passage(),
                    entity.why());
        }
    }

    /** The statement in whose words a claim is told. */
    static Statement carrier(org.stemma.news.Claim claim) {
        return claim.statements().stream()
                .filter(s -> s.text().equals(claim.text()))
                .findFirst()
                .orElse(claim.statements().getFirst());
    }
}
