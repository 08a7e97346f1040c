package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.export.Outline;
import org.stemma.app.web.RelationsPage.Offer;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.relation.Ledger;
import org.stemma.relation.Ledger.Side;
import org.stemma.relation.LedgerWriter;
import org.stemma.store.EntityCard;
import org.stemma.store.News;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Query;
import org.stemma.text.Countries;

/** Two sides over time, from the stories that tell of events between them. Thread-safe. */
final class RelationsDesk {
    /** Stories that one page is written from, the newest of them: some seconds' work the first time. */
    private static final int MOST_STORIES = 200;

    /** Stories whose events are kept; a story's take some 100 kB. */
    private static final int KEPT = 500;

    /** Names that one word can mean. */
    private static final int MOST_MEANT = 8;

    /** Partners that are offered in place of one who is none. */
    private static final int MOST_OFFERED = 12;

    private static final int CODE_LETTERS = 3;

    /** What a story tells of events since a change of it: its entries, and what it takes to find one event in two stories. */
    private record Told(long change, List<Ledger.Entry> entries, Dossier events) {}

    private final Shelves shelves;
    private final Stemma stemma;
    private final LedgerWriter writer = new LedgerWriter();
    private final Map<String, Told> kept = new LinkedHashMap<>(16, 0.75f, true);

    RelationsDesk(Shelves shelves, Stemma stemma) {
        this.shelves = shelves;
        this.stemma = stemma;
    }

    RelationsPage show(Visit visit) {
        String who = visit.word("who");
        String with = visit.word("with");
        if (!shelves.isThere()) {
            return without(who, with, "", List.of());
        }
        Shelf shelf = shelves.shelf();
        if (who.isEmpty()) {
            return without(who, with, "", active(shelf));
        }
        Set<String> stories = stories(who, with, shelf);
        List<Ledger.Entry> entries =
                entries(stories.stream().limit(MOST_STORIES).toList(), shelf);
        Optional<Side> first = writer.side(who, entries);
        Optional<Side> second = with.isEmpty() ? Optional.empty() : writer.side(with, entries);
        if (first.isEmpty() || (!with.isEmpty() && second.isEmpty())) {
            String nobody = first.isEmpty() ? who : with;
            return without(
                    who,
                    with,
                    "Nobody named “" + nobody + "” takes part in an event between "
                            + (with.isEmpty() ? "two parties" : "these two") + " here.",
                    near(nobody, who, first.isEmpty(), entries, shelf));
        }
        Ledger ledger = writer.write(entries, first.get(), second.orElse(null));
        if (ledger.pairs().isEmpty()) {
            return without(
                    who,
                    with,
                    "No event between " + first.get().label() + " and "
                            + second.map(Side::label).orElse("anybody") + " is told here.",
                    second.isEmpty() ? active(shelf) : partners(who, first.get(), shelf));
        }
        return page(who, with, ledger, stories, shelf);
    }

    private RelationsPage page(String who, String with, Ledger ledger, Set<String> stories, Shelf shelf) {
        Ledger.Pair pair = ledger.second() == null ? null : ledger.pairs().getFirst();
        return new RelationsPage(
                who,
                with,
                "",
                List.of(),
                ledger,
                pair == null ? null : BalanceChart.of(pair),
                pair == null ? List.of() : sections(pair, new Citations(shelf)),
                Math.min(stories.size(), MOST_STORIES),
                stories.size() > MOST_STORIES,
                shelves.path().toString());
    }

    private RelationsPage without(String who, String with, String trouble, List<Offer> offered) {
        return new RelationsPage(
                who,
                with,
                trouble,
                offered,
                null,
                null,
                List.of(),
                0,
                false,
                shelves.path().toString());
    }

    private static List<RelationsPage.Section> sections(Ledger.Pair pair, Citations citations) {
        List<RelationsPage.Section> sections = new ArrayList<>();
        for (Ledger.Kind kind : Ledger.Kind.values()) {
            List<RelationsPage.Entry> told = pair.entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(entry -> told(entry, citations))
                    .toList();
            sections.add(new RelationsPage.Section(Outline.heading(kind), "", told));
        }
        sections.add(new RelationsPage.Section(
                "Not counted",
                "Planned, demanded, expected, doubted, denied or told as not having happened.",
                pair.apart().stream().map(entry -> told(entry, citations)).toList()));
        return sections.stream().filter(section -> !section.entries().isEmpty()).toList();
    }

    private static RelationsPage.Entry told(Ledger.Entry entry, Citations citations) {
        String score = entry.counted() ? Outline.signed(entry.score()) : "";
        return new RelationsPage.Entry(
                NameDesk.day(entry.when()),
                NameDesk.deed(entry.code()),
                Stream.of(score, Outline.held(entry), States.origins(Math.max(1, entry.origins())))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                entry.actor(),
                entry.recipient(),
                entry.text(),
                entry.dispute(),
                citations.cite(entry.passages()));
    }

