package org.stemma.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Archives of the web, whole and broken, from the test suites of four tools: everything that can be read is read, to the byte, and
 * what is broken is named. What is in them was counted by other means, see {@code eval/warc-fixtures.json}.
 */
final class WarcFixturesEvaluation implements Evaluation {
    private static final Pattern SUMMARY =
            Pattern.compile("(\\d+) records? without an article passed over, (\\d+) read");

    /** What was read of one file. */
    private static final class Reading implements Intake.Receiver {
        private int pages;
        private int captures;
        private long bytes;
        private int broken;
        private int records;

        @Override
        public void captured(Capture capture) {
            captures++;
            if (capture.form() == Capture.Form.HTML) {
                pages++;
                bytes += capture.content().size();
            }
        }

        @Override
        public void refused(Refused refused) {
            Matcher summary = SUMMARY.matcher(refused.reason());
            if (summary.lookingAt()) {
                records = Integer.parseInt(summary.group(1)) + Integer.parseInt(summary.group(2));
            } else if (refused.reason().startsWith("broken record")) {
                broken++;
            }
        }
    }

    @Override
    public String name() {
        return "warc-fixtures";
    }

    @Override
    public String about() {
        return "WARC and ARC files, whole and broken: files whose every record is read, or named where it is broken";
    }

    @Override
    public String corpus() {
        return "benchmarks/warc-fixtures";
    }

    @Override
    public Scores measure(Path corpus) {
        JsonNode files = JsonMapper.shared()
                .readTree(Path.of("eval/warc-fixtures.json").toFile())
                .path("files");
        int pages = 0;
        int bytes = 0;
        int broken = 0;
        int records = 0;
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            JsonNode truth = file.getValue();
            Reading reading = new Reading();
            new Intake().read(List.of(corpus.resolve(file.getKey()).toString()), new Intake.Options(false), reading);
            pages += reading.pages == truth.path("pages").asInt() ? 1 : 0;
            bytes += reading.bytes == truth.path("bytes").asLong() ? 1 : 0;
            broken += reading.broken == truth.path("broken").asInt() ? 1 : 0;
            boolean sound = truth.path("broken").asInt() == 0;
            int read = reading.records == 0 ? reading.captures : reading.records;
            records += !sound || read == truth.path("records").asInt() ? 1 : 0;
        }
        double all = files.size();
        return Scores.of("pages read", pages / all)
                .and("bytes of pages", bytes / all)
                .and("records accounted for", records / all)
                .and("broken records named", broken / all);
    }
}
