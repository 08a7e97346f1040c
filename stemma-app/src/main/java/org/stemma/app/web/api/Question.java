package org.stemma.app.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;

/**
 * A request as the API understands it.
 *
 * @param path the parts behind {@code /api/v1}, decoded
 * @param words the parameters, decoded
 * @param known the tags that the asker has, as in {@code If-None-Match}
 */
record Question(
        List<String> path,
        Map<String, List<String>> words,
        @Nullable String known) {
    /** Longer than any name or search; what is longer is a mistake or an attack. */
    private static final int LONGEST = 10_000;

    /** Facets as parameters: {@code quadClass}. */
    private static final Map<String, Facet> FACETS =
            Arrays.stream(Facet.values()).collect(Collectors.toMap(Question::parameter, Function.identity()));

    private static final Set<String> OF_LISTS =
            Set.of("words", "from", "to", "story", "order", "cursor", "limit", "counts");

    Question {
        path = List.copyOf(path);
        words = Map.copyOf(words);
    }

    static String parameter(Facet facet) {
        String[] parts = facet.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
        }
        return name.toString();
    }

    /** A list as it is asked for. */
    Shelf.Query query(Shelf.Kind kind) {
        Set<String> known = new LinkedHashSet<>(OF_LISTS);
        kind.facets().forEach(facet -> known.add(parameter(facet)));
        requireKnown(known);
        return new Shelf.Query(
                word("words"),
                false,
                day("from"),
                day("to"),
                words.containsKey("story") ? word("story") : null,
                null,
                chosen(),
                order(),
                words.containsKey("cursor") ? word("cursor") : null,
                number("limit", Shelf.Query.ALL.limit(), Shelf.LARGEST_PAGE),
                yes("counts") ? EnumSet.allOf(Facet.class) : null);
    }

    /** A parameter that is misspelt would be left out of account silently. */
    void requireKnown(Set<String> known) {
        for (String name : words.keySet()) {
            if (!known.contains(name)) {
                throw Problem.bad("there is no parameter “" + shown(name) + "” here; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private Map<Facet, List<String>> chosen() {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        words.forEach((name, values) -> {
            Facet facet = FACETS.get(name);
            if (facet != null) {
                chosen.put(facet, values);
            }
        });
        return chosen;
    }

    private Order order() {
        return switch (word("order")) {
            case "" -> words.containsKey("words") && !words.containsKey("order") ? Order.BEST : Order.NEWEST;
            case "newest" -> Order.NEWEST;
            case "best" -> Order.BEST;
            default -> throw Problem.bad("“order” must be newest or best");
        };
    }

    /** A parameter; empty if it is not there. */
    String word(String name) {
        List<String> values = words.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.bad("“" + name + "” is given twice");
        }
        String word = values.isEmpty() ? "" : values.getFirst();
        if (word.length() > LONGEST) {
            throw Problem.bad("“" + name + "” is longer than " + LONGEST + " characters");
        }
        return word;
    }

    private @Nullable LocalDate day(String name) {
        String word = word(name);
        try {
            return word.isEmpty() ? null : LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw Problem.bad("“" + name + "” must be a day such as 2031-05-03");
        }
    }

    int number(String name, int otherwise, int most) {
        String word = word(name);
        if (word.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Problem.bad("“" + name + "” must be a number from 1 to " + most);
        }
        throw Problem.bad("“" + name + "” must be a number from 1 to " + most);
    }

    private boolean yes(String name) {
        return switch (word(name)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Problem.bad("“" + name + "” must be true or false");
        };
    }

    private static String shown(String word) {
        return word.length() <= 80 ? word : word.substring(0, 80) + "…";
    }
}
