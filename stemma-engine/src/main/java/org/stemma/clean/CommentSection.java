package org.stemma.clean;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Comment;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * Readers' comments: a heading ("12 Comments"), then authors and texts by turns.
 *
 * <p>Which lines are authors is found for the section as a whole: every line gets a score for looking like a name (few words, no
 * full stop, seen again, a time beside it), and the best set of authors is chosen under the rule that each is followed by
 * text; where the heading counts the comments, by dynamic programming among sets of just that many. Cost: O(lines × comments).
 */
final class CommentSection {
    /** Names on the web are this long at most, in words and in units. */
    private static final int MAX_NAME_WORDS = 5;

    private static final int MAX_NAME_LENGTH = 40;
    /** Sections longer than this are not counted through; scores decide line by line. */
    private static final int MAX_COUNTED = 400;

    private static final double NEVER = -1e6;

    private static final Pattern AGO = Pattern.compile(
            "\\b(?:\\d{1,3}|an?|one|einem|einer|une?|un|una) ?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?"
                    + "|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|heures?|jours?|horas?|días|ore|giorni)(?: ago\\b|$)"
                    + "|\\bvor (?:\\d{1,3}|einem|einer) \\p{L}{3,8}|\\bil y a \\d{1,3} \\p{L}{3,8}|\\bhace \\d{1,3} \\p{L}{3,8}|\\bjust now$|\\byesterday\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS = Pattern.compile(
            " (?:says|said|wrote|writes|schrieb|schreibt|sagt|meint|dit|dice|scrive|commented|replied)\\s?:?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOSE_END = Pattern.compile("(?:[\\s,|·•–-]| on| at| am){1,6}$");

    private final ScrapePage page;
    private final int from;
    private final int to;
    private final int declared;
    /** How often a line stands in the section: who comments once comments again. */
    private final Map<List<String>, Integer> uses = new HashMap<>();

    private CommentSection(ScrapePage page, int from, int to, int declared) {
        this.page = page;
        this.from = from;
        this.to = to;
        this.declared = declared;
    }

    static void read(ScrapePage page) {
        boolean prose = false;
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            prose |= piece.isOpen() && Prose.isSentence(piece);
            if (prose && (piece.isOpen() || piece.is(Role.NAVIGATION)) && isHeading(piece)) {
                page.mark(i, Role.OTHER, "heading of the comments");
                int end = end(page, i + 1);
                new CommentSection(page, i + 1, end, count(piece)).readLines();
                i = Math.max(i, end - 1);
            }
        }
    }

    private static boolean isHeading(ScrapePiece piece) {
        return piece.words().size() <= 14
                && !piece.reading().endsWith(".")
                && WebPhrases.LEXICON.in(piece.words()).contains(Kind.COMMENTHEADER);
    }

