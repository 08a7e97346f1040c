package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.atlas.Atlas;
import org.stemma.app.atlas.Atlas.Certainty;
import org.stemma.app.atlas.Atlas.Chart;
import org.stemma.app.atlas.Atlas.Happening;
import org.stemma.app.atlas.Atlas.Mark;
import org.stemma.app.atlas.Atlas.Site;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;
import org.stemma.text.Countries;

/**
 * A map with what stands beside it.
 *
 * @param sheets the same map for wide and for narrow pages, of which one is shown
 * @param rows the places, those that matter most first
 * @param unit what the size of a mark counts
 */
record PlaceMap(List<Sheet> sheets, List<Row> rows, String unit) {
    /** Units of a map: pixels of the column, wide and on a telephone, and heights that leave the text some room. */
    private static final int WIDE = 800;

    private static final int LOW = 370;
    private static final int NARROW = 358;
    private static final int HIGH = 270;

    /** Passages that a row has room for. */
    private static final int MOST_PASSAGES = 4;

    PlaceMap {
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
    }

    record Sheet(String name, Chart chart) {}

    /**
     * A place.
     *
     * @param address of its page
     * @param lies in which country, empty if that is unknown or the place itself
     * @param told what happens there, counted by certainty
     * @param passages where that is told, or else where it is spoken of
     */
    record Row(Site site, String address, String lies, String told, List<Passage> passages) {
        Row {
            passages = List.copyOf(passages);
        }
    }

    /** What a mark's look means. */
    record Key(String look, String shape, String words) {}

    /** The places of a story; null if none is known to lie anywhere. */
    static @Nullable PlaceMap of(Dossier dossier) {
        Map<String, String> names = dossier.entities().stream()
                .collect(Collectors.toMap(
                        entity -> entity.id(), entity -> Shelf.Named.of(entity).id(), (one, same) -> one));
        List<Row> rows = Atlas.sites(dossier).stream()
                .map(site -> row(site, "/names/" + names.get(site.entity())))
                .toList();
        return of(rows, "origin");
    }

