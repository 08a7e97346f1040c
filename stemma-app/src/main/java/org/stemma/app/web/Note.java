package org.stemma.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.text.Span;

/**
 * What is known of one or more marks in an article.
 *
 * @param number from 1, over all layers
 * @param kind what it is, in a word or two
 * @param head what a reader wants to know first
 * @param state of the claim that it tells of; null if it tells of none
 * @param lines the rest
 * @param ways where it leads
 * @param places its marks, in order of the article
 */
record Note(
        int number,
        Layer layer,
        String kind,
        String head,
        Claim.@Nullable State state,
        List<String> lines,
        List<Way> ways,
        List<Place> places) {
    Note {
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
        places = List.copyOf(places);
    }

    /** A link, and what is said behind it. */
    record Way(String label, String address, String rest) {}

    /** One mark: the spans of the original that it holds, which need not touch. */
    record Place(List<Part> parts) {
        Place {
            parts = List.copyOf(parts);
        }

        static Place of(Span span, Look look) {
            return new Place(List.of(new Part(span, look)));
        }
    }

    /** A span of the original, and how it looks. */
    record Part(Span span, Look look) {}

    /** How a part of a mark looks; the names are those of its styles. */
    enum Look {
        /** A block as a whole: what stands in it does not change. */
        BLOCK,
        /** Came from another article. */
        TAKEN,
        /** Went to another article, or it is unknown which way. */
        GIVEN,
        WORDS,
        SPEAKER,
        CUE,
        NAME,
        TIME,
        CLAIM,
        /** The passage that was asked for. */
        ASKED
    }

    String id() {
        return "n" + number;
    }

    /** The id of one of its marks, by its index. */
    String id(int place) {
        return id() + "-" + (place + 1);
    }
}
