package org.stemma.app.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Quote;

/** Markdown as CommonMark reads it. Texts are escaped: a source's asterisks are not ours. */
final class MarkdownSheet implements Sheet {
    private static final String SPECIAL = "\\`*_[]<>#|~";

    private final StringBuilder out = new StringBuilder();

    @Override
    public void title(String title, String subtitle) {
        out.append(out.isEmpty() ? "" : "\n").append("# ").append(escape(title)).append("\n\n");
        out.append(escape(subtitle)).append('\n');
    }

    @Override
    public void section(String title, String hint) {
        out.append("\n## ").append(escape(title)).append("\n\n");
        if (!hint.isEmpty()) {
            out.append('*').append(escape(hint)).append("*\n\n");
        }
    }

    @Override
    public void item(Mark mark, String text, List<Pointer> pointers) {
        line("- ", mark, text, pointers);
    }

    @Override
    public void under(Mark mark, String text, List<Pointer> pointers) {
        line("  - ", mark, text, pointers);
    }

    @Override
    public void variation(Mark mark, List<Quote.Edit> edits, List<Pointer> pointers) {
        String words = edits.stream()
                .map(edit -> edit.before().equals(edit.after())
                        ? escape(edit.before())
                        : Stream.of(around(edit.before(), "~~"), around(edit.after(), "**"))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
        out.append("    - *").append(escape(mark.text())).append("* ").append(words);
        pointers(pointers);
    }

    private static String around(String text, String sign) {
        return text.isBlank() ? "" : sign + escape(text) + sign;
    }

    @Override
    public void source(int number, String text) {
        line("- ", new Mark("[" + number + "]", Tone.PLAIN), text, List.of());
    }

    @Override
    public void family(String heading, FamilyTree tree, FamilyTree.Family family) {
        line("- ", new Mark(heading, Tone.PLAIN), "", List.of());
        for (FamilyTree.Branch branch : family.branches()) {
            String indent = "  ".repeat(branch.depth() + 1);
            line(
                    indent + "- ",
                    new Mark("[" + branch.number() + "]", Tone.PLAIN),
                    TreeWords.branch(branch, tree),
                    List.of());
        }
    }

    @Override
    public String finish() {
        return out.toString();
    }

    private void line(String bullet, Mark mark, String text, List<Pointer> pointers) {
        out.append(bullet);
        if (!mark.text().isEmpty()) {
            out.append("**").append(escape(mark.text())).append("** ");
        }
        out.append(escape(text));
        pointers(pointers);
    }

    private void pointers(List<Pointer> pointers) {
        if (!pointers.isEmpty()) {
            out.append(pointers.stream().map(p -> "\\[" + p.text() + "\\]").collect(Collectors.joining(" ", " ", "")));
        }
        out.append('\n');
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = text.strip().replace('\n', ' ');
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
