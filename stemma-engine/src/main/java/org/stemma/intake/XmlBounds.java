package org.stemma.intake;

/**
 * Refuses XML that is made to harm its readers, before any of them sees it: entities that multiply, names of megabytes, elements with
 * thousands of attributes or by the million. Parsers take quadratic time, or all memory, for these. One pass, linear.
 */
final class XmlBounds {
    /** Real names stay under 100; the JDK's own bound. */
    private static final int LONGEST_NAME = 1000;

    /** Namespaces of a feed's root, a dozen in the worst of them; jsoup's own bound. */
    private static final int MOST_ATTRIBUTES = 512;

    /** The 50,000 entries of a full sitemap with 12 elements each, and half as much again. */
    private static final int MOST_TAGS = 1_000_000;

    /** A document type and its entities stand at the start, before the root. */
    private static final int DECLARED_WITHIN = 1 << 16;

    private final String text;
    private int at;

    private XmlBounds(String text) {
        this.text = text;
    }

    /** Refuses a text that is out of bounds. */
    static void check(String text) throws Refusal {
        refuseEntities(text);
        XmlBounds bounds = new XmlBounds(text);
        int tags = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', bounds.at)) {
            bounds.at = open + 1;
            if (text.startsWith("<![CDATA[", open)) {
                bounds.pass("]]>");
            } else if (text.startsWith("<!--", open)) {
                bounds.pass("-->");
            } else if (bounds.at < text.length() && Character.isLetter(text.charAt(bounds.at))) {
                bounds.passTag();
                tags++;
            }
            if (tags > MOST_TAGS) {
                throw new Refusal("character " + open, "XML of more than " + MOST_TAGS + " elements; split it");
            }
        }
    }

    /** Goes behind a mark; stays if it never comes, as tolerant parsers then read on. */
    private void pass(String mark) {
        int found = text.indexOf(mark, at);
        at = found < 0 ? at : found + mark.length();
    }

    private static void refuseEntities(String text) throws Refusal {
        String head = text.substring(0, Math.min(text.length(), DECLARED_WITHIN));
        int type = head.indexOf("<!DOCTYPE");
        int entity = type < 0 ? -1 : head.indexOf("<!ENTITY", type);
        if (entity >= 0) {
            throw new Refusal(
                    "character " + entity,
                    "XML that declares entities of its own; no feed needs them, so it is not read");
        }
    }

    /** Goes to a tag's end: what stands in quotes may be long, what does not may not. */
    private void passTag() throws Refusal {
        int start = at;
        int name = at;
        int attributes = 0;
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                name = at;
            } else if (c == '>' || c == '<') {
                return;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Character.isWhitespace(c)) {
                name = at;
            } else if (c == '=') {
                attributes++;
            }
            if (at - name > LONGEST_NAME || attributes > MOST_ATTRIBUTES) {
                throw new Refusal(
                        "character " + start,
                        "XML with a name of more than " + LONGEST_NAME + " characters, or more than " + MOST_ATTRIBUTES
                                + " attributes in an element");
            }
        }
    }
}
