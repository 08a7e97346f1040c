package org.stemma.language.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which features a model asks for, in the order in which their weights are added.
 *
 * @param places where it looks, each once
 * @param sets ordinals of {@link CompactSet}, each followed by an index into places
 * @param features the number of parts of a feature, then for each the ordinal of a {@link CompactColumn} and an index into places
 */
record CompactTemplate(List<CompactPlace> places, List<Integer> sets, List<Integer> features) {
    CompactTemplate {
        places = List.copyOf(places);
        sets = List.copyOf(sets);
        features = List.copyOf(features);
    }

    void write(CompactWriter out) {
        out.number(places.size());
        for (CompactPlace place : places) {
            out.ints(place.source().ordinal(), place.window(), place.relation().ordinal());
        }
        out.ints(sets.stream().mapToInt(Integer::intValue).toArray());
        out.ints(features.stream().mapToInt(Integer::intValue).toArray());
    }

    static CompactTemplate read(CompactReader in) {
        List<CompactPlace> places = new ArrayList<>();
        int size = in.number();
        for (int i = 0; i < size; i++) {
            int[] place = in.ints();
            places.add(new CompactPlace(
                    CompactPlace.Source.values()[place[0]], place[1], CompactPlace.Relation.values()[place[2]]));
        }
        return new CompactTemplate(places, boxed(in.ints()), boxed(in.ints()));
    }

    private static List<Integer> boxed(int... numbers) {
        List<Integer> boxed = new ArrayList<>();
        for (int number : numbers) {
            boxed.add(number);
        }
        return boxed;
    }
}
