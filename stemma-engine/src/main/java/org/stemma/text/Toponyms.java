package org.stemma.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The places of the world that a name can mean: countries, provinces, districts, some 180,000 towns, continents, seas, rivers,
 * mountains and lands, compiled from GeoNames ({@code ./train places}) and a list of our own.
 *
 * <p>A name is found whatever its case, accents, hyphens and apostrophes; where it is found in no spelling, other
 * transcriptions of it are tried. Nothing here says which place is meant. The table, 6 MB in memory, is read at the first
 * look-up, in some 60 ms; a look-up takes some ten microseconds. Thread-safe.
 */
public final class Toponyms {
    private static final String FILE = "places.gz";

    /** Shorter names have too many neighbours to be looked up in another spelling. */
    private static final int SHORTEST_VARIED = 5;

    private Toponyms() {}

    /** Read when first asked for. */
    private static final class Holder {
        static final ToponymTable TABLE = read();

        private static ToponymTable read() {
            try (InputStream file = Toponyms.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("No " + FILE + " on the class path");
                }
                return ToponymTable.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All places of a name, those first whose own name it is; none if no place has it. */
    public static List<Toponym> named(String name) {
        String folded = ToponymSpelling.fold(name);
        return folded.isEmpty() ? List.of() : Holder.TABLE.named(folded);
    }

    /** All places of a name or, if it has none, of the first other transcription of it that has. */
    public static List<Toponym> likeliest(String name) {
        List<Toponym> exact = named(name);
        String folded = ToponymSpelling.fold(name);
        if (!exact.isEmpty() || folded.length() < SHORTEST_VARIED) {
            return exact;
        }
        return ToponymSpelling.variants(folded).stream()
                .map(Holder.TABLE::named)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Reads the table now, for a caller that will need it soon. */
    public static void load() {
        named("Paris");
    }
}
