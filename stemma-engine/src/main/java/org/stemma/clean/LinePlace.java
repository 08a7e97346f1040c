package org.stemma.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Role;
import org.stemma.text.Span;

/** The traits that a line has by its place on the page and among its neighbours. Cost: linear in the page. */
final class LinePlace {
    /** Lines near and around, on each side. */
    private static final int NEAR = 3;

    private static final int AROUND = 10;
    /** A line of fewer words, without a stop, is short. */
    private static final int SHORT = 7;
    /** Prose with no more lines between belongs to one cluster. */
    private static final int CLUSTER_GAP = 4;
    /** Fewer content words prove nothing. */
    private static final int FEW = 2;

    private static final int CONTENT_LENGTH = 4;
    private static final int STEM = 6;

    private final ScrapePage page;
    private final byte[][] traits;
    private final int title;
    private final int size;
    private final Span zone;
    /** Words of prose, and lines of prose, up to each line. */
    private final double[] wordsUpTo;

    private final int[] linesUpTo;

    private LinePlace(ScrapePage page, byte[][] traits, Span zone, int title) {
        this.page = page;
        this.traits = traits;
        this.title = title;
        this.size = page.size();
        this.zone = zone;
        this.wordsUpTo = new double[size + 1];
        this.linesUpTo = new int[size + 1];
        for (int i = 0; i < size; i++) {
            boolean prose = isProse(i);
            wordsUpTo[i + 1] = wordsUpTo[i] + (prose ? page.piece(i).words().size() : 0);
            linesUpTo[i + 1] = linesUpTo[i] + (prose ? 1 : 0);
        }
    }

    static void read(ScrapePage page, byte[][] traits, Span zone, int title) {
        LinePlace place = new LinePlace(page, traits, zone, title);
        place.ends();
        place.distances();
        place.density();
        place.runs();
        place.clusters();
        place.copies();
        place.theme();
        place.links();
    }

    private boolean isProse(int index) {
        return page.piece(index).isOpen()
                && Prose.isSentence(page.piece(index))
                && !Words.trailsOff(page.piece(index).reading());
    }

    private void set(int line, LineTrait trait, int value) {
        traits[line][trait.place()] = (byte) value;
    }

    private void ends() {
        boolean gaps = page.pieces().stream().anyMatch(ScrapePiece::gapBefore);
        double all = Math.max(1, wordsUpTo[size]);
        for (int i = 0; i < size; i++) {
            ScrapePiece piece = page.piece(i);
            set(i, LineTrait.ROLE, piece.role() == null ? 0 : LineTrait.ROLE.numberOf(piece.role()));
            set(i, LineTrait.GAP, !gaps ? 0 : piece.gapBefore() ? 1 : 2);
            set(i, LineTrait.TOP, count(i));
            set(i, LineTrait.BOTTOM, count(size - 1 - i));
            set(i, LineTrait.ABOVE, part(wordsUpTo[i] / all));
            set(i, LineTrait.BELOW, part((wordsUpTo[size] - wordsUpTo[i + 1]) / all));
            set(i, LineTrait.ZONE, inZone(i));
            set(i, LineTrait.TITLED, fromTitle(i));
        }
    }

    private static int count(int lines) {
        return LineTrait.step(lines, 1, 2, 3, 6, 11, 21, 41, 81, 161);
    }

    private static int part(double share) {
        return share <= 0
                ? 0
                : share >= 1 ? 11 : 1 + LineTrait.step(share, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98);
    }

    private int inZone(int line) {
        if (zone.isEmpty()) {
            return 9;
        }
        if (zone.contains(line)) {
            int fromStart = line - zone.start();
            int toEnd = zone.end() - 1 - line;
            return fromStart == 0 ? 2 : toEnd == 0 ? 6 : fromStart < NEAR ? 3 : toEnd < NEAR ? 5 : 4;
        }
        return line < zone.start() ? (zone.start() - line > AROUND ? 0 : 1) : line - zone.end() >= AROUND ? 8 : 7;
    }

    private int fromTitle(int line) {
        if (title < 0) {
            return 0;
        }
        int distance = line - title;
        return distance < 0
                ? (distance < -AROUND ? 1 : distance < -NEAR ? 2 : 3)
                : 4 + LineTrait.step(distance, 1, 2, 4, 9, 21, 61);
    }

    private void distances() {
        int last = Integer.MIN_VALUE / 2;
        for (int i = 0; i < size; i++) {
            last = isProse(i) ? i : last;
            set(i, LineTrait.BACK, distance(i - last));
        }
        int next = Integer.MAX_VALUE / 2;
        for (int i = size - 1; i >= 0; i--) {
            next = isProse(i) ? i : next;
            set(i, LineTrait.AHEAD, distance(next - i));
        }
    }

    private int distance(int lines) {
        return lines > size ? 8 : LineTrait.step(lines, 1, 2, 3, 4, 6, 9, 16);
    }

