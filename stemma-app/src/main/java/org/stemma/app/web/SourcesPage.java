package org.stemma.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.BlockItem;
import org.stemma.account.Account.DateItem;
import org.stemma.app.export.Outline;
import org.stemma.news.Role;

/** Where a story comes from: who copied whom, the articles with their dates, and what was cut away. */
record SourcesPage(Telling telling, LineageChart chart, List<Row> rows) implements View {
    SourcesPage {
        rows = List.copyOf(rows);
    }

    /**
     * An article.
     *
     * @param origin the number of its origin in the chart, 0 if it is alone in it
     * @param dates those that are known
     * @param kin what it was taken from, or is tied to
     * @param credits the sources it names
     * @param cut what was cut away, by role
     */
    record Row(
            int number,
            ArticleItem article,
            int origin,
            List<Dated> dates,
            List<Related> kin,
            String credits,
            List<Cut> cut) {
        Row {
            dates = List.copyOf(dates);
            kin = List.copyOf(kin);
            cut = List.copyOf(cut);
        }
    }

    /** One of an article's times: what it is, when, how finely it is known, what tells it, and where that is read, if it is in the text. */
    record Dated(
            String kind,
            String value,
            String precision,
            String basis,
            String evidence,
            @Nullable String address) {}

    /** A relation as one of its articles sees it: the other one's number, and which way the text went. */
    record Related(int other, String way, Outline.Kin kin) {}

    /** Blocks of one role that no later reading sees. */
    record Cut(String role, int blocks, String sample) {}

    /** Characters of what was cut away that tell what it was. */
    private static final int SAMPLE = 160;

    static SourcesPage of(Telling telling) {
        LineageChart chart = LineageChart.of(telling);
        List<Row> rows = new ArrayList<>();
        for (ArticleItem article : telling.account().articles()) {
            int number = telling.number(article.id());
            rows.add(new Row(
                    number,
                    article,
                    chart.origin(number),
                    dates(article),
                    kin(number, telling),
                    article.credits().stream()
                            .map(credit -> credit.source() + " (" + word(credit.part()) + ")")
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    cut(article)));
        }
        return new SourcesPage(telling, chart, rows);
    }

    @Override
    public String template() {
        return "sources.jte";
    }

    Account account() {
        return telling.account();
    }

    private static List<Dated> dates(ArticleItem article) {
        List<Dated> dates = new ArrayList<>();
        add("published", article.published(), dates);
        add("updated", article.updated(), dates);
        add("captured", article.captured(), dates);
        add("event", article.event(), dates);
        return dates;
    }

    private static void add(String kind, @Nullable DateItem date, List<Dated> dates) {
        if (date != null) {
            String evidence = date.evidence() == null
                    ? date.note()
                    : "“" + date.evidence().quote().strip() + "”";
            dates.add(new Dated(
                    kind,
                    Days.shown(date),
                    word(date.precision()),
                    date.basis() == null ? "" : word(date.basis()),
                    evidence,
                    date.evidence() == null ? null : ReaderPage.address(date.evidence())));
        }
    }

    private static List<Related> kin(int number, Telling telling) {
        List<Related> related = new ArrayList<>();
        for (Outline.Kin kin : telling.outline().kin()) {
            int from = telling.number(kin.edge().from());
            int to = telling.number(kin.edge().to());
            if (to == number || (from == number && !kin.edge().directed())) {
                related.add(new Related(to == number ? from : to, kin.edge().directed() ? "from" : "shares with", kin));
            } else if (from == number) {
                related.add(new Related(to, "source of", kin));
            }
        }
        return related;
    }

    private static List<Cut> cut(ArticleItem article) {
        Map<Role, List<BlockItem>> byRole = article.blocks().stream()
                .filter(block -> !block.role().isRead())
                .collect(Collectors.groupingBy(BlockItem::role, () -> new EnumMap<>(Role.class), Collectors.toList()));
        return byRole.entrySet().stream()
                .map(entry -> new Cut(
                        word(entry.getKey()),
                        entry.getValue().size(),
                        sample(entry.getValue().getFirst().text())))
                .toList();
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE) + "…";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
