package org.stemma.app.web;

/** Words as they are typed. */
final class Typed {
    private Typed() {}

    /** The same, but the last of them may be no more than begun: so that something is found with each letter. */
    static String soFar(String words) {
        boolean open = words.chars().filter(letter -> letter == '"').count() % 2 == 1;
        boolean begun = !words.isEmpty() && Character.isLetterOrDigit(words.codePointBefore(words.length()));
        return begun && !open ? words + "*" : words;
    }
}
