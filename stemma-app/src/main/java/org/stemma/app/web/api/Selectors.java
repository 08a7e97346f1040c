package org.stemma.app.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of every passage in an answer where it stands, in the words of the W3C's Web Annotation Data Model: a specific resource with a
 * TextQuoteSelector and a TextPositionSelector, both in the decoded text of the article's capture; and, where its address on the web is
 * known, a link by which a browser opens that page at the passage.
 */
final class Selectors {
    private static final List<String> PASSAGE = List.of("article", "start", "end", "quote", "prefix", "suffix");

    private final Function<String, @Nullable String> address;
    private final Map<String, @Nullable String> known = new HashMap<>();

    /** @param address of an article on the web, by its id; null if it is not known */
    Selectors(Function<String, @Nullable String> address) {
        this.address = address;
    }

    JsonNode add(JsonNode node) {
        if (node instanceof ObjectNode object && isPassage(object)) {
            addTo(object);
            return node;
        }
        for (JsonNode child : node) {
            add(child);
        }
        return node;
    }

    private static boolean isPassage(ObjectNode object) {
        return object.size() == PASSAGE.size() && object.propertyNames().containsAll(Set.copyOf(PASSAGE));
    }

    private void addTo(ObjectNode passage) {
        String article = passage.path("article").asString();
        if (!known.containsKey(article)) {
            known.put(article, address.apply(article));
        }
        String url = known.get(article);
        String quote = passage.path("quote").asString();
        ObjectNode target = passage.putObject("target");
        target.put("type", "SpecificResource");
        target.put("source", url == null ? Answers.ROOT + "articles/" + article : url);
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", quote)
                .put("prefix", passage.path("prefix").asString())
                .put("suffix", passage.path("suffix").asString());
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", passage.path("start").asInt())
                .put("end", passage.path("end").asInt());
        String link = url == null || quote.isBlank() ? null : TextFragment.ofSource(url, quote);
        if (link != null) {
            passage.put("link", link);
        }
    }
}
