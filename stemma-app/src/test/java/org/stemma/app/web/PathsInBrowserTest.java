package org.stemma.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Stemma;
import org.stemma.app.web.api.SampleStore;

/** The main paths through the desk, driven as a reader drives them: what follows leads on from page to page, and nothing goes wrong on the way. */
@Tag("slow")
@Tag("browser")
class PathsInBrowserTest {
    private static final int HEAVIEST = 300_000;

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.over(store -> SampleStore.read(
            store, new Stemma(), "01-meridian-wire.txt", "02-caldora-today.html", "04-daily-ledger.html"));

    @ParameterizedTest
    @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
    void fromTheListToACorrectionAndBack(Screen screen) {
        try (Tab tab = BROWSING.tab(screen).go(DESK.desk().address())) {
            Page page = tab.page();
            openTheStory(page);
            tab.picture("path-1-story");
            correctAClaimInPlace(tab);
            readAPassageInPlace(page);
            tab.picture("path-2-passage");
            goOnToTheReader(page);
            tab.picture("path-3-reader");
            compareTwoReports(page);
            searchWhileTyping(page);
            tab.picture("path-4-search");
            correctAName(page);
            tab.picture("path-5-corrected");
            undo(page);
            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.askedElsewhere(DESK.desk().address())).isEmpty();
        }
    }

    /** At a desk that has no store yet. */
    @ParameterizedTest
    @EnumSource(names = {"WIDE_DARK", "NARROW_LIGHT"})
    void whatIsHandedInBecomesAStory(Screen screen) {
        try (Desk empty = DESK.over("added-" + screen.label() + ".db");
                Tab tab = BROWSING.tab(screen).go(empty.address())) {
            Page page = tab.page();
            tab.picture("path-6-empty");
            page.getByRole(AriaRole.NAVIGATION).getByText("Add").click();
            page.locator("#files").setInputFiles(new Path[] {
                Path.of("..", "samples", "sarrin-dam", "01-meridian-wire.txt"),
                Path.of("..", "samples", "sarrin-dam", "02-caldora-today.html")
            });
            assertThat(page.locator(".chosen li")).hasCount(2);
            tab.picture("path-7-chosen");
            page.getByText("Read", new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".joined h3 a").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            tab.picture("path-8-added");
            assertThat(tab.weight())
                    .as("bytes of what was added, and of the pages before")
                    .isLessThan(HEAVIEST);
            assertThat(new Examined(tab).faultsOfAxe()).isEmpty();
            page.locator(".joined h3 a").click();
            assertThat(page.locator("#brief")).isVisible();
            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.askedElsewhere(empty.address())).isEmpty();
        }
    }

    /** WCAG 2.1.4: who speaks to the machine, or presses keys by chance, turns them off on any page, and for all of them. */
    @ParameterizedTest
    @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
    void singleKeysCanBeTurnedOff(Screen screen) {
        String article = DESK.dossier().reports().getFirst().id();
        String reader = DESK.desk().address() + "articles/" + article;
        try (Tab tab = BROWSING.tab(screen).go(reader)) {
            Page page = tab.page();
            Locator names = page.locator("#layer-names");
            boolean before = names.isChecked();
            Locator noted = page.locator(".about .note");
            page.locator(".key-switch").click();
            assertThat(page.locator(".key-switch")).hasText("Single-key shortcuts: off");
            page.locator(".page").focus();
            for (String key : List.of("n", "p", "c", "4", "/")) {
                page.keyboard().press(key);
            }
            assertThat(noted).hasCount(0);
            assertThat(page).hasURL(reader);
            assertThat(names).isChecked(checked(before));
            tab.go(reader);
            assertThat(page.locator(".key-switch")).hasText("Single-key shortcuts: off");
            page.keyboard().press("n");
            assertThat(noted).hasCount(0);
            page.locator(".key-switch").click();
            page.locator(".page").focus();
            page.keyboard().press("n");
            assertThat(noted.first()).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("4");
            assertThat(names).isChecked(checked(!before));
            page.keyboard().press("/");
            assertThat(page).hasURL(Pattern.compile(".*/search"));
        }
    }

    private static LocatorAssertions.IsCheckedOptions checked(boolean is) {
        return new LocatorAssertions.IsCheckedOptions().setChecked(is);
    }

    private static void openTheStory(Page page) {
        page.locator(".card h2 a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/stories/story-[0-9a-f]+"));
        assertThat(page.locator("#brief")).isVisible();
        page.locator("#brief .badge").first().click();
        assertThat(page.locator(".meaning:popover-open")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".meaning:popover-open")).hasCount(0);
    }

    /** Opened by a click, closed by Escape, opened by the keyboard: each time on the same page. */
    private static void readAPassageInPlace(Page page) {
        String address = page.url();
        Locator pointer = page.locator("#brief .to").first();
        Locator passage = page.locator("#brief .item").first().locator(".passage");
        pointer.click();
        assertThat(passage.locator("mark")).isVisible();
        assertThat(pointer).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(passage).hasCount(0);
        assertThat(pointer).hasAttribute("aria-expanded", "false");
        assertThat(pointer).isFocused();
        page.keyboard().press("Enter");
        assertThat(passage.locator("mark")).isVisible();
        assertThat(page).hasURL(address);
    }

    /** By the keyboard alone: the menu opens, its forms come, the correction is told on the same page, and the next key undoes it. */
    private static void correctAClaimInPlace(Tab tab) {
        Page page = tab.page();
        String address = page.url();
        Locator menu = page.locator("#brief .mend-at").first();
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        Locator same = menu.locator("button[name=whole]").first();
        assertThat(same).isVisible();
        tab.picture("path-1-menu");
        assertThat(new Examined(tab).faultsOfAxe()).isEmpty();
        assertThat(new Examined(tab).tooWide()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(same).isHidden();
        assertThat(menu.locator("summary")).isFocused();
        page.keyboard().press("Enter");
        same.focus();
        page.keyboard().press("Enter");
        Locator told = page.locator(".corrected");
        assertThat(told).containsText("Corrected: merge the claims", patiently());
        assertThat(told).isFocused();
        assertThat(page).hasURL(address);
        tab.picture("path-1-corrected");
        page.keyboard().press("Tab");
        assertThat(told.locator("button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(told).containsText("Taken back: merge the claims", patiently());
        assertThat(page).hasURL(address);
    }

    /** Stories are found anew meanwhile. */
    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
    }

    private static void goOnToTheReader(Page page) {
        String words =
                page.locator("#brief .passage mark").first().textContent().strip();
        page.getByText("Read the article").first().click();
        Locator asked = page.locator(".piece.asked").first();
        assertThat(asked).isInViewport();
        assertThat(words).startsWith(asked.textContent().strip());
        page.keyboard().press("n");
        assertThat(page.locator(".about .note").first()).isVisible();
        assertThat(page.locator(".piece.lit").first()).isInViewport();
        page.keyboard().press("Escape");
        assertThat(page.locator(".about .note")).hasCount(0);
        Locator names = page.locator("#layer-names");
        boolean before = names.isChecked();
        page.keyboard().press("4");
        assertThat(names).isChecked(checked(!before));
    }

    private static void compareTwoReports(Page page) {
        page.getByText("Side by side with another report").click();
        page.locator(".others-beside a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/beside\\?.*"));
        assertThat(page.locator(".both.same, .both.changed").first()).isVisible();
    }

    private static void searchWhileTyping(Page page) {
        page.keyboard().press("/");
        assertThat(page).hasURL(Pattern.compile(".*/search"));
        assertThat(page.locator("#words")).isFocused();
        page.locator("#words").pressSequentially("dam");
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?.*words=dam.*"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/search"));
    }

    /** The first of the people, by another name; the stories are found anew meanwhile, and the page tells when that is done. */
    private static void correctAName(Page page) {
        page.getByRole(AriaRole.NAVIGATION).getByText("People").click();
        page.locator(".columns li a").first().click();
        String old = page.locator("h1").textContent().strip();
        page.getByText("It is called otherwise").click();
        page.locator("form:has([value=rename]) [name=to]").fill("Renamed " + old);
        page.getByText("Rename", new Page.GetByTextOptions().setExact(true)).click();
        waitUntilFoundAnew(page, ".corrected, #trail");
        assertThat(page).hasURL(Pattern.compile(".*/corrections"));
        assertThat(page.locator(".trail form")).hasCount(1);
        page.getByRole(AriaRole.NAVIGATION).getByText("People").click();
        assertThat(page.locator(".columns li a").getByText("Renamed " + old)).hasCount(1);
    }

    private static void undo(Page page) {
        page.getByRole(AriaRole.NAVIGATION).getByText("Corrections").click();
        page.locator(".trail .button").first().click();
        waitUntilFoundAnew(page, ".trail > li:first-child.undone");
        page.getByRole(AriaRole.NAVIGATION).getByText("People").click();
        assertThat(page.locator(".columns li a").getByText("Renamed")).hasCount(0);
    }

    /** The list of corrections tells when its stories are found. */
    private static void waitUntilFoundAnew(Page page, String done) {
        page.locator(done).first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        page.getByRole(AriaRole.NAVIGATION).getByText("Corrections").click();
        page.locator("#trail [role=status]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED)
                        .setTimeout(60_000));
    }
}
