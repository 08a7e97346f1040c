package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.reuse.Descent.Clarity;
import org.stemma.bench.reuse.Draft.Paragraph;
import org.stemma.news.Source;
import org.stemma.news.Stamp;

/** Makes a world of three independent reports: everything follows from the seed and the event's name. */
final class WorldMaker {
    private static final int DERIVED = 7;
    private static final List<String> AGENCIES = List.of("AP", "Reuters", "AFP");

    private final Press press;
    private final RandomGenerator random;
    private final Desk desk;
    private final List<Witness> reports = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();

    private WorldMaker(String event, long seed, Press press) {
        this.press = press;
        this.random = new Random(seed ^ ((long) event.hashCode() << 20));
        this.desk = new Desk(random);
    }

    /** @param turn number of the world: the recipes are gone through in turn */
    static World make(String event, List<BaseText> bases, long seed, int turn, Press press) {
        WorldMaker maker = new WorldMaker(event, seed, press);
        Recipe[] recipes = Recipe.values();
        boolean agency = false;
        List<Recipe> chosen = new ArrayList<>();
        for (int i = 0; i < DERIVED; i++) {
            Recipe recipe = recipes[(turn * DERIVED + i) % recipes.length];
            agency |= recipe == Recipe.AGENCY;
            chosen.add(recipe);
        }
        maker.independent(bases, agency);
        for (Recipe recipe : chosen) {
            if (recipe == Recipe.AGENCY) {
                maker.agency(bases.getLast());
            } else {
                maker.derive(recipe);
            }
        }
        return new World(event, maker.reports, maker.witnesses, maker.descents);
    }

    /** The reports, with what they have in common by chance: public statements, the site's notes, a picture. */
    private void independent(List<BaseText> bases, boolean withoutLast) {
        List<String> statements = random.nextInt(3) == 0 ? Statements.some(random) : List.of();
        String picture = random.nextInt(3) == 0 ? AGENCIES.get(random.nextInt(AGENCIES.size())) : "";
        for (BaseText base : withoutLast ? bases.subList(0, bases.size() - 1) : bases) {
            Draft body = base.body();
            for (String statement : reports.size() < 2 ? statements : List.<String>of()) {
                Paragraph quoted = Statements.quoted(statement, random);
                body = body.with(quoted, random.nextInt(1, body.size() + 1));
            }
            List<String> notes = random.nextBoolean() ? Boilerplate.notes(base.outlet()) : List.of();
            Witness report = press.print(body, desk.original(base, picture).noting(notes));
            reports.add(report);
            witnesses.add(report);
        }
    }

    private Witness anyReport() {
        return reports.get(Math.min(reports.size() - 1, random.nextInt(5) / 2));
    }

    private void derive(Recipe recipe) {
        switch (recipe) {
            case CHAIN -> {
                Witness first = derive(anyReport(), Recipe.MIXED, Edits.of(Recipe.MIXED));
                derive(first, Recipe.CHAIN, Edits.of(Recipe.MIXED));
            }
            case COPIED_REWRITE -> {
                Witness first = derive(anyReport(), Recipe.MIDDLE, Edits.of(Recipe.MIDDLE));
                derive(first, Recipe.COPIED_REWRITE, Edits.of(Recipe.STYLE));
            }
            case REWRITTEN_COPY -> {
                Witness first = derive(anyReport(), Recipe.MIXED, Edits.of(Recipe.MIXED));
                derive(first, Recipe.REWRITTEN_COPY, Edits.of(Recipe.MIDDLE));
            }
            case SPLICE -> {
                Witness main = reports.getFirst();
                Witness other = reports.getLast();
                Edit splice = Cuts.splice(other.draft(), random.nextDouble(0.3, 0.6));
                Witness child = derive(main, Recipe.SPLICE, splice, later(main, other));
                descents.add(new Descent(other, child, Recipe.SPLICE, desk.clarity(other, child, Recipe.SPLICE)));
            }
            default -> derive(anyReport(), recipe, Edits.of(recipe));
        }
    }

    /** When the later of two texts was published; no report is without a date. */
    private static @Nullable Stamp later(Witness one, Witness other) {
        return Stream.of(one, other)
                .map(w -> w.article().published())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Stamp::when))
                .orElse(null);
    }

    private Witness derive(Witness parent, Recipe recipe, Edit edit) {
        return derive(parent, recipe, edit, parent.article().published());
    }

    private Witness derive(Witness parent, Recipe recipe, Edit edit, @Nullable Stamp last) {
        Draft body = edit.apply(parent.draft(), random);
        Imprint imprint = desk.derived(parent, last);
        if (recipe == Recipe.BOILERPLATE) {
            imprint = imprint.noting(Boilerplate.notes(imprint.outlet().name()));
        }
        Witness child = press.print(body, imprint);
        witnesses.add(child);
        descents.add(new Descent(parent, child, recipe, desk.clarity(parent, child, recipe)));
        return child;
    }

    /** Two outlets print an agency's text that is not in the collection; each edits it in its own way. */
    private void agency(BaseText base) {
        Source agency = new Source(AGENCIES.get(random.nextInt(AGENCIES.size())), Source.Kind.AGENCY, null);
        Witness hidden = press.print(base.body(), desk.original(base, ""));
        List<Witness> printed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Draft body = Edits.of(i == 0 ? Recipe.STYLE : Recipe.CUT).apply(hidden.draft(), random);
            Imprint imprint =
                    desk.derived(hidden, hidden.article().published()).crediting("(" + agency.name() + ")", agency);
            printed.add(press.print(body, imprint));
        }
        witnesses.addAll(printed);
        descents.add(new Descent(printed.getFirst(), printed.getLast(), Recipe.AGENCY, Clarity.OPEN));
    }
}
