package org.stemma.app.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Article;
import org.stemma.news.Report;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as lines of JSON, field names as in the records, in their order.
 *
 * <p>Each line ends with {@code files}: where each article that it names was read, so that a pipe can join on its own names.
 */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Map<String, String> files = new HashMap<>();

    /** A record as a tree, to add to. */
    static ObjectNode tree(Object record) {
        return MAPPER.valueToTree(record);
    }

    static JsonNode list(List<?> records) {
        return MAPPER.valueToTree(records);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String line(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /** Remembers where an article was read. */
    void name(Article article) {
        files.put(article.id(), article.file());
    }

    void name(Report report) {
        name(report.article());
    }

    /** A line that ends with the files of the articles that it names. */
    String lineWithFiles(ObjectNode node) {
        Map<String, String> named = new TreeMap<>();
        collect(node, named);
        ObjectNode places = node.putObject("files");
        named.forEach(places::put);
        return line(node);
    }

    private void collect(JsonNode node, Map<String, String> named) {
        if (node.isString()) {
            String file = files.get(node.stringValue());
            if (file != null) {
                named.put(node.stringValue(), file);
            }
        }
        for (JsonNode child : node) {
            collect(child, named);
        }
    }
}
