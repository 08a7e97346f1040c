package org.stemma.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps the pause between two requests to a host, and the end of the whole reading. Thread-safe. */
final class HostPace {
    /** Waits; tests do not. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Clock clock;
    private final Sleeper sleeper;
    private final Duration pause;
    private final Instant end;
    private final Map<String, Instant> next = new HashMap<>();

    HostPace(Clock clock, Sleeper sleeper, Fetching settings) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.pause = settings.pause();
        this.end = clock.instant().plus(settings.whole());
    }

    /**
     * Waits for a host's turn.
     *
     * @param asked the pause that the host asks for
     * @return how long the whole reading may still take
     * @throws Refusal if its end is before that turn
     */
    Duration await(String host, Duration asked) throws Refusal {
        Instant now = clock.instant();
        Instant turn = reserve(host, now, asked);
        if (!turn.isBefore(end)) {
            throw new Refusal("", "the time for the whole reading is over; read again to go on");
        }
        if (turn.isAfter(now)) {
            sleep(Duration.between(now, turn));
        }
        return Duration.between(turn, end);
    }

    private synchronized Instant reserve(String host, Instant now, Duration asked) {
        Instant turn = next.getOrDefault(host, now);
        turn = turn.isBefore(now) ? now : turn;
        next.put(host, turn.plus(longer(asked)));
        return turn;
    }

    /** Notes that a host has answered: the pause counts from here, so that a slow host gets more rest. */
    void answered(String host, Duration asked) {
        postpone(host, longer(asked));
    }

    /** Leaves a host alone for a time. */
    synchronized void postpone(String host, Duration time) {
        Instant earliest = clock.instant().plus(time);
        next.merge(host, earliest, (old, fresh) -> old.isAfter(fresh) ? old : fresh);
    }

    private Duration longer(Duration asked) {
        return asked.compareTo(pause) > 0 ? asked : pause;
    }

    private void sleep(Duration time) throws Refusal {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("", "interrupted");
        }
    }
}
