package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a version, each as it is compared and as it stands.
 *
 * <p>A printed word may be two words ("can't"); square brackets and ellipses, by which an editor marks an intervention, are kept apart
 * from what was said. Linear in the text.
 */
final class Wording {
    /** What an editor puts for words left out. */
    static final String ELLIPSIS = "…";

    private static final Pattern PRINTED = Pattern.compile(
            "(?<gap>…|\\.(?:\\s?\\.){2,})"
                    + "|(?<open>\\[)|(?<close>])"
                    + "|(?<word>(?:\\p{L}\\.){2,}|per cent\\b|%|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)");

    private static final Pattern BEFORE = Pattern.compile("(?:^|[.!?…―—–]|--)[\\s\"“‘'”’]*$");
    private static final Pattern AFTER = Pattern.compile("^[\"”’']*(?:$|[.!?…―—–,;]|\\s--)");

    /**
     * One word.
     *
     * @param strict folded only where spelling and marks differ by house style
     * @param loose folded also where reported speech differs: tense, person
     * @param printed index of the printed word that it is part of
     * @param inserted whether an editor added it in square brackets
     */
    record Word(String strict, String loose, int printed, boolean inserted) {
        boolean isEllipsis() {
            return strict.equals(ELLIPSIS);
        }

        boolean isNegation() {
            return loose.equals(Folding.NOT);
        }

        boolean isNumber() {
            return Character.isDigit(strict.charAt(0));
        }
    }

    /** Where a printed word stands in the text, its square brackets with it. */
    record Printed(int start, int end) {}

    final String text;
    final List<Word> words = new ArrayList<>();
    final List<Printed> printed = new ArrayList<>();

    Wording(String text) {
        this.text = text;
        boolean inserted = false;
        int opened = -1;
        Matcher matcher = PRINTED.matcher(text);
        while (matcher.find()) {
            if (matcher.group("open") != null) {
                inserted = text.indexOf(']', matcher.end()) > 0;
                opened = matcher.start();
            } else if (matcher.group("close") != null) {
                close(matcher.end(), inserted);
                inserted = false;
            } else {
                boolean first = inserted && opened >= 0;
                add(matcher, first ? opened : matcher.start(), inserted);
                opened = -1;
            }
        }
    }

    private void add(Matcher matcher, int start, boolean inserted) {
        int index = printed.size();
        printed.add(new Printed(start, matcher.end()));
        if (matcher.group("gap") != null) {
            words.add(new Word(ELLIPSIS, ELLIPSIS, index, inserted));
            return;
        }
        for (String strict : Folding.strict(matcher.group("word"))) {
            words.add(new Word(strict, Folding.loose(strict), index, inserted));
        }
    }

    /** A bracket belongs to the word before it, if that was put in by the same hand. */
    private void close(int end, boolean inserted) {
        if (inserted
                && !printed.isEmpty()
                && !words.isEmpty()
                && words.getLast().inserted()) {
            Printed last = printed.removeLast();
            printed.add(new Printed(last.start(), end));
        }
    }

    /** Whether words {@code first} to {@code last} begin and end where sentences, or the text, do. */
    boolean isSentence(int first, int last) {
        int start = printed.get(words.get(first).printed()).start();
        int end = printed.get(words.get(last).printed()).end();
        return BEFORE.matcher(text.substring(0, start)).find()
                && AFTER.matcher(text.substring(end)).find();
    }

    int size() {
        return words.size();
    }

    /** The text from one printed word to before another. */
    String read(int from, int to) {
        return from >= to
                ? ""
                : text.substring(printed.get(from).start(), printed.get(to - 1).end());
    }
}
