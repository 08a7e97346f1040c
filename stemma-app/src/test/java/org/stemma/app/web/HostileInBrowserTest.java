package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts of sources that try to run, to load and to turn a page around do nothing in a browser. */
@Tag("slow")
@Tag("browser")
class HostileInBrowserTest {
    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(3);

    @Test
    void nothingRunsAndNothingIsLoaded() {
        String story = "/stories/" + DESK.dossier().story().id();
        String article = DESK.dossier().reports().getFirst().id();
        String name = DESK.visitor().page("/names").select(".columns li a").attr("href");
        String markup = Visit.encoded(HostileNews.MARKUP);
        Stream.of(
                        "/stories",
                        "/stories?words=" + markup,
                        story,
                        story + "/sources",
                        "/articles/" + article,
                        "/beside?left=" + article + "&right="
                                + DESK.dossier().reports().getLast().id(),
                        "/search?words=harbour",
                        name,
                        "/relations?who=Tova&with=Guild",
                        "/relations?who=" + markup)
                .forEach(path -> {
                    try (Tab tab = BROWSING.tab(Screen.NARROW_LIGHT)
                            .go(DESK.desk().address().replaceAll("/$", "") + path)) {
                        tab.page().locator(".to").all().stream().limit(1).forEach(pointer -> {
                            pointer.click();
                            tab.page().locator(".passage").first().waitFor();
                        });
                        assertThat(tab.troubles()).as(path).isEmpty();
                        assertThat(tab.askedElsewhere(DESK.desk().address()))
                                .as(path)
                                .isEmpty();
                        assertThat(new Examined(tab).tooWide()).as(path).isEmpty();
                    }
                });
    }
}
