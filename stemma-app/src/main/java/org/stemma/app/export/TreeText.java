package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.app.export.FamilyTree.Branch;
import org.stemma.app.export.FamilyTree.Family;
import org.stemma.app.export.Paint.Ink;

/** A family tree drawn in the characters of a terminal. */
final class TreeText {
    /** A title longer than this is known by its start. */
    private static final int MOST_TITLE_LINES = 2;

    /** Deeper branches are drawn at this depth: a chain of copies must not leave the page. */
    private static final int DEEPEST = 8;

    private static final int NARROWEST = 24;
    private static final int ID_DIGITS = 8;

    private final FamilyTree tree;
    private final int width;
    private final Paint paint;
    private final boolean why;
    private final boolean places;

    /**
     * @param why whether the parts of each score are told
     * @param places whether ids and files are told, which an account has elsewhere
     */
    TreeText(FamilyTree tree, Export.Terminal terminal, boolean why, boolean places) {
        this.tree = tree;
        this.width = terminal.width();
        this.paint = new Paint(terminal.colour());
        this.why = why;
        this.places = places;
    }

    /** All families of the tree, those of one article together at the end. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        List<Family> families = tree.families();
        int number = 0;
        for (Family family : families) {
            if (family.branches().size() > 1) {
                lines.add("");
                lines.add(paint.of(Ink.STRONG, TreeWords.heading(++number, family)));
                lines.addAll(family(family));
            }
        }
        List<Branch> singles = TreeWords.singles(families);
        if (!singles.isEmpty()) {
            lines.add("");
            wrapped("", TreeWords.alone(singles.size(), number == 0), Ink.STRONG, lines);
            singles.forEach(branch -> branch(branch, false, lines));
        }
        return lines;
    }

    /** The branches of one family. */
    List<String> family(Family family) {
        List<String> lines = new ArrayList<>();
        List<Branch> branches = family.branches();
        for (int i = 0; i < branches.size(); i++) {
            boolean parent = i + 1 < branches.size()
                    && branches.get(i + 1).depth() > branches.get(i).depth();
            branch(branches.get(i), parent, lines);
        }
        return lines;
    }

    private void branch(Branch branch, boolean parent, List<String> lines) {
        EdgeItem edge = branch.edge();
        ArticleItem article = branch.article();
        String rails = rails(branch);
        String number = "[" + branch.number() + "] ";
        String first = rails;
        String beside = rails + (parent ? "│" : " ") + " ".repeat(number.length() - 1);
        if (edge != null) {
            first = rails + (branch.last() ? "└─" : "├─") + (edge.directed() ? "→ " : "─ ");
            beside = rails + (branch.last() ? "    " : "│   ") + (parent ? "│" : " ") + " ".repeat(number.length() - 1);
        }
        head(first, beside, branch, lines);
        int room = Math.max(NARROWEST, width - Columns.width(beside));
        for (String line : Columns.wrap(TreeWords.title(article), room, MOST_TITLE_LINES)) {
            lines.add(paint.of(Ink.FAINT, beside) + line);
        }
        if (edge != null && why) {
            reasons(beside, edge, lines);
        }
        for (TreeWords.Note note : TreeWords.notes(branch, tree)) {
            wrapped(beside, note.text(), note.derives() ? Ink.CHANGED : Ink.NAME, lines);
            if (why) {
                for (EdgeItem other : note.edges()) {
                    reasons(beside, other, lines);
                }
            }
        }
        wrapped(beside, TreeWords.credits(article), Ink.FAINT, lines);
        if (places) {
            String digits = article.id().substring(article.id().indexOf('-') + 1);
            String id = digits.substring(0, Math.min(ID_DIGITS, digits.length()));
            wrapped(beside, id + " " + article.file(), Ink.FAINT, lines);
        }
    }

    /** The line with number, outlet, date and relation; what does not fit goes on below. */
    private void head(String first, String beside, Branch branch, List<String> lines) {
        EdgeItem edge = branch.edge();
        String number = "[" + branch.number() + "] ";
        int room = Math.max(NARROWEST, width - Columns.width(first + number));
        List<String> place = Columns.wrap(TreeWords.place(branch.article()), room, MOST_TITLE_LINES);
        String relation = edge == null ? "" : TreeWords.relation(edge) + ", " + TreeWords.confidence(edge);
        for (int i = 0; i < place.size(); i++) {
            String lead =
                    i == 0 ? paint.of(Ink.FAINT, first) + paint.of(Ink.STRONG, number) : paint.of(Ink.FAINT, beside);
            lines.add(lead + paint.of(Ink.NAME, place.get(i)));
        }
        if (edge == null) {
            return;
        }
        Ink ink = edge.kind().derives() ? Ink.CHANGED : Ink.NAME;
        if (Columns.width(place.getLast()) + 3 + Columns.width(relation) <= room) {
            lines.add(lines.removeLast() + " · " + paint.of(ink, relation));
        } else {
            wrapped(beside, relation, ink, lines);
        }
    }

    private void reasons(String beside, EdgeItem edge, List<String> lines) {
        for (String reason : TreeWords.why(edge)) {
            int room = Math.max(NARROWEST, width - Columns.width(beside) - 4);
            List<String> parts = Columns.wrap(reason, room);
            for (int i = 0; i < parts.size(); i++) {
                lines.add(paint.of(Ink.FAINT, beside + (i == 0 ? "  · " : "    ") + parts.get(i)));
            }
        }
    }

    private void wrapped(String beside, String text, Ink ink, List<String> lines) {
        if (text.isEmpty()) {
            return;
        }
        int room = Math.max(NARROWEST, width - Columns.width(beside));
        for (String line : Columns.wrap(text, room)) {
            lines.add(paint.of(Ink.FAINT, beside) + paint.of(ink, line));
        }
    }

    private static String rails(Branch branch) {
        List<Boolean> shown = branch.rails()
                .subList(
                        Math.max(0, branch.rails().size() - DEEPEST),
                        branch.rails().size());
        StringBuilder rails = new StringBuilder();
        shown.forEach(goesOn -> rails.append(goesOn ? "│   " : "    "));
        return rails.toString();
    }
}
