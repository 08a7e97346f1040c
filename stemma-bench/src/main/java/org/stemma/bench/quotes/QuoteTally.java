package org.stemma.bench.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Scores;
import org.stemma.news.Quote;

/** Counts what was expected, found and right over all cases. Not thread-safe. */
final class QuoteTally {
    private int cases;
    private int rightCases;
    private int expected;
    private int found;
    private int paired;
    private int kinds;
    private int asked;
    private int speakers;
    private int named;

    private record Found(Quote quote, Quote.Version version) {
        @Override
        public String toString() {
            return version.kind() + " | " + version.speaker() + " | " + version.text();
        }
    }

    /** Counts a case; what is wrong with it, nothing if it is right. */
    List<String> add(HardQuotes hard, List<Quote> quotes) {
        List<String> faults = new ArrayList<>();
        List<Found> left = new ArrayList<>();
        // what is only spoken of ("praised the drivers") is no part of these cases
        quotes.stream()
                .filter(q -> q.kind() != Quote.Kind.TOPIC)
                .forEach(q -> q.versions().forEach(v -> left.add(new Found(q, v))));
        expected += hard.expected().size();
        found += left.size();
        Found before = null;
        for (Expected wanted : hard.expected()) {
            Found pair = pair(wanted, left);
            if (pair == null) {
                faults.add("missed\t" + wanted);
            } else {
                left.remove(pair);
                judge(wanted, pair, before, faults);
            }
            before = pair;
        }
        left.forEach(extra -> faults.add("extra\t" + extra));
        cases++;
        rightCases += faults.isEmpty() ? 1 : 0;
        return faults;
    }

    private static @Nullable Found pair(Expected wanted, List<Found> left) {
        Found best = null;
        for (Found one : left) {
            boolean fits = wanted.isContent(one.version().text());
            boolean better = best == null
                    || (wanted.isKind(one.version().kind())
                            && !wanted.isKind(best.version().kind()));
            best = fits && better ? one : best;
        }
        return best;
    }

    private void judge(Expected wanted, Found pair, @Nullable Found before, List<String> faults) {
        paired++;
        boolean kind = wanted.isKind(pair.version().kind());
        kinds += kind ? 1 : 0;
        boolean speaker = wanted.isSpeaker(pair.version());
        boolean known = pair.version().speaker() != null;
        if (!wanted.speaker().equals("?")) {
            boolean somebody = !wanted.speaker().equals("-");
            asked += somebody ? 1 : 0;
            named += known ? 1 : 0;
            speakers += known && speaker ? 1 : 0;
        }
        boolean joined = before != null && before.quote().equals(pair.quote());
        if (!kind) {
            faults.add("kind\t" + wanted + " but " + pair);
        }
        if (!speaker) {
            faults.add((known ? "wrong speaker\t" : "no speaker\t") + wanted + " but " + pair);
        }
        if (!wanted.isSource(pair.version())) {
            faults.add("source\t" + wanted + " but " + pair.version().source());
        }
        if (wanted.again() && !joined) {
            faults.add("parted\t" + wanted + " from the one before");
        }
    }

    Scores scores() {
        double precision = paired / Math.max(1.0, found);
        double recall = paired / Math.max(1.0, expected);
        return Scores.of("hard cases", rightCases / Math.max(1.0, cases))
                .and("content-f1", 2 * precision * recall / Math.max(1e-9, precision + recall))
                .and("kind", kinds / Math.max(1.0, paired))
                .and("speaker-precision", speakers / Math.max(1.0, named))
                .and("speaker-recall", speakers / Math.max(1.0, asked));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d cases right; %d contents expected, %d found, %d of these right; speakers: %d asked, %d named, %d right",
                rightCases,
                cases,
                expected,
                found,
                paired,
                asked,
                named,
                speakers);
    }
}
