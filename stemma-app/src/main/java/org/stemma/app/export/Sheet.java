package org.stemma.app.export;

import java.util.List;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.news.Quote;

/** What an account is written on. The page decides what stands where; the sheet, how it looks. Not thread-safe. */
interface Sheet {
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

    /** How many items of a section are shown, where a reader takes in so many. */
    default int most(int usual) {
        return usual;
    }

    /** Says how many items of the section are left out. */
    default void more(int rest) {
        item(Mark.NONE, rest + " more with --format json", List.of());
    }

    /** The whole text. */
    String finish();
}
