package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private record LabelPhrase(Label label, Pattern pattern) {}

    /** Longest stretch before a date that is searched for its label. */
    private static final int LABEL_REACH = 80;

    /** Longest line that is taken for a line of metadata; sentences with a labelled date are longer. */
    private static final int SHORT_LINE = 70;

    /** Words and marks that may stand between a label and its date, or beside a date that is alone. */
    private static final String FILLER =
            "(?:\\p{L}*day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
                    + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
                    + "|on|at|am|pm|le|el|il|em|op|um|uhr|den|der|de|the|ist|est|edt|et|gmt|utc|ist|cet|cest|bst|pst|pdt|time|a\\.m\\.|p\\.m\\."
                    + "|\\d{1,2}[:.h]\\d\\d|[\\s\\u00a0,:;.|·•()\\[\\]/–—-])";

    private static final Pattern FILLERS = Pattern.compile(FILLER + "*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_LABEL = Pattern.compile("[\\s\\u00a0|·•/(\\[*>#–—-]*+");
    private static final List<LabelPhrase> LABELS = labels();

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

    private static Found labelled(String line, int from, DateReader.Dated dated) {
        Span date = dated.span();
        int reach = Math.max(from, date.start() - LABEL_REACH);
        String before = line.substring(reach, date.start());
        boolean restIsFiller = isFiller(line.substring(date.end(), Math.min(line.length(), date.end() + LABEL_REACH)))
                && line.length() <= date.end() + LABEL_REACH;
        for (LabelPhrase phrase : LABELS) {
            Matcher matcher = phrase.pattern().matcher(before);
            if (matcher.find()) {
                int start = reach + matcher.start(1);
                if (isShort(line) || startsPiece(line, from, start) || phrase.label() == Label.OTHER) {
                    return new Found(
                            phrase.label(),
                            new Span(start, date.end()),
                            date,
                            dated.when(),
                            restIsFiller && start == 0);
                }
            }
        }
        boolean alone = restIsFiller && reach == from && isFiller(before);
        return new Found(Label.NONE, date, date, dated.when(), alone);
    }

    /** Whether a label begins a line, or a piece of one behind a separator or another date. */
    private static boolean startsPiece(String line, int from, int start) {
        String before =
                line.substring(Math.max(from, start - LABEL_REACH), start).stripTrailing();
        if (before.isEmpty() || (from > 0 && isFiller(before))) {
            return true;
        }
        return BEFORE_LABEL.matcher(before).matches() || "|·•/([–—:;".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A line that is no sentence: its labels need not stand at the start. */
    private static boolean isShort(String line) {
        return line.length() <= SHORT_LINE;
    }

    private static boolean isFiller(String text) {
        return FILLERS.matcher(text).matches();
    }

    private static List<LabelPhrase> labels() {
        List<String> lines = new ArrayList<>(Lexicon.lines("date-labels.txt"));
        lines.sort(Comparator.comparingInt(String::length).reversed());
        List<LabelPhrase> labels = new ArrayList<>();
        for (String line : lines) {
            int gap = line.indexOf(' ');
            Label label = Label.valueOf(line.substring(0, gap).toUpperCase(Locale.ROOT));
            String words = Pattern.quote(line.substring(gap + 1)).replace(" ", "\\E\\s+\\Q");
            labels.add(new LabelPhrase(
                    label,
                    Pattern.compile(
                            "(?<!\\p{L})(" + words + ")(?!\\p{L})" + FILLER + "*+$",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        }
        return List.copyOf(labels);
    }
}
