package org.stemma.bench.reuse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.reuse.Descent.Clarity;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;

/** Headlines, outlets, dates and credits, and what they tell about the direction. */
final class Desk {
    private static final List<String> OUTLETS = Table.read("outlets.txt");
    private static final List<String> HEADLINES = Table.read("headlines.txt");
    private static final List<String> REPORTERS =
            List.of("Ada Wren", "Tom Hallow", "Nina Petrie", "Carl Osei", "Mira Lund", "Paul Deacon", "Ruth Amsel");
    /** A text that is a part of another. */
    private static final Set<Recipe> PARTS = Set.of(Recipe.CUT, Recipe.SELECTION);
    /** A text that lacks much of another, though it may bring something of its own, or one whose faults and round numbers tell. */
    private static final Set<Recipe> NEARLY_PARTS = Set.of(
            Recipe.ROUNDED,
            Recipe.DELETION,
            Recipe.QUOTES,
            Recipe.MIXED,
            Recipe.CHAIN,
            Recipe.SPLICE,
            Recipe.STRONG,
            Recipe.MIDDLE,
            Recipe.REWRITTEN_COPY,
            Recipe.TWICE,
            Recipe.BOILERPLATE,
            Recipe.NOISE_2,
            Recipe.NOISE_5,
            Recipe.NOISE_10,
            Recipe.NOISE_15);
    /** A part is told from its whole if it lacks this much. */
    private static final double SHORTER = 0.9;

    private final RandomGenerator random;
    private final boolean clock;

    Desk(RandomGenerator random) {
        this.random = random;
        this.clock = random.nextBoolean();
    }

    Imprint original(BaseText base, String picture) {
        Source outlet = new Source(base.outlet(), Source.Kind.OUTLET, null);
        return new Imprint(
                base.title(), outlet, "By " + any(REPORTERS), stamp(base.day(), 8), null, null, picture, List.of());
    }

    /**
     * The imprint of a text made of another: mostly later, sometimes without a date or on the same day, sometimes with a credit.
     *
     * @param last when the last of its sources was published
     */
    Imprint derived(Witness parent, @Nullable Stamp last) {
        String words = Objects.requireNonNullElse(parent.article().title(), "");
        String title = any(HEADLINES)
                .replace("TITLE", words.substring(0, words.length() * 2 / 3).strip());
        String name = any(OUTLETS);
        Source source = Objects.requireNonNull(parent.article().outlet());
        while (name.equals(source.name())) {
            name = any(OUTLETS);
        }
        Imprint imprint = new Imprint(
                title,
                new Source(name, Source.Kind.OUTLET, null),
                "By " + any(REPORTERS),
                later(last),
                null,
                null,
                "",
                List.of());
        if (random.nextInt(6) > 0) {
            return imprint;
        }
        String credit = switch (random.nextInt(3)) {
            case 0 -> "(" + source.name() + ")";
            case 1 -> source.name() + " reported first.";
            default -> "This report rests on one by " + source.name() + ".";
        };
        return imprint.crediting(credit, source);
    }

    private @Nullable Stamp later(@Nullable Stamp stamp) {
        int choice = random.nextInt(20);
        if (choice < 4) {
            return null;
        }
        LocalDate day = stamp == null ? null : stamp.when().latest();
        if (day == null || choice < 8) {
            return stamp;
        }
        return stamp(day.plusDays(random.nextInt(1, 4)), random.nextInt(24));
    }

    private Stamp stamp(LocalDate day, int hour) {
        String value = clock ? day.atTime(hour, 0).atOffset(ZoneOffset.UTC).toString() : day.toString();
        return new Stamp(value, When.day(day), Stamp.Basis.GIVEN, null, "as made");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What a careful reader of both texts could know. */
    Clarity clarity(Witness parent, Witness child, Recipe recipe) {
        boolean credited = child.article().credits().stream()
                .anyMatch(c -> c.source().equals(parent.article().outlet()));
        if (credited || dated(parent.article().published(), child.article().published())) {
            return Clarity.CLEAR;
        }
        boolean shorter = child.words().size() < SHORTER * parent.words().size();
        if (PARTS.contains(recipe) && shorter) {
            return Clarity.CLEAR;
        }
        return shorter || NEARLY_PARTS.contains(recipe) ? Clarity.HINTED : Clarity.OPEN;
    }

    private static boolean dated(@Nullable Stamp one, @Nullable Stamp other) {
        return one != null
                && other != null
                && !one.when().latest().equals(other.when().latest());
    }
}
