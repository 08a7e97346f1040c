package org.stemma.app.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Location;
import org.stemma.news.Mention;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;

/**
 * The places of a story, and maps of them as coordinates, which a page draws. A place is on the map only if the gazetteer could tell which of
 * its name is meant. Stateless and thread-safe; a map costs some milliseconds.
 */
public final class Atlas {
    /** Radius of a mark that one origin tells of, and what the square root of their number adds: areas grow with numbers. */
    private static final double SMALLEST_MARK = 2.6;

    private static final double GROWTH = 2;
    private static final double LARGEST_MARK = 13;

    /** From the margin to the marks of places beyond it. */
    private static final double INSET = 9;

    /** The most spoken of; more could be told apart by nobody. */
    private static final int MOST_MARKS = 60;

    /** Whether reports tell that something happened, that it is to happen or may, or that it did not. */
    public enum Certainty {
        TOLD,
        OPEN,
        DENIED;

        /** As the reports tell it. */
        public static Certainty of(Event event) {
            if (event.polarity() == Polarity.NEGATIVE || event.modality() == Modality.DENIED) {
                return DENIED;
            }
            return event.modality() == Modality.ASSERTED ? TOLD : OPEN;
        }
    }

    /** Something that happened at a place, as far as it is told. */
    public record Happening(String event, Certainty certainty, List<Passage> passages) {
        public Happening {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A place that a story speaks of.
     *
     * @param entity its id in the story
     * @param origins how many independent origins speak of it at most
     * @param mentions how often it is spoken of
     * @param passages where, one a sentence
     */
    public record Site(
            String entity,
            String name,
            Location location,
            int origins,
            int articles,
            int mentions,
            List<Passage> passages,
            List<Happening> happenings) {
        public Site {
            passages = List.copyOf(passages);
            happenings = List.copyOf(happenings);
        }

        /** How many things of a certainty are told to happen there. */
        public long count(Certainty certainty) {
            return happenings.stream()
                    .filter(happening -> happening.certainty() == certainty)
                    .count();
        }

        /** Whether it is a country, a region or another stretch of land or water, for which its mark stands somewhere within. */
        public boolean isArea() {
            return !location.kind().isTown();
        }

        /** The surest that is told of it; null if nothing happens there. */
        public @Nullable Certainty surest() {
            return happenings.stream()
                    .map(Happening::certainty)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /**
     * A name on the map.
     *
     * @param text empty if there was no room for it
     * @param anchor which end of it stands at {@code x}: start, middle or end
     */
    public record Label(String text, double x, double y, String anchor) {
        static final Label NONE = new Label("", 0, 0, "start");

        /** Whether there was room for it. */
        public boolean isShown() {
            return !text.isEmpty();
        }
    }

    /**
     * A place on the map.
     *
     * @param number of the site in the list that was drawn, from 0
     * @param beyond whether it lies outside, and the mark stands at the margin towards it
     */
    public record Mark(int number, Site site, double x, double y, double radius, boolean beyond, Label label) {}

    /**
     * A map.
     *
     * @param land closed paths, in tenths of its units, to be filled by the rule of odd and even
     * @param borders open paths, in tenths of its units
     * @param marks the largest first, so that no mark hides a smaller one
     */
    public record Chart(int width, int height, String land, String borders, List<Mark> marks) {
        public Chart {
            marks = List.copyOf(marks);
        }

        /** Whether some places lie outside of it. */
        public boolean hasBeyond() {
            return marks.stream().anyMatch(Mark::beyond);
        }
    }

    private Atlas() {}

    /** The places of a story that lie somewhere: those of most happenings first, then those of most origins. */
    public static List<Site> sites(Dossier dossier) {
        return dossier.entities().stream()
                .filter(entity ->
                        entity.location() != null && !entity.mentions().isEmpty())
                .map(entity -> site(entity, dossier))
                .sorted(Comparator.comparingLong((Site site) -> -site.count(Certainty.TOLD))
                        .thenComparingInt(site -> -site.happenings().size())
                        .thenComparingInt(site -> -site.origins())
                        .thenComparingInt(site -> -site.mentions())
                        .thenComparing(Site::name)
                        .thenComparing(Site::entity))
                .toList();
    }

    private static Site site(Entity entity, Dossier dossier) {
        Location location = entity.location();
        if (location == null) {
            throw new IllegalArgumentException(entity.name() + " lies nowhere");
        }
        Set<String> articles = entity.mentions().stream()
                .map(mention -> mention.passage().article())
                .collect(Collectors.toCollection(HashSet::new));
        List<Happening> happenings = dossier.events().stream()
                .filter(event -> event.place() != null && event.place().entity().equals(entity.id()))
                .map(event -> new Happening(event.id(), Certainty.of(event), event.passages()))
                .toList();
        return new Site(
                entity.id(),
                entity.name(),
                location,
                Math.max(1, dossier.lineage().originsBehind(articles)),
                articles.size(),
                entity.mentions().size(),
                entity.mentions().stream().map(Mention::passage).distinct().toList(),
                happenings);
    }

    /**
     * A map of some places.
     *
     * @param sites those that matter most first, at least one
     * @param width of the map, in its units
     * @param height at least, in its units; a third more where the places lie one above the other
     */
    public static Chart draw(List<Site> sites, int width, int height) {
        List<Site> shown = sites.subList(0, Math.min(MOST_MARKS, sites.size()));
        View view = View.of(shown, width, height);
        Outlines outlines = new Outlines(view);
        return new Chart(
                view.width(),
                view.height(),
                outlines.land(Land.EARTH),
                outlines.borders(Land.EARTH),
                marks(shown, view));
    }

    private static List<Mark> marks(List<Site> sites, View view) {
        List<Mark> bare = new ArrayList<>();
        Labels labels = new Labels(view.width(), view.height());
        for (int i = 0; i < sites.size(); i++) {
            Mark mark = mark(i, sites.get(i), view);
            labels.keepOff(mark.x(), mark.y(), mark.radius());
            bare.add(mark);
        }
        return bare.stream()
                .map(mark -> new Mark(
                        mark.number(),
                        mark.site(),
                        mark.x(),
                        mark.y(),
                        mark.radius(),
                        mark.beyond(),
                        labels.put(named(mark, view), mark.x(), mark.y(), mark.radius())))
                .sorted(Comparator.comparingDouble(mark -> -mark.radius()))
                .toList();
    }

    private static Mark mark(int number, Site site, View view) {
        double x = view.x(view.turned(site.location().longitude()));
        double y = view.y(site.location().latitude());
        double inX = Math.clamp(x, INSET, view.width() - INSET);
        double inY = Math.clamp(y, INSET, view.height() - INSET);
        boolean beyond = x < 0 || y < 0 || x > view.width() || y > view.height();
        double radius = Math.min(LARGEST_MARK, SMALLEST_MARK + GROWTH * Math.sqrt(site.origins()));
        return new Mark(
                number,
                site,
                beyond ? inX : x,
                beyond ? inY : y,
                beyond ? SMALLEST_MARK + GROWTH : radius,
                beyond,
                Label.NONE);
    }

    /** What lies beyond the margin is named with an arrow that way. */
    private static String named(Mark mark, View view) {
        String name = mark.site().name();
        if (!mark.beyond()) {
            return name;
        }
        if (mark.x() <= INSET) {
            return "← " + name;
        }
        if (mark.x() >= view.width() - INSET) {
            return name + " →";
        }
        return name + (mark.y() <= INSET ? " ↑" : " ↓");
    }
}
