package org.stemma.clean;

/** The tags that a {@link Box} may be asked for, each a bit, so that what is around it is one number. */
final class Tags {
    static final long A = 1;
    static final long ARTICLE = 1 << 1;
    static final long ASIDE = 1 << 2;
    static final long BLOCKQUOTE = 1 << 3;
    static final long CODE = 1 << 4;
    static final long DL = 1 << 5;
    static final long FIGURE = 1 << 6;
    static final long FOOTER = 1 << 7;
    static final long FORM = 1 << 8;
    static final long H1 = 1 << 9;
    static final long HEADER = 1 << 10;
    static final long LABEL = 1 << 11;
    static final long LI = 1 << 12;
    static final long MAIN = 1 << 13;
    static final long NAV = 1 << 14;
    static final long NOSCRIPT = 1 << 15;
    static final long P = 1 << 16;
    static final long PRE = 1 << 17;
    static final long TABLE = 1 << 18;
    static final long TD = 1 << 19;
    static final long TH = 1 << 20;

    private Tags() {}

    /** The bit of a tag; 0 for one that nobody asks for. */
    static long of(String tag) {
        return switch (tag) {
            case "a" -> A;
            case "article" -> ARTICLE;
            case "aside" -> ASIDE;
            case "blockquote" -> BLOCKQUOTE;
            case "code" -> CODE;
            case "dl" -> DL;
            case "figure" -> FIGURE;
            case "footer" -> FOOTER;
            case "form" -> FORM;
            case "h1" -> H1;
            case "header" -> HEADER;
            case "label" -> LABEL;
            case "li" -> LI;
            case "main" -> MAIN;
            case "nav" -> NAV;
            case "noscript" -> NOSCRIPT;
            case "p" -> P;
            case "pre" -> PRE;
            case "table" -> TABLE;
            case "td" -> TD;
            case "th" -> TH;
            default -> 0;
        };
    }
}
