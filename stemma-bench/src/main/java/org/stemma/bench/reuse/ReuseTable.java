package org.stemma.bench.reuse;

import java.io.PrintStream;
import java.util.Locale;
import org.stemma.bench.reuse.Recipe.Group;

/** Prints what was found, recipe by recipe, and method by method. */
final class ReuseTable {
    private static final String ROW = "    %-32s %5s %6s %6s %6s %6s %11s %11s %6s%n";
    private static final PrintStream OUT = System.out;

    private ReuseTable() {}

    static void print(String title, Trial trial) {
        OUT.printf(
                Locale.ROOT,
                "  %s: %d worlds, %d texts, lineage in %.1f s%n",
                title,
                trial.worlds().size(),
                trial.worlds().stream().mapToInt(w -> w.witnesses().size()).sum(),
                trial.seconds());
        OUT.printf(ROW, "", "n", "P", "R", "F1", "kind", "direction", "left open", "spans");
        Judgement lineage = trial.lineage();
        for (Recipe recipe : Recipe.values()) {
            row(recipe.title(), lineage.tally(recipe));
        }
        for (Group group : Group.values()) {
            row("all " + group.name().toLowerCase(Locale.ROOT), lineage.group(group));
        }
        row("all", lineage.all());
        OUT.printf(
                Locale.ROOT,
                "    tied: %d of %d pairs of independent reports of one event, %d pairs of different events%n",
                lineage.independentTied(),
                lineage.independentPairs(),
                lineage.foreignTied());
        OUT.printf(
                Locale.ROOT,
                "    origins: exact in %.3f of the worlds, off by %.3f on the mean%n",
                trial.origins().exact(),
                trial.origins().error());
        OUT.printf(
                Locale.ROOT,
                "    runs of five words kept by paraphrases: light %.3f, middle %.3f, strong %.3f%n",
                trial.overlap(Recipe.LIGHT),
                trial.overlap(Recipe.MIDDLE),
                trial.overlap(Recipe.STRONG));
    }

    private static void row(String name, Tally tally) {
        OUT.printf(
                ROW,
                name,
                tally.wanted(),
                figure(tally.precision()),
                figure(tally.recall()),
                figure(tally.f1()),
                figure(tally.kindShare()),
                figure(tally.direction()) + "/" + tally.clear(),
                figure(tally.leftOpen()) + "/" + tally.open(),
                figure(tally.passages().f1()));
    }

    /** One method on the held-out half. */
    static void compare(String name, Judgement found) {
        OUT.printf(
                "    %-24s verbatim F1 %s (P %s R %s), noise %s, rewritten %s (P %s R %s), independent tied %d of %d, foreign %d%n",
                name,
                figure(found.group(Group.VERBATIM).f1()),
                figure(found.group(Group.VERBATIM).precision()),
                figure(found.group(Group.VERBATIM).recall()),
                figure(found.group(Group.NOISE).f1()),
                figure(found.group(Group.REWRITTEN).f1()),
                figure(found.group(Group.REWRITTEN).precision()),
                figure(found.group(Group.REWRITTEN).recall()),
                found.independentTied(),
                found.independentPairs(),
                found.foreignTied());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
