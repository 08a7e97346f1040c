package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records {@code {id, url, title, text | html, published, outlet}}: one a line (JSON Lines), or one JSON value that is a
 * record or a list of records. A line that is wrong is refused with its number; the rest is read.
 *
 * <p>Lines are streamed, so a file may be of any length.
 */
final class JsonRecords {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_FAULT = 120;

    private final CaptureMaker maker;

    JsonRecords(CaptureMaker maker) {
        this.maker = maker;
    }

    /**
     * Reads all of a stream.
     *
     * @param in buffered
     * @param named whether the file's name says JSON; otherwise text that merely starts with a brace is read as text
     */
    void read(InputStream in, boolean named) throws IOException {
        LineReader lines = new LineReader(in, Intake.LARGEST_FILE, 0);
        LineReader.Line first = lines.nextFilled();
        if (first == null) {
            maker.refuse("", "empty file; nothing to read");
            return;
        }
        JsonNode node = parse(first.text());
        if (first.tooLong() || (node != null && node.isObject())) {
            lines(first, lines);
        } else {
            whole(first, in, named);
        }
    }

    private void lines(LineReader.@Nullable Line first, LineReader rest) throws IOException {
        LineReader.Line line = first;
        while (line != null) {
            String place = Integer.toString(line.number());
            if (line.tooLong()) {
                maker.refuse("line " + place, "longer than " + (Intake.LARGEST_FILE >> 20) + " MB; split the record");
            } else {
                record(place, "line " + place, line.text());
            }
            line = rest.nextFilled();
        }
    }

    private void record(String place, String words, String json) {
        try {
            record(place, words, JSON.readTree(json));
        } catch (JacksonException e) {
            maker.refuse(words, "not JSON (" + fault(e) + "); a record is one object {text or html, …} on one line");
        }
    }

    private void record(String place, String words, JsonNode node) {
        if (!node.isObject()) {
            maker.refuse(words, "not a JSON object; a record is {id, url, title, text or html, published, outlet}");
            return;
        }
        if (JsonFeed.isFeed(node)) {
            maker.feed("", JsonFeed.read(node, ""));
            return;
        }
        String html = string(node, "html");
        String text = html == null ? string(node, "text") : html;
        if (text == null) {
            maker.refuse(words, "no string \"text\" or \"html\" in the record; give one of them");
            return;
        }
        Capture.Given given = new Capture.Given(
                string(node, "id"), string(node, "title"), string(node, "published"), string(node, "outlet"));
        maker.record(place, text, html != null, string(node, "url"), given);
    }

    /** One JSON value over several lines; if it is none, the lines are taken one by one. */
    private void whole(LineReader.Line first, InputStream in, boolean named) throws IOException {
        byte[] rest = in.readNBytes(Intake.LARGEST_FILE + 1);
        if (rest.length > Intake.LARGEST_FILE) {
            maker.refuse("", "larger than " + (Intake.LARGEST_FILE >> 20) + " MB; give it as JSON Lines");
            return;
        }
        String all = first.text() + "\n" + new String(rest, StandardCharsets.UTF_8);
        JsonNode node = parse(all);
        if (node == null && !named) {
            maker.page(all.getBytes(StandardCharsets.UTF_8), Kind.TEXT);
        } else if (node == null) {
            lines(first, new LineReader(new ByteArrayInputStream(rest), Intake.LARGEST_FILE, first.number()));
        } else if (node.isArray()) {
            list(node);
        } else {
            record("1", "", node);
        }
    }

    private void list(JsonNode node) {
        if (node.isEmpty()) {
            maker.refuse("", "an empty list; nothing to read");
        }
        for (int i = 0; i < node.size(); i++) {
            record(Integer.toString(i + 1), "record " + (i + 1), node.get(i));
        }
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String fault(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > LONGEST_FAULT ? line.substring(0, LONGEST_FAULT) + "…" : line;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull() || value.isContainer()) {
            return null;
        }
        return value.asString();
    }
}
