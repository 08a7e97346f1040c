package org.stemma.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What hosts allow: robots.txt by RFC 9309, asked for once a host and reading.
 *
 * <p>A host that has none (4xx) allows all; one that fails to answer (5xx, 429, no connection) allows nothing, since its rules are
 * unknown. Parsed by crawler-commons. Thread-safe.
 */
final class Robots {
    /** RFC 9309, 2.5: at least 500 KiB must be read. */
    private static final int LARGEST = 512 << 10;

    /** Who asks for more does not want to be read by a program; crawler-commons then disallows all. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private static final int MOST_WARNINGS = 0;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Fetches a robots.txt through redirects. */
    interface Source {
        Exchange fetch(WebAddress address) throws Refusal;
    }

    /**
     * A host's rules.
     *
     * @param fault why nothing may be fetched, null if rules are known
     */
    record Rules(BaseRobotRules rules, @Nullable String fault) {
        /** The pause that the host asks for. */
        Duration delay() {
            long delay = rules.getCrawlDelay();
            return delay <= 0 ? Duration.ZERO : Duration.ofMillis(delay);
        }

        /** Refuses an address that the host does not allow. */
        void check(WebAddress address) throws Refusal {
            if (fault != null) {
                throw new Refusal("", fault);
            }
            if (!rules.isAllowed(address.toString())) {
                throw new Refusal("", "robots.txt does not allow it");
            }
        }
    }

    private final Source source;
    private final Map<String, Rules> known = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Robots(Source source) {
        this.source = source;
    }

    /** The rules of an address's host. */
    Rules rules(WebAddress address) throws Refusal {
        String origin = address.origin();
        ReentrantLock lock = locks.computeIfAbsent(origin, o -> new ReentrantLock());
        lock.lock();
        try {
            Rules rules = known.get(origin);
            if (rules == null) {
                rules = fetch(WebAddress.parse(origin + "/robots.txt"));
                known.put(origin, rules);
            }
            return rules;
        } finally {
            lock.unlock();
        }
    }

    private Rules fetch(WebAddress address) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), MOST_WARNINGS);
        try {
            Exchange exchange = source.fetch(address);
            int status = exchange.status();
            if (status >= 200 && status < 300) {
                byte[] content = PageBody.of(exchange.body().bytes(), null, exchange.header("Content-Encoding"))
                        .bytes();
                byte[] read = content.length > LARGEST ? java.util.Arrays.copyOf(content, LARGEST) : content;
                return new Rules(
                        parser.parseContent(address.toString(), read, "text/plain", List.of(Fetching.ROBOT)), null);
            }
            boolean absent = status >= 300 && status < 500 && status != TOO_MANY_REQUESTS;
            return absent
                    ? all(SimpleRobotRules.RobotRulesMode.ALLOW_ALL, null)
                    : nothing(exchange.said() + " for robots.txt, so nothing may be fetched here");
        } catch (Refusal e) {
            return nothing(e.getMessage() + " (asking for robots.txt)");
        }
    }

    private static Rules nothing(String fault) {
        return all(SimpleRobotRules.RobotRulesMode.ALLOW_NONE, fault);
    }

    private static Rules all(SimpleRobotRules.RobotRulesMode mode, @Nullable String fault) {
        return new Rules(new SimpleRobotRules(mode), fault);
    }
}
