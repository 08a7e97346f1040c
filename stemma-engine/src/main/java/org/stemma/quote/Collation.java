package org.stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.news.Quote.Edit;

/** Two wordings laid side by side, word for word: what they share, and what one has in the other's stead. */
final class Collation {
    /** Longer words are better anchors; no word counts twice for it. */
    private static final double LONGEST = 20;

    private final Wording base;
    private final Wording version;
    private final List<Edit> edits = new ArrayList<>();
    private int same;
    private boolean trim = true;
    private boolean none = true;

    Collation(Wording base, Wording version) {
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
            edits.add(new Edit(base.read(pair.one(), pair.one() + run), base.read(pair.one(), pair.one() + run)));
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
        boolean end = (from == 0 && otherFrom == 0) || (to == base.printed.size() && otherTo == version.printed.size());
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
