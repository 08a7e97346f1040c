package org.stemma.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Comment;
import org.stemma.news.Credit;
import org.stemma.news.Difference;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Flag;
import org.stemma.news.Lineage;
import org.stemma.news.Location;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.Precision;
import org.stemma.news.QuadClass;
import org.stemma.news.Quantity;
import org.stemma.news.Quote;
import org.stemma.news.Reuse;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.news.Statement;
import org.stemma.news.Why;

/**
 * The page of a story. Every form of it (terminal, Markdown, HTML, JSON) is written from this record, and every item
 * points at a passage. Field names are those of {@code docs/schema/account.schema.json}.
 *
 * @param id the story's
 * @param title a headline of one of its articles
 * @param origins how many independent origins stand behind the articles, at most
 * @param brief the best supported statements, in the sources' words
 * @param why what holds the articles together
 */
public record Account(
        String id,
        String title,
        int origins,
        List<Brief> brief,
        List<ArticleItem> articles,
        Tree lineage,
        List<QuoteItem> quotes,
        List<ClaimItem> claims,
        List<EventItem> events,
        List<TimelineItem> timeline,
        List<EntityItem> entities,
        List<NumberItem> numbers,
        Why why) {

    /** A statement that carries the story. */
    public record Brief(
            String text, Claim.State state, int origins, List<String> articles, String claim, Passage passage) {}

    /**
     * An article with its times kept apart.
     *
     * @param event when the event it tells of happened, as the article itself says
     * @param origin id of the origin it belongs to
     */
    public record ArticleItem(
            String id,
            String file,
            @Nullable String url,
            @Nullable String title,
            List<String> byline,
            @Nullable String outlet,
            @Nullable DateItem published,
            @Nullable DateItem updated,
            @Nullable DateItem captured,
            @Nullable DateItem event,
            String language,
            List<Flag> flags,
            List<BlockItem> blocks,
            List<Comment> comments,
            List<CreditItem> credits,
            String origin,
            @Nullable Passage passage) {}

    /** One of an article's times. {@code evidence} is null where it was read outside the text. */
    public record DateItem(
            String value,
            Precision precision,
            Stamp.@Nullable Basis basis,
            @Nullable Passage evidence,
            String note) {}

    /** A block with its role; {@code start} and {@code end} count in the capture's decoded text. */
    public record BlockItem(Role role, int start, int end, String text, String why) {}

    /** A source named in an article. */
    public record CreditItem(String source, String kind, Credit.Part part, Passage passage) {}

    /**
     * Who copied whom.
     *
     * @param sources the passages of this account that stood in another article first
     */
    public record Tree(List<EdgeItem> edges, List<OriginItem> origins, List<SourceItem> sources) {}

    /** A passage, and where it stands in the first article that holds most of it. */
    public record SourceItem(Passage passage, Passage from) {}

    /**
     * Articles with their family tree: the part of an account that needs no story.
     *
     * @param origins how many independent origins stand behind the articles, at most
     */
    public record Sources(int origins, List<ArticleItem> articles, Tree lineage) {}

    /** Text flows {@code from} an article {@code to} one that derives from it; both are article ids. */
    public record EdgeItem(
            String from,
            String to,
            String fromFile,
            String toFile,
            Lineage.Kind kind,
            boolean directed,
            double share,
            List<Reuse> passages,
            Why why) {}

    /** Articles behind which at most one independent origin stands. */
    public record OriginItem(
            String id,
            List<String> articles,
            List<String> files,
            @Nullable String root) {}

    /**
     * Something said, thought, known or meant, with every article's version.
     *
     * @param origins how many independent origins print it, at most
     * @param variations in what the versions differ, by their places in {@code versions}
     */
    public record QuoteItem(
            String id,
            @Nullable String speaker,
            @Nullable String entity,
            Quote.Kind kind,
            Quote.Attitude attitude,
            String text,
            Passage passage,
            int origins,
            List<Quote.Version> versions,
            List<Quote.Variation> variations,
            Why why) {}

    /** The statements that answer one question of fact. */
    public record ClaimItem(
            String id,
            String text,
            Claim.State state,
            int origins,
            List<Statement> statements,
            List<Difference> differences,
            List<Claim.Turn> history,
            List<SeriesItem> series,
            Passage passage,
            Why why) {}

    /** One counted or measured thing through time, as the statements of a claim give it. */
    public record SeriesItem(
            @Nullable String counted, @Nullable String unit, String scope, List<ValueItem> values) {}

    /** An amount as one article gives it, by the day of its publication. */
    public record ValueItem(
            @Nullable LocalDate reported,
            String text,
            Quantity.Hedge hedge,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String origin,
            Passage passage) {}

    /** Who did what to whom. */
    public record EventItem(
            String id,
            Event.Code code,
            QuadClass quadClass,
            String predicate,
            Event.@Nullable Participant actor,
            Event.@Nullable Participant recipient,
            @Nullable DateItem date,
            Event.@Nullable Place place,
            @Nullable MagnitudeItem magnitude,
            Polarity polarity,
            Modality modality,
            Event.Standing standing,
            int origins,
            String text,
            Passage passage,
            List<Passage> passages,
            Why why) {}

    /** How much, as a report tells it. */
    public record MagnitudeItem(
            String text,
            Quantity.Kind kind,
            Quantity.Hedge hedge,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String counted,
            String scope,
            Passage passage) {}

    /**
     * What happened at a time: dated events, or a dated passage without one.
     *
     * @param expression the words that tell the time; empty if the sentence shown has none
     * @param standing of the affair, or background told beside it
     * @param events ids of the events it tells, none for a passage without
     */
    public record TimelineItem(
            String date,
            String earliest,
            String latest,
            Precision precision,
            boolean approximate,
            String expression,
            String text,
            Event.Standing standing,
            List<String> events,
            int origins,
            Passage passage,
            List<Passage> passages) {}

    /** One person, place or body under all its names. */
    public record EntityItem(
            String id,
            String name,
            List<String> names,
            EntityType type,
            @Nullable String country,
            @Nullable Location location,
            List<String> descriptions,
            int mentions,
            int articles,
            Passage passage,
            Why why) {}

    /** A counted or measured thing, with unit and scope. */
    public record NumberItem(
            String text,
            Quantity.Kind kind,
            Quantity.Hedge hedge,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String counted,
            String scope,
            Claim.State state,
            int origins,
            String sentence,
            Passage passage,
            List<Passage> passages) {}
}
