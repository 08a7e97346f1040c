package org.stemma.text;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;

/** Writes the table that {@link ToponymTable} reads. */
@NullMarked
final class PlaceTableWriter {
    private static final int MOST_OF_A_NAME = 255;

    /** A spelling, by its folding first. */
    private record Spelled(String folded, String text) {}

    private static final Comparator<Spelled> ORDER =
            Comparator.comparing(Spelled::folded).thenComparing(Spelled::text);

    /** Who has a name: places whose own it is, and places that have it beside their own. */
    private record Holders(List<PlaceEntry> own, List<PlaceEntry> other) {}

    private final List<ToponymTable.Region> regions;
    private final TreeMap<Spelled, Holders> names = new TreeMap<>(ORDER);
    private final IdentityHashMap<PlaceEntry, Integer> numbers = new IdentityHashMap<>();
    private final List<PlaceEntry> ordered = new ArrayList<>();

    private final ByteArrayOutputStream prefixes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream suffixes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream own = new ByteArrayOutputStream();
    private final ByteArrayOutputStream other = new ByteArrayOutputStream();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<ByteArrayOutputStream> references =
            List.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream());
    private byte[] before = {};
    private int entries;

    PlaceTableWriter(List<ToponymTable.Region> regions, List<PlaceEntry> places) {
        this.regions = regions;
        for (PlaceEntry place : places) {
            holders(place.name()).own.add(place);
            place.names().forEach(name -> holders(name).other.add(place));
        }
        names.values().forEach(holders -> {
            holders.own.sort(Comparator.comparingLong(PlaceEntry::population)
                    .reversed()
                    .thenComparing(PlaceEntry::kind)
                    .thenComparingInt(PlaceEntry::number)
                    .thenComparingInt(PlaceEntry::region));
            holders.own.forEach(place -> {
                numbers.put(place, ordered.size());
                ordered.add(place);
            });
        });
        names.forEach((name, holders) -> {
            List<Integer> others =
                    holders.other.stream().map(numbers::get).sorted().toList();
            int at = 0;
            int from = 0;
            do {
                int count = Math.min(MOST_OF_A_NAME, holders.own.size() - at);
                int referred = Math.min(MOST_OF_A_NAME, others.size() - from);
                entry(name.text(), count, others.subList(from, from + referred));
                at += count;
                from += referred;
            } while (at < holders.own.size() || from < others.size());
        });
    }

    private Holders holders(String name) {
        return names.computeIfAbsent(
                new Spelled(ToponymSpelling.fold(name), name),
                key -> new Holders(new ArrayList<>(), new ArrayList<>()));
    }

    private void entry(String name, int count, List<Integer> others) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int prefix = 0;
        if (entries % ToponymTable.BLOCK != 0) {
            int most = Math.min(before.length, bytes.length);
            while (prefix < most && before[prefix] == bytes[prefix]) {
                prefix++;
            }
        }
        prefixes.write(prefix);
        suffixes.write(bytes.length - prefix);
        text.write(bytes, prefix, bytes.length - prefix);
        own.write(count);
        other.write(others.size());
        for (int place : others) {
            references.get(0).write(place >> 16);
            references.get(1).write(place >> 8);
            references.get(2).write(place);
        }
        before = bytes;
        entries++;
    }

    /** The number of places, of names, and of bytes written. */
    String write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(strong(out)))) {
            data.writeInt(ToponymTable.MAGIC);
            section(data, regionLines());
            for (ByteArrayOutputStream part : List.of(prefixes, suffixes, own, other, text)) {
                section(data, part.toByteArray());
            }
            for (ByteArrayOutputStream part : references) {
                section(data, part.toByteArray());
            }
            for (ToponymTable.Column column : ToponymTable.Column.values()) {
                section(data, column(column));
            }
        }
        return "%,d places, %,d names, %,d bytes".formatted(ordered.size(), entries, Files.size(file));
    }

    private static OutputStream strong(OutputStream out) throws IOException {
        return new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    private static void section(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private byte[] regionLines() {
        StringBuilder lines = new StringBuilder();
        for (ToponymTable.Region region : regions) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(region.country() == null ? "" : region.country())
                    .append('\t')
                    .append(region.code() == null ? "" : region.code())
                    .append('\t')
                    .append(region.name() == null ? "" : region.name())
                    .append('\t')
                    .append(region.latitude())
                    .append('\t')
                    .append(region.longitude());
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] column(ToponymTable.Column column) {
        byte[] bytes = new byte[ordered.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) cell(column, ordered.get(i));
        }
        return bytes;
    }

    private int cell(ToponymTable.Column column, PlaceEntry place) {
        ToponymTable.Region region = regions.get(place.region());
        int latitude = (int) Math.round(place.latitude() * ToponymTable.DEGREE) - region.latitude();
        int longitude = (int) Math.round(place.longitude() * ToponymTable.DEGREE) - region.longitude();
        return switch (column) {
            case REGION_HIGH -> place.region() >> 8;
            case REGION_LOW -> place.region();
            case LATITUDE_HIGH -> latitude >> 8;
            case LATITUDE_LOW -> latitude;
            case LONGITUDE_HIGH -> longitude >> 8;
            case LONGITUDE_LOW -> longitude;
            case POPULATION -> place.populationStep();
            case KIND -> place.kind().ordinal();
            case NUMBER_HIGH -> place.number() >> 16;
            case NUMBER_MIDDLE -> place.number() >> 8;
            case NUMBER_LOW -> place.number();
        };
    }
}
