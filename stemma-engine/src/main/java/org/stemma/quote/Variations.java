package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Variation;

/** In what the versions of an utterance differ from the fullest, word by word. Costs an alignment a version. */
final class Variations {
    /** Below this share of words in common, marking the others would mark nearly all. */
    private static final double OTHER_WORDS = 0.6;

    private final List<Told> versions;

    /** @param versions the fullest first */
    Variations(List<Told> versions) {
        this.versions = versions;
    }

    List<Variation> find() {
        List<Variation> found = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            if (i > 0) {
                wording(i).ifPresent(found::add);
            }
            speaker(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Variation> wording(int version) {
        Told base = versions.getFirst();
        Told told = versions.get(version);
        Collation collation = new Collation(base.wording(), told.wording());
        if (collation.isNone() && base.isReported() == told.isReported()) {
            return Optional.empty();
        }
        return Optional.of(new Variation(0, version, type(base, told, collation), collation.edits()));
    }

    private static Variation.Type type(Told base, Told told, Collation collation) {
        if (base.isReported() != told.isReported()) {
            return Variation.Type.REPORTED;
        }
        if ((collation.hasOwn(false) && holdsMarked(base, told))
                || (collation.hasOwn(true) && holdsMarked(told, base))) {
            return Variation.Type.REPORTED;
        }
        boolean framed = base.draft().kind() == Quote.Kind.MIXED
                && told.draft().kind() == Quote.Kind.MIXED
                && collation.hasOwn(false)
                && collation.hasOwn(true);
        if (framed && sharesMarked(base, told)) {
            return Variation.Type.REPORTED;
        }
        if (collation.isTrim()) {
            return Variation.Type.TRIMMED;
        }
        if (collation.common() >= OTHER_WORDS) {
            return Variation.Type.ALTERED;
        }
        return sharesMarked(base, told) ? Variation.Type.REPORTED : Variation.Type.TRANSLATED;
    }

    /** Whether something that one puts in marks stands in the other, so that each reports the rest in its own words. */
    private static boolean sharesMarked(Told base, Told told) {
        return isWithin(base.draft().marked(), told) || isWithin(told.draft().marked(), base);
    }

    private static boolean isWithin(List<String> marked, Told other) {
        return other.draft().kind() == Quote.Kind.MIXED
                && marked.stream().map(Wording::new).anyMatch(words -> new Collation(other.wording(), words).isTrim());
    }

    /** Whether the marked words of one stand in the other, so that its other words are the reporter's. */
    private static boolean holdsMarked(Told whole, Told mixed) {
        return mixed.draft().kind() == Quote.Kind.MIXED
                && whole.draft().kind() != Quote.Kind.MIXED
                && mixed.draft().marked().stream()
                        .map(Wording::new)
                        .allMatch(marked -> new Collation(whole.wording(), marked).isTrim());
    }

    /** Whether a version gives the words to another than the first that gives them to somebody. */
    private Optional<Variation> speaker(int version) {
        Told told = versions.get(version);
        for (int i = 0; i < version; i++) {
            if (told.contradicts(versions.get(i))) {
                return Optional.of(new Variation(i, version, Variation.Type.SPEAKER, List.of()));
            }
        }
        return Optional.empty();
    }
}
