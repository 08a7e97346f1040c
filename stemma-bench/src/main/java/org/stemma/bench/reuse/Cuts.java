package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.bench.reuse.Draft.Paragraph;

/** Edits that leave out, move or repeat. */
final class Cuts {
    /** Nobody publishes less. */
    private static final int LEAST_WORDS = 80;

    private Cuts() {}

    /** The first paragraphs only: 25 to 75 % of them. */
    static Edit cut() {
        return (draft, random) -> {
            int kept = Math.max(1, (int) Math.round(draft.size() * random.nextDouble(0.25, 0.75)));
            while (kept < draft.size() && head(draft, kept).length() < LEAST_WORDS) {
                kept++;
            }
            return head(draft, kept);
        };
    }

    private static Draft head(Draft draft, int kept) {
        return new Draft(draft.paragraphs().subList(0, kept));
    }

    /** Some paragraphs, 35 to 70 %, in their order. */
    static Edit selection() {
        return (draft, random) -> {
            double share = random.nextDouble(0.35, 0.7);
            List<Paragraph> kept = new ArrayList<>();
            int words = 0;
            for (int i = 0; i < draft.size(); i++) {
                boolean needed = words < LEAST_WORDS && draft.size() - i <= 2;
                if (random.nextDouble() < share || needed) {
                    kept.add(draft.paragraphs().get(i));
                    words += draft.paragraphs().get(i).length();
                }
            }
            return words < LEAST_WORDS ? draft : new Draft(kept);
        };
    }

    /** Without a share of the sentences; the first one stays. */
    static Edit deletion(double share) {
        return (draft, random) -> {
            List<Paragraph> paragraphs = new ArrayList<>();
            for (Paragraph paragraph : draft.paragraphs()) {
                List<Line> kept = new ArrayList<>();
                for (Line line : paragraph.lines()) {
                    boolean first = paragraphs.isEmpty() && kept.isEmpty();
                    if (first || random.nextDouble() >= share) {
                        kept.add(line);
                    }
                }
                paragraphs.add(new Paragraph(kept));
            }
            Draft shorter = new Draft(paragraphs);
            return shorter.length() < LEAST_WORDS ? draft : shorter;
        };
    }

    /** Two to four paragraphs at other places; the first stays. */
    static Edit moves() {
        return (draft, random) -> {
            List<Paragraph> moved = new ArrayList<>(draft.paragraphs());
            int moves = random.nextInt(2, 5);
            for (int i = 0; i < moves && moved.size() > 2; i++) {
                Paragraph taken = moved.remove(random.nextInt(1, moved.size()));
                moved.add(random.nextInt(1, moved.size() + 1), taken);
            }
            return new Draft(moved);
        };
    }

    /** Sentences in another order within their paragraphs. */
    static Edit sentenceOrder() {
        return (draft, random) -> draft.eachParagraph(paragraph -> {
            int size = paragraph.lines().size();
            int turn = size < 2 ? 0 : random.nextInt(size);
            return new Paragraph(IntStream.range(0, size)
                    .mapToObj(i -> paragraph.lines().get((i + turn) % size))
                    .toList());
        });
    }

    /** The body twice. */
    static Edit twice() {
        return (draft, random) -> {
            List<Paragraph> all = new ArrayList<>(draft.paragraphs());
            all.addAll(draft.paragraphs());
            return new Draft(all);
        };
    }

    /** A share of another text's paragraphs, in a row, at the end or in the midst: at least {@value #LEAST_WORDS} words. */
    static Edit splice(Draft other, double share) {
        return (draft, random) -> {
            List<Paragraph> all = new ArrayList<>(draft.paragraphs());
            int from = random.nextInt(Math.max(1, other.size() / 2));
            int at = random.nextBoolean() ? all.size() : random.nextInt(1, all.size() + 1);
            int words = 0;
            double wanted = Math.max(LEAST_WORDS, share * draft.length());
            for (int i = from; i < other.size() && words < wanted; i++) {
                all.add(at++, other.paragraphs().get(i));
                words += other.paragraphs().get(i).length();
            }
            return new Draft(all);
        };
    }
}
