package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.stemma.bench.reuse.Draft.Paragraph;

/** Splits long sentences at a conjunction and joins short ones. */
record Seams(double share) implements Edit {
    private static final int LEAST = 6;
    private static final int SHORT = 14;
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while", "so");

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        return draft.eachParagraph(paragraph -> joined(split(paragraph, random), random));
    }

    private Paragraph split(Paragraph paragraph, RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        for (Line line : paragraph.lines()) {
            int seam = random.nextDouble() < share && !line.isQuoting() ? seam(line) : -1;
            if (seam < 0) {
                lines.add(line);
            } else {
                lines.add(Line.join(line.part(0, seam), Line.of(".")));
                lines.add(line.part(seam + 2, line.size()).raised());
            }
        }
        return new Paragraph(lines);
    }

    /** The comma before a conjunction with enough words on either side. */
    private static int seam(Line line) {
        for (int i = LEAST; i + LEAST < line.size(); i++) {
            if (line.word(i).is(",") && CONJUNCTIONS.contains(line.word(i + 1).form())) {
                return i;
            }
        }
        return -1;
    }

    private Paragraph joined(Paragraph paragraph, RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        for (Line line : paragraph.lines()) {
            Line last = lines.isEmpty() ? new Line(List.of()) : lines.getLast();
            boolean small = last.size() > 0 && last.length() < SHORT && line.length() < SHORT;
            boolean plain = small && !last.isQuoting() && !line.isQuoting() && last.end() == last.size() - 1;
            if (plain && random.nextDouble() < share) {
                Line tail = Attribution.spaced(line.lowered());
                Line seam = random.nextBoolean() ? Line.of(", and") : Line.of(";");
                lines.set(lines.size() - 1, Line.join(last.part(0, last.end()), seam, tail));
            } else {
                lines.add(line);
            }
        }
        return new Paragraph(lines);
    }
}
