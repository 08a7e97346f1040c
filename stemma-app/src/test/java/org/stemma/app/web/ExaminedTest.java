package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is planted in a page is found in it: without this, a page that was never looked at would be without faults. */
@Tag("slow")
@Tag("browser")
class ExaminedTest {
    private static final String DESK = "http://desk.example/";

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    /** A tab that shows a page, and gets an answer to whatever it asks for besides. */
    private static Tab showing(String body) {
        Tab tab = BROWSING.tab(Screen.NARROW_LIGHT);
        tab.page().route("**/*", route -> {
            boolean page = route.request().url().equals(DESK);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(page ? "text/html" : "text/javascript")
                    .setBody(page ? "<!doctype html><html lang=en><title>t</title><main><h1>h</h1>" + body : ""));
        });
        return tab.go(DESK);
    }

    @Test
    void aRightPageHasNoFault() {
        try (Tab tab = showing("<p>Words</p><a href='/'>a way</a>")) {
            Examined examined = new Examined(tab);
            assertThat(examined.faultsOfAxe()).isEmpty();
            assertThat(examined.tooWide()).isEmpty();
            assertThat(examined.shifts()).isEmpty();
            assertThat(examined.firstPaint()).isBetween(1.0, 10_000.0);
            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.askedElsewhere(DESK)).isEmpty();
        }
    }

    @Test
    void paleWordsAndNamelessFieldsAreFound() {
        try (Tab tab = showing("<p style='color:#bbb;background:#fff'>Pale</p><input>")) {
            assertThat(String.join("\n", new Examined(tab).faultsOfAxe())).contains("color-contrast", "label");
        }
    }

    @Test
    void whatIsWiderThanTheWindowIsFound() {
        try (Tab tab = showing("<p class=long style='width:600px'>Words</p>")) {
            assertThat(new Examined(tab).tooWide()).containsExactly("P.long to 608");
        }
    }

    @Test
    void whatMovesIsFound() {
        try (Tab tab = showing("<div id=late></div><p>Words that are pushed down</p>"
                + "<script>setTimeout(() => late.style.height = '200px', 30)</script>")) {
            assertThat(new Examined(tab).shifts()).singleElement().asString().contains("P.");
        }
    }

    @Test
    void whatIsAskedElsewhereIsFound() {
        try (Tab tab = showing("<script src='http://spy.example/a.js'></script>")) {
            assertThat(tab.askedElsewhere(DESK)).containsExactly("http://spy.example/a.js");
        }
    }

    @Test
    void boxesAndFailuresAreFound() {
        try (Tab tab = showing("<script>alert(1); throw new Error('planted')</script>")) {
            assertThat(String.join("\n", tab.troubles())).contains("a box opened: 1", "planted");
        }
    }

    @Test
    void weightIsThatOfAllThatCame() {
        try (Tab light = showing("<p>Words</p>");
                Tab heavy = showing("<p>" + "Words ".repeat(60_000) + "</p>")) {
            assertThat(light.weight()).isBetween(50, 5_000);
            assertThat(heavy.weight()).isGreaterThan(300_000);
        }
    }

    @Test
    void focusThatCannotBeSeenOrGoesBackwardsIsFound() {
        try (Tab tab = showing("<a href='/'>seen</a> <a href='/' style='outline:none'>hidden</a>"
                + " <a href='/' tabindex=1>first</a>")) {
            // What comes first by a number of its own stands behind the others.
            assertThat(new Examined(tab).lostFocus(9))
                    .contains("no outline: a hidden")
                    .anyMatch(lost -> lost.contains("backwards"));
        }
    }
}
