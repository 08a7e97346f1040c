package org.stemma.account;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.account.Account.Brief;
import org.stemma.account.Account.ClaimItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EntityItem;
import org.stemma.account.Account.EventItem;
import org.stemma.account.Account.MagnitudeItem;
import org.stemma.account.Account.NumberItem;
import org.stemma.account.Account.QuoteItem;
import org.stemma.account.Account.SeriesItem;
import org.stemma.account.Account.TimelineItem;
import org.stemma.account.Account.ValueItem;
import org.stemma.news.Description;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Quantity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
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

    /** Reports, in the order given, with their family tree, whatever stories they belong to. */
    public Account.Sources sources(List<Report> reports, Lineage lineage) {
        SourceWriter writer = new SourceWriter(reports, lineage, List.of());
        Set<String> ids = reports.stream().map(Report::id).collect(Collectors.toSet());
        return new Account.Sources(lineage.originsBehind(ids), writer.articles(), writer.tree(List.of()));
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
            SourceWriter sources = new SourceWriter(
                    dossier.story().articles().stream().map(this::report).toList(),
                    dossier.lineage(),
                    dossier.events());
            List<Brief> brief = InBrief.choose(dossier.claims(), reports);
            List<QuoteItem> quotes = dossier.quotes().stream()
                    .filter(quote -> quote.kind() != Quote.Kind.TOPIC)
                    .map(this::quote)
                    .toList();
            List<ClaimItem> claims = dossier.claims().stream().map(this::claim).toList();
            List<EventItem> events = dossier.events().stream().map(this::event).toList();
            List<TimelineItem> timeline = new Timeline(dossier).entries();
            List<NumberItem> numbers = new Numbers(dossier).entries();
            List<Passage> told = Stream.of(
                            brief.stream().map(Brief::passage),
                            quotes.stream().flatMap(q -> q.versions().stream()).map(Quote.Version::content),
                            claims.stream()
                                    .flatMap(c -> c.statements().stream())
                                    .map(Statement::passage),
                            events.stream().flatMap(e -> e.passages().stream()),
                            timeline.stream().flatMap(t -> t.passages().stream()),
                            numbers.stream().flatMap(n -> n.passages().stream()))
                    .flatMap(Function.identity())
                    .toList();
            return new Account(
                    dossier.story().id(),
                    dossier.story().title(),
                    dossier.lineage().originsBehind(reports.keySet()),
                    brief,
                    sources.articles(),
                    sources.tree(told),
                    quotes,
                    claims,
                    events,
                    timeline,
                    entities(),
                    numbers,
                    dossier.story().why());
        }

        private Report report(String article) {
            return requireNonNull(reports.get(article));
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
                    quote.attitude(),
                    fullest.text(),
                    fullest.content(),
                    dossier.lineage()
                            .originsBehind(quote.versions().stream()
                                    .map(version -> version.content().article())
                                    .collect(Collectors.toSet())),
                    quote.versions(),
                    quote.variations(),
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
                    claim.history(),
                    claim.series().stream().map(Writing::series).toList(),
                    carrier(claim).passage(),
                    claim.why());
        }

        private static SeriesItem series(org.stemma.news.Claim.Series series) {
            return new SeriesItem(
                    series.counted(),
                    series.unit(),
                    series.scope(),
                    series.values().stream()
                            .map(value -> new ValueItem(
                                    value.reported(),
                                    value.amount().text(),
                                    value.amount().hedge(),
                                    value.amount().low(),
                                    value.amount().high(),
                                    value.origin(),
                                    value.passage()))
                            .toList());
        }

        private EventItem event(Event event) {
            Passage passage = event.mentions().getFirst().passage();
            return new EventItem(
                    event.id(),
                    event.code(),
                    event.type().quadClass(),
                    event.predicate(),
                    event.actor(),
                    event.recipient(),
                    event.when() == null
                            ? null
                            : new DateItem(event.when().value(), event.when().precision(), null, passage, ""),
                    event.place(),
                    event.magnitude() == null ? null : magnitude(event.magnitude()),
                    event.polarity(),
                    event.modality(),
                    event.standing(),
                    event.origins(),
                    read(passage),
                    passage,
                    event.passages(),
                    event.why());
        }

        private static MagnitudeItem magnitude(Event.Magnitude magnitude) {
            Quantity amount = magnitude.amount();
            return new MagnitudeItem(
                    amount.text(),
                    amount.kind(),
                    amount.hedge(),
                    amount.low(),
                    amount.high(),
                    amount.unit(),
                    amount.counted(),
                    amount.scope(),
                    magnitude.passage());
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
                    entity.location(),
                    entity.descriptions().stream().map(Description::text).toList(),
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
