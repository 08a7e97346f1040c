package org.stemma.app.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Stemma;
import org.stemma.app.web.api.SampleStore;
import org.stemma.news.Dossier;

/** Every page of the desk as a browser shows it, at two widths and in two themes; the pictures are kept as output of the build. */
@Tag("slow")
@Tag("browser")
class PagesInBrowserTest {
    /** All that a page brings with it the first time, before pictures. */
    private static final int HEAVIEST = 300_000;

    /** The first words stand on the screen within a second. */
    private static final double SLOWEST_MILLIS = 1000;

    /** Behind so many presses of the tab key pages repeat themselves. */
    private static final int STEPS_OF_TAB = 40;

    /** Pixels of a page of A4 between margins of 15 mm. */
    private static final int A4_WIDTH = 680;

    /** Colours differ by theme and order by width, so two are enough to find every way in which focus is lost. */
    private static final Set<Screen> WALKED = EnumSet.of(Screen.WIDE_LIGHT, Screen.NARROW_DARK);

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.over(store -> SampleStore.read(
            store,
            new Stemma(),
            "01-meridian-wire.txt",
            "02-caldora-today.html",
            "04-daily-ledger.html",
            "10-vostan-gazette.html"));

    /** The pages by what their pictures are called. */
    private static Map<String, String> pages() {
        Dossier dossier = DESK.dossier();
        String story = "/stories/" + dossier.story().id();
        String first = dossier.reports().getFirst().id();
        String last = dossier.reports().getLast().id();
        String partners = first("/relations", ".offered a");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stories", "/stories");
        pages.put("stories-none", "/stories?words=unheardof");
        pages.put("story", story);
        pages.put("sources", story + "/sources");
        pages.put("story-correct", story + "/correct");
        pages.put("claim", story + "/claims/" + dossier.claims().getFirst().id());
        pages.put("reader", "/articles/" + first);
        pages.put("reader-page", "/articles/" + last);
        pages.put("beside", "/beside?left=" + first + "&right=" + last);
        pages.put("search", "/search");
        pages.put("search-found", "/search?words=dam");
        pages.put("search-none", "/search?words=unheardof");
        pages.put("answers", "/search?in=answers&words=Did+the+dam+hold%3F");
        pages.put("names", "/names");
        pages.put("name", first("/names", ".columns li a"));
        pages.put("bearers", first("/names", ".columns li a") + "/across");
        pages.put("relations", "/relations");
        pages.put("relation", partners);
        pages.put("ledger", first(partners, ".figures tbody a"));
        pages.put("add", "/add");
        pages.put("corrections", "/corrections");
        pages.put("trouble", "/stories/story-0000");
        return pages;
    }

    /** Where the first of some links of a page leads. */
    private static String first(String path, String links) {
        return DESK.visitor().page(path).select(links).attr("href");
    }

    private static String address(String path) {
        return DESK.desk().address().replaceAll("/$", "") + path;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsRight(Screen screen) {
        SoftAssertions all = new SoftAssertions();
        pages().forEach((name, path) -> {
            try (Tab tab = BROWSING.tab(screen).go(address(path))) {
                tab.picture(name);
                String at = name + " " + screen.label();
                Examined examined = new Examined(tab);
                all.assertThat(examined.shifts()).as("what moved in " + at).isEmpty();
                all.assertThat(examined.tooWide()).as("wider than " + at).isEmpty();
                all.assertThat(examined.faultsOfAxe()).as("axe on " + at).isEmpty();
                all.assertThat(tab.askedElsewhere(DESK.desk().address()))
                        .as("asked elsewhere by " + at)
                        .isEmpty();
                all.assertThat(tab.weight()).as("bytes of " + at).isBetween(1_000, HEAVIEST);
                all.assertThat(tab.troubles().stream()
                                .filter(trouble -> !name.equals("trouble") || !trouble.contains("404"))
                                .toList())
                        .as("troubles of " + at)
                        .isEmpty();
                if (screen == Screen.WIDE_LIGHT) {
                    all.assertThat(firstPaint(tab, path))
                            .as("milliseconds to the first words of " + at)
                            .isLessThan(SLOWEST_MILLIS);
                }
                if (WALKED.contains(screen)) {
                    all.assertThat(examined.lostFocus(STEPS_OF_TAB))
                            .as("focus on " + at)
                            .isEmpty();
                }
            }
        });
        all.assertAll();
    }

    /** Of three times the best: the machine may be busy with something else. */
    private static double firstPaint(Tab first, String path) {
        double best = new Examined(first).firstPaint();
        for (int i = 0; i < 2 && best > SLOWEST_MILLIS; i++) {
            try (Tab tab = BROWSING.tab(first.screen()).go(address(path))) {
                best = Math.min(best, new Examined(tab).firstPaint());
            }
        }
        return best;
    }

    /** What is left on paper of what is there to be pressed; the states of claims are told by what looks like a button. */
    private static final String PRESSED = """
            () => [...document.querySelectorAll('button:not(.badge), input, select, textarea, summary, nav a')]
              .filter(e => !e.closest('.away, .why') && e.checkVisibility() && e.getBoundingClientRect().height > 0)
              .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 30))""";

    private static final String FOLDED = """
            () => [...document.querySelectorAll('.fold, .others, .cut, .rest-of')]
              .filter(e => e.closest('main') && e.lastElementChild.getBoundingClientRect().height === 0)
              .map(e => e.className + ' ' + e.textContent.trim().slice(0, 40))""";

    /** At the width of A4 within its margins, by a reader whose screen is dark. */
    @Test
    void everyPageIsPrintedInFullAndWithoutWhatIsPressed() {
        SoftAssertions all = new SoftAssertions();
        pages().forEach((name, path) -> {
            try (Tab tab = BROWSING.tab(Screen.WIDE_DARK).go(address(path))) {
                Page page = tab.page();
                page.setViewportSize(A4_WIDTH, Screen.WIDE_DARK.height());
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                tab.picture("print-" + name);
                page.pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPath(Path.of("target", "screenshots", "print-" + name + ".pdf")));
                all.assertThat((List<?>) page.evaluate(PRESSED))
                        .as("pressed on " + name)
                        .isEmpty();
                all.assertThat((List<?>) page.evaluate(FOLDED))
                        .as("folded on " + name)
                        .isEmpty();
                all.assertThat(new Examined(tab).tooWide())
                        .as("wider than paper: " + name)
                        .isEmpty();
                all.assertThat(page.evaluate("() => getComputedStyle(document.body).color"))
                        .as("dark ink on " + name)
                        .isEqualTo("rgb(27, 26, 24)");
                all.assertThat(page.locator("h1").first().isVisible())
                        .as("title of " + name)
                        .isTrue();
            }
        });
        all.assertAll();
    }
}
