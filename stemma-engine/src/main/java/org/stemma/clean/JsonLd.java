package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON-LD of a page: its nodes, and those of them that describe an article, whatever the shape (arrays, {@code @graph},
 * nested main entities, references by {@code @id}). What is written a little wrong is read all the same: comments around it, raw
 * line breaks, trailing commas; of a script that is broken beyond that, the plain fields are taken. Cost: linear.
 */
final class JsonLd {
    /** A name that metadata tell, and whether they say that it is a body's and no person's. */
    record Named(String name, boolean organisation) {}

    /** Scripts longer than this are data stores, no description of the page. */
    private static final int LONGEST_SCRIPT = 2_000_000;

    /** Nodes lie at most this deep in lists and wrappers. */
    private static final int DEEPEST = 6;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Set<String> WORKS = Set.of("recipe", "howto", "review", "creativework", "report");

    private static final Pattern SCHEMA = Pattern.compile("^https?://schema.org/");

    /** Plain fields, for scripts that no parser reads. */
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified)\"\\s{0,4}:\\s{0,4}\"([^\"\\\\]{1,300})\"|\"(author)\"\\s{0,4}:[^\\]\"]{0,20}(?:\"@type\"\\s{0,4}:\\s{0,4}\"Person\"\\s{0,4},[^\\]\"]{0,20})?\"name\"\\s{0,4}:\\s{0,4}\"([^\"\\\\]{1,100})\"");

    private final List<JsonNode> nodes = new ArrayList<>();
    private final List<JsonNode> articles = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(List<Element> scripts) {
        JsonLd read = new JsonLd();
        scripts.forEach(script -> read.read(script.data()));
        return read;
    }

    private void read(String script) {
        if (script.length() > LONGEST_SCRIPT) {
            return;
        }
        String json = unwrapped(script);
        List<JsonNode> roots = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
            values.forEachRemaining(roots::add);
        } catch (JacksonException e) {
            // Broken JSON-LD is common: what stood before the break was read, the plain fields tell the rest.
            roots.add(plainFields(json));
        }
        roots.forEach(root -> collect(root, 0));
    }

    /** Without the comment and CDATA marks that hid scripts from old browsers. */
    private static String unwrapped(String script) {
        String json = script.strip();
        for (String open : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
            json = json.startsWith(open) ? json.substring(open.length()).strip() : json;
        }
        for (String close : List.of("-->", "//]]>", "/*]]>*/", "]]>", "//", ";")) {
            json = json.endsWith(close)
                    ? json.substring(0, json.length() - close.length()).strip()
                    : json;
        }
        return json;
    }

    private static ObjectNode plainFields(String json) {
        ObjectNode node = JSON.createObjectNode();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            String name = field.group(1) == null ? field.group(3) : field.group(1);
            String value = field.group(2) == null ? field.group(4) : field.group(2);
            if (!node.has(name)) {
                node.put(name, value);
            }
        }
        boolean article = json.contains("Article\"") || json.contains("Posting\"");
        return article ? node.put("@type", "Article") : JSON.createObjectNode();
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            if (isArticle(node)) {
                articles.add(node);
            }
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed")) {
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
        for (String type : types) {
            String name = type.toLowerCase(Locale.ROOT);
            boolean written = name.endsWith("article") || name.endsWith("posting");
            if (written || WORKS.contains(SCHEMA.matcher(name).replaceFirst(""))) {
                return true;
            }
        }
        return false;
    }

    private void strings(@Nullable JsonNode node, Consumer<String> receiver) {
        named(node, named -> receiver.accept(named.name()), 0);
    }

    /** The strings in a value; of a node its name, also where the node stands elsewhere under its id. */
    private void named(@Nullable JsonNode node, Consumer<Named> receiver, int depth) {
        if (node == null || node.isNull() || depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> named(child, receiver, depth + 1));
        } else if (node.isObject()) {
            JsonNode full = referred(node);
            JsonNode type = full.path("@type");
            boolean organisation = (type.isString() ? type.asString() : type.toString()).contains("Organization");
            named(nameOf(full), n -> receiver.accept(new Named(n.name(), organisation)), depth + 1);
        } else if (!node.asString("").isBlank()) {
            String text = node.asString("").strip();
            boolean escaped = text.indexOf('&') >= 0;
            receiver.accept(
                    new Named(escaped ? Parser.unescapeEntities(text, false).strip() : text, false));
        }
    }

    private static @Nullable JsonNode nameOf(JsonNode node) {
        for (String key : List.of("name", "@value", "@list", "@set")) {
            if (node.has(key)) {
                return node.get(key);
            }
        }
        String given = node.path("givenName").asString("");
        String family = node.path("familyName").asString("");
        String both = (given + " " + family).strip();
        return both.isEmpty() ? null : JSON.getNodeFactory().stringNode(both);
    }

    /** The node itself, or the named node of the same id if it is but a reference. */
    private JsonNode referred(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id == null || nameOf(node) != null) {
            return node;
        }
        return nodes.stream()
                .filter(n -> id.equals(n.get("@id")) && nameOf(n) != null)
                .findFirst()
                .orElse(node);
    }

    /** The number of nodes that describe an article. */
    int articles() {
        return articles.size();
    }

    /** The headlines of the articles, an empty string for one that has none. */
    List<String> headlines() {
        return articles.stream().map(this::headline).toList();
    }

    private String headline(JsonNode article) {
        List<String> found = new ArrayList<>();
        strings(article.get("headline"), found::add);
        if (found.isEmpty()) {
            strings(article.get("name"), found::add);
        }
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** Forgets the articles whose headline does not pass. */
    void keep(Predicate<String> headline) {
        articles.removeIf(article -> !headline.test(headline(article)));
    }

    /** The names that the first article with the property has under it. */
    List<Named> ofArticles(String property) {
        return first(articles, property);
    }

    /** The same of all nodes, such as a WebPage's. */
    List<Named> ofAny(String property) {
        return first(nodes, property);
    }

    private List<Named> first(List<JsonNode> from, String property) {
        for (JsonNode node : from) {
            List<Named> values = new ArrayList<>();
            named(node.get(property), values::add, 0);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }
}
