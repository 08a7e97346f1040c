package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Quote.Edit;
import org.stemma.news.Quote.Variation;

/** What of a comparison a reader needs: the changes, and a few words around them. */
final class Excerpt {
    /** Stands for words that are not repeated: no mark that a source would use. */
    static final String SKIPPED = "⋯";

    /** Words of what both share that are shown beside a change. */
    private static final int CONTEXT = 4;

    /** Words of a long change that are shown at each of its ends. */
    private static final int ENDS = 8;

    /** Below this share of words in common, marking the others would mark nearly all. */
    private static final double FEW = 0.4;

    private Excerpt() {}

    /** Whether so much is shared that the changes can be read in it. */
    static boolean isLegible(Variation variation) {
        int same = 0;
        int before = 0;
        int after = 0;
        for (Edit edit : variation.edits()) {
            before += words(edit.before());
            after += words(edit.after());
            same += edit.before().equals(edit.after()) ? words(edit.before()) : 0;
        }
        return variation.kind() != Variation.Type.TRANSLATED && same >= FEW * Math.min(before, after) && same > 0;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** Edits with what is long and shared, or long and left out, shortened. */
    static List<Edit> of(List<Edit> edits) {
        List<Edit> shown = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.before().equals(edit.after())) {
                String words = shortened(edit.before(), i == 0 ? 0 : CONTEXT, i == edits.size() - 1 ? 0 : CONTEXT);
                shown.add(new Edit(words, words));
            } else {
                shown.add(new Edit(shortened(edit.before(), ENDS, ENDS), shortened(edit.after(), ENDS, ENDS)));
            }
        }
        return shown;
    }

    /** The first and the last words of a text. */
    private static String shortened(String text, int first, int last) {
        String[] words = text.strip().split("\\s+");
        if (words.length <= first + last + 2) {
            return text;
        }
        List<String> kept = new ArrayList<>(List.of(words).subList(0, first));
        kept.add(SKIPPED);
        kept.addAll(List.of(words).subList(words.length - last, words.length));
        return String.join(" ", kept);
    }
}
