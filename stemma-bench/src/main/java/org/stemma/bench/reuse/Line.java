package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence. */
record Line(List<Word> words) {
    private static final Pattern TOKEN = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St|Jr|Sr|Prof|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\."
            + "|\\d[\\d.,]*\\d|\\d"
            + "|\\p{L}[\\p{L}\\p{M}]*(?:['\u2019]\\p{L}+)*"
            + "|\\S");

    Line {
        words = List.copyOf(words);
    }

    /** The words of a text written anew. */
    static Line of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            boolean spaced = token.start() > 0 && Character.isWhitespace(text.charAt(token.start() - 1));
            words.add(Word.fresh(token.group(), spaced));
        }
        return new Line(words);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.form());
        }
        return text.toString();
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /** How many words that are no marks. */
    int length() {
        return (int) words.stream().filter(Word::isWord).count();
    }

    Line part(int from, int to) {
        return new Line(words.subList(from, to));
    }

    Line then(Line other) {
        List<Word> all = new ArrayList<>(words);
        all.addAll(other.words);
        return new Line(all);
    }

    /** Lines one after the other as one. */
    static Line join(Line... parts) {
        List<Word> all = new ArrayList<>();
        for (Line part : parts) {
            all.addAll(part.words);
        }
        return new Line(all);
    }

    /** The first word in small letters, unless it is a name or a figure as far as one can tell. */
    Line lowered() {
        if (words.isEmpty() || !Openers.isCommon(words.getFirst().form())) {
            return this;
        }
        return withFirst(words.getFirst().as(words.getFirst().lower()).spaced(true));
    }

    /** The first word with a capital. */
    Line raised() {
        if (words.isEmpty()) {
            return this;
        }
        String form = words.getFirst().form();
        return withFirst(
                words.getFirst().as(form.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + form.substring(1)));
    }

    private Line withFirst(Word first) {
        List<Word> all = new ArrayList<>(words);
        all.set(0, first);
        return new Line(all);
    }

    /** Whether a quotation mark stands in it. */
    boolean isQuoting() {
        return words.stream().anyMatch(Line::isQuotationMark);
    }

    static boolean isQuotationMark(Word word) {
        return word.is("\u201c") || word.is("\u201d") || word.is("\"");
    }

    /** The last word's number but for closing marks: where a full stop or the like stands, or the size. */
    int end() {
        int at = words.size();
        while (at > 0 && !words.get(at - 1).isWord()) {
            at--;
        }
        return at;
    }
}
