package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.export.Outline.Item;
import org.stemma.app.export.Outline.Line;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Section;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Quote;

/** Keeps what is laid out, for somebody else to draw. */
final class OutlineSheet implements Sheet {
    /** How many times what a sheet of paper shows: a screen folds what is long. */
    private static final int WIDER = 4;

    private final List<Section> sections = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String heading = "";
    private String hint = "";
    private int rest;

    @Override
    public void title(String title, String subtitle) {
        throw new UnsupportedOperationException("an outline is of sections");
    }

    @Override
    public void section(String title, String hint) {
        endSection();
        this.heading = title;
        this.hint = hint;
    }

    @Override
    public void item(Mark mark, String text, List<Pointer> pointers) {
        endItem();
        items.add(new Item(mark, text, pointers, List.of()));
    }

    @Override
    public void under(Mark mark, String text, List<Pointer> pointers) {
        lines.add(new Line(mark, text, List.of(), pointers));
    }

    @Override
    public void variation(Mark mark, List<Quote.Edit> edits, List<Pointer> pointers) {
        lines.add(new Line(mark, "", edits, pointers));
    }

    @Override
    public void source(int number, String text) {
        item(new Mark("[" + number + "]", Tone.PLAIN), text, List.of());
    }

    @Override
    public void family(String heading, FamilyTree tree, FamilyTree.Family family) {
        throw new UnsupportedOperationException("a family tree is no list of items");
    }

    @Override
    public int most(int usual) {
        return usual * WIDER;
    }

    @Override
    public void more(int rest) {
        this.rest = rest;
    }

    @Override
    public String finish() {
        throw new UnsupportedOperationException("an outline has no format");
    }

    /** The sections since the last time. */
    List<Section> take() {
        endSection();
        List<Section> taken = List.copyOf(sections);
        sections.clear();
        return taken;
    }

    /** The one item since the last time, of no section. */
    Item takeItem() {
        return take().getFirst().items().getFirst();
    }

    private void endItem() {
        if (!lines.isEmpty()) {
            Item item = items.removeLast();
            items.add(new Item(item.mark(), item.text(), item.pointers(), lines));
            lines.clear();
        }
    }

    private void endSection() {
        endItem();
        if (!items.isEmpty()) {
            sections.add(new Section(heading, hint, items, rest));
            items.clear();
        }
        rest = 0;
    }
}