    /** Where the bearers of a name lie, those at the same place together; null if that is not known of any. */
    static @Nullable PlaceMap of(List<EntityCard> cards, List<Shelf.EventCard> events) {
        Map<String, List<EntityCard>> together = cards.stream()
                .filter(card -> card.location() != null)
                .collect(Collectors.groupingBy(PlaceMap::spot, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (List<EntityCard> same : together.values()) {
            EntityCard first = same.getFirst();
            int articles = same.stream().mapToInt(EntityCard::articles).sum();
            rows.add(row(
                    new Site(
                            first.id(),
                            first.name(),
                            Objects.requireNonNull(first.location()),
                            articles,
                            articles,
                            same.stream().mapToInt(EntityCard::mentions).sum(),
                            List.of(),
                            happenings(same, events)),
                    "/stories/" + first.story() + "#places"));
        }
        return of(rows, "article");
    }

    private static String spot(EntityCard card) {
        return card.location() == null
                ? ""
                : card.location().latitude() + " " + card.location().longitude();
    }

    private static List<Happening> happenings(List<EntityCard> there, List<Shelf.EventCard> events) {
        return events.stream()
                .filter(card -> there.stream().anyMatch(place -> happensAt(card.event(), card.story(), place)))
                .map(card -> new Happening(
                        card.event().id(),
                        Certainty.of(card.event()),
                        card.event().passages()))
                .toList();
    }

    private static boolean happensAt(Event event, String story, EntityCard place) {
        return event.place() != null && event.place().entity().equals(place.id()) && story.equals(place.story());
    }

    private static @Nullable PlaceMap of(List<Row> rows, String unit) {
        if (rows.isEmpty()) {
            return null;
        }
        List<Site> sites = rows.stream().map(Row::site).toList();
        return new PlaceMap(
                List.of(
                        new Sheet("wide-map", Atlas.draw(sites, WIDE, LOW)),
                        new Sheet("slim-map", Atlas.draw(sites, NARROW, HIGH))),
                rows,
                unit);
    }

    private static Row row(Site site, String address) {
        return new Row(site, address, lies(site), told(site), passages(site));
    }

    /** What is told to happen there, and the first words on the place in each other article. */
    private static List<Passage> passages(Site site) {
        Map<String, Passage> firsts = new LinkedHashMap<>();
        List<Passage> told = site.happenings().stream()
                .flatMap(happening -> happening.passages().stream())
                .toList();
        told.forEach(passage -> firsts.put(passage.article(), passage));
        site.passages().forEach(passage -> firsts.putIfAbsent(passage.article(), passage));
        return Stream.concat(told.stream(), firsts.values().stream())
                .distinct()
                .limit(MOST_PASSAGES)
                .toList();
    }

    private static String lies(Site site) {
        String country = site.location().country();
        String name = country == null ? "" : Countries.nameOf(country).orElse(country);
        return name.equals(site.name()) || name.equals(site.location().name()) ? "" : name;
    }

    private static String told(Site site) {
        Map<Certainty, String> words = new LinkedHashMap<>();
        words.put(Certainty.TOLD, "told to have happened");
        words.put(Certainty.OPEN, "planned, expected or possible");
        words.put(Certainty.DENIED, "denied or negated");
        return words.entrySet().stream()
                .filter(entry -> site.count(entry.getKey()) > 0)
                .map(entry -> States.count((int) site.count(entry.getKey()), "event") + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Places that have a mark. */
    int marked() {
        return sheets.getFirst().chart().marks().size();
    }

    String address(Mark mark) {
        return rows.get(mark.number()).address();
    }

    /** A mark for those who cannot see it. */
    String words(Mark mark) {
        Site site = mark.site();
        Row row = rows.get(mark.number());
        return site.name() + (row.lies().isEmpty() ? "" : ", " + row.lies()) + ": " + States.count(site.origins(), unit)
                + ", " + States.count(site.mentions(), "mention")
                + (row.told().isEmpty() ? "" : "; " + row.told())
                + (mark.beyond() ? "; outside of the map" : "");
    }

    /** By its surest event. */
    String look(Mark mark) {
        return (mark.beyond() ? "beyond " : "") + look(mark.site());
    }

    private static String look(Site site) {
        Certainty surest = site.surest();
        return surest == null ? "spoken" : surest.name().toLowerCase(Locale.ROOT);
    }

    static String shape(Mark mark) {
        return shape(mark.x(), mark.y(), mark.radius(), mark.site().isArea());
    }

    /** A disc; for a stretch of land, which lies not there but around, a diamond. */
    private static String shape(double x, double y, double radius, boolean area) {
        return area
                ? String.format(
                        Locale.ROOT,
                        "M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fz",
                        x,
                        y - radius,
                        radius,
                        radius,
                        -radius,
                        radius,
                        -radius,
                        -radius)
                : String.format(
                        Locale.ROOT,
                        "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0z",
                        x - radius,
                        y,
                        radius,
                        radius,
                        2 * radius,
                        radius,
                        radius,
                        -2 * radius);
    }

    /** From corner to corner of what a mark would fill. */
    static String stroke(Mark mark) {
        double half = mark.radius() * Math.sqrt(0.5);
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fL%.1f %.1f",
                mark.x() - half,
                mark.y() + half,
                mark.x() + half,
                mark.y() - half);
    }

    /** What the looks on this map mean, and no others; nothing where there is nothing to tell apart. */
    List<Key> keys() {
        double middle = 7;
        double radius = 5;
        List<Site> sites = rows.stream().map(Row::site).toList();
        List<Key> keys = new ArrayList<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("told", "something is told to have happened there");
        meanings.put("open", "something planned, expected or possible");
        meanings.put("denied", "something denied or said not to have happened");
        meanings.put("spoken", "only spoken of");
        meanings.forEach((look, words) -> {
            if (sites.stream().anyMatch(site -> look(site).equals(look))) {
                keys.add(new Key(look, shape(middle, middle, radius, false), words));
            }
        });
        if (sites.stream().anyMatch(Site::isArea)) {
            keys.add(new Key("shape", shape(middle, middle, radius, true), "a country or region: somewhere within it"));
        }
        return keys.size() == 1 && keys.getFirst().look().equals("spoken") ? List.of() : keys;
    }
}
