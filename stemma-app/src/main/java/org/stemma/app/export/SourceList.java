package org.stemma.app.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.BlockItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.SourceItem;
import org.stemma.app.export.FamilyTree.Branch;
import org.stemma.app.export.FamilyTree.Family;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Passage;
import org.stemma.news.Role;

/** The last section of an account: where it all comes from, who copied whom, and what was cut away. */
final class SourceList {
    private final Account account;
    private final Sheet sheet;
    private final FamilyTree tree;
    private final Map<Passage, Passage> firsts;

    SourceList(Account account, Sheet sheet) {
        this.account = account;
        this.sheet = sheet;
        this.tree = new FamilyTree(account.articles(), account.lineage());
        this.firsts = account.lineage().sources().stream()
                .collect(Collectors.toMap(SourceItem::passage, SourceItem::from, (one, same) -> one));
    }

    /** The number of an article on this page, 0 if it is not on it. */
    int number(String article) {
        return tree.number(article);
    }

    /** A pointer to a passage, with the article that has it first. */
    Pointer pointer(Passage passage) {
        Passage first = firsts.get(passage);
        return new Pointer(number(passage.article()), passage, first == null ? 0 : number(first.article()));
    }

    void write() {
        sheet.section(
                "The sources", "Articles by publication. Dates are kept apart and never filled from one another.");
        account.articles().forEach(this::article);
        sheet.section("Who copied whom", TreeWords.LEGEND);
        int number = 0;
        List<Integer> alone = new ArrayList<>();
        for (Family family : tree.families()) {
            Branch first = family.branches().getFirst();
            if (family.branches().size() == 1 && first.others().isEmpty()) {
                alone.add(first.number());
            } else {
                sheet.family(TreeWords.heading(++number, family), tree, family);
            }
        }
        if (!alone.isEmpty()) {
            sheet.item(
                    new Mark(alone.size() == 1 ? "on its own" : "on their own", Tone.PLAIN),
                    alone.stream().map(n -> "[" + n + "]").collect(Collectors.joining(" "))
                            + (alone.size() == 1
                                    ? " · tied to no other text, its own origin"
                                    : " · tied to no other text, each its own origin"),
                    List.of());
        }
    }

    /** Some articles, and nothing but their heads, for a page that shows a part of the account. */
    void heads(Set<String> articles) {
        sheet.section("The sources", "");
        account.articles().stream().filter(a -> articles.contains(a.id())).forEach(this::head);
    }

    private void head(ArticleItem article) {
        List<String> head = new ArrayList<>();
        head.add(article.title() == null ? "(no title)" : article.title());
        if (!article.byline().isEmpty()) {
            head.add("by " + String.join(", ", article.byline()));
        }
        if (article.outlet() != null) {
            head.add(article.outlet());
        }
        head.add(article.file());
        sheet.source(number(article.id()), String.join(" · ", head));
    }

    private void article(ArticleItem article) {
        head(article);
        date("published", article.published());
        date("updated", article.updated());
        date("captured", article.captured());
        date("event", article.event());
        article.credits().stream()
                .collect(Collectors.groupingBy(
                        Account.CreditItem::part,
                        () -> new EnumMap<>(org.stemma.news.Credit.Part.class),
                        Collectors.mapping(Account.CreditItem::source, Collectors.toList())))
                .forEach((part, names) -> sheet.under(
                        new Mark("credit for " + AccountPage.word(part.name()), Tone.PLAIN),
                        names.stream().distinct().collect(Collectors.joining(", ")),
                        List.of()));
        article.flags()
                .forEach(f -> sheet.under(new Mark(AccountPage.word(f.kind().name()), Tone.WARN), f.note(), List.of()));
        cutAway(article);
    }

    private void date(String label, @Nullable DateItem date) {
        if (date == null) {
            return;
        }
        String basis = date.basis() == null ? "" : AccountPage.word(date.basis().name());
        String evidence = date.evidence() == null
                ? date.note()
                : "“" + date.evidence().quote().strip() + "”";
        sheet.under(
                new Mark(label, Tone.PLAIN),
                date.value() + " (" + AccountPage.word(date.precision().name()) + ")"
                        + (basis.isEmpty() ? "" : ", " + basis)
                        + (evidence.isEmpty() ? "" : ": " + evidence),
                List.of());
    }

    private void cutAway(ArticleItem article) {
        Map<Role, Long> cut = article.blocks().stream()
                .filter(b -> !b.role().isRead())
                .collect(
                        Collectors.groupingBy(BlockItem::role, () -> new EnumMap<>(Role.class), Collectors.counting()));
        if (!cut.isEmpty()) {
            String counts = cut.entrySet().stream()
                    .map(e -> e.getValue() + " " + AccountPage.word(e.getKey().name()))
                    .collect(Collectors.joining(", "));
            sheet.under(new Mark("cut away", Tone.PLAIN), counts, List.of());
        }
    }
}
