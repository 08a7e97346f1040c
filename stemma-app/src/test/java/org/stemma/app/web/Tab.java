package org.stemma.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tab of a browser, which notes what it was made to do: what it asked for and where, what went wrong.
 *
 * @param page to drive it by
 * @param asked the requests that it sent
 * @param troubles scripts that failed, policies that were violated, boxes that opened
 */
record Tab(Page page, Screen screen, List<Request> asked, List<String> troubles) implements AutoCloseable {
    /** Kept as output of the build. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Small type stays sharp. */
    private static final int QUALITY = 85;

    /** What moves in it after this had no cause in its loading. */
    private static final double SETTLED_MILLIS = 100;

    static Tab open(Browser browser, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.theme()));
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        List<Request> asked = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        page.onRequest(asked::add);
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("a box opened: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text() + " at " + message.location());
            }
        });
        return new Tab(page, screen, asked, troubles);
    }

    /** Goes to an address and waits until everything is there and nothing moves. */
    Tab go(String address) {
        page.navigate(address);
        settle();
        return this;
    }

    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(SETTLED_MILLIS);
    }

    /** The whole page as a picture among the build's output. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                // To hide it would write styles into the page, which the desk's policy forbids.
                .setCaret(ScreenshotCaret.INITIAL)
                // Written in half the time of a PNG.
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(PICTURES.resolve(name + "-" + screen.label() + ".jpg")));
    }

    /** Addresses that are none of this desk's. */
    List<String> askedElsewhere(String desk) {
        String own = URI.create(desk).getAuthority();
        return asked.stream()
                .map(Request::url)
                .filter(url -> !url.startsWith("data:"))
                .filter(url -> !own.equals(URI.create(url).getAuthority()))
                .toList();
    }

    /** Bytes that came over the wire, without pictures. */
    int weight() {
        return asked.stream()
                .filter(request -> !request.resourceType().equals("image"))
                .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
