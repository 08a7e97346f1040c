package org.stemma.app.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.EntityType;
import org.stemma.news.Report;
import org.stemma.store.Store;

/**
 * A story as the list shows it.
 *
 * @param counts articles by day of publication
 * @param main the statement that carries it, null if none does
 * @param disputes claims that are disputed or denied
 * @param places names of places, the most mentioned first
 * @param names of persons and bodies, the most mentioned first
 */
record StoryCard(
        Store.Summary summary,
        SortedMap<LocalDate, Integer> counts,
        Account.@Nullable Brief main,
        int disputes,
        Set<String> outlets,
        Set<String> languages,
        Set<String> places,
        Set<String> names,
        String words) {
    /** Names that say what a story is about. */
    private static final int TELLING_NAMES = 5;

    static StoryCard of(Store.Summary summary, Dossier dossier) {
        Account account = new AccountWriter().write(dossier);
        List<Article> articles = dossier.reports().stream().map(Report::article).toList();
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        articles.stream()
                .map(Article::published)
                .filter(Objects::nonNull)
                .forEach(stamp -> counts.merge(stamp.when().earliest(), 1, Integer::sum));
        Account.Brief main = account.brief().isEmpty() ? null : account.brief().getFirst();
        Set<String> places = named(account, EntityType.PLACE);
        Set<String> names = named(account, EntityType.PERSON, EntityType.ORGANISATION);
        return new StoryCard(
                summary,
                counts,
                main,
                (int) account.claims().stream()
                        .filter(claim -> claim.state() == Claim.State.DISPUTED || claim.state() == Claim.State.DENIED)
                        .count(),
                distinct(account.articles().stream().map(Account.ArticleItem::outlet)),
                distinct(articles.stream().map(Article::language)),
                places,
                names,
                String.join(
                                "\n",
                                summary.title(),
                                main == null ? "" : main.text(),
                                String.join("\n", places),
                                String.join("\n", names))
                        .toLowerCase(Locale.ROOT));
    }

    private static Set<String> named(Account account, EntityType... types) {
        return distinct(account.entities().stream()
                .filter(entity -> List.of(types).contains(entity.type()))
                .map(Account.EntityItem::name));
    }

    private static Set<String> distinct(Stream<@Nullable String> values) {
        Set<String> distinct = new LinkedHashSet<>();
        values.filter(Objects::nonNull).forEach(distinct::add);
        return distinct;
    }

    @Nullable
    LocalDate first() {
        return counts.isEmpty() ? null : counts.firstKey();
    }

    @Nullable
    LocalDate last() {
        return counts.isEmpty() ? null : counts.lastKey();
    }

    String days() {
        return Days.span(first(), last());
    }

    Sparkline sparkline() {
        return Sparkline.of(counts);
    }

    /** A few names and places that tell what it is about. */
    List<String> about() {
        return Stream.concat(names.stream().limit(TELLING_NAMES - 2), places.stream())
                .limit(TELLING_NAMES)
                .toList();
    }
}
