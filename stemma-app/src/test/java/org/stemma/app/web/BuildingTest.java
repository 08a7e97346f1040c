package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.store.Store;
import org.stemma.text.ContentId;

/** The desk over a store whose index is still to be built, and over one in which a story goes on in another. */
class BuildingTest {
    /** More than a desk waits for. */
    private static final int CHANGES = 600;

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(2);

    private static HttpResponse<String> ask(Visitor visitor, String address, int status) {
        HttpResponse<String> answer = visitor.ask(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** A store without the view of its stories. */
    private static Dossier bare(Path path) throws IOException {
        Dossier dossier = HostileNews.write(path, 3).getFirst();
        try (Store store = Store.open(path)) {
            store.place(Collections.nCopies(CHANGES, dossier), List.of());
        }
        try (Stream<Path> files = Files.walk(path.resolveSibling(path.getFileName() + ".stories"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return dossier;
    }

    @Test
    @Timeout(60)
    void storiesAreShownWhileTheIndexIsBuilt() throws IOException, InterruptedException {
        Path path = DESK.file("bare.db");
        String story = "/stories/" + bare(path).story().id();
        Path view = Files.createDirectory(DESK.file("bare.db.stories"));
        try (FSDirectory directory = FSDirectory.open(view);
                Desk desk = DESK.over("bare.db")) {
            Visitor visitor = new Visitor(desk);
            try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                held.ensureValid();
                assertThat(visitor.page("/stories").select("#list").text())
                        .contains("3 stories", "The index is being built (", "% done)");
                for (String shown : List.of(story, story + "/sources", "/add", "/corrections")) {
                    ask(visitor, shown, 200);
                    ask(visitor, "/api/v1" + story, 200);
                }
                ask(visitor, "/api/v1/stories?limit=2", 200);
                ask(visitor, "/api/v1" + story + "/articles", 200);
                HttpResponse<String> page = ask(visitor, "/search?words=harbour", 503);
                assertThat(header(page, "Retry-After")).isEqualTo("5");
                assertThat(page.body()).contains("the index is being built (");
                HttpResponse<String> problem = ask(visitor, "/api/v1/search?in=claims&words=harbour", 503);
                assertThat(header(problem, "Retry-After")).isEqualTo("5");
                assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
                assertThat(problem.body()).contains("\"status\":503", "the index is being built (");
            }
            while (visitor.ask("/search?words=harbour").statusCode() == 503) {
                Thread.sleep(20);
            }
            ask(visitor, "/api/v1/search?in=claims&words=harbour", 200);
            assertThat(visitor.page("/stories").text()).contains("3 stories").doesNotContain("being built");
        }
    }

    @Test
    void aStoryThatIsGoneLeadsToTheOneItWentOnIn() {
        Dossier young = HostileNews.write(DESK.file("grown.db"), 1).getFirst();
        List<String> members = young.reports().stream().map(Report::id).toList();
        Story grown = new Story(
                ContentId.of("story", "grown"),
                young.story().title(),
                members,
                young.story().why(),
                young.story().method());
        try (Store store = Store.open(DESK.file("grown.db"));
                Desk desk = DESK.over("grown.db")) {
            Visitor visitor = new Visitor(desk);
            String before = "/stories/" + young.story().id();
            ask(visitor, before, 200);
            store.place(
                    List.of(new Dossier(
                            grown,
                            young.reports(),
                            young.lineage(),
                            young.entities(),
                            young.quotes(),
                            young.events(),
                            young.claims())),
                    List.of(young.story().id()));
            for (String rest : List.of("", "/sources", "/sources?x=1")) {
                assertThat(header(ask(visitor, before + rest, 307), "Location"))
                        .isEqualTo("/stories/" + grown.id() + rest);
            }
            ask(visitor, "/stories/" + grown.id(), 200);
            ask(visitor, "/stories/story-none", 404);
        }
    }
}
