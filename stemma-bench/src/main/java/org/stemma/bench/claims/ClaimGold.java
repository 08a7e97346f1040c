package org.stemma.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.news.Claim;
import org.stemma.news.Difference;

/**
 * One half of the gold set of claims: pairs of statements and states, as references to articles.
 *
 * <p>Lines of cells parted by tabs, those with {@code #} at the start left out. Reading refuses a line that is none, naming file and line.
 */
record ClaimGold(List<GoldPair> pairs, List<GoldState> states) {
    private static final int PAIR_CELLS = 1 + 2 * Place.CELLS + 3;
    private static final int STATE_CELLS = 2;

    ClaimGold {
        pairs = List.copyOf(pairs);
        states = List.copyOf(states);
    }

    /**
     * Pairs alone, without states.
     *
     * @throws IllegalArgumentException if a line is none, naming file, line and reason
     */
    static ClaimGold read(Path pairs) {
        return new ClaimGold(pairs(pairs), List.of());
    }

    /** @throws IllegalArgumentException if a line is none, naming file, line and reason */
    static ClaimGold read(Path pairs, Path states) {
        return new ClaimGold(pairs(pairs), lines(states, ClaimGold::state));
    }

    private static List<GoldPair> pairs(Path pairs) {
        List<GoldPair> read = lines(pairs, ClaimGold::pair);
        Set<Set<Place>> known = new HashSet<>();
        for (GoldPair pair : read) {
            if (!known.add(Set.of(in(pair, pair.one()), in(pair, pair.other())))) {
                throw new IllegalArgumentException(pairs + ": one pair twice: " + pair);
            }
        }
        return read;
    }

    /** The ids of its stories, sorted. */
    Set<String> stories() {
        Set<String> stories = new TreeSet<>();
        pairs.forEach(p -> stories.add(p.story()));
        states.forEach(s -> stories.add(s.story()));
        return stories;
    }

    private static Place in(GoldPair pair, Place place) {
        return new Place(pair.story() + "/" + place.article(), place.span());
    }

    private static <T> List<T> lines(Path file, Function<String[], T> parser) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#")) {
                try {
                    read.add(parser.apply(lines.get(i).split("\t", -1)));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return read;
    }

    private static GoldPair pair(String[] cells) {
        if (cells.length != PAIR_CELLS) {
            throw new IllegalArgumentException(PAIR_CELLS + " cells wanted, not " + cells.length);
        }
        String type = cells[PAIR_CELLS - 2];
        return new GoldPair(
                cells[0],
                Place.of(cells, 1),
                Place.of(cells, 1 + Place.CELLS),
                GoldPair.Label.valueOf(cells[PAIR_CELLS - 3].toUpperCase(Locale.ROOT)),
                type.equals("-") ? null : Difference.Type.valueOf(type),
                GoldPair.Drawn.valueOf(cells[PAIR_CELLS - 1].toUpperCase(Locale.ROOT)));
    }

    private static GoldState state(String[] cells) {
        if (cells.length < STATE_CELLS + Place.CELLS || (cells.length - STATE_CELLS) % Place.CELLS != 0) {
            throw new IllegalArgumentException("a story, a state and three cells a place wanted, not " + cells.length);
        }
        Set<Claim.State> states = new HashSet<>();
        for (String state : cells[1].split("\\|", -1)) {
            states.add(Claim.State.valueOf(state));
        }
        List<Place> places = new ArrayList<>();
        for (int at = STATE_CELLS; at < cells.length; at += Place.CELLS) {
            places.add(Place.of(cells, at));
        }
        return new GoldState(cells[0], states, places);
    }
}
