package org.stemma.app.export;

import java.util.List;
import org.stemma.news.Passage;

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

    /** A pointer to a passage: the number of its article on this page, and the passage. */
    record Pointer(int article, Passage passage) {}

    void title(String title, String subtitle);

    /** Opens a section; {@code hint} says how to read it. */
    void section(String title, String hint);

    /** An item of the section. */
    void item(Mark mark, String text, List<Pointer> pointers);

    /** A line under the item before. */
    void under(Mark mark, String text, List<Pointer> pointers);

    /** An article of the list of sources: the target of the pointers with its number. */
    void source(int number, String text);

    /** The whole text. */
    String finish();
}