    private void density() {
        for (int i = 0; i < size; i++) {
            set(i, LineTrait.NEAR, share(i, NEAR, 0.15, 0.3, 0.45, 0.6, 0.8));
            set(i, LineTrait.AROUND, share(i, AROUND, 0.1, 0.2, 0.35, 0.5, 0.7));
            int alike = 0;
            for (int j = Math.max(0, i - NEAR); j < Math.min(size, i + NEAR + 1); j++) {
                alike += j != i && isAlike(i, j) ? 1 : 0;
            }
            set(i, LineTrait.ALIKE, LineTrait.step(alike, 1, 2, 3, 4, 6));
        }
    }

    private int share(int line, int reach, double... steps) {
        int from = Math.max(0, line - reach);
        int to = Math.min(size, line + reach + 1);
        int prose = linesUpTo[to] - linesUpTo[from];
        return prose == 0 ? 0 : 1 + LineTrait.step(prose / (double) (to - from), steps);
    }

    private boolean isAlike(int a, int b) {
        return Math.abs(traits[a][LineTrait.WORDS.place()] - traits[b][LineTrait.WORDS.place()]) <= 1
                && traits[a][LineTrait.END.place()] == traits[b][LineTrait.END.place()];
    }

    private void runs() {
        int start = 0;
        for (int i = 0; i <= size; i++) {
            boolean isShort = i < size
                    && page.piece(i).words().size() < SHORT
                    && !page.piece(i).endsSentence();
            if (!isShort) {
                for (int j = start; j < i; j++) {
                    set(j, LineTrait.RUN, LineTrait.step(i - start, 1, 2, 3, 5, 9));
                }
                start = i + 1;
            }
        }
    }

    private void clusters() {
        int start = -1;
        int last = -1;
        for (int i = 0; i <= size; i++) {
            boolean far = i == size || i - last > CLUSTER_GAP;
            if (start >= 0 && far) {
                double share = (wordsUpTo[last + 1] - wordsUpTo[start]) / Math.max(1, wordsUpTo[size]);
                for (int j = start; j <= last; j++) {
                    set(j, LineTrait.CLUSTER, 1 + LineTrait.step(share, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9));
                }
                start = -1;
            }
            if (i < size && isProse(i)) {
                start = start < 0 ? i : start;
                last = i;
            }
        }
    }

    private void copies() {
        Map<List<String>, Integer> counts = new HashMap<>();
        // What another mechanism found to be a copy is settled; here count those that nobody explained.
        page.pieces().stream().filter(p -> !p.is(Role.REPEATED)).forEach(p -> counts.merge(p.words(), 1, Integer::sum));
        for (int i = 0; i < size; i++) {
            int count = counts.getOrDefault(page.piece(i).words(), 1);
            set(i, LineTrait.COPIES, Math.min(2, count - 1));
        }
    }

    /** How many of a line's content words stand elsewhere in the densest stretch, and in the title. */
    private void theme() {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = zone.start(); i < zone.end(); i++) {
            if (isProse(i)) {
                content(page.piece(i).words()).forEach(w -> lines.merge(w, 1, Integer::sum));
            }
        }
        Set<String> titleWords =
                title < 0 ? Set.of() : content(page.piece(title).words());
        for (int i = 0; i < size; i++) {
            Set<String> words = content(page.piece(i).words());
            int own = zone.contains(i) && isProse(i) ? 1 : 0;
            long shared =
                    words.stream().filter(w -> lines.getOrDefault(w, 0) > own).count();
            long same = words.stream().filter(titleWords::contains).count();
            set(i, LineTrait.THEME, sharing(shared, words.size(), 0.2, 0.35, 0.5, 0.65, 0.8));
            set(i, LineTrait.SAME, sharing(same, words.size(), 0.3, 0.6));
        }
    }

    private static int sharing(long shared, int words, double... steps) {
        return words < FEW ? 0 : shared == 0 ? 1 : 2 + LineTrait.step(shared / (double) words, steps);
    }

    private static Set<String> content(List<String> words) {
        Set<String> content = new HashSet<>();
        for (String word : words) {
            boolean ideograph = Character.isIdeographic(word.codePointAt(0));
            if ((word.length() >= CONTENT_LENGTH || ideograph) && !FunctionWords.ANY.contains(word)) {
                content.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return content;
    }

    private void links() {
        int related = LineTrait.KIND.numberOf(Kind.RELATED);
        int header = LineTrait.KIND.numberOf(Kind.COMMENTHEADER);
        int newsletter = LineTrait.KIND.numberOf(Kind.NEWSLETTER);
        int last = -1;
        for (int i = 0; i < size; i++) {
            set(i, LineTrait.LINKS, last < 0 ? 0 : 1 + LineTrait.step(i - last, 2, 4, 9, 21));
            int kind = traits[i][LineTrait.KIND.place()];
            last = kind == related || kind == header || kind == newsletter ? i : last;
        }
    }
}
