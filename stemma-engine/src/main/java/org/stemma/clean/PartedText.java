package org.stemma.clean;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The text of a short element, such as a byline, with its parts told apart. */
final class PartedText {
    private static final Set<String> SKIPPED = Set.of("script", "style", "svg", "noscript", "template", "button");

    private static final char BAR = '\u0001';
    private static final String BETWEEN = " \u0001 ";

    private PartedText() {}

    /**
     * An element's text with a bar where one inner element ends and another begins; null if it is longer than a limit. Costs
     * no more than the limit.
     */
    static @Nullable String of(Element element, int limit) {
        StringBuilder text = new StringBuilder();
        NodeFilter filter = new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element inner) {
                    if (SKIPPED.contains(inner.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (!inner.equals(element)) {
                        text.append(BAR);
                    }
                }
                return text.length() > 3 * limit ? FilterResult.STOP : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(@Nullable Node node, int depth) {
                if (node instanceof Element inner && !inner.equals(element)) {
                    text.append(BAR);
                }
                return FilterResult.CONTINUE;
            }
        };
        element.filter(filter);
        String parted = spaced(text);
        return parted.length() > limit ? null : parted;
    }

    /** A text with one space between words and one bar, with space around it, between elements. */
    private static String spaced(CharSequence text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        boolean bar = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BAR) {
                bar = true;
            } else if (c == ' ' || c == '\u00a0' || (c >= '\t' && c <= '\r')) {
                space = true;
            } else {
                spaced.append(bar ? BETWEEN : space ? " " : "").append(c);
                space = false;
                bar = false;
            }
        }
        return spaced.append(bar ? BETWEEN.stripTrailing() : "").toString().strip();
    }
}
