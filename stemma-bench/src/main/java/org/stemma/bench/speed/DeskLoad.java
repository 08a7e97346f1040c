package org.stemma.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running desk answers over loopback: {@code ./bench load ADDRESS [PROCESS [STORE]]}. First each question by itself, then all of them by
 * 50 readers at once. With the number of its process, the processor's time is told besides the clock's; with the store, {@code ./stemma read}
 * reads invented articles into it while the 50 read, to its end. Times by the clock are those of the client, from the question to the last byte.
 */
final class DeskLoad {
    private static final int SECONDS = 30;
    private static final int ASKED = 100;
    private static final int STORIES_KNOWN = 1000;
    private static final int PAGE = 200;
    private static final int OK = 200;
    private static final int MOVED = 307;
    private static final int NONE = 404;

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> stories = new ArrayList<>();

    private DeskLoad(URI address) {
        this.address = address;
    }

    /**
     * @param process the number of the desk's process, 0 if it is not known
     * @param store the store that it shows, if it is to be written meanwhile
     */
    static void measure(URI address, long process, List<Path> store) throws IOException, InterruptedException {
        DeskLoad load = new DeskLoad(address);
        load.know();
        Timings timings = load.questions();
        timings.alone(
                ASKED,
                () -> ProcessHandle.of(process)
                        .flatMap(desk -> desk.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos());
        if (store.isEmpty()) {
            timings.measure(SECONDS);
            return;
        }
        try (RealReading reading = RealReading.into(store.getFirst())) {
            timings.measure(SECONDS, reading::isOver);
        }
    }

    /** Learns what stories there are. */
    private void know() throws IOException, InterruptedException {
        String cursor = "";
        do {
            JsonNode page = JsonMapper.shared().readTree(get("/api/v1/stories?limit=" + PAGE + cursor));
            for (JsonNode item : page.get("items")) {
                JsonNode story = item.get("item");
                if (!story.get("entities").isEmpty()) {
                    stories.add(story);
                }
            }
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty() && stories.size() < STORIES_KNOWN);
    }

    private Timings questions() {
        Timings timings = new Timings();
        timings.add("page of stories", random -> get("/stories"));
        timings.add("page of stories with words", random -> get("/stories?words=" + words(random)));
        timings.add("page of stories of a name", random -> get("/stories?entity=" + name(random)));
        timings.add("page of a story", random -> get("/stories/" + story(random)));
        timings.add("page of a story's sources", random -> get("/stories/" + story(random) + "/sources"));
        timings.add("page of a search", random -> get("/search?words=" + words(random)));
        timings.add("page of names", random -> get("/names"));
        timings.add("page of a name", random -> get("/names/" + name(random)));
        timings.add("GET stories", random -> get("/api/v1/stories"));
        timings.add("GET stories, counted", random -> get("/api/v1/stories?counts=true"));
        timings.add(
                "GET stories of a name, counted", random -> get("/api/v1/stories?counts=true&entity=" + name(random)));
        timings.add("GET a story", random -> get("/api/v1/stories/" + story(random)));
        timings.add("GET a story's articles", random -> get("/api/v1/stories/" + story(random) + "/articles"));
        for (String kind : List.of("articles", "statements", "quotes", "stories")) {
            timings.add(
                    "GET search of " + kind,
                    random -> get("/api/v1/search?limit=10&in=" + kind + "&words=" + words(random)));
        }
        return timings;
    }

    private JsonNode one(Random random) {
        return stories.get(random.nextInt(stories.size()));
    }

    private String story(Random random) {
        return one(random).get("id").asString();
    }

    private String name(Random random) {
        return one(random).at("/entities/0/id").asString();
    }

    private String words(Random random) {
        String[] title = one(random).get("title").asString().split(" ");
        String words = title[random.nextInt(title.length)] + " " + title[random.nextInt(title.length)];
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        // A story that grew meanwhile is elsewhere now, with other names perhaps, and that is no failure.
        boolean gone = response.statusCode() == MOVED || (response.statusCode() == NONE && path.startsWith("/names/"));
        if (response.statusCode() != OK && !gone) {
            throw new IOException(response.statusCode() + " " + path);
        }
        return response.body();
    }
}
