package org.stemma.app.atlas;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Coasts of the earth and borders between states, of Natural Earth at 1:50 million (public domain), as {@code ./train land} compiled them:
 * lines of points in degrees. About 80,000 points; read once, when a map is first drawn.
 */
final class Land {
    static final Land EARTH = read();

    /** Steps a degree, as they were compiled. */
    private static final double STEPS = 250;

    private static final String RESOURCE = "land.gz";

    /** Points in order, and how far they reach. A class and no record, because it holds arrays. */
    static final class Line {
        private final double[] east;
        private final double[] north;
        final double mostWest;
        final double mostEast;
        final double mostSouth;
        final double mostNorth;

        Line(double[] east, double[] north) {
            this.east = east;
            this.north = north;
            this.mostWest = least(east, 1);
            this.mostEast = -least(east, -1);
            this.mostSouth = least(north, 1);
            this.mostNorth = -least(north, -1);
        }

        private static double least(double[] values, int sign) {
            double least = Double.POSITIVE_INFINITY;
            for (double value : values) {
                least = Math.min(least, sign * value);
            }
            return least;
        }

        int size() {
            return east.length;
        }

        double east(int point) {
            return east[point];
        }

        double north(int point) {
            return north[point];
        }
    }

    private final List<Line> coasts;
    private final List<Line> borders;

    private Land(List<Line> coasts, List<Line> borders) {
        this.coasts = List.copyOf(coasts);
        this.borders = List.copyOf(borders);
    }

    /** Closed lines: what an odd number of them surrounds is land. */
    List<Line> coasts() {
        return coasts;
    }

    List<Line> borders() {
        return borders;
    }

    private static Land read() {
        InputStream resource = Objects.requireNonNull(Land.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource)))) {
            return new Land(lines(in), lines(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    private static List<Line> lines(DataInputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            double[] east = new double[number(in)];
            double[] north = new double[east.length];
            int atEast = 0;
            int atNorth = 0;
            for (int i = 0; i < east.length; i++) {
                atEast += number(in);
                atNorth += number(in);
                east[i] = atEast / STEPS;
                north[i] = atNorth / STEPS;
            }
            lines.add(new Line(east, north));
        }
        return lines;
    }

    /** A number of seven bits a byte, the lowest first; its sign in the lowest bit. */
    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next > 0x7F);
        return number >>> 1 ^ -(number & 1);
    }
}
