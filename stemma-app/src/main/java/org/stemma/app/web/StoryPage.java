package org.stemma.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stemma.account.Account;
import org.stemma.app.export.Outline;
import org.stemma.news.Claim;

/** The account of a story. */
record StoryPage(Telling telling, List<Dispute> disputes) implements View {
    StoryPage {
        disputes = List.copyOf(disputes);
    }

    /**
     * What the page holds, for its table of contents.
     *
     * @param key the anchor of the section
     * @param count its items, 0 where a number says nothing
     */
    record Chapter(String key, String name, int count) {}

    static StoryPage of(Telling telling) {
        return new StoryPage(
                telling,
                telling.outline().differences().stream()
                        .map(disputed -> Dispute.of(disputed, telling))
                        .toList());
    }

    @Override
    public String template() {
        return "story.jte";
    }

    Account account() {
        return telling.account();
    }

    List<Chapter> chapters() {
        Outline outline = telling.outline();
        Stream<Chapter> laid = Stream.of(outline.sayings(), outline.figures(), outline.happenings(), outline.entities())
                .flatMap(List::stream)
                .map(section -> new Chapter(
                        key(section), section.heading(), section.items().size() + section.rest()));
        return Stream.of(
                        Stream.of(
                                new Chapter(
                                        "brief", "In brief", account().brief().size()),
                                new Chapter("differences", "Where the reports differ", disputes.size())),
                        laid,
                        Stream.of(new Chapter(
                                "sources", "Sources", account().articles().size())))
                .flatMap(chapters -> chapters)
                .filter(chapter -> chapter.count() > 0)
                .toList();
    }

    static String key(Outline.Section section) {
        return section.heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** The days of its reports. */
    String days() {
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        account().articles().stream()
                .map(Account.ArticleItem::published)
                .filter(Objects::nonNull)
                .map(date -> date.value())
                .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .forEach(value -> counts.merge(LocalDate.parse(value.substring(0, 10)), 1, Integer::sum));
        return counts.isEmpty() ? "undated" : Days.span(counts.firstKey(), counts.lastKey());
    }

    long disputed() {
        return account().claims().stream()
                .filter(claim -> claim.state() == Claim.State.DISPUTED || claim.state() == Claim.State.DENIED)
                .count();
    }

    long outlets() {
        return account().articles().stream().map(Telling::outlet).distinct().count();
    }
}
