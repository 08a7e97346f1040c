package org.stemma.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer as it lies in memory: a list of names in the order of their foldings, each written as what it adds to the one
 * before it (front coding, as in Witten, Moffat and Bell, Managing Gigabytes, 1999), and columns of places.
 *
 * <p>Places stand in the order of their own names, so that a name's places follow from counts; places under other names are
 * references. Coordinates are hundredths of a degree from the middle of the region. Nothing is unpacked when it is read but
 * the offsets of blocks of names; a look-up is a binary search over blocks and a walk through one.
 */
final class ToponymTable {
    static final int MAGIC = 0x53544731;
    static final int BLOCK = 16;

    /** Steps of the population's logarithm: factors of 1.07. */
    static final double POPULATION_STEPS = 14;

    static final double DEGREE = 100;

    /** A region of the first order, or a country where a place has none. */
    record Region(
            @Nullable String country,
            @Nullable String code,
            @Nullable String name,
            int latitude,
            int longitude) {}

    /** Names a place has: the entry's text, the first of its own places, how many, and places that have it beside their own. */
    private record Entry(String text, int firstPlace, int ownPlaces, int firstReference, int references) {}

    private final List<Region> regions;
    private final byte[] prefixes;
    private final byte[] suffixes;
    private final byte[] own;
    private final byte[] other;
    private final byte[] text;
    private final byte[][] references;
    private final byte[][] columns;
    private final int[] blockText;
    private final int[] blockPlaces;
    private final int[] blockReferences;

    /** The columns of places, in the file's order. */
    enum Column {
        REGION_HIGH,
        REGION_LOW,
        LATITUDE_HIGH,
        LATITUDE_LOW,
        LONGITUDE_HIGH,
        LONGITUDE_LOW,
        POPULATION,
        KIND,
        NUMBER_HIGH,
        NUMBER_MIDDLE,
        NUMBER_LOW
    }

    private ToponymTable(DataInputStream file) throws IOException {
        if (file.readInt() != MAGIC) {
            throw new IOException("No table of places, or of another version");
        }
        regions = regions(read(file));
        prefixes = read(file);
        suffixes = read(file);
        own = read(file);
        other = read(file);
        text = read(file);
        references = new byte[][] {read(file), read(file), read(file)};
        columns = new byte[Column.values().length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = read(file);
        }
        int blocks = (prefixes.length + BLOCK - 1) / BLOCK;
        blockText = new int[blocks];
        blockPlaces = new int[blocks];
        blockReferences = new int[blocks];
        index();
    }

