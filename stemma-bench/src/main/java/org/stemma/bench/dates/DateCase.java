package org.stemma.bench.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One input of Recognizers-Text with what is expected of it.
 *
 * @param file without folder and endings
 * @param input as given
 * @param reference ISO local date and time that relative times are counted from; empty if the case gives none
 * @param wanted the expressions, in order
 */
record DateCase(String file, String input, String reference, List<Wanted> wanted) {
    DateCase {
        wanted = List.copyOf(wanted);
    }

    /**
     * An expected expression.
     *
     * @param type date, daterange, time, timerange, datetime, datetimerange, datetimealt, duration, set or timezone
     * @param candidates any one of which is right; empty where only the span is told
     */
    record Wanted(String text, String type, List<Candidate> candidates) {
        Wanted {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * One resolution: of a point {@code value}, of a range {@code start} and {@code end}, the end excluded as a rule.
     *
     * @param modifier before, after, since, until, start, mid, end, approx, more, less; empty if none
     */
    record Candidate(
            String timex,
            String modifier,
            @Nullable String value,
            @Nullable String start,
            @Nullable String end) {}

    /** Whether a file tells spans alone. */
    boolean isSpanOnly() {
        return file.contains("Extractor");
    }

    /** Whether a file tells expressions of one kind and leaves others in its inputs unmarked. */
    boolean isOfOneKind() {
        return !file.startsWith("DateTimeModel") && !file.startsWith("Merged");
    }

    static DateCase of(String file, JsonNode json) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode result : json.path("Results")) {
            String type = result.has("TypeName")
                    ? result.path("TypeName").asString()
                    : result.path("Type").asString();
            JsonNode value = result.has("Resolution") ? result.path("Resolution") : result.path("Value");
            wanted.add(new Wanted(result.path("Text").asString(), type.replace("datetimeV2.", ""), candidates(value)));
        }
        return new DateCase(
                file,
                json.path("Input").asString(),
                json.path("Context").path("ReferenceDateTime").asString(""),
                wanted);
    }

    private static List<Candidate> candidates(JsonNode value) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode one : value.path("values")) {
            candidates.add(
                    candidate(one.path("timex").asString(""), one.path("Mod").asString(""), one));
        }
        String timex = value.path("Timex").asString(value.path("timex").asString(""));
        for (String side : List.of("PastResolution", "FutureResolution")) {
            if (value.has(side)) {
                candidates.add(candidate(timex, value.path("Mod").asString(""), value.path(side)));
            }
        }
        if (value.has("TimeZoneResolution")) {
            candidates.add(candidate("", "", value.path("TimeZoneResolution")));
        }
        return candidates;
    }

    private static Candidate candidate(String timex, String modifier, JsonNode node) {
        return new Candidate(
                timex,
                modifier,
                first(node, "value", "date", "dateTime", "time", "duration", "set", "Value"),
                first(node, "start", "startDate", "startDateTime", "startTime"),
                first(node, "end", "endDate", "endDateTime", "endTime"));
    }

    private static @Nullable String first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.has(name)) {
                return node.path(name).asString();
            }
        }
        return null;
    }
}
