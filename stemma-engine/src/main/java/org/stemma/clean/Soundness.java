package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Flag;
import org.stemma.news.Role;

/**
 * What a reader of the article should know about its text: quotation marks that lack their fellow, a text that breaks off, two
 * texts run together. The text itself is never mended.
 */
final class Soundness {
    private static final Pattern GLUE = Pattern.compile(
            "\\p{Ll}{2}[.!?][”\"’]?(?=\\p{Lu}\\p{Ll}*[ ’'])|\\p{Ll}{2}[.!?][”\"’](?=\\p{Lu})|\\p{Ll}{2}[.!?](?=[“«„]\\p{Lu})");
    private static final Pattern CUT = Pattern.compile(
            "\\[\\+?\\d{1,6} (?:more )?(?:chars|characters|words)\\]$|\\[(?:…|\\.\\.\\.)\\]$|(?:…|\\.\\.\\.)$");
    /** A last line with fewer words may be a signature. */
    private static final int MIN_CUT_WORDS = 8;

    private static final int EXCERPT = 40;
    /** So many places of one paragraph are told; no address is longer than this. */
    private static final int MAX_TOLD = 3;

    private static final int MAX_TOKEN = 200;

    private Soundness() {}

    /** Cuts pieces where two texts were run together, and says so. */
    static void unglue(ScrapePage page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).isOpen()) {
                List<Integer> cuts = cuts(page, page.piece(i));
                i += cuts.isEmpty() ? 0 : page.splitAll(i, cuts) - 1;
            }
        }
    }

    private static List<Integer> cuts(ScrapePage page, ScrapePiece piece) {
        String text = piece.reading();
        List<Integer> cuts = new ArrayList<>();
        Matcher glue = GLUE.matcher(text);
        while (glue.find()) {
            if (isAddress(text, glue.end())) {
                continue;
            }
            cuts.add(glue.end());
            if (cuts.size() <= MAX_TOLD) {
                String place = text.substring(
                        Math.max(0, glue.end() - EXCERPT / 2), Math.min(text.length(), glue.end() + EXCERPT / 2));
                int at = piece.text().original().start();
                page.flag(Flag.Kind.GLUED_TEXT, "no space between two sentences near offset " + at + ": " + place);
            }
        }
        return cuts;
    }

    /** "www.Example.org" and "report.Pdf" are no sentences. */
    private static boolean isAddress(String text, int at) {
        int start = at;
        while (start > Math.max(0, at - MAX_TOKEN) && text.charAt(start - 1) != ' ') {
            start--;
        }
        int end = at;
        while (end < Math.min(text.length(), at + MAX_TOKEN) && text.charAt(end) != ' ') {
            end++;
        }
        String token = text.substring(start, end);
        return token.contains("www.")
                || token.contains("://")
                || token.contains("@")
                || token.chars().filter(c -> c == '.').count() > 2;
    }

    /** Flags on the finished blocks. */
    static void check(ScrapePage page) {
        List<ScrapePiece> body = page.pieces().stream()
                .filter(p -> p.is(Role.BODY) || p.is(Role.LIST_ITEM))
                .toList();
        for (int i = 0; i < body.size(); i++) {
            quotes(page, body.get(i), i + 1 < body.size() ? body.get(i + 1) : null);
        }
        if (body.isEmpty()) {
            page.flag(Flag.Kind.NO_BODY, "no running text");
        } else {
            truncation(page, body.getLast());
        }
    }

    private static void truncation(ScrapePage page, ScrapePiece last) {
        boolean cut = CUT.matcher(last.reading()).find();
        boolean open = !last.endsSentence() && last.words().size() >= MIN_CUT_WORDS && last.is(Role.BODY);
        if (cut || open) {
            String text = last.reading();
            page.flag(Flag.Kind.TRUNCATED, "breaks off: " + text.substring(Math.max(0, text.length() - EXCERPT)));
        }
    }

    private static void quotes(
            ScrapePage page, ScrapePiece piece, @org.jspecify.annotations.Nullable ScrapePiece next) {
        List<Integer> open = new ArrayList<>();
        String text = piece.reading();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = c == '”' || c == '»' || (c == '"' && !open.isEmpty());
            if (c == '“' && !open.isEmpty() && text.charAt(open.getFirst()) == '„') {
                closes = true;
            }
            if (closes && open.isEmpty()) {
                flag(page, piece, i, "no opening mark for the closing one");
            } else if (closes) {
                open.removeLast();
            } else if (c == '“' || c == '„' || c == '«' || c == '"') {
                open.add(i);
            }
        }
        boolean goesOn = next != null
                && !next.reading().isEmpty()
                && "“„«\"".indexOf(next.reading().charAt(0)) >= 0;
        if (!open.isEmpty() && !goesOn) {
            flag(page, piece, open.getLast(), "no closing mark for the opening one");
        }
    }

    private static void flag(ScrapePage page, ScrapePiece piece, int at, String what) {
        String text = piece.reading();
        int offset =
                piece.text().toOriginal(new org.stemma.text.Span(at, at + 1)).start();
        String place = text.substring(Math.max(0, at - EXCERPT / 2), Math.min(text.length(), at + EXCERPT / 2));
        page.flag(Flag.Kind.UNCLOSED_QUOTE, what + " at offset " + offset + ": " + place);
    }
}
