package org.stemma.app.atlas;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.atlas.Land.Line;

/**
 * Land and borders of a view as paths of SVG, in tenths of the map's units: cut at its margin (Sutherland and Hodgman, Reentrant polygon
 * clipping, 1974), without points that nobody could tell from their neighbours. Costs the points of the lines that reach into the view.
 */
final class Outlines {
    /** Beyond the margin, so that no cut is seen. */
    private static final double BLEED = 6;

    /** Points nearer than this to the one before add nothing but weight. */
    private static final double FINEST = 0.8;

    /** Islands smaller than this in both directions would be dirt on the map. */
    private static final double SMALLEST = 1.2;

    private static final int TENTHS = 10;
    private static final double ROUND = 360;

    /** A point of the map. */
    private record Point(double x, double y) {}

    /** A margin, seen from the side on which points are kept. */
    private record Margin(boolean vertical, double at, int sign) {
        boolean keeps(Point point) {
            return sign * ((vertical ? point.x() : point.y()) - at) >= 0;
        }

        Point crossing(Point from, Point to) {
            double share = vertical ? (at - from.x()) / (to.x() - from.x()) : (at - from.y()) / (to.y() - from.y());
            return vertical
                    ? new Point(at, from.y() + share * (to.y() - from.y()))
                    : new Point(from.x() + share * (to.x() - from.x()), at);
        }
    }

    private final View view;
    private final List<Margin> margins;

    Outlines(View view) {
        this.view = view;
        this.margins = List.of(
                new Margin(true, -BLEED, 1),
                new Margin(true, view.width() + BLEED, -1),
                new Margin(false, -BLEED, 1),
                new Margin(false, view.height() + BLEED, -1));
    }

    /** Closed paths, to be filled by the rule of odd and even. */
    String land(Land earth) {
        StringBuilder path = new StringBuilder();
        for (Line coast : earth.coasts()) {
            for (double turn : turns(coast)) {
                List<Point> points = points(coast, turn);
                for (Margin margin : margins) {
                    points = clipped(points, margin);
                }
                List<Point> seen = thinned(points);
                if (isSeen(seen)) {
                    write(seen, path);
                    path.append('z');
                }
            }
        }
        return path.toString();
    }

    /** Open paths. */
    String borders(Land earth) {
        StringBuilder path = new StringBuilder();
        for (Line border : earth.borders()) {
            for (double turn : turns(border)) {
                for (List<Point> run : runs(points(border, turn))) {
                    write(thinned(run), path);
                }
            }
        }
        return path.toString();
    }

    /** How often round the earth a line must be turned to be seen. */
    private List<Double> turns(Line line) {
        List<Double> turns = new ArrayList<>();
        for (double turn = -ROUND; turn <= ROUND; turn += ROUND) {
            boolean seen = view.x(line.mostEast + turn) > 0
                    && view.x(line.mostWest + turn) < view.width()
                    && view.y(line.mostSouth) > 0
                    && view.y(line.mostNorth) < view.height();
            if (seen) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private List<Point> points(Line line, double turn) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            points.add(new Point(view.x(line.east(i) + turn), view.y(line.north(i))));
        }
        return points;
    }

    private static List<Point> clipped(List<Point> points, Margin margin) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(i == 0 ? points.size() - 1 : i - 1);
            Point to = points.get(i);
            if (margin.keeps(from) != margin.keeps(to)) {
                kept.add(margin.crossing(from, to));
            }
            if (margin.keeps(to)) {
                kept.add(to);
            }
        }
        return kept;
    }

    /** The stretches of a line within the margins, each with the points before and behind it. */
    private List<List<Point>> runs(List<Point> line) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            boolean out = margins.stream().anyMatch(margin -> !margin.keeps(from) && !margin.keeps(to));
            if (out && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (!out) {
                if (run.isEmpty()) {
                    run.add(from);
                }
                run.add(to);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** First and last always stay. */
    private static List<Point> thinned(List<Point> points) {
        List<Point> thinned = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Point last = thinned.isEmpty() ? null : thinned.getLast();
            boolean far = last == null || Math.hypot(point.x() - last.x(), point.y() - last.y()) >= FINEST;
            if (far || i == points.size() - 1) {
                thinned.add(point);
            }
        }
        return thinned;
    }

    private static boolean isSeen(List<Point> ring) {
        double wide = ring.stream().mapToDouble(Point::x).max().orElse(0)
                - ring.stream().mapToDouble(Point::x).min().orElse(0);
        double tall = ring.stream().mapToDouble(Point::y).max().orElse(0)
                - ring.stream().mapToDouble(Point::y).min().orElse(0);
        return ring.size() > 2 && Math.max(wide, tall) >= SMALLEST;
    }

    /** The first point as it stands, each other as a step from the one before. */
    private static void write(List<Point> points, StringBuilder path) {
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.size(); i++) {
            long nextX = Math.round(points.get(i).x() * TENTHS);
            long nextY = Math.round(points.get(i).y() * TENTHS);
            path.append(i == 0 ? "M" : i == 1 ? "l" : " ");
            path.append(nextX - x).append(' ').append(nextY - y);
            x = nextX;
            y = nextY;
        }
    }
}