    /** Those who take part in most events. */
    private static List<Offer> active(Shelf shelf) {
        Query query = Query.ALL.page(null, 1).withCounts(Set.of(Facet.PARTY));
        return shelf.events(query).facets().getOrDefault(Facet.PARTY, List.of()).stream()
                .map(count -> {
                    boolean state = Countries.nameOf(count.value()).isPresent();
                    String name = state ? Countries.nameOf(count.value()).orElseThrow() : count.label();
                    String asked = state ? count.value() : count.label();
                    return new Offer(name, RelationsPage.address(asked, ""), count.count());
                })
                .toList();
    }

    private List<Offer> partners(String who, Side first, Shelf shelf) {
        List<String> stories =
                stories(who, "", shelf).stream().limit(MOST_STORIES).toList();
        return writer.write(entries(stories, shelf), first, null).pairs().stream()
                .limit(MOST_OFFERED)
                .map(pair -> new Offer(
                        pair.second().label(),
                        RelationsPage.address(who, RelationsPage.asked(pair.second())),
                        pair.counted() + pair.apart().size()))
                .toList();
    }

    private List<Offer> near(String name, String who, boolean isFirst, List<Ledger.Entry> entries, Shelf shelf) {
        List<String> near = writer.near(name, entries);
        List<Offer> offers = near.stream()
                .map(one ->
                        new Offer(one, isFirst ? RelationsPage.address(one, "") : RelationsPage.address(who, one), 0))
                .toList();
        return offers.isEmpty() ? active(shelf) : offers;
    }

    /** The stories of events in which both take part, or the first where only one is asked for; the newest first. */
    private static Set<String> stories(String who, String with, Shelf shelf) {
        Set<String> stories = new LinkedHashSet<>();
        for (String one : meant(who, shelf)) {
            for (String other : with.isEmpty() ? List.of(one) : meant(with, shelf)) {
                Query query = Query.ALL.only(Facet.PARTY, one, other);
                String cursor = null;
                do {
                    Shelf.Page<Shelf.EventCard> page = shelf.events(query.page(cursor, Shelf.LARGEST_PAGE));
                    page.cards().forEach(card -> stories.add(card.story()));
                    cursor = page.next();
                } while (cursor != null && stories.size() <= MOST_STORIES);
            }
        }
        return stories;
    }

    /** By what events know the one who is asked for: a state by its code, anybody else by the names that have these words. */
    private static Collection<String> meant(String asked, Shelf shelf) {
        String code = asked.toUpperCase(Locale.ROOT);
        if (asked.length() == CODE_LETTERS && Countries.nameOf(code).isPresent()) {
            return List.of(code);
        }
        String capital = asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1);
        Optional<String> state = Stream.of(asked, capital, code)
                .flatMap(name -> Countries.meaningOf(name).stream())
                .filter(meaning -> meaning.kind() == Countries.Kind.COUNTRY)
                .map(Countries.Meaning::code)
                .findFirst();
        if (state.isPresent()) {
            return List.of(state.get());
        }
        Query query = Query.ALL.words(asked, Shelf.Order.BEST).page(null, Shelf.LARGEST_PAGE);
        return shelf.entities(query).cards().stream()
                .map(EntityCard::nameId)
                .distinct()
                .limit(MOST_MEANT)
                .toList();
    }

    private List<Ledger.Entry> entries(List<String> stories, Shelf shelf) {
        List<Told> told = stories.stream().map(story -> told(story, shelf)).toList();
        List<Ledger.Entry> entries =
                told.stream().flatMap(one -> one.entries().stream()).toList();
        return writer.once(
                entries, stemma.eventsAcross(told.stream().map(Told::events).toList()));
    }

    private Told told(String story, Shelf shelf) {
        long change = shelf.change(story).map(News.Change::number).orElse(0L);
        Told known = known(story, change);
        if (known != null) {
            return known;
        }
        Dossier dossier = shelf.dossier(story);
        Told told = new Told(change, writer.entries(dossier), eventsOnly(dossier));
        keep(story, told);
        return told;
    }

    private synchronized @Nullable Told known(String story, long change) {
        Told known = kept.get(story);
        return known == null || known.change() != change ? null : known;
    }

    private synchronized void keep(String story, Told told) {
        kept.put(story, told);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static Dossier eventsOnly(Dossier dossier) {
        return new Dossier(
                dossier.story(), List.of(), Lineage.EMPTY, dossier.entities(), List.of(), dossier.events(), List.of());
    }
}
