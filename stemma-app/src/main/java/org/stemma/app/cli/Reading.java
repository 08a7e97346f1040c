package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/** Reads what a command was given, on all cores. Refusals are told at once, and counted. */
final class Reading implements AutoCloseable {
    private final Console console;
    private final org.stemma.app.reading.Reading reading =
            new org.stemma.app.reading.Reading(Runtime.getRuntime().availableProcessors());
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int taken;
    private int refused;

    Reading(Console console) {
        this.console = console;
    }

    /**
     * Reads the inputs.
     *
     * @param wanted asked on this thread; the others are only counted
     * @param work done on any core, for each capture
     * @param take given the results on this thread, in order
     */
    <T> void read(Inputs inputs, Predicate<Capture> wanted, Function<Capture, T> work, Consumer<T> take) {
        reading.read(inputs.paths, inputs.options(), new org.stemma.app.reading.Reading.Task<T>() {
            @Override
            public boolean wants(Capture capture) {
                taken++;
                return wanted.test(capture);
            }

            @Override
            public T work(Capture capture) {
                return work.apply(capture);
            }

            @Override
            public void take(T result) {
                take.accept(result);
            }

            @Override
            public void refused(Refused input) {
                refuse(input);
            }
        });
    }

    /** Reads all inputs. */
    <T> void read(Inputs inputs, Function<Capture, T> work, Consumer<T> take) {
        read(inputs, capture -> true, work, take);
    }

    /** Reads the inputs into a list, in order. */
    <T> List<T> readAll(Inputs inputs, Function<Capture, T> work) {
        List<T> all = new ArrayList<>();
        read(inputs, work, all::add);
        return all;
    }

    /** Ends the reading: tells how much was refused and why, and gives the exit code. */
    int end() {
        if (taken == 0) {
            console.note(refused == 0 ? "stemma: nothing to read" : "stemma: nothing could be read");
            return Exit.NOTHING_READ;
        }
        if (refused > 0) {
            List<String> counts = new ArrayList<>();
            reasons.forEach((reason, count) -> counts.add(count + " × " + reason));
            console.note("stemma: " + Text.count(refused, "input") + " refused: " + String.join("; ", counts));
        }
        return Exit.OK;
    }

    int taken() {
        return taken;
    }

    private void refuse(Refused input) {
        refused++;
        reasons.merge(input.reason(), 1, Integer::sum);
        console.note("stemma: " + input);
    }

    @Override
    public void close() {
        reading.close();
    }
}
