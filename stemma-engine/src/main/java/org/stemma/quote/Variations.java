package org.stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Edit;
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
        Difference difference = new Difference(base.wording(), told.wording());
        if (difference.isNone() && base.isReported() == told.isReported()) {
            return Optional.empty();
        }
        return Optional.of(new Variation(0, version, type(base, told, difference), difference.edits()));
    }

    private static Variation.Type type(Told base, Told told, Difference difference) {
        if (base.isReported() != told.isReported()) {
            return Variation.Type.REPORTED;
        }
        if ((difference.hasOwn(false) && holdsMarked(base, told))
                || (difference.hasOwn(true) && holdsMarked(told, base))) {
            return Variation.Type.REPORTED;
        }
        if (difference.isTrim()) {
            return Variation.Type.TRIMMED;
        }
        if (difference.common() >= OTHER_WORDS) {
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
                && marked.stream()
                        .map(Wording::new)
                        .anyMatch(words -> new Difference(other.wording(), words).isTrim());
    }

    /** Whether the marked words of one stand in the other, so that its other words are the reporter's. */
    private static boolean holdsMarked(Told whole, Told mixed) {
        return mixed.draft().kind() == Quote.Kind.MIXED
                && whole.draft().kind() != Quote.Kind.MIXED
                && mixed.draft().marked().stream()
                        .map(Wording::new)
                        .allMatch(marked -> new Difference(whole.wording(), marked).isTrim());
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

    /** Two wordings, laid side by side. */
    static final class Difference {
        /** Longer words are better anchors; no word counts twice for it. */
        private static final double LONGEST = 20;

        private final Wording base;
        private final Wording version;
        private final List<Edit> edits = new ArrayList<>();
        private int same;
        private boolean trim = true;
        private boolean none = true;

        Difference(Wording base, Wording version) {
            this.base = base;
            this.version = version;
            Alignment alignment = Alignment.of(
                    base,
                    version,
                    (a, b) -> a.strict().equals(b.strict()) && !a.isEllipsis(),
                    word -> 1 + word.strict().length() / LONGEST);
            lay(printed(alignment));
        }

        /** The printed words that are wholly shared. */
        private List<Alignment.Pair> printed(Alignment alignment) {
            int[] partner = new int[base.printed.size()];
            int[] pieces = new int[base.printed.size()];
            int[] wanted = new int[base.printed.size()];
            int[] needed = new int[version.printed.size()];
            base.words.forEach(w -> wanted[w.printed()]++);
            version.words.forEach(w -> needed[w.printed()]++);
            Arrays.fill(partner, -1);
            for (Alignment.Pair pair : alignment.pairs()) {
                int one = base.words.get(pair.one()).printed();
                int other = version.words.get(pair.other()).printed();
                pieces[one] = partner[one] == -1 || partner[one] == other ? pieces[one] + 1 : 0;
                partner[one] = other;
            }
            List<Alignment.Pair> shared = new ArrayList<>();
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0 && pieces[i] == wanted[i] && needed[partner[i]] == pieces[i]) {
                    shared.add(new Alignment.Pair(i, partner[i]));
                }
            }
            return shared;
        }

        private void lay(List<Alignment.Pair> shared) {
            int one = 0;
            int other = 0;
            int k = 0;
            while (k < shared.size()) {
                Alignment.Pair pair = shared.get(k);
                change(one, pair.one(), other, pair.other());
                int run = 1;
                while (k + run < shared.size()
                        && shared.get(k + run).equals(new Alignment.Pair(pair.one() + run, pair.other() + run))) {
                    run++;
                }
                edits.add(new Edit(
                        base.read(pair.one(), pair.one() + run), base.read(pair.one(), pair.one() + run)));
                same += run;
                one = pair.one() + run;
                other = pair.other() + run;
                k += run;
            }
            change(one, base.printed.size(), other, version.printed.size());
        }

        private void change(int from, int to, int otherFrom, int otherTo) {
            if (from == to && otherFrom == otherTo) {
                return;
            }
            none = false;
            String before = base.read(from, to);
            String after = version.read(otherFrom, otherTo);
            edits.add(new Edit(before, after));
            boolean end = (from == 0 && otherFrom == 0)
                    || (to == base.printed.size() && otherTo == version.printed.size());
            boolean left = after.isEmpty() || before.isEmpty();
            boolean marked = isEllipsis(before) || isEllipsis(after);
            trim &= (end && left) || marked || isInserted(before, after);
        }

        private static boolean isEllipsis(String words) {
            return !words.isEmpty() && words.replaceAll("[.…\\s\\[\\]]", "").isEmpty();
        }

        /** Whether an editor's own words stand where the speaker's were cut. */
        private static boolean isInserted(String before, String after) {
            return (after.startsWith("[") && after.endsWith("]")) || (before.startsWith("[") && before.endsWith("]"));
        }

        List<Edit> edits() {
            return none ? List.of() : List.copyOf(edits);
        }

        /** Whether the base, or else the version, has words that the other lacks. */
        boolean hasOwn(boolean ofBase) {
            return edits.stream()
                    .filter(edit -> !edit.before().equals(edit.after()))
                    .map(ofBase ? Edit::before : Edit::after)
                    .anyMatch(words -> !words.isEmpty() && !isEllipsis(words));
        }

        /** Whether both say the same but for house style. */
        boolean isNone() {
            return none;
        }

        /** Whether one leaves out words at an end, or marks that it does. */
        boolean isTrim() {
            return trim && same > 0;
        }

        /** Share of the shorter's words that stand in the other, 0 to 1. */
        double common() {
            int least = Math.min(base.printed.size(), version.printed.size());
            return least == 0 ? 0 : (double) same / least;
        }
    }
}