    /** The number in a heading, 0 if there is none. */
    private static int count(ScrapePiece heading) {
        return heading.words().stream()
                .limit(3)
                .filter(w -> w.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** Comments end where the page speaks again: link lists, notices, forms. */
    private static int end(ScrapePage page, int from) {
        Set<Kind> others =
                EnumSet.of(Kind.RELATED, Kind.NEWSLETTER, Kind.COOKIE, Kind.LEGAL, Kind.COMMENTFORM, Kind.NAVIGATION);
        for (int i = from; i < page.size(); i++) {
            Set<Kind> kinds = WebPhrases.LEXICON.in(page.piece(i).words());
            boolean ends = !page.piece(i).isOpen() && kinds.stream().anyMatch(others::contains);
            if (ends && !kinds.contains(Kind.COMMENTTOOL)) {
                return i;
            }
        }
        return page.size();
    }

    private void readLines() {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean tool = WebPhrases.LEXICON.in(page.piece(i).words()).contains(Kind.COMMENTTOOL);
            if (tool || !page.piece(i).isOpen()) {
                page.mark(i, Role.OTHER, "tool of the comment section");
            } else {
                lines.add(i);
            }
        }
        if (lines.size() < 2) {
            lines.forEach(i -> page.mark(i, Role.OTHER, "among the comments, not one of them"));
            return;
        }
        assign(lines, authors(lines));
    }

    private boolean[] authors(List<Integer> lines) {
        lines.forEach(i -> uses.merge(page.piece(i).words(), 1, Integer::sum));
        double[] score = new double[lines.size()];
        for (int k = 0; k < score.length; k++) {
            score[k] = nameScore(lines, k);
        }
        boolean countable = declared > 0 && declared * 2 <= lines.size() && lines.size() <= MAX_COUNTED;
        boolean[] counted = countable ? best(score, declared) : new boolean[0];
        return counted.length > 0 ? counted : above(score);
    }

    /** How much a line looks like a commenter's name; positive if more than not. */
    private double nameScore(List<Integer> lines, int k) {
        ScrapePiece piece = page.piece(lines.get(k));
        String name = name(piece);
        int words = Words.of(name).size();
        if (words == 0 || words > MAX_NAME_WORDS || name.length() > MAX_NAME_LENGTH || Prose.endsWithStop(name)) {
            return -2;
        }
        double score = words <= 3 ? 1 : 0;
        score += name.matches(".*[!?…]$") ? -1.5 : 0;
        score += name.length() < piece.reading().length() ? 1.5 : 0;
        score += k + 1 < lines.size() && isTime(page.piece(lines.get(k + 1))) ? 1.5 : 0;
        score += k > 0 && isTime(page.piece(lines.get(k - 1))) ? -1.5 : 0;
        score += isTime(piece) && name.isEmpty() ? -3 : 0;
        int again = uses.getOrDefault(piece.words(), 1);
        return score + Math.min(1.5, 0.5 * (again - 1)) - (k + 1 == lines.size() ? 3 : 0);
    }

    /** The best {@code wanted} authors, the first line among them, each followed by a line that is none; empty if impossible. */
    private static boolean[] best(double[] score, int wanted) {
        int n = score.length;
        double[][] sum = new double[n + 1][wanted + 1];
        for (double[] row : sum) {
            java.util.Arrays.fill(row, NEVER);
        }
        sum[n][0] = 0;
        for (int k = n - 1; k >= 0; k--) {
            for (int left = 0; left <= wanted; left++) {
                sum[k][left] =
                        Math.max(sum[k + 1][left], left > 0 && k + 2 <= n ? score[k] + sum[k + 2][left - 1] : NEVER);
            }
        }
        if (sum[0][wanted] < 0) {
            return new boolean[0];
        }
        boolean[] author = new boolean[n];
        int left = wanted;
        for (int k = 0; k < n && left > 0; k++) {
            if (k + 2 <= n && score[k] + sum[k + 2][left - 1] >= sum[k + 1][left]) {
                author[k++] = true;
                left--;
            }
        }
        return author;
    }

    private static boolean[] above(double[] score) {
        boolean[] author = new boolean[score.length];
        for (int k = 0; k < score.length; k++) {
            author[k] = score[k] > 0 && (k == 0 || !author[k - 1]);
        }
        return author;
    }

    private void assign(List<Integer> lines, boolean[] author) {
        int k = 0;
        while (k < lines.size()) {
            if (!author[k]) {
                page.mark(lines.get(k), Role.COMMENT, "before the first author of the comments");
                k++;
                continue;
            }
            int end = k + 1;
            while (end < lines.size() && !author[end]) {
                end++;
            }
            comment(lines.subList(k, end));
            k = end;
        }
    }

    /** An author, perhaps a time, and the lines of the text. */
    private void comment(List<Integer> lines) {
        ScrapePiece author = page.piece(lines.getFirst());
        page.mark(lines.getFirst(), Role.COMMENT_AUTHOR, "name above a comment");
        String name = name(author);
        String beside = author.reading().substring(name.length()).strip();
        @Nullable String time = isTimeText(beside) ? beside : null;
        int text = 1;
        if (lines.size() > 2 && isTime(page.piece(lines.get(1)))) {
            time = page.piece(lines.get(1)).reading();
            page.mark(lines.get(1), Role.METADATA, "time of a comment");
            text = 2;
        }
        List<String> said = new ArrayList<>();
        for (int i : lines.subList(text, lines.size())) {
            page.mark(i, Role.COMMENT, "under a comment's author");
            said.add(page.piece(i).reading());
        }
        if (!said.isEmpty()) {
            Span span = page.piece(lines.get(text))
                    .text()
                    .original()
                    .cover(page.piece(lines.getLast()).text().original());
            page.comment(new Comment(name, time, String.join("\n", said), page.passage(span)));
        }
    }

    /** The line without "says" and without a time behind the name. */
    private static String name(ScrapePiece piece) {
        String text = piece.reading();
        Matcher ago = AGO.matcher(text);
        int end = WrittenDate.first(text).map(d -> d.span().start()).orElse(text.length());
        if (ago.find()) {
            end = Math.min(end, ago.start());
        }
        String name = LOOSE_END.matcher(text.substring(0, end)).replaceAll("");
        return SAYS.matcher(name).replaceAll("").strip();
    }

    private static boolean isTime(ScrapePiece piece) {
        return isTimeText(piece.reading()) && Words.of(name(piece)).isEmpty();
    }

    private static boolean isTimeText(String text) {
        return text.length() <= 60
                && (AGO.matcher(text).find() || WrittenDate.first(text).isPresent());
    }
}
