package org.stemma.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the outlines of land and the borders of states that maps are drawn with, from Natural Earth at 1:50 million. In TopoJSON, a line that
 * two countries share is stored once, so that borders are the arcs that two countries use, and coasts those that one does.
 */
@Command(
        name = "train land",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles the land and borders that maps are drawn with from a folder with countries-50m.json",
            "of the npm package world-atlas."
        })
public final class TrainLand implements Callable<Integer> {
    /** Steps a degree: 444 m, finer than a map at 1:50 million is right. */
    private static final int STEPS = 250;

    private static final int ROUND = 360 * STEPS;
    private static final int POLE = 90 * STEPS;

    @Parameters(paramLabel = "FOLDER", description = "where the file lies")
    private Path source = Path.of(".");

    @Option(names = "--to", description = "the file that the app reads (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-app/src/main/resources/org/stemma/app/atlas/land.gz");

    /** A point in steps, from the meridian of Greenwich and the equator. */
    private record Point(int east, int north) {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainLand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        JsonNode topology = JsonMapper.shared()
                .readTree(source.resolve("countries-50m.json").toFile());
        List<List<Point>> arcs = arcs(topology);
        List<List<Point>> coasts = new ArrayList<>();
        for (JsonNode geometry : topology.at("/objects/land/geometries").values()) {
            rings(geometry).forEach(ring -> coasts.add(closed(unrolled(stitched(ring, arcs)))));
        }
        List<List<Point>> borders = borders(topology, arcs);
        Files.write(file, packed(List.of(coasts, borders)));
        System.out.println(coasts.size() + " coasts, " + borders.size() + " borders, "
                + coasts.stream().mapToInt(List::size).sum() + " and "
                + borders.stream().mapToInt(List::size).sum() + " points, " + Files.size(file) + " bytes");
        return 0;
    }

    private static List<List<Point>> arcs(JsonNode topology) {
        double eastStep = topology.at("/transform/scale/0").asDouble();
        double northStep = topology.at("/transform/scale/1").asDouble();
        double west = topology.at("/transform/translate/0").asDouble();
        double south = topology.at("/transform/translate/1").asDouble();
        List<List<Point>> arcs = new ArrayList<>();
        for (JsonNode arc : topology.get("arcs").values()) {
            List<Point> points = new ArrayList<>();
            long east = 0;
            long north = 0;
            for (JsonNode step : arc.values()) {
                east += step.get(0).asLong();
                north += step.get(1).asLong();
                points.add(new Point((int) Math.round((west + east * eastStep) * STEPS), (int)
                        Math.round((south + north * northStep) * STEPS)));
            }
            arcs.add(points);
        }
        return arcs;
    }

    /** Rings of a polygon or of several, each a list of arcs. */
    private static List<JsonNode> rings(JsonNode geometry) {
        JsonNode arcs = geometry.get("arcs");
        boolean several = geometry.get("type").asString().equals("MultiPolygon");
        List<JsonNode> rings = new ArrayList<>();
        for (JsonNode one : arcs == null ? List.<JsonNode>of() : arcs.values()) {
            if (several) {
                rings.addAll(one.values());
            } else {
                rings.add(one);
            }
        }
        return rings;
    }

    /** An arc's number, by which a ring runs along it: backwards if it is negative. */
    private static int number(int reference) {
        return reference < 0 ? ~reference : reference;
    }

    /** The points of a ring; an arc begins where the one before it ends. */
    private static List<Point> stitched(JsonNode ring, List<List<Point>> arcs) {
        List<Point> points = new ArrayList<>();
        for (JsonNode reference : ring.values()) {
            List<Point> arc = arcs.get(number(reference.asInt()));
            List<Point> along = reference.asInt() < 0 ? arc.reversed() : arc;
            points.addAll(points.isEmpty() ? along : along.subList(1, along.size()));
        }
        return points;
    }

    private static List<List<Point>> borders(JsonNode topology, List<List<Point>> arcs) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (JsonNode country : topology.at("/objects/countries/geometries").values()) {
            BitSet own = new BitSet();
            rings(country).forEach(ring -> ring.values().forEach(reference -> own.set(number(reference.asInt()))));
            BitSet again = (BitSet) own.clone();
            again.and(once);
            twice.or(again);
            once.or(own);
        }
        return twice.stream().mapToObj(arcs::get).map(TrainLand::unrolled).toList();
    }

    /** A line that crosses the date line goes on beyond 180 degrees. */
    private static List<Point> unrolled(List<Point> line) {
        List<Point> unrolled = new ArrayList<>();
        int turned = 0;
        for (int i = 0; i < line.size(); i++) {
            int step = i == 0 ? 0 : line.get(i).east() - line.get(i - 1).east();
            turned += step > ROUND / 2 ? -ROUND : step < -ROUND / 2 ? ROUND : 0;
            unrolled.add(new Point(line.get(i).east() + turned, line.get(i).north()));
        }
        return unrolled;
    }

    /** A coast that runs once round the earth has the south pole within. */
    private static List<Point> closed(List<Point> ring) {
        Point first = ring.getFirst();
        Point last = ring.getLast();
        if (Math.abs(last.east() - first.east()) < ROUND / 2) {
            return ring;
        }
        List<Point> closed = new ArrayList<>(ring);
        closed.add(new Point(last.east(), -POLE));
        closed.add(new Point(first.east(), -POLE));
        return closed;
    }

    /** For each list its length; for each line its length, its first point and the steps from point to point, as numbers of seven bits a byte. */
    private static byte[] packed(List<List<List<Point>>> lists) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            for (List<List<Point>> lines : lists) {
                write(lines.size(), out);
                for (List<Point> line : lines) {
                    write(line.size(), out);
                    Point before = new Point(0, 0);
                    for (Point point : line) {
                        write(point.east() - before.east(), out);
                        write(point.north() - before.north(), out);
                        before = point;
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(int number, DataOutputStream out) throws IOException {
        int rest = (number << 1) ^ (number >> 31);
        while (rest > 0x7F) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
