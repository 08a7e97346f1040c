package org.stemma.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Stemma;
import org.stemma.news.Article;
import org.stemma.news.Dossier;
import org.stemma.store.Shelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API over the sample story, without a server: every answer is as the document says. */
class AnswersTest {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Shelf shelf;

    @SuppressWarnings("NullAway.Init")
    private static Answers answers;

    @SuppressWarnings("NullAway.Init")
    private static Dossier dossier;

    @BeforeAll
    static void read() {
        Path store = folder.resolve("s.db");
        Stemma stemma = new Stemma();
        dossier = SampleStore.read(
                        store,
                        stemma,
                        "01-meridian-wire.txt",
                        "02-caldora-today.html",
                        "04-daily-ledger.html",
                        "10-vostan-gazette.html")
                .getFirst();
        shelf = Shelf.open(store);
        answers = new Answers(() -> shelf, stemma::answers, Api.document());
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    private static Answer ask(String address, @Nullable String known) {
        String[] parts = address.split("\\?", 2);
        Map<String, List<String>> words = new TreeMap<>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                String[] word = pair.split("=", 2);
                words.computeIfAbsent(word[0], k -> new ArrayList<>()).add(word[1]);
            }
        }
        return answers.answer(new Question(List.of(parts[0].split("/")), words, known));
    }

    private static JsonNode json(String address) {
        Answer answer = ask(address, null);
        assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The schema of an address's answer, by the document itself. */
    private static Schema schema(String path, String status, String type) {
        return schema("get", path, status, type);
    }

    static Schema schema(String verb, String path, String status, String type) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(Api.document());
        JsonNode of = document.at("/paths")
                .path(path)
                .at("/" + verb + "/responses")
                .path(status)
                .path("content")
                .path(type)
                .path("schema");
        assertThat(of.isMissingNode()).as(path + " is described").isFalse();
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.setAll((ObjectNode) of);
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }

    private static String first(String list) {
        JsonNode item = json(list + "?limit=1").at("/items/0/item");
        return switch (list) {
            case "statements" -> item.at("/statement/id").asString();
            case "quotes" -> item.at("/quote/id").asString();
            case "events" -> item.at("/event/id").asString();
            case "entities" -> item.at("/nameId").asString();
            default -> item.at("/id").asString();
        };
    }

    private static Stream<List<String>> addresses() {
        String story = dossier.story().id();
        List<List<String>> addresses = new ArrayList<>();
        for (String list : List.of("stories", "articles", "claims", "statements", "quotes", "events", "entities")) {
            addresses.add(List.of(list + "?counts=true", "/" + list));
            addresses.add(List.of(list + "?words=dam&counts=true", "/" + list));
            addresses.add(List.of(list + "/" + first(list), "/" + list + "/{id}"));
            addresses.add(List.of("search?words=dam water&in=" + list, "/search"));
            if (!list.equals("stories")) {
                addresses.add(List.of("stories/" + story + "/" + list + "?limit=3", "/stories/{id}/" + list));
            }
        }
        addresses.add(List.of("stories/" + story + "/places", "/stories/{id}/places"));
        addresses.add(List.of("relations?between=" + first("entities"), "/relations"));
        addresses.add(List.of("relations?between=CAL&and=VOS", "/relations"));
        addresses.add(List.of("ask?question=Did the dam hold?", "/ask"));
        addresses.add(List.of("openapi.json", "/openapi.json"));
        return addresses.stream();
    }

    /** Articles that are handed in are asked for in {@link ApiTest}, through a server. */
    private static final Set<String> ASKED_BY_SERVER = Set.of("/additions", "/additions/{id}");

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsAsked() {
        Set<String> routes = new TreeSet<>(ASKED_BY_SERVER);
        answers.singles().forEach(name -> routes.add("/" + name));
        routes.add("/stories/{id}/places");
        for (Lists list : Lists.values()) {
            String name = "/" + list.name().toLowerCase(Locale.ROOT);
            routes.add(name);
            routes.add(name + "/{id}");
            if (list != Lists.STORIES) {
                routes.add("/stories/{id}" + name);
            }
        }
        Set<String> described = new TreeSet<>();
        JsonMapper.shared().readTree(Api.document()).get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> described.add(path.getKey()));
        assertThat(described).isEqualTo(routes);
        assertThat(JsonMapper.shared().readTree(Api.document()).get("paths").properties().stream()
                        .filter(path -> path.getValue().has("post"))
                        .map(path -> path.getKey()))
                .containsExactlyInAnyOrderElementsOf(Api.POSTED);
        Set<String> asked = addresses().map(List::getLast).collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(ASKED_BY_SERVER);
        assertThat(asked).isEqualTo(described);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAnswerIsAsTheDocumentSays(List<String> address) {
        String body = json(address.getFirst()).toString();
        assertThat(schema(address.getLast(), "200", "application/json").validate(body, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theDocumentRefusesWhatIsNoAnswer() {
        String body = ask("stories", null).body().replace("\"origins\"", "\"sources\"");
        assertThat(schema("/stories", "200", "application/json").validate(body, InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void listsHoldSomething() {
        for (String list : List.of("stories", "articles", "claims", "statements", "quotes", "events", "entities")) {
            assertThat(json(list).get("items").size()).as(list).isPositive();
        }
        assertThat(json("ask?question=Did Vostania open the gates of its reservoir?")
                        .get("items")
                        .size())
                .isPositive();
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("statements?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items")
                    .forEach(item -> ids.add(item.at("/item/statement/id").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        int statements = dossier.claims().stream()
                .mapToInt(claim -> claim.statements().size())
                .sum();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.size()).isGreaterThanOrEqualTo(statements);
    }

    @Test
    void everyPassageSelectsItsWords() {
        JsonNode story = json("stories/" + dossier.story().id());
        List<JsonNode> passages = story.findParents("prefix").stream()
                .filter(node -> node.has("quote"))
                .toList();
        assertThat(passages).isNotEmpty();
        for (JsonNode passage : passages) {
            Article article =
                    shelf.read(store -> store.article(passage.get("article").asString()));
            JsonNode quote = passage.at("/target/selector/0");
            JsonNode position = passage.at("/target/selector/1");
            String words = article.original()
                    .substring(
                            position.get("start").asInt(), position.get("end").asInt());
            assertThat(words).isEqualTo(quote.get("exact").asString());
            assertThat(passage.has("link")).isEqualTo(article.url() != null && !words.isBlank());
        }
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        for (String address : List.of("stories", "stories/" + dossier.story().id(), "openapi.json", "quotes")) {
            Answer answer = ask(address, null);
            String tag = Objects.requireNonNull(answer.tag());
            assertThat(ask(address, tag).status()).as(address).isEqualTo(304);
            assertThat(ask(address, "\"x\", W/" + tag).body()).isEmpty();
            assertThat(ask(address, "\"x\"").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stories?limit=0", "stories?limit=x", "stories?from=yesterday", "stories?cursor=x",
                        "stories?colour=red",
                "stories?order=random", "stories?party=x", "articles?state=DENIED", "stories?counts=maybe",
                        "search?in=articles",
                "relations", "ask", "stories?words=a&words=b"
            })
    void aWrongQuestionIsToldWhy(String address) {
        Answer answer = ask(address, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(schema("/stories", "400", "application/problem+json").validate(answer.body(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "stories/story-none",
                "articles/article-none",
                "claims/x",
                "quotes/x",
                "events/x",
                "statements/x",
                "entities/name-x",
                "stories/x/quotes",
                "articles/x/quotes",
                "stories/a/b/c",
                "search?in=wars&words=a",
                "relations?between=Nobody At All",
                "articles/article-"
            })
    void whatIsNotThereIsToldAsSuch(String address) {
        assertThat(ask(address, null).status()).isEqualTo(404);
    }
}
