package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself beside its text: meta elements and the JSON-LD node of its article. Never trusted alone. */
final class Metadata {
    /** Scripts longer than this are data stores, no description of the page. */
    private static final int LONGEST_SCRIPT = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final Map<String, Element> metas = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> nodes = new ArrayList<>();

    private Metadata() {}

    static Metadata of(Document document) {
        Metadata metadata = new Metadata();
        for (Element meta : document.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
                if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                    metadata.metas.putIfAbsent(name, meta);
                }
            }
        }
        for (Element script : document.select("script[type*=ld+json]")) {
            metadata.read(script.data());
        }
        return metadata;
    }

    private void read(String script) {
        if (script.length() > LONGEST_SCRIPT) {
            return;
        }
        try {
            collect(JSON.readTree(script.strip()), 0);
        } catch (JacksonException e) {
            // Broken JSON-LD is common; the page's other marks are read instead.
            return;
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 6) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            if (isArticle(node)) {
                articles.add(node);
            }
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                JsonNode child = node.get(key);
                if (child != null) {
                    collect(child, depth + 1);
                }
            }
        }
    }

    private boolean isArticle(JsonNode node) {
        List<String> types = new ArrayList<>();
        strings(node.get("@type"), types::add);
        return types.stream().anyMatch(t -> t.endsWith("Article") || t.endsWith("BlogPosting") || t.equals("Report"));
    }

    private void strings(@Nullable JsonNode node, Consumer<String> receiver) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> strings(child, receiver));
        } else if (node.isObject()) {
            JsonNode named = node.get("name");
            JsonNode reference = node.get("@id");
            strings(named == null && reference != null ? named(reference.asString()) : named, receiver);
        } else if (!node.asString().isBlank()) {
            receiver.accept(node.asString().strip());
        }
    }

    /** The name of the node that has an id. */
    private @Nullable JsonNode named(String id) {
        for (JsonNode node : nodes) {
            JsonNode own = node.get("@id");
            if (own != null && own.asString().equals(id) && node.get("name") != null) {
                return node.get("name");
            }
        }
        return null;
    }

    /** The content of a meta element by its property, name or itemprop in lower case. */
    @Nullable
    String meta(String name) {
        Element meta = metas.get(name);
        return meta == null ? null : meta.attr("content").strip();
    }

    @Nullable
    Element metaElement(String name) {
        return metas.get(name);
    }

    /** The headline of the JSON-LD article. */
    @Nullable
    String headline() {
        return ofArticle("headline");
    }

    /** The strings of a property of the JSON-LD articles: for persons and bodies their names. */
    List<String> ofArticles(String property) {
        List<String> values = new ArrayList<>();
        for (JsonNode article : articles) {
            strings(article.get(property), values::add);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return values;
    }

    @Nullable
    String ofArticle(String property) {
        List<String> values = ofArticles(property);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The first value of a property in any JSON-LD node, such as a WebPage's. */
    @Nullable
    String ofAny(String property) {
        for (JsonNode node : nodes) {
            List<String> values = new ArrayList<>();
            strings(node.get(property), values::add);
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return null;
    }
}