    static ToponymTable read(InputStream file) throws IOException {
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
            return new ToponymTable(data);
        }
    }

    private static byte[] read(DataInputStream file) throws IOException {
        byte[] bytes = new byte[file.readInt()];
        file.readFully(bytes);
        return bytes;
    }

    private static List<Region> regions(byte[] lines) {
        List<Region> regions = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split("\t", -1);
            regions.add(new Region(
                    known(cells[0]),
                    known(cells[1]),
                    known(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4])));
        }
        return regions;
    }

    private static @Nullable String known(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private void index() {
        int at = 0;
        int place = 0;
        int reference = 0;
        for (int i = 0; i < prefixes.length; i++) {
            if (i % BLOCK == 0) {
                blockText[i / BLOCK] = at;
                blockPlaces[i / BLOCK] = place;
                blockReferences[i / BLOCK] = reference;
            }
            at += suffixes[i] & 0xff;
            place += own[i] & 0xff;
            reference += other[i] & 0xff;
        }
    }

    /** The places of a folded name: those whose own name it is, then those that have it as another. */
    List<Toponym> named(String folded) {
        int low = 0;
        int high = blockText.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (ToponymSpelling.fold(head(middle)).compareTo(folded) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        List<Entry> found = new ArrayList<>();
        for (int block = low; block < blockText.length; block++) {
            if (!collect(block, folded, found)) {
                break;
            }
        }
        return places(found);
    }

    private String head(int block) {
        return new String(text, blockText[block], suffixes[block * BLOCK] & 0xff, StandardCharsets.UTF_8);
    }

    /** Adds a block's entries of a name; whether the next block may hold more. */
    private boolean collect(int block, String folded, List<Entry> found) {
        byte[] name = new byte[256];
        int at = blockText[block];
        int place = blockPlaces[block];
        int reference = blockReferences[block];
        int end = Math.min(prefixes.length, (block + 1) * BLOCK);
        for (int i = block * BLOCK; i < end; i++) {
            int prefix = prefixes[i] & 0xff;
            int suffix = suffixes[i] & 0xff;
            System.arraycopy(text, at, name, prefix, suffix);
            String spelled = new String(name, 0, prefix + suffix, StandardCharsets.UTF_8);
            int order = ToponymSpelling.fold(spelled).compareTo(folded);
            if (order == 0) {
                found.add(new Entry(spelled, place, own[i] & 0xff, reference, other[i] & 0xff));
            } else if (order > 0) {
                return false;
            }
            at += suffix;
            place += own[i] & 0xff;
            reference += other[i] & 0xff;
        }
        return true;
    }

    private List<Toponym> places(List<Entry> found) {
        List<Toponym> places = new ArrayList<>();
        for (Entry entry : found) {
            for (int i = 0; i < entry.ownPlaces; i++) {
                places.add(place(entry.firstPlace + i, entry.text, true));
            }
        }
        for (Entry entry : found) {
            for (int i = entry.firstReference; i < entry.firstReference + entry.references; i++) {
                int place =
                        (references[0][i] & 0xff) << 16 | (references[1][i] & 0xff) << 8 | (references[2][i] & 0xff);
                places.add(place(place, nameOf(place), false));
            }
        }
        return places;
    }

    /** A place's own name: by its block, then entry by entry. */
    private String nameOf(int place) {
        int low = 0;
        int high = blockPlaces.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blockPlaces[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        byte[] name = new byte[256];
        int at = blockText[low];
        int next = blockPlaces[low];
        int i = low * BLOCK;
        while (true) {
            int prefix = prefixes[i] & 0xff;
            int suffix = suffixes[i] & 0xff;
            System.arraycopy(text, at, name, prefix, suffix);
            next += own[i] & 0xff;
            if (next > place) {
                return new String(name, 0, prefix + suffix, StandardCharsets.UTF_8);
            }
            at += suffix;
            i++;
        }
    }

    private Toponym place(int place, String name, boolean usual) {
        Region region = regions.get(unsigned(Column.REGION_HIGH, place) << 8 | unsigned(Column.REGION_LOW, place));
        int latitude = region.latitude + signed(Column.LATITUDE_HIGH, Column.LATITUDE_LOW, place);
        int longitude = region.longitude + signed(Column.LONGITUDE_HIGH, Column.LONGITUDE_LOW, place);
        int number = unsigned(Column.NUMBER_HIGH, place) << 16
                | unsigned(Column.NUMBER_MIDDLE, place) << 8
                | unsigned(Column.NUMBER_LOW, place);
        int population = unsigned(Column.POPULATION, place);
        return new Toponym(
                name,
                usual,
                Toponym.Kind.values()[unsigned(Column.KIND, place)],
                region.country,
                region.code == null ? region.name : region.code,
                region.name,
                latitude / DEGREE,
                longitude / DEGREE,
                population == 0 ? 0 : (int) Math.round(Math.exp(population / POPULATION_STEPS)),
                number == 0 ? null : number);
    }

    private int unsigned(Column column, int place) {
        return columns[column.ordinal()][place] & 0xff;
    }

    private int signed(Column high, Column low, int place) {
        return (short) (unsigned(high, place) << 8 | unsigned(low, place));
    }
}
