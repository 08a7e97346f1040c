package org.stemma.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium without a window for the tests of all classes, which are skipped where the machine has none; with {@code STEMMA_BROWSER=required}
 * in the environment, as continuous integration has it, they fail instead. Nothing is downloaded: the browser is the system's.
 */
final class Browsing implements ExecutionCondition, BeforeAllCallback {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** As root, as builds in containers run, Chromium starts without its sandbox only. The pages are our own. */
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-dev-shm-usage");

    /** One browser for all classes: to start it takes seconds. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(
                                            program().orElseThrow(() -> new IllegalStateException("no Chromium")))
                                    .setArgs(OPTIONS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, started -> Running.start(), Running.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if ("required".equals(System.getenv("STEMMA_BROWSER"))) {
            return ConditionEvaluationResult.enabled("a Chromium is required: the test fails for want of it");
        }
        return ConditionEvaluationResult.disabled("no Chromium on the PATH (Debian: apt-get install chromium)");
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new tab, with nothing in its cache. */
    Tab tab(Screen screen) {
        return Tab.open(Objects.requireNonNull(running).browser(), screen);
    }
}
