package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The edits that make up a recipe. */
final class Edits {
    private static final int MIXED = 3;

    private Edits() {}

    static Edit of(Recipe recipe) {
        return switch (recipe) {
            case WHOLE, AGENCY, BOILERPLATE, SPLICE -> (draft, random) -> draft;
            case CUT -> Cuts.cut();
            case SELECTION -> Cuts.selection();
            case MOVES -> Cuts.moves();
            case DELETION -> Cuts.deletion(0.25);
            case STYLE, COPIED_REWRITE -> new HouseStyle();
            case ROUNDED -> new Figures();
            case QUOTES -> new Quotes();
            case TWICE -> Cuts.twice();
            case MIXED, CHAIN -> mixed();
            case NOISE_2 -> new Noise(0.02);
            case NOISE_5 -> new Noise(0.05);
            case NOISE_10 -> new Noise(0.10);
            case NOISE_15 -> new Noise(0.15);
            case LIGHT -> Paraphrase.light();
            case MIDDLE, REWRITTEN_COPY -> Paraphrase.middle();
            case STRONG -> Paraphrase.strong();
        };
    }

    /** Three edits, each of another kind. */
    private static Edit mixed() {
        return (draft, random) -> {
            List<Edit> edits = new ArrayList<>(List.of(
                    Cuts.selection(), Cuts.moves(), Cuts.deletion(0.2), new HouseStyle(), new Figures(), new Quotes()));
            Collections.shuffle(edits, new Random(random.nextLong()));
            Draft edited = draft;
            for (Edit edit : edits.subList(0, MIXED)) {
                edited = edit.apply(edited, random);
            }
            return edited;
        };
    }
}
