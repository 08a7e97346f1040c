package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.news.Quote;

/** Plain text for a terminal, wrapped at its width, in colour if it knows any. */
final class TextSheet implements Sheet {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");

    /** More pointers than this say no more; the JSON has them all. */
    private static final int MOST_POINTERS = 4;

    private final Export.Terminal terminal;
    private final StringBuilder out = new StringBuilder();

    TextSheet(Export.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void title(String title, String subtitle) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        wrap("", title, "", BOLD);
        wrap("", subtitle, "", DIM);
    }

    @Override
    public void section(String title, String hint) {
        out.append('\n');
        String line = style(BOLD, title.toUpperCase(java.util.Locale.ROOT));
        out.append(line).append('\n');
        if (!hint.isEmpty()) {
            wrap("", hint, "", DIM);
        }
    }

    @Override
    public void item(Mark mark, String text, List<Pointer> pointers) {
        entry("• ", mark, text, pointers);
    }

    @Override
    public void under(Mark mark, String text, List<Pointer> pointers) {
        entry("    - ", mark, text, pointers);
    }

    @Override
    public void variation(Mark mark, List<Quote.Edit> edits, List<Pointer> pointers) {
        List<String> words = new ArrayList<>();
        for (Quote.Edit edit : edits) {
            if (edit.before().equals(edit.after())) {
                words.addAll(inked(edit.before(), Paint.Ink.PLAIN));
            } else {
                words.addAll(inked(bracketed(edit.before(), "[-", "-]"), Paint.Ink.DROPPED));
                words.addAll(inked(bracketed(edit.after(), "{+", "+}"), Paint.Ink.ADDED));
            }
        }
        words.addAll(List.of(pointers(pointers).strip().split(" ")));
        wrap("      ~ " + (mark.text().isEmpty() ? "" : colour(mark) + "  "), words, " ".repeat(8), "");
    }

    /** As wdiff marks what was deleted and what was inserted, where no colour tells. */
    private String bracketed(String text, String open, String close) {
        return text.isEmpty() || terminal.colour() ? text : open + text + close;
    }

    private List<String> inked(String text, Paint.Ink ink) {
        Paint paint = new Paint(terminal.colour());
        return text.isEmpty()
                ? List.of()
                : Stream.of(Columns.line(text).split(" "))
                        .map(word -> paint.of(ink, word))
                        .toList();
    }

    @Override
    public void source(int number, String text) {
        entry("[" + number + "] ", Mark.NONE, text, List.of());
    }

    @Override
    public void family(String heading, FamilyTree tree, FamilyTree.Family family) {
        out.append('\n').append(style(BOLD, heading)).append('\n');
        new TreeText(tree, terminal, false, false)
                .family(family)
                .forEach(line -> out.append(line).append('\n'));
    }

    @Override
    public String finish() {
        return out.toString();
    }

    private void entry(String bullet, Mark mark, String text, List<Pointer> pointers) {
        String label = mark.text().isEmpty() ? "" : colour(mark) + "  ";
        wrap(bullet + label, text + pointers(pointers), " ".repeat(bullet.length()), "");
    }

    private String pointers(List<Pointer> pointers) {
        if (pointers.isEmpty()) {
            return "";
        }
        String shown = pointers.stream()
                .limit(MOST_POINTERS)
                .map(p -> "[" + p.text() + "]")
                .collect(Collectors.joining(" "));
        int more = pointers.size() - MOST_POINTERS;
        return " " + shown + (more > 0 ? " +" + more : "");
    }

    private String colour(Mark mark) {
        String code = switch (mark.tone()) {
            case GOOD -> "\u001b[32m";
            case WARN -> "\u001b[33m";
            case BAD -> "\u001b[31m";
            case PLAIN -> "\u001b[36m";
        };
        return style(code, mark.text());
    }

    private String style(String code, String text) {
        return terminal.colour() ? code + text + RESET : text;
    }

    private void wrap(String lead, String text, String indent, String code) {
        wrap(lead, List.of(Columns.line(text).split(" ")), indent, code);
    }

    /** Breaks between words; escape sequences take no room. */
    private void wrap(String lead, List<String> words, String indent, String code) {
        StringBuilder line = new StringBuilder(lead);
        int used = visible(lead);
        boolean fresh = true;
        for (String word : words) {
            int wide = visible(word);
            if (!fresh && used + 1 + wide > terminal.width()) {
                flush(line, code);
                line = new StringBuilder(indent);
                used = indent.length();
                fresh = true;
            }
            if (!fresh) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += wide;
            fresh = false;
        }
        flush(line, code);
    }

    private void flush(StringBuilder line, String code) {
        String text = line.toString().stripTrailing();
        out.append(code.isEmpty() ? text : style(code, text)).append('\n');
    }

    private static int visible(String text) {
        return Columns.width(COLOUR.matcher(text).replaceAll(""));
    }
}
