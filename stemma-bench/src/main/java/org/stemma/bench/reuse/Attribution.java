package org.stemma.bench.reuse;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Moves who said it: "X said Y", "Y, X said", "according to X, Y", "X said: “Y”". */
final class Attribution implements Turn {
    private static final Set<String> SAYING = Set.of("said", "says", "stated", "added", "argued", "announced");
    private static final int LONGEST_SPEAKER = 9;
    private static final int SHORTEST = 4;

    @Override
    public Line apply(Line line, RandomGenerator random) {
        if (line.isQuoting()) {
            return quotation(line);
        }
        int verb = leadingVerb(line);
        if (verb > 0) {
            int from = verb + 1 < line.size() && line.word(verb + 1).is("that") ? verb + 2 : verb + 1;
            return from + SHORTEST > line.end()
                    ? line
                    : told(line, line.part(0, verb), line.part(from, line.end()), random);
        }
        int comma = trailingSpeaker(line);
        if (comma > SHORTEST) {
            boolean according = line.word(comma + 1).is("according");
            Line speaker = according ? line.part(comma + 3, line.end()) : line.part(comma + 1, line.end() - 1);
            return leading(line, speaker, line.part(0, comma), random);
        }
        return line;
    }

    /** The verb of "X said …", -1 if the sentence does not open so. */
    private static int leadingVerb(Line line) {
        for (int i = 1; i < Math.min(LONGEST_SPEAKER, line.size() - 1); i++) {
            if (!line.word(i).isWord()) {
                return -1;
            }
            if (SAYING.contains(line.word(i).lower()) && line.word(i + 1).isWord()) {
                return i;
            }
        }
        return -1;
    }

    /** The comma of "…, X said." or "…, according to X.", -1 if it does not close so. */
    private static int trailingSpeaker(Line line) {
        int end = line.end();
        for (int i = end - 2; i > Math.max(0, end - LONGEST_SPEAKER); i--) {
            if (line.word(i).is(",")) {
                boolean said = SAYING.contains(line.word(end - 1).lower()) && end - i > 2;
                boolean according = line.word(i + 1).is("according") && end - i > 3;
                return said || according ? i : -1;
            }
        }
        return -1;
    }

    private static Line told(Line line, Line speaker, Line rest, RandomGenerator random) {
        Line tail = line.part(line.end(), line.size());
        Line who = spaced(speaker.lowered());
        return random.nextBoolean()
                ? Line.join(rest.raised(), Line.of(","), who, said(), tail)
                : Line.join(Line.of("According to"), who, Line.of(","), spaced(rest.lowered()), tail);
    }

    private static Line leading(Line line, Line speaker, Line rest, RandomGenerator random) {
        Line tail = line.part(line.end(), line.size());
        Line body = spaced(rest.lowered());
        return random.nextBoolean()
                ? Line.join(speaker.raised(), spaced(Line.of("said that")), body, tail)
                : Line.join(Line.of("According to"), spaced(speaker.lowered()), Line.of(","), body, tail);
    }

    /** Between “Y,” X said and X said: “Y.” */
    private static Line quotation(Line line) {
        if (line.size() < SHORTEST + 3) {
            return line;
        }
        int end = line.end();
        if (line.word(0).is("\u201c") && SAYING.contains(line.word(end - 1).lower())) {
            int close = Quotes.close(line, 0);
            boolean fits = close > SHORTEST
                    && line.word(close - 1).is(",")
                    && end - close < LONGEST_SPEAKER
                    && end - close > 2;
            return fits
                    ? Line.join(
                            line.part(close + 1, end).raised(),
                            Line.of(":"),
                            spaced(line.part(0, close - 1)),
                            Line.of(".\u201d"))
                    : line;
        }
        int verb = leadingQuote(line);
        if (verb > 0) {
            int close = Quotes.close(line, verb + 2);
            boolean fits = close == line.size() - 1 && line.word(close - 1).is(".");
            return fits
                    ? Line.join(
                            line.part(verb + 2, close - 1),
                            Line.of(",\u201d"),
                            spaced(line.part(0, verb).lowered()),
                            said(),
                            Line.of("."))
                    : line;
        }
        return line;
    }

    private static int leadingQuote(Line line) {
        for (int i = 1; i + 3 < Math.min(LONGEST_SPEAKER, line.size()); i++) {
            boolean mark = line.word(i + 1).is(",") || line.word(i + 1).is(":");
            if (SAYING.contains(line.word(i).lower())
                    && mark
                    && line.word(i + 2).is("\u201c")) {
                return i;
            }
        }
        return -1;
    }

    private static Line said() {
        return new Line(List.of(Word.fresh("said", true)));
    }

    /** With a space before it. */
    static Line spaced(Line line) {
        return line.size() == 0
                ? line
                : Line.join(new Line(List.of(line.word(0).spaced(true))), line.part(1, line.size()));
    }
}
