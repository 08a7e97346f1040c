package org.stemma.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf.ArticleCard;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Page;
import org.stemma.store.Shelf.StoryCard;

/**
 * What the database can list by itself while the view that has it is being built: stories in the order of time, and articles that are asked
 * for by their ids or their story. Its cursors are the view's. Words and facets wait for the view.
 */
final class Stopgap {
    private static final String CHOSEN =
            "FROM stories WHERE (?1 IS NULL OR id = ?1) AND (?2 IS NULL OR last >= ?2) AND (?3 IS NULL OR first <= ?3)";

    private static final Comparator<ArticleCard> NEWEST = Comparator.comparing(
                    ArticleCard::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(ArticleCard::id);

    private final Database database;
    private final Stories stories;
    private final Articles articles;

    Stopgap(Database database, Stories stories, Articles articles) {
        this.database = database;
        this.stories = stories;
        this.articles = articles;
    }

    /** A story and its last day. */
    private record Row(String id, @Nullable String last) {
        Cursor after() {
            return new Cursor(
                    Order.NEWEST,
                    last == null ? Entry.NEVER_ENDS : LocalDate.parse(last).toEpochDay(),
                    id + "/" + id);
        }
    }

    /** Whether a list asks for no more than the database can tell. */
    static boolean lists(Shelf.Query asked) {
        return asked.words().isBlank()
                && asked.order() == Order.NEWEST
                && asked.chosen().values().stream().allMatch(List::isEmpty);
    }

    /** Stories, the newest first. */
    Page<StoryCard> stories(Shelf.Query asked) {
        String one = asked.id() == null ? asked.story() : asked.id();
        String from = asked.from() == null ? null : asked.from().toString();
        String to = asked.to() == null ? null : asked.to().toString();
        List<Row> rows = rows(Cursor.read(asked.cursor(), Order.NEWEST), asked.limit() + 1, one, from, to);
        List<Row> shown = rows.subList(0, Math.min(rows.size(), asked.limit()));
        Long total = asked.counted() == null
                ? null
                : database.first("SELECT count(*) " + CHOSEN, row -> row.getLong(1), one, from, to)
                        .orElse(0L);
        return new Page<>(
                shown.stream()
                        .map(row -> new Found<>(card(row.id()), 0, null, null))
                        .toList(),
                rows.size() > shown.size() ? shown.getLast().after().written() : null,
                total,
                Map.of());
    }

    private List<Row> rows(Cursor start, int limit, @Nullable String one, @Nullable String from, @Nullable String to) {
        boolean first = start.key().isEmpty();
        String last = start.value() == Entry.NEVER_ENDS || first
                ? ""
                : LocalDate.ofEpochDay(start.value()).toString();
        String key = first ? null : start.key();
        return database.all(
                "SELECT id, last " + CHOSEN
                        + " AND (?4 IS NULL OR coalesce(last, '') < ?5 OR (coalesce(last, '') = ?5 AND id || '/' || id > ?4))"
                        + " ORDER BY coalesce(last, '') DESC, id LIMIT ?6",
                row -> new Row(row.getString(1), row.getString(2)),
                one,
                from,
                to,
                key,
                last,
                limit);
    }

    private StoryCard card(String story) {
        return new StoryCards(stories.dossier(story, List.of()), articles.headers(stories.articles(story))).card();
    }

    /** Articles by their ids, the newest first; those of a story if its members are told, else the one that is asked for. */
    Page<ArticleCard> articles(Shelf.Query asked, @Nullable List<String> members) {
        String one = asked.id();
        List<String> ids = one == null
                ? Objects.requireNonNull(members)
                : members == null || members.contains(one) ? List.of(one) : List.of();
        Cursor start = Cursor.read(asked.cursor(), Order.NEWEST);
        List<ArticleCard> all = articles.headers(ids).values().stream()
                .map(ArticleCards::card)
                .filter(card -> within(card.published(), asked))
                .sorted(NEWEST)
                .toList();
        List<ArticleCard> rest = all.stream()
                .filter(card -> start.key().isEmpty() || isBehind(after(card), start))
                .toList();
        List<ArticleCard> shown = rest.subList(0, Math.min(rest.size(), asked.limit()));
        return new Page<>(
                shown.stream().map(card -> new Found<>(card, 0, null, null)).toList(),
                rest.size() > shown.size() ? after(shown.getLast()).written() : null,
                asked.counted() == null ? null : (long) all.size(),
                Map.of());
    }

    private static boolean within(@Nullable LocalDate day, Shelf.Query asked) {
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        if (day == null) {
            return from == null && to == null;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static Cursor after(ArticleCard card) {
        LocalDate day = card.published();
        return new Cursor(Order.NEWEST, day == null ? Entry.NEVER_ENDS : day.toEpochDay(), "/" + card.id());
    }

    private static boolean isBehind(Cursor place, Cursor start) {
        return place.value() == start.value() ? place.key().compareTo(start.key()) > 0 : place.value() < start.value();
    }
}
