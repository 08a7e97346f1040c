package org.stemma.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Outline;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.store.Shelf;

/** A story as it is told on its pages: its account, laid out, with the articles that its passages stand in. */
final class Telling {
    private final Account account;
    private final Outline outline;
    private final Map<String, Article> articles;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Passage, Passage> firsts;
    private final Dossier found;
    private final @Nullable PlaceMap map;

    Telling(Dossier dossier) {
        this.account = new AccountWriter().write(dossier);
        this.outline = Outline.of(account);
        this.articles = dossier.reports().stream()
                .map(Report::article)
                .collect(Collectors.toUnmodifiableMap(Article::id, Function.identity()));
        account.articles().forEach(article -> numbers.put(article.id(), numbers.size() + 1));
        this.firsts = account.lineage().sources().stream()
                .collect(Collectors.toMap(Account.SourceItem::passage, Account.SourceItem::from, (one, same) -> one));
        // the analyses are the greater part of a dossier, and are read again where they are needed
        this.found = new Dossier(
                dossier.story(),
                List.of(),
                dossier.lineage(),
                dossier.entities(),
                dossier.quotes(),
                dossier.events(),
                dossier.claims());
        this.map = PlaceMap.of(found);
    }

    /** Where it happens; null if no place of the story is known to lie anywhere. */
    @Nullable
    PlaceMap map() {
        return map;
    }

    /** What was found about the story, without its reports. */
    Dossier found() {
        return found;
    }

    /** A claim by its id; empty if it is not there by now. */
    Optional<Claim> claim(String id) {
        return found.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /** A statement as forms name it, by its claim and its number there, from 1; empty if a passage is none of that claim. */
    String statement(String claim, List<Outline.Pointer> pointers) {
        List<Passage> statements = claim(claim).map(Amendments::statements).orElse(List.of());
        return pointers.stream()
                .map(pointer -> statements.indexOf(pointer.passage()))
                .filter(at -> at >= 0 && statements.size() > 1)
                .findFirst()
                .map(at -> claim + ":" + (at + 1))
                .orElse("");
    }

    /** The page of one of the story's names; empty if it has none. */
    String name(String entity) {
        return found.entities().stream()
                .filter(known -> known.id().equals(entity))
                .findFirst()
                .map(known -> "/names/" + Shelf.Named.of(known).id())
                .orElse("");
    }

    /** Whether the story's page has a claim among those that are told differently. */
    boolean isInDispute(String claim) {
        return outline.differences().stream()
                .anyMatch(disputed -> disputed.claim().id().equals(claim));
    }

    /** How two articles are related: "2 → 3 partial copy, 54 %, confidence 0.88"; empty if nothing relates them. */
    String tie(String one, String other) {
        return found.lineage()
                .between(one, other)
                .flatMap(edge -> outline.kin().stream()
                        .filter(kin -> kin.edge().from().equals(edge.from())
                                && kin.edge().to().equals(edge.to())
                                && kin.edge().kind() == edge.kind())
                        .findFirst())
                .map(kin -> number(kin.edge().from()) + (kin.edge().directed() ? " → " : " — ")
                        + number(kin.edge().to()) + ": " + kin.relation() + ", " + kin.confidence())
                .orElse("");
    }

    Account account() {
        return account;
    }

    Outline outline() {
        return outline;
    }

    /** An article by its number on the story's pages, from 1. */
    ArticleItem article(int number) {
        return account.articles().get(number - 1);
    }

    /** The number of an article of the story, from 1. */
    int number(String article) {
        return numbers.getOrDefault(article, 0);
    }

    /** Who published an article, or the file it was read from. */
    String outlet(int number) {
        return outlet(article(number));
    }

    static String outlet(ArticleItem article) {
        String file = article.file();
        return article.outlet() == null ? file.substring(file.lastIndexOf('/') + 1) : article.outlet();
    }

    /** A pointer to a passage of the story. */
    Outline.Pointer pointer(Passage passage) {
        Passage first = firsts.get(passage);
        return new Outline.Pointer(number(passage.article()), passage, first == null ? 0 : number(first.article()));
    }

    List<Outline.Pointer> pointers(List<Passage> passages) {
        return passages.stream().map(this::pointer).toList();
    }

    /** The words of a passage as a reader sees them. */
    String words(Passage passage) {
        Article article = articles.get(passage.article());
        return article == null ? passage.quote() : article.read(passage.span());
    }

    /** The day an article was published, as far as it is known. */
    @Nullable
    String published(int number) {
        Account.DateItem date = article(number).published();
        return date == null ? null : Days.shown(date);
    }
}
