package org.stemma.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.account.Account;
import org.stemma.app.export.Outline;
import org.stemma.news.EntityType;

/** The account of a story. */
record StoryPage(Telling telling, List<Dispute> disputes) implements View {
    /** What a reader takes in; the page of an entity has them all. */
    private static final int MOST_MEMBERS = 24;

    private static final int MOST_NAMES = 6;

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

    /** Who or what is spoken of, the most mentioned first. */
    record Cast(String heading, List<Account.EntityItem> members) {
        Cast {
            members = List.copyOf(members);
        }
    }

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
        Stream<Chapter> head = Stream.of(
                new Chapter("brief", "In brief", account().brief().size()),
                new Chapter("differences", "Where the reports differ", disputes.size()));
        Stream<Chapter> tail = Stream.of(
                new Chapter(
                        "cast",
                        "People, places and bodies",
                        cast().stream().mapToInt(c -> c.members().size()).sum()),
                new Chapter("sources", "Sources", account().articles().size()));
        return Stream.of(
                        head,
                        outline.sayings().stream().map(StoryPage::chapter),
                        Stream.of(new Chapter(
                                "series",
                                "Numbers through time",
                                outline.series().size())),
                        outline.numbers().stream().map(StoryPage::chapter),
                        outline.happenings().stream().map(StoryPage::chapter),
                        Stream.of(new Chapter(
                                "places",
                                "Map of places",
                                telling.map() == null ? 0 : telling.map().rows().size())),
                        tail)
                .flatMap(chapters -> chapters)
                .filter(chapter -> chapter.count() > 0)
                .toList();
    }

    private static Chapter chapter(Outline.Section section) {
        return new Chapter(key(section), section.heading(), section.items().size() + section.rest());
    }

    List<Cast> cast() {
        return Stream.of(
                        cast("People", EntityType.PERSON),
                        cast("Places", EntityType.PLACE, EntityType.FACILITY),
                        cast("Bodies and groups", EntityType.ORGANISATION, EntityType.GROUP))
                .filter(cast -> !cast.members().isEmpty())
                .toList();
    }

    private Cast cast(String heading, EntityType... types) {
        return new Cast(
                heading,
                account().entities().stream()
                        .filter(entity -> List.of(types).contains(entity.type()))
                        .limit(MOST_MEMBERS)
                        .toList());
    }

    /** The names of one of the cast, and what it is called besides. */
    static String also(Account.EntityItem entity) {
        return entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
    }

    static String described(Account.EntityItem entity) {
        return entity.descriptions().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
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
                .filter(claim -> claim.state().isInDispute())
                .count();
    }

    /** How many published it, of those that are known. */
    long outlets() {
        return account().articles().stream()
                .map(Account.ArticleItem::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
