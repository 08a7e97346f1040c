package org.stemma.app.export;

import java.util.List;
import org.stemma.news.Passage;
import org.stemma.news.Quote;

/** What an account is written on. The page decides what stands where; the sheet, how it looks. Not thread-safe. */
interface Sheet {
    /** What a mark says at a glance. */
    enum Tone {
        GOOD,
        WARN,
        BAD,
        PLAIN
    }

    /** A short word beside an item: a state, a date, a name. */
    record Mark(String text, Tone tone) {
        static final Mark NONE = new Mark("", Tone.PLAIN);
    }

    /**
     * A pointer to a passage.
     *
     * @param article the number of its article on this page
     * @param first the number of the first article that has it, if that is another, else 0
     */
    record Pointer(int article, Passage passage, int first) {
        /** "3:120–240", with " ← 1" where article 1 has it first. */
        String text() {
            return article + ":" + passage.start() + "–" + passage.end() + (first == 0 ? "" : "\u00a0←\u00a0" + first);
        }
    }

    void title(String title, String subtitle);

    /** Opens a section; {@code hint} says how to read it. */
    void section(String title, String hint);

    /** An item of the section. */
    void item(Mark mark, String text, List<Pointer> pointers);

    /** A line under the item before. */
    void under(Mark mark, String text, List<Pointer> pointers);

    /** How a version differs from the line before: its words, told apart by whether both have them. */
    void variation(Mark mark, List<Quote.Edit> edits, List<Pointer> pointers);

    /** An article of the list of sources: the target of the pointers with its number. */
    void source(int number, String text);

    /** The family tree of an origin's articles. */
    void family(String heading, FamilyTree tree, FamilyTree.Family family);

    /** The whole text. */
    String finish();
}
