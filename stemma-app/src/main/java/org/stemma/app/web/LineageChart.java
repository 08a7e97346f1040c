package org.stemma.app.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.OriginItem;
import org.stemma.news.Lineage;

/**
 * Who copied whom, drawn along time: an article is a disc at its publication, origins of several articles have a colour and rows of
 * their own, those of one share the last rows. Time goes on one axis, but a pause is as long as the logarithm of its hours: what is copied is
 * copied within the hour, and followed up for weeks. Only coordinates; a template draws them.
 *
 * @param undatedAt where the articles without a date stand, null if all are dated
 */
record LineageChart(
        int height,
        List<Node> nodes,
        List<Arc> arcs,
        List<Tick> ticks,
        List<Lane> lanes,
        @Nullable Double undatedAt) {
    static final int WIDTH = 1000;
    static final int RADIUS = 13;

    private static final int MARGIN = 36;
    private static final int TOP = 34;
    private static final int ROW = 46;
    private static final int LANE_HEAD = 26;

    /** Discs nearer than this would hide one another. */
    private static final int APART = 2 * RADIUS + 8;

    /** Days nearer than this would be written over one another. */
    private static final int TICKS_APART = 96;

    private static final double MINUTES_AN_HOUR = 60;
    private static final double SHARE_AT = 0.62;

    /** Colours that can be told apart, also by those who see fewer; more origins begin them anew. */
    private static final int COLOURS = 7;

    private static final Pattern STAMP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}))?.*");

    LineageChart {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
        ticks = List.copyOf(ticks);
        lanes = List.copyOf(lanes);
    }

    /** An article: its number, and the number of its origin, 0 for one that is alone. */
    record Node(int number, int origin, double x, double y, String label) {
        int colour() {
            return origin == 0 ? 0 : 1 + (origin - 1) % COLOURS;
        }
    }

    /** A relation: a path between two discs, with its share and what it is in words. */
    record Arc(
            String path,
            int colour,
            boolean directed,
            boolean derives,
            double width,
            double x,
            double y,
            String share,
            String label) {}

    record Tick(double x, String label) {}

    record Lane(double y, String label, int colour) {}

    /** The number of an article's origin, 0 for one that is alone. */
    int origin(int number) {
        return nodes.stream()
                .filter(node -> node.number() == number)
                .mapToInt(Node::origin)
                .findFirst()
                .orElse(0);
    }

    /** The colour of an article, 0 for one that is alone. */
    int colour(int number) {
        return nodes.stream()
                .filter(node -> node.number() == number)
                .mapToInt(Node::colour)
                .findFirst()
                .orElse(0);
    }

    static LineageChart of(Telling telling) {
        return new Drawing(telling).chart();
    }

    /** A chart in the making. */
    private static final class Drawing {
        private final Telling telling;
        private final Map<String, Node> nodes = new HashMap<>();
        private final List<Lane> lanes = new ArrayList<>();
        private final Map<String, Long> minutes = new HashMap<>();
        private final NavigableMap<Long, Double> scale;
        private final double right;
        private double y = TOP;

        Drawing(Telling telling) {
            this.telling = telling;
            for (ArticleItem article : telling.account().articles()) {
                Long minute = minute(article.published());
                if (minute != null) {
                    minutes.put(article.id(), minute);
                }
            }
            this.scale = scale(minutes.values());
            boolean undated = minutes.size() < telling.account().articles().size();
            this.right = WIDTH - MARGIN - (undated ? 3 * MARGIN : 0);
        }

        private static @Nullable Long minute(@Nullable DateItem date) {
            Matcher stamp = STAMP.matcher(date == null ? "" : date.value());
            if (!stamp.matches()) {
                return null;
            }
            LocalTime time = stamp.group(2) == null ? LocalTime.NOON : LocalTime.parse(stamp.group(2));
            return LocalDateTime.of(LocalDate.parse(stamp.group(1)), time).toEpochSecond(ZoneOffset.UTC) / 60;
        }

        /** Where each minute of a publication stands, from 0 to 1. */
        private static NavigableMap<Long, Double> scale(Collection<Long> minutes) {
            NavigableMap<Long, Double> scale = new TreeMap<>();
            double at = 0;
            long before = Long.MIN_VALUE;
            for (long minute : new TreeSet<>(minutes)) {
                at += before == Long.MIN_VALUE ? 0 : Math.log1p((minute - before) / MINUTES_AN_HOUR);
                scale.put(minute, at);
                before = minute;
            }
            double whole = at;
            scale.replaceAll((minute, place) -> whole == 0 ? 0.5 : place / whole);
            return scale;
        }

        private double x(long minute) {
            Map.Entry<Long, Double> before = scale.floorEntry(minute);
            Map.Entry<Long, Double> behind = scale.ceilingEntry(minute);
            double place = before == null || behind == null
                    ? (before == null ? 0 : 1)
                    : between(minute, before.getKey(), behind.getKey(), before.getValue(), behind.getValue());
            return MARGIN + (right - MARGIN) * place;
        }

        private static double between(long minute, long before, long behind, double from, double to) {
            return before == behind ? from : from + (to - from) * (minute - before) / (behind - before);
        }

        private double x(String article) {
            Long minute = minutes.get(article);
            return minute == null ? WIDTH - MARGIN : x(minute);
        }

        LineageChart chart() {
            Account account = telling.account();
            List<OriginItem> families = account.lineage().origins().stream()
                    .filter(origin -> members(origin.articles()).size() > 1)
                    .sorted(Comparator.comparingInt(
                            origin -> telling.number(members(origin.articles()).getFirst())))
                    .toList();
            int number = 0;
            for (OriginItem family : families) {
                number++;
                List<String> members = members(family.articles());
                lane("Origin " + number + ": " + members.size() + " articles", number, members, root(members));
            }
            List<String> alone = members(account.articles().stream()
                    .map(ArticleItem::id)
                    .filter(id -> !nodes.containsKey(id))
                    .toList());
            if (!alone.isEmpty()) {
                lane(
                        alone.size() == 1 ? "Tied to no other text" : "Tied to no other text, each its own origin",
                        0,
                        alone,
                        null);
            }
            List<Arc> arcs = account.lineage().edges().stream()
                    .filter(edge -> edge.kind() != Lineage.Kind.SAME_FAMILY)
                    .filter(edge -> nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()))
                    .map(this::arc)
                    .toList();
            boolean undated = minutes.size() < nodes.size();
            return new LineageChart(
                    (int) y + 8,
                    nodes.values().stream()
                            .sorted(Comparator.comparingInt(Node::number))
                            .toList(),
                    arcs,
                    ticks(),
                    lanes,
                    undated ? Double.valueOf(WIDTH - MARGIN) : null);
        }

        /** The articles of the story among some, in its order. */
        private List<String> members(List<String> articles) {
            return articles.stream()
                    .filter(id -> telling.number(id) > 0)
                    .sorted(Comparator.comparingInt(telling::number))
                    .toList();
        }

        /** The article that most others come from: alone in its row, so that no arrow passes through another disc. */
        private @Nullable String root(List<String> members) {
            Map<String, Long> heirs = telling.account().lineage().edges().stream()
                    .filter(edge -> edge.directed() && edge.kind().derives() && members.contains(edge.from()))
                    .collect(Collectors.groupingBy(EdgeItem::from, TreeMap::new, Collectors.counting()));
            return heirs.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        /** Puts articles into as few rows as they fit in side by side. */
        private void lane(String label, int origin, List<String> members, @Nullable String root) {
            lanes.add(new Lane(y + LANE_HEAD - 10, label, origin == 0 ? 0 : 1 + (origin - 1) % COLOURS));
            y += LANE_HEAD;
            List<Double> ends = new ArrayList<>();
            if (root != null) {
                put(root, origin, 0);
                ends.add(Double.MAX_VALUE);
            }
            List<String> others = members.stream()
                    .filter(id -> !id.equals(root))
                    .sorted(Comparator.comparingDouble(this::x))
                    .toList();
            for (String id : others) {
                int row = 0;
                while (row < ends.size() && ends.get(row) + APART > x(id)) {
                    row++;
                }
                if (row == ends.size()) {
                    ends.add(x(id));
                } else {
                    ends.set(row, x(id));
                }
                put(id, origin, row);
            }
            y += ends.size() * ROW;
        }

        private void put(String id, int origin, int row) {
            int number = telling.number(id);
            nodes.put(id, new Node(number, origin, x(id), y + ROW / 2.0 + row * ROW, label(telling.article(number))));
        }

        private static String label(ArticleItem article) {
            DateItem date = article.published();
            return Telling.outlet(article) + ", " + (date == null ? "undated" : Days.shown(date))
                    + (article.title() == null ? "" : ": " + article.title());
        }

        private Arc arc(EdgeItem edge) {
            Node from = node(edge.from());
            Node to = node(edge.to());
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double far = Math.max(1, Math.hypot(dx, dy));
            double bend = Math.abs(dy) < 1 ? 14 + Math.min(18, far / 20) : far / 14;
            double midX = (from.x() + to.x()) / 2 + dy / far * bend;
            double midY = (from.y() + to.y()) / 2 - Math.abs(dx) / far * bend;
            double[] start = rim(from, midX, midY, RADIUS + 1);
            double[] end = rim(to, midX, midY, edge.directed() ? RADIUS + 5 : RADIUS + 1);
            String path = String.format(
                    Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", start[0], start[1], midX, midY, end[0], end[1]);
            String share = edge.share() > 0 ? Math.round(edge.share() * 100) + " %" : "";
            return new Arc(
                    path,
                    edge.kind().derives() ? from.colour() : 0,
                    edge.directed(),
                    edge.kind().derives(),
                    1.2 + 2.4 * edge.share(),
                    along(start[0], midX, end[0]),
                    along(start[1], midY, end[1]),
                    share,
                    "[" + from.number() + "] " + (edge.directed() ? "→" : "—") + " [" + to.number() + "] "
                            + edge.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + (share.isEmpty() ? "" : ", " + share));
        }

        /** Where a share is written: nearer to the end, since arrows part there. */
        private static double along(double start, double middle, double end) {
            double rest = 1 - SHARE_AT;
            return rest * rest * start + 2 * rest * SHARE_AT * middle + SHARE_AT * SHARE_AT * end;
        }

        private Node node(String article) {
            return Objects.requireNonNull(nodes.get(article));
        }

        /** The point beside a disc, towards another point. */
        private static double[] rim(Node node, double x, double y, double distance) {
            double far = Math.max(1, Math.hypot(x - node.x(), y - node.y()));
            return new double[] {node.x() + (x - node.x()) / far * distance, node.y() + (y - node.y()) / far * distance
            };
        }

        private List<Tick> ticks() {
            if (minutes.isEmpty()) {
                return List.of();
            }
            List<Tick> ticks = new ArrayList<>();
            LocalDate last = null;
            for (long minute : scale.keySet()) {
                LocalDate day = day(minute);
                double x = x(minute);
                boolean roomy = ticks.isEmpty() || x - ticks.getLast().x() >= TICKS_APART;
                if (!day.equals(last) && roomy) {
                    ticks.add(new Tick(x, Days.day(day)));
                    last = day;
                }
            }
            return ticks;
        }

        private static LocalDate day(long minute) {
            return LocalDate.ofEpochDay(Math.floorDiv(minute, 24 * 60));
        }
    }
}
