package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.stemma.clean.CommentLine.Kind;

/**
 * Parts lines of one element into comments by their order: a signature after text begins the next one, or, where text comes
 * first and a signature last, ends its own. Linear.
 */
final class CommentSequence {
    private CommentSequence() {}

    /**
     * @param isItem whether the lines fill an element of their own: what stands before the first signature is said too
     * @param marked whether the page calls that element a comment
     */
    static List<CommentThread.Entry> split(List<CommentLine> all, boolean isItem, boolean marked) {
        List<CommentLine> lines =
                all.stream().filter(l -> l.kind() != Kind.TOOL).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<List<CommentLine>> runs = isSignedBelow(lines) ? below(lines) : above(lines);
        List<CommentThread.Entry> entries = new ArrayList<>();
        for (List<CommentLine> run : runs) {
            boolean signed = run.stream().anyMatch(l -> l.author() != null || l.time() != null);
            if (signed || isItem) {
                entries.add(new CommentThread.Entry(named(run), marked));
            }
        }
        return entries;
    }

    private static boolean isSignedBelow(List<CommentLine> lines) {
        boolean textFirst =
                lines.getFirst().kind() == Kind.TEXT && lines.getFirst().author() == null;
        return textFirst && lines.getLast().kind() == Kind.SIGNATURE;
    }

    private static List<List<CommentLine>> above(List<CommentLine> lines) {
        List<List<CommentLine>> runs = new ArrayList<>();
        List<CommentLine> run = new ArrayList<>();
        boolean said = false;
        for (CommentLine line : lines) {
            if (said && opens(line)) {
                runs.add(run);
                run = new ArrayList<>();
                said = false;
            }
            run.add(line);
            said |= !line.text().isBlank();
        }
        if (!said && !runs.isEmpty()) {
            runs.getLast().addAll(run);
        } else {
            runs.add(run);
        }
        return runs;
    }

    private static boolean opens(CommentLine line) {
        return line.kind() == Kind.SIGNATURE || line.author() != null;
    }

    private static List<List<CommentLine>> below(List<CommentLine> lines) {
        List<List<CommentLine>> runs = new ArrayList<>();
        List<CommentLine> run = new ArrayList<>();
        boolean signed = false;
        for (CommentLine line : lines) {
            if (signed && line.kind() == Kind.TEXT) {
                runs.add(run);
                run = new ArrayList<>();
                signed = false;
            }
            run.add(line);
            signed |= line.kind() == Kind.SIGNATURE;
        }
        runs.add(run);
        return runs;
    }

    /** Takes a short first line for the name, if nothing else names who speaks. */
    private static List<CommentLine> named(List<CommentLine> run) {
        boolean named = run.stream().anyMatch(l -> l.author() != null);
        List<CommentLine> texts = run.stream().filter(l -> !l.text().isBlank()).toList();
        if (named || texts.size() < 2 || !texts.getFirst().looksLikeName()) {
            return List.copyOf(run);
        }
        int first = texts.getFirst().piece().index();
        return run.stream()
                .map(l -> l.piece().index() == first ? l.asSignature() : l)
                .toList();
    }
}
