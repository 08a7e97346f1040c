package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Traits of a line and its neighbours that count together: "words@-1 end" is the length of the line above with the end of this
 * one.
 *
 * @param parts in order
 */
record LineTemplate(List<Part> parts) {
    LineTemplate {
        parts = List.copyOf(parts);
    }

    /** A trait of the line so many lines below. */
    record Part(LineTrait trait, int offset) {
        int value(int[][] traits, int line) {
            int at = line + offset;
            return at < 0 || at >= traits.length ? trait.size() : traits[at][trait.ordinal()];
        }

        String tell(int value) {
            String where = offset == 0 ? "" : Math.abs(offset) + (offset < 0 ? " above: " : " below: ");
            return where + trait.tell(value);
        }
    }

    static LineTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split(" ")) {
            int at = part.indexOf('@');
            String name = at < 0 ? part : part.substring(0, at);
            int offset = at < 0 ? 0 : Integer.parseInt(part.substring(at + 1));
            parts.add(new Part(LineTrait.valueOf(name.toUpperCase(Locale.ROOT)), offset));
        }
        return new LineTemplate(parts);
    }

    /** How many combinations of values there are. */
    int size() {
        return parts.stream().mapToInt(p -> p.trait().size() + 1).reduce(1, (a, b) -> a * b);
    }

    /** The number of the combination that a line has. */
    int number(int[][] traits, int line) {
        int number = 0;
        for (Part part : parts) {
            number = number * (part.trait().size() + 1) + part.value(traits, line);
        }
        return number;
    }

    /** The combination of a number in names of values, as the model's file has it. */
    String name(int number) {
        return told(number, (part, value) -> part.trait().nameOf(value), " ");
    }

    /** The combination of a number in words. */
    String tell(int number) {
        return told(number, Part::tell, " and ");
    }

    private String told(int number, java.util.function.BiFunction<Part, Integer, String> teller, String separator) {
        List<String> told = new ArrayList<>();
        int rest = number;
        for (Part part : parts.reversed()) {
            int base = part.trait().size() + 1;
            told.addFirst(teller.apply(part, rest % base));
            rest /= base;
        }
        return String.join(separator, told);
    }

    /** The number of a combination by its names. */
    int numberOf(String names) {
        String[] values = names.split(" ");
        int number = 0;
        for (int i = 0; i < values.length; i++) {
            LineTrait trait = parts.get(i).trait();
            number = number * (trait.size() + 1) + trait.numberOf(values[i]);
        }
        return number;
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(p -> p.trait().name().toLowerCase(Locale.ROOT) + (p.offset() == 0 ? "" : "@" + p.offset()))
                .collect(Collectors.joining(" "));
    }
}
