package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Traits of a line and its neighbours that count together: "words@-1 end" is the length of the line above with the end of this
 * one. Immutable.
 */
final class LineTemplate {
    private static final LineTrait[] TRAITS = LineTrait.values();

    private final int[] traits;
    private final int[] offsets;
    /** Values of each trait, and one more for beyond the page. */
    private final int[] bases;

    private LineTemplate(int[] traits, int[] offsets) {
        this.traits = traits;
        this.offsets = offsets;
        this.bases = Arrays.stream(traits).map(t -> TRAITS[t].size() + 1).toArray();
    }

    static LineTemplate parse(String text) {
        String[] parts = text.split(" ");
        int[] traits = new int[parts.length];
        int[] offsets = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int at = parts[i].indexOf('@');
            String name = at < 0 ? parts[i] : parts[i].substring(0, at);
            traits[i] = LineTrait.valueOf(name.toUpperCase(Locale.ROOT)).place();
            offsets[i] = at < 0 ? 0 : Integer.parseInt(parts[i].substring(at + 1));
        }
        return new LineTemplate(traits, offsets);
    }

    /** How many combinations of values there are. */
    int size() {
        return Arrays.stream(bases).reduce(1, (a, b) -> a * b);
    }

    /** The number of the combination that a line has. */
    int number(byte[][] lines, int line) {
        int number = 0;
        for (int i = 0; i < traits.length; i++) {
            int at = line + offsets[i];
            int value = at < 0 || at >= lines.length ? bases[i] - 1 : lines[at][traits[i]];
            number = number * bases[i] + value;
        }
        return number;
    }

    /** The combination of a number in names of values, as the model's file has it. */
    String name(int number) {
        return told(number, " ", (part, value) -> TRAITS[traits[part]].nameOf(value));
    }

    /** The combination of a number in words. */
    String tell(int number) {
        return told(number, " and ", (part, value) -> where(offsets[part]) + TRAITS[traits[part]].tell(value));
    }

    private static String where(int offset) {
        return offset == 0 ? "" : Math.abs(offset) + (offset < 0 ? " above: " : " below: ");
    }

    private String told(int number, String separator, BiFunction<Integer, Integer, String> teller) {
        List<String> told = new ArrayList<>();
        int rest = number;
        for (int i = traits.length - 1; i >= 0; i--) {
            told.addFirst(teller.apply(i, rest % bases[i]));
            rest /= bases[i];
        }
        return String.join(separator, told);
    }

    /** The number of a combination by its names. */
    int numberOf(String names) {
        String[] values = names.split(" ");
        int number = 0;
        for (int i = 0; i < values.length; i++) {
            number = number * bases[i] + TRAITS[traits[i]].numberOf(values[i]);
        }
        return number;
    }

    @Override
    public String toString() {
        return IntStream.range(0, traits.length)
                .mapToObj(i ->
                        TRAITS[traits[i]].name().toLowerCase(Locale.ROOT) + (offsets[i] == 0 ? "" : "@" + offsets[i]))
                .collect(Collectors.joining(" "));
    }
}
