package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Finds dates of publication and of change in lines of text: a date counts if a label stands before it ("Updated: …",
 * {@code date 2025-10-17}) or if the line holds nothing else. A date inside a sentence is nobody's stamp.
 *
 * <p>Cost: linear in the line.
 */
final class DateFinder {
    /** Which of an article's dates a date is. */
    enum Label {
        PUBLISHED,
        UPDATED,
        /** Some other date, by its label: copyright, day of retrieval, membership. */
        OTHER,
        /** No label says. */
        NONE
    }

    /**
     * A date in a line.
     *
     * @param label which date it is, by the words before it
     * @param span the label, if any, and the date: what a reader would cut off
     * @param date the date with its clock time
     * @param when the day it means
     * @param alone whether the line holds nothing else but fillers such as a weekday
     */
    record Found(Label label, Span span, Span date, When when, boolean alone) {
        /** Whether it may date the article: labelled as the day of publication, or alone without a label. */
        boolean isPublished() {
            return label == Label.PUBLISHED || (label == Label.NONE && alone);
        }
    }

    /** A label and where it begins in the words before a date. */
    private record LabelPhrase(Label label, int start) {}

    /** Longest stretch before a date that is searched for its label. */
    private static final int LABEL_REACH = 80;

    /** Longest line that is taken for a line of metadata; sentences with a labelled date are longer. */
    private static final int SHORT_LINE = 70;

    /** A line of a name and a date is no longer. */
    private static final int LONGEST_DATED = 90;

    private static final Pattern BEFORE_LABEL = Pattern.compile("[\\s\\u00a0|·•/(\\[*>#–—-]*+");
    private static final Map<List<String>, Label> LABELS = labels();

    private static final Pattern BEHIND = Pattern.compile("(?:\\s?(?:Uhr|h))?\\s(\\p{L}{5,20})(?:[.,;|]|$)");

    /** Words of the longest label. */
    private static final int LONGEST_LABEL = 6;

    private DateFinder() {}

    /** The dates in a line of text; {@code 3/4/2025} is read day first. */
    static List<Found> inLine(String line) {
        return inLine(line, false);
    }

    /** The dates in a line of text, with the order of numbers that its language prefers. */
    static List<Found> inLine(String line, boolean monthFirst) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (DateReader.Dated dated : DateReader.read(line, monthFirst)) {
            Found one = labelled(line, from, dated);
            found.add(one);
            from = dated.span().end();
        }
        return found;
    }

    /** Whether a short line holds a date behind something else. */
    static boolean isDated(String line) {
        if (line.length() > LONGEST_DATED || Words.endsSentence(line)) {
            return false;
        }
        List<DateReader.Dated> dates = DateReader.read(line, false);
        return !dates.isEmpty() && dates.getFirst().span().start() > 4;
    }

    private static Found labelled(String line, int from, DateReader.Dated dated) {
        Span date = dated.span();
        int reach = glued(line, Math.max(from, date.start() - LABEL_REACH), date.start());
        String before = line.substring(reach, date.start());
        boolean restIsFiller =
                DateFillers.isFiller(line.substring(date.end(), Math.min(line.length(), date.end() + LABEL_REACH)))
                        && line.length() <= date.end() + LABEL_REACH;
        LabelPhrase phrase = label(before);
        if (phrase != null) {
            int start = reach + phrase.start();
            if (isShort(line) || startsPiece(line, from, start) || phrase.label() == Label.OTHER) {
                return new Found(
                        phrase.label(), new Span(start, date.end()), date, dated.when(), restIsFiller && start == 0);
            }
        }
        Label behind = behind(line, date.end());
        if (behind != Label.NONE) {
            return new Found(behind, date, date, dated.when(), false);
        }
        boolean alone = restIsFiller
                && date.start() - LABEL_REACH <= from
                && DateFillers.isFiller(line.substring(from, date.start()));
        return new Found(Label.NONE, date, date, dated.when(), alone);
    }

    /** Where a label begins that is run together with a number before it ("2022Updated:"), the last one; else the start. */
    private static int glued(String line, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (Character.isUpperCase(line.charAt(i)) && Character.isDigit(line.charAt(i - 1))) {
                return i;
            }
        }
        return from;
    }

    /** The label behind a date, as in "am 3. Mai 2021 veröffentlicht": one word, alone before a stop or the end. */
    private static Label behind(String line, int end) {
        Matcher word = BEHIND.matcher(line).region(end, line.length());
        Label label = word.lookingAt() ? LABELS.getOrDefault(Words.of(word.group(1)), Label.NONE) : Label.NONE;
        return label == Label.OTHER ? Label.NONE : label;
    }

    /** Whether a label begins a line, or a piece of one behind a separator or another date. */
    private static boolean startsPiece(String line, int from, int start) {
        String before =
                line.substring(Math.max(from, start - LABEL_REACH), start).stripTrailing();
        if (before.isEmpty() || (from > 0 && DateFillers.isFiller(before))) {
            return true;
        }
        return BEFORE_LABEL.matcher(before).matches() || "|·•/([–—:;".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A line that is no sentence: its labels need not stand at the start. */
    private static boolean isShort(String line) {
        return line.length() <= SHORT_LINE;
    }

    /** The label at the end of the words before a date, fillers aside; the longest that fits. */
    private static @Nullable LabelPhrase label(String before) {
        int end = before.length();
        while (end > 0) {
            LabelPhrase found = labelAt(before, end);
            if (found != null) {
                return found;
            }
            int content = DateFillers.contentEnd(before);
            if (end <= content) {
                return null;
            }
            end = lastWordStart(before, end, content);
        }
        return null;
    }

    /** Where the last word before an offset begins, but not before the last word that says something. */
    private static int lastWordStart(String text, int end, int least) {
        int at = end;
        while (at > least && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        while (at > least && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static @Nullable LabelPhrase labelAt(String before, int end) {
        String text = before.substring(0, end);
        List<String> words = Words.of(text);
        for (int count = Math.min(LONGEST_LABEL, words.size()); count > 0; count--) {
            Label label = LABELS.get(words.subList(words.size() - count, words.size()));
            if (label != null) {
                return new LabelPhrase(label, startOf(text, count));
            }
        }
        return null;
    }

    /** Where the n-th word from the end of a text begins. */
    private static int startOf(String text, int words) {
        int at = text.length();
        for (int i = 0; i < words; i++) {
            while (at > 0 && !isLetter(text.charAt(at - 1))) {
                at--;
            }
            while (at > 0 && (isLetter(text.charAt(at - 1)) || (at > 1 && "'’".indexOf(text.charAt(at - 1)) >= 0))) {
                at--;
            }
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '©' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The label that a line is, with nothing but fillers behind it: "Published on:"; {@code NONE} if it is none. */
    static Label labelAlone(String line) {
        LabelPhrase phrase = line.length() > LABEL_REACH ? null : label(line);
        return phrase == null || !DateFillers.isFiller(line.substring(0, phrase.start())) ? Label.NONE : phrase.label();
    }

    private static Map<List<String>, Label> labels() {
        Map<List<String>, Label> labels = new HashMap<>();
        for (String line : Lexicon.lines("date-labels.txt")) {
            int gap = line.indexOf(' ');
            Label label = Label.valueOf(line.substring(0, gap).toUpperCase(Locale.ROOT));
            labels.putIfAbsent(Words.of(line.substring(gap + 1)), label);
        }
        return Map.copyOf(labels);
    }
}
