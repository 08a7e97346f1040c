package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a page's JSON-LD tells in full and the page itself may not show: its readers' comments, the entries of its live blog. Each text
 * is aligned to the script in the source, escape by escape. What stands before a fault in a script is read. Linear.
 */
final class ScriptTexts {
    /**
     * A node that tells a text.
     *
     * @param place where its text stands in the source
     */
    record Told(
            int place,
            @Nullable AlignedText headline,
            AlignedText text,
            @Nullable String author,
            @Nullable String time) {}

    /** Scripts longer than this are data stores, no description of the page. */
    private static final int LONGEST_SCRIPT = 2_000_000;

    private static final int MOST = 1000;

    /** Units by which a text is known again. */
    private static final int START = 40;

    /** One node while it is read. */
    private static final class Node {
        private int text = -1;
        private int headline = -1;
        private @Nullable String name;
        private @Nullable String author;
        private @Nullable String time;
    }

    private final String property;
    private final ScriptStrings strings;
    private final List<Told> told = new ArrayList<>();
    private int base;

    private ScriptTexts(String source, String property) {
        this.property = property;
        this.strings = new ScriptStrings(source);
    }

    /** The nodes below a property, wherever it stands in the scripts, in the order of the source. */
    static List<Told> of(String source, List<Element> scripts, String property) {
        ScriptTexts texts = new ScriptTexts(source, property);
        int from = 0;
        for (Element script : scripts) {
            String data = script.data();
            int start = data.contains('"' + property + '"') ? source.indexOf(data, from) : -1;
            if (start >= 0 && data.length() <= LONGEST_SCRIPT) {
                texts.read(data, start);
                from = start + data.length();
            }
        }
        texts.told.sort(Comparator.comparingInt(Told::place));
        return texts.told;
    }

    private void read(String script, int start) {
        int open = Math.max(0, Math.min(indexOrEnd(script, '{'), indexOrEnd(script, '[')));
        base = start + open;
        try (JsonParser json = JsonLd.JSON.createParser(script.substring(open))) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                node(json, false);
            } else if (token == JsonToken.START_ARRAY) {
                list(json, false);
            }
        } catch (JacksonException e) {
            // Broken JSON-LD is common: what stood before the break was read.
            return;
        }
    }

    private static int indexOrEnd(String script, char sign) {
        int at = script.indexOf(sign);
        return at < 0 ? script.length() : at;
    }

    /** The first name in a list. */
    private @Nullable String list(JsonParser json, boolean wanted) {
        String name = null;
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            String inner = switch (token) {
                case START_OBJECT -> node(json, wanted);
                case START_ARRAY -> list(json, wanted);
                case VALUE_STRING -> json.getString();
                default -> null;
            };
            name = name == null ? inner : name;
            token = json.nextToken();
        }
        return name;
    }

    /** Reads a node, and takes it if it is wanted and holds a text; its name. */
    private @Nullable String node(JsonParser json, boolean wanted) {
        Node node = new Node();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                boolean inside = field.equals(property);
                String name = value == JsonToken.START_OBJECT ? node(json, inside) : list(json, inside);
                node.author = field.equals("author") ? name : node.author;
            } else if (value == JsonToken.VALUE_STRING) {
                set(node, field, json);
            }
        }
        if (wanted && node.text >= 0 && told.size() < MOST) {
            take(node);
        }
        return node.name;
    }

    private void set(Node node, String field, JsonParser json) {
        int place = base + (int) json.currentTokenLocation().getCharOffset();
        switch (field) {
            case "text", "articleBody" -> node.text = place;
            case "headline" -> node.headline = place;
            case "name" -> node.name = json.getString();
            case "author" -> node.author = json.getString();
            case "dateCreated" -> node.time = node.time == null ? json.getString() : node.time;
            case "datePublished" -> node.time = json.getString();
            default -> {}
        }
    }

    private void take(Node node) {
        AlignedText text = strings.at(node.text);
        if (!text.isBlank()) {
            AlignedText headline = node.headline < 0 ? AlignedText.EMPTY : strings.at(node.headline);
            told.add(new Told(node.text, headline.isBlank() ? null : headline, text, node.author, node.time));
        }
    }

    /** Whether texts of the page hold the start of a text already. */
    static boolean isShown(AlignedText text, String shown) {
        int length = Math.min(START, text.length());
        return shown.contains(text.text().substring(0, length));
    }

    /** The texts of a page, as {@link #isShown} looks them through. */
    static String shown(List<Piece> pieces) {
        StringBuilder shown = new StringBuilder();
        pieces.forEach(piece -> shown.append(piece.string()).append('\n'));
        return shown.toString();
    }
}
