package org.stemma.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Stemma;
import org.stemma.app.reading.Additions;
import org.stemma.news.Dossier;
import org.stemma.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a server gives it. */
class ApiTest {
    private static final Stemma STEMMA = new Stemma();
    private static final List<String> LOG = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path store;

    @SuppressWarnings("NullAway.Init")
    private Additions additions;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private WebServer server;

    @BeforeEach
    void serve() {
        store = folder.resolve("s.db");
        additions = new Additions(store, STEMMA, null, this::write, LOG::add);
        api = Api.open(store, STEMMA, null, LOG::add);
        HttpRouting.Builder routing = HttpRouting.builder();
        api.lay(routing, additions);
        server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .shutdownHook(false)
                .addRouting(routing)
                .build()
                .start();
    }

    @AfterEach
    void close() {
        additions.close();
        api.close();
        server.stop();
        assertThat(LOG).isEmpty();
    }

    private void write(Consumer<Store> change) {
        try (Store open = Store.open(store)) {
            change.accept(open);
        }
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/" + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void answersWithTagsAndProblems() throws IOException, InterruptedException {
        Dossier dossier =
                SampleStore.read(store, STEMMA, "01-meridian-wire.txt").getFirst();
        HttpResponse<String> stories = send(to("stories?words=dam&limit=5"));
        assertThat(stories.statusCode()).isEqualTo(200);
        assertThat(stories.headers().firstValue("content-type")).contains("application/json");
        assertThat(stories.body()).contains(dossier.story().id());
        String tag = stories.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = send(to("stories?words=dam&limit=5").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> none = send(to("stories/story-%20%22none"));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void aStoryThatGrewIsFoundWhereItIsNow() throws IOException, InterruptedException {
        Dossier young = SampleStore.read(store, STEMMA, "01-meridian-wire.txt").getFirst();
        assertThat(send(to("stories/" + young.story().id())).statusCode()).isEqualTo(200);
        String grown = SampleStore.read(store, STEMMA, "01-meridian-wire.txt", "02-caldora-today.html")
                .getFirst()
                .story()
                .id();
        HttpResponse<String> moved = send(to("stories/" + young.story().id() + "/quotes"));
        assertThat(moved.statusCode()).isEqualTo(307);
        assertThat(moved.headers().firstValue("location")).contains("/api/v1/stories/" + grown + "/quotes");
    }

    @Test
    @Timeout(60)
    void tellsWhatIsWritten() throws IOException, InterruptedException {
        SampleStore.read(store, STEMMA, "01-meridian-wire.txt");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest listen = to("events")
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", "0-0")
                    .build();
            HttpResponse<InputStream> heard = client.send(listen, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(heard.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(heard.body(), StandardCharsets.UTF_8))) {
                assertThat(events(lines, 2)).containsExactly("article", "story");
                SampleStore.read(store, STEMMA, "01-meridian-wire.txt", "02-caldora-today.html");
                assertThat(events(lines, 3)).contains("article", "gone").containsAnyOf("story", "state");
            }
        }
    }

    private static List<String> events(BufferedReader lines, int number) throws IOException {
        List<String> names = new ArrayList<>();
        while (names.size() < number) {
            String line = String.valueOf(lines.readLine());
            assertThat(line).isNotEqualTo("null");
            if (line.startsWith("event:")) {
                names.add(line.substring("event:".length()).strip());
            }
        }
        return names;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What became of an addition, when it is done. */
    private JsonNode done(String id) throws IOException, InterruptedException {
        JsonNode addition = json(send(to("additions/" + id)));
        while (!addition.at("/phase").asString().matches("DONE|FAILED")) {
            Thread.sleep(100);
            addition = json(send(to("additions/" + id)));
        }
        return addition;
    }

    @Test
    @Timeout(120)
    void whatIsHandedInIsReadAndToldOf() throws IOException, InterruptedException {
        String record =
                "{\"url\":\"https://herald.example/ferry\",\"text\":\"The ferry Amalia ran aground off Port Elva on"
                        + " Tuesday, the harbour office said.\"}\nno record\n";
        HttpResponse<String> taken = send(to("articles")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(record)));
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(AnswersTest.schema("post", "/articles", "202", "application/json")
                        .validate(taken.body(), InputFormat.JSON))
                .isEmpty();
        String id = json(taken).at("/id").asString();
        assertThat(taken.headers().firstValue("location")).contains("/api/v1/additions/" + id);
        JsonNode addition = done(id);
        assertThat(AnswersTest.schema("get", "/additions/{id}", "200", "application/json")
                        .validate(addition.toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(addition.at("/kept").asInt()).isEqualTo(1);
        assertThat(addition.at("/refusals/0/place").asString()).isEqualTo("line 2");
        assertThat(addition.at("/articles/0/story").asString()).startsWith("story-");
        HttpResponse<String> again = send(to("articles?name=ferry.jsonl")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(record)));
        assertThat(done(json(again).at("/id").asString()).at("/known").asInt()).isEqualTo(1);
        String list = send(to("additions")).body();
        assertThat(AnswersTest.schema("get", "/additions", "200", "application/json")
                        .validate(list, InputFormat.JSON))
                .isEmpty();
        assertThat(json(send(to("articles"))).at("/items").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenIsToldAsAProblem() throws IOException, InterruptedException {
        HttpResponse<String> nothing = send(to("articles").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(nothing.statusCode()).isEqualTo(400);
        HttpResponse<String> unknown = send(to("articles").POST(HttpRequest.BodyPublishers.ofString("words")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(AnswersTest.schema("post", "/articles", "400", "application/problem+json")
                        .validate(unknown.body(), InputFormat.JSON))
                .isEmpty();
        assertThat(send(to("additions/addition-7")).statusCode()).isEqualTo(404);
    }

    @Test
    void aStoreThatIsNotThereYetIsNoError() throws IOException, InterruptedException {
        assertThat(send(to("openapi.json")).statusCode()).isEqualTo(200);
        assertThat(send(to("stories")).statusCode()).isEqualTo(500);
        try (Store made = Store.open(store)) {
            assertThat(made.size()).isZero();
        }
        assertThat(send(to("stories")).body()).contains("\"items\":[]");
    }
}
