package org.stemma.bench.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists what lineage got wrong on the development half, for the person who tunes it: no text, only numbers and kinds of edit. */
final class Faults {
    private final Trial trial;

    private Faults(Trial trial) {
        this.trial = trial;
    }

    static void write(Trial trial, Path file) {
        Faults faults = new Faults(trial);
        List<String> rows = new ArrayList<>();
        Set<Descent> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Link link : trial.links()) {
            List<Descent> right = trial.truth().told(link.from(), link.to());
            told.addAll(right);
            if (right.isEmpty()) {
                rows.add(faults.wrong(link));
            } else {
                rows.addAll(faults.direction(link, right.getFirst()));
            }
        }
        for (World world : trial.worlds()) {
            for (Descent descent : world.descents()) {
                if (!told.contains(descent)) {
                    rows.add(faults.missed(descent));
                }
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, rows.stream().sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String wrong(Link link) {
        Witness from = trial.truth().witness(link.from());
        Witness to = trial.truth().witness(link.to());
        List<Descent> descents = new ArrayList<>(trial.truth().descentsOf(to.id()));
        String leads = descents.stream()
                .map(d -> Integer.toString(trial.truth().lead(from, d)))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "wrong\t%s\t%s\t%s\tshare %.2f\tthe parent has %s pairs of words more\t%s",
                name(from),
                name(to),
                link.edge() == null ? "" : link.edge().kind(),
                link.share(),
                leads,
                ids(from, to));
    }

    private List<String> direction(Link link, Descent descent) {
        boolean forward = link.to().equals(descent.child().id());
        boolean directed = link.edge() != null && link.edge().directed();
        boolean fits = switch (descent.clarity()) {
            case CLEAR -> directed && forward;
            case HINTED -> !directed || forward;
            case OPEN -> !directed;
        };
        return fits
                ? List.of()
                : List.of("direction\t%s\t%s\t%s\t%s\t\t%s"
                        .formatted(
                                name(descent.parent()),
                                name(descent.child()),
                                descent.clarity(),
                                directed ? forward ? "guessed" : "reversed" : "undetermined",
                                ids(descent.parent(), descent.child())));
    }

    private String missed(Descent descent) {
        String given = trial.links().stream()
                .filter(l -> l.to().equals(descent.child().id())
                        || l.from().equals(descent.child().id()))
                .map(l -> name(trial.truth().witness(l.from())) + ">"
                        + name(trial.truth().witness(l.to())))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "missed\t%s\t%s\t%s\tshare %.2f\tgiven %s\t%s",
                name(descent.parent()),
                name(descent.child()),
                descent.clarity(),
                trial.truth().share(descent.child(), descent.parent()),
                given,
                ids(descent.parent(), descent.child()));
    }

    /** The text's number, and how it was made from which. */
    private String name(Witness witness) {
        List<Descent> descents = trial.truth().descentsOf(witness.id());
        return witness.number()
                + descents.stream()
                        .map(d -> "(" + d.recipe() + " of " + d.parent().number() + ")")
                        .collect(Collectors.joining());
    }

    private static String ids(Witness one, Witness other) {
        return one.id() + " " + other.id();
    }
}
