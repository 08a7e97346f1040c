package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Role;
import org.stemma.text.Span;

/** How far a line is from what marks the parts of a page: the title, the densest stretch, prose, headings of links. Linear. */
final class LineDistances {
    private static final List<Kind> KINDS = List.of(
            Kind.SHARE,
            Kind.NEWSLETTER,
            Kind.RELATED,
            Kind.COMMENTHEADER,
            Kind.LEGAL,
            Kind.TEASER,
            Kind.ADVERT,
            Kind.NAVIGATION);

    private static final List<Role> ROLES =
            List.of(Role.BYLINE, Role.COMMENT, Role.CAPTION, Role.REPEATED, Role.METADATA);
    /** Farther is as good as never. */
    private static final int FAR = 200;

    static final List<String> NAMES = names();

    private final ScrapePage page;
    private final int size;

    private LineDistances(ScrapePage page) {
        this.page = page;
        this.size = page.size();
    }

    static void add(ScrapePage page, byte[][] traits, LineRows rows) {
        LineDistances distances = new LineDistances(page);
        distances.places(rows);
        distances.prose(rows);
        for (Kind kind : KINDS) {
            int number = LineTrait.KIND.numberOf(kind);
            distances.both(rows, i -> traits[i][LineTrait.KIND.place()] == number);
        }
        for (Role role : ROLES) {
            distances.both(rows, i -> page.piece(i).is(role));
        }
    }

    private void places(LineRows rows) {
        int title = -1;
        for (int i = 0; i < size && title < 0; i++) {
            title = page.piece(i).is(Role.TITLE) ? i : -1;
        }
        Span below = BodyZone.find(page, title + 1);
        Span whole = BodyZone.find(page, 0);
        for (int i = 0; i < size; i++) {
            rows.start(i);
            rows.add(title < 0 ? FAR : Math.clamp(i - title, -FAR, FAR));
            rows.add(i - below.start());
            rows.add(i - below.end());
            rows.add(i - whole.start());
            rows.add(i - whole.end());
            rows.add(i);
            rows.add(size - i);
        }
    }

    /** Lines and words of the nearest prose on both sides, and of the second nearest. */
    private void prose(LineRows rows) {
        int[] prose = java.util.stream.IntStream.range(0, size)
                .filter(i -> LineWindows.isProse(page.piece(i)))
                .toArray();
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < prose.length && prose[next] <= i) {
                next++;
            }
            int last = next > 0 && prose[next - 1] == i ? next - 2 : next - 1;
            rows.start(i);
            for (int at : new int[] {last, last - 1, next, next + 1}) {
                boolean there = at >= 0 && at < prose.length;
                rows.add(there ? Math.min(FAR, Math.abs(prose[at] - i)) : FAR);
                rows.add(there ? page.piece(prose[at]).words().size() : 0);
            }
        }
    }

    private void both(LineRows rows, java.util.function.IntPredicate marks) {
        int last = -FAR;
        for (int i = 0; i < size; i++) {
            last = marks.test(i) ? i : last;
            rows.start(i);
            rows.add(Math.min(FAR, i - last));
        }
        int next = size + FAR;
        for (int i = size - 1; i >= 0; i--) {
            next = marks.test(i) ? i : next;
            rows.start(i);
            rows.add(Math.min(FAR, next - i));
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "lines from the title",
                "lines from the start of the densest stretch below the title",
                "lines from the end of the densest stretch below the title",
                "lines from the start of the densest stretch",
                "lines from the end of the densest stretch",
                "lines above",
                "lines below"));
        for (String which : List.of("last", "last but one", "next", "next but one")) {
            names.add("lines to the " + which + " prose");
            names.add("words of the " + which + " prose");
        }
        for (Kind kind : KINDS) {
            names.add("lines since " + kind);
            names.add("lines until " + kind);
        }
        for (Role role : ROLES) {
            names.add("lines since " + role);
            names.add("lines until " + role);
        }
        return List.copyOf(names);
    }
}
