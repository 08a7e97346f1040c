package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.news.Claim;
import org.stemma.news.Passage;
import org.stemma.news.Quote;

/**
 * Parts of an account as sections and items: laid out, in words, and in no format yet. For who draws them in its own way; what is
 * selected and in what order is the same as in every other format.
 *
 * @param differences the claims that reports tell otherwise
 * @param sayings who said what, an item a speaker; empty or one section, as all the others
 * @param series the claims whose amounts are not all written alike
 * @param numbers all numbers
 * @param happenings the timeline, its background, and what has no date
 * @param kin the relations of the articles, as the account has them
 */
public record Outline(
        List<Told> differences,
        List<Section> sayings,
        List<Told> series,
        List<Section> numbers,
        List<Section> happenings,
        List<Kin> kin) {
    public Outline {
        differences = List.copyOf(differences);
        sayings = List.copyOf(sayings);
        series = List.copyOf(series);
        numbers = List.copyOf(numbers);
        happenings = List.copyOf(happenings);
        kin = List.copyOf(kin);
    }

    /** What a mark says at a glance. */
    public enum Tone {
        GOOD,
        WARN,
        BAD,
        PLAIN
    }

    /**
     * A short word beside an item: a state, a date, a name.
     *
     * @param rest what follows {@code head} as it stands, with its own blank or comma
     * @param state the state of a claim that it tells, if it tells one
     */
    public record Mark(String head, String rest, Tone tone, Claim.@Nullable State state) {
        static final Mark NONE = new Mark("", Tone.PLAIN);

        Mark(String text, Tone tone) {
            this(text, "", tone, null);
        }

        public String text() {
            return head + rest;
        }
    }

    /**
     * A pointer to a passage.
     *
     * @param article the number of its article on this page
     * @param first the number of the first article that has it, if that is another, else 0
     */
    public record Pointer(int article, Passage passage, int first) {
        /** "3:120–240", with " ← 1" where article 1 has it first. */
        public String text() {
            return article + ":" + passage.start() + "–" + passage.end() + (first == 0 ? "" : "\u00a0←\u00a0" + first);
        }
    }

    /** A line under an item. {@code edits} tell how it differs from the line before, and stand for the text; mostly empty. */
    public record Line(Mark mark, String text, List<Quote.Edit> edits, List<Pointer> pointers) {
        public Line {
            edits = List.copyOf(edits);
            pointers = List.copyOf(pointers);
        }
    }

    /** An item with what stands under it. */
    public record Item(Mark mark, String text, List<Pointer> pointers, List<Line> lines) {
        public Item {
            pointers = List.copyOf(pointers);
            lines = List.copyOf(lines);
        }
    }

    /** A section. {@code hint} says how to read it; {@code rest} is the number of items that are left out. */
    public record Section(String heading, String hint, List<Item> items, int rest) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** A claim, and what is told of it as lines: its statements, differences and history, or its amounts. */
    public record Told(Account.ClaimItem claim, Item lines) {}

    /**
     * A relation between two articles in words.
     *
     * @param relation "partial copy, 54 %, direction undetermined"
     * @param why what its confidence is made of, a line each
     */
    public record Kin(Account.EdgeItem edge, String relation, String confidence, List<String> why) {
        public Kin {
            why = List.copyOf(why);
        }

        static Kin of(Account.EdgeItem edge) {
            return new Kin(edge, TreeWords.relation(edge), TreeWords.confidence(edge), TreeWords.why(edge));
        }
    }

    /** The outline of an account. */
    public static Outline of(Account account) {
        OutlineSheet sheet = new OutlineSheet();
        SourceList sources = new SourceList(account, sheet);
        List<Told> differences = new ArrayList<>();
        for (Account.ClaimItem claim : AccountPage.disputed(account)) {
            new ClaimLines(sheet, sources).write(claim);
            differences.add(new Told(claim, sheet.takeItem()));
        }
        new Sayings(account, sheet, sources).write();
        List<Section> sayings = sheet.take();
        Figures figures = new Figures(account, sheet, sources);
        List<Told> series = new ArrayList<>();
        for (Account.ClaimItem claim : account.claims()) {
            if (Figures.isMoving(claim)) {
                figures.series(claim);
                series.add(new Told(claim, sheet.takeItem()));
            }
        }
        figures.numbers();
        List<Section> numbers = sheet.take();
        new Happenings(account, sheet, sources).write();
        List<Section> happenings = sheet.take();
        List<Kin> kin = account.lineage().edges().stream().map(Kin::of).toList();
        return new Outline(differences, sayings, series, numbers, happenings, kin);
    }
}
