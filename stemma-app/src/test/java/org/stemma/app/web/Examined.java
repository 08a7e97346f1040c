package org.stemma.app.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is wrong with a page as a browser shows it. Each method names faults, and an empty list says that there are none. */
final class Examined {
    /** By axe-core's scale, the two worst of four. */
    private static final String FAULTS_OF_AXE = """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ' (' + v.impact + '): ' + v.nodes.slice(0, 4).map(n =>
                  n.target.join(' ') + ' ' + n.any.map(c => c.message).join(', ')).join(' | '));
            }""";

    /** Elements beyond the right edge that nothing scrolls or cuts, the innermost. */
    private static final String TOO_WIDE = """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return [];
              return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > wide + 1)
                .map(e => e.tagName + '.' + e.getAttribute('class') + ' to ' + Math.round(e.getBoundingClientRect().right)).slice(-5);
            }""";

    /** What moved while the page came, but for what a reader's own doing moved. */
    private static final String SHIFTS = """
            () => new Promise(tell => {
              const moved = [];
              const take = list => moved.push(...list.getEntries().filter(s => !s.hadRecentInput && s.value > 0.0005).map(s =>
                s.value.toFixed(4) + ' ' + s.sources.map(o => o.node?.nodeName + '.' + o.node?.className).join(', ')));
              new PerformanceObserver(take).observe({type: 'layout-shift', buffered: true});
              setTimeout(() => tell(moved), 50);
            })""";

    /** Whether who has only a keyboard sees where they are, on the element itself or on what stands for it. */
    private static final String FOCUS = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const name = at.tagName.toLowerCase() + ' ' + (at.textContent || at.name || '').trim().slice(0, 30);
              const marked = [at, at.nextElementSibling, at.parentElement].some(e => {
                const style = e && getComputedStyle(e);
                return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              });
              const box = at.getBoundingClientRect();
              const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const seen = window.stemmaBefore;
              const before = seen && (seen.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING);
              window.stemmaBefore = at;
              return (marked ? '' : 'no outline: ') + (inSight ? '' : 'out of sight: ') + (before ? 'backwards: ' : '') + '\\u0001' + name;
            }""";

    private final Page page;

    Examined(Tab tab) {
        this.page = tab.page();
    }

    /** Serious and critical violations of WCAG and of good practice. */
    List<String> faultsOfAxe() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe());
        }
        return words(page.evaluate(FAULTS_OF_AXE));
    }

    List<String> tooWide() {
        return words(page.evaluate(TOO_WIDE));
    }

    List<String> shifts() {
        return words(page.evaluate(SHIFTS));
    }

    /** Milliseconds from the question to the first words on the screen. */
    double firstPaint() {
        Object at = page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9");
        return ((Number) at).doubleValue();
    }

    /** Presses the tab key so many times, and names the places at which it cannot be seen, or goes backwards. */
    List<String> lostFocus(int steps) {
        List<String> lost = new ArrayList<>();
        page.evaluate("() => { window.stemmaBefore = null; document.activeElement.blur(); }");
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("Tab");
            String told = (String) page.evaluate(FOCUS);
            if (told.isEmpty()) {
                // The end of the page: from here the browser's own bar would follow.
                break;
            }
            if (!told.startsWith("\u0001")) {
                lost.add(told.replace("\u0001", ""));
            }
        }
        return lost;
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Examined.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
