package org.stemma.claim;

import java.util.List;
import java.util.Set;
import org.stemma.news.Modality;
import org.stemma.news.Statement.Attribution;

/** Tells evaluation and prediction from report, by the words of the predicate and by who says it. */
final class Opinions {
    private static final Set<Modality> OPEN =
            Set.of(Modality.POSSIBLE, Modality.EXPECTED, Modality.CONDITIONAL, Modality.DEMANDED, Modality.QUESTIONED);

    private Opinions() {}

    static boolean isOpinion(Tree tree, Clause clause, List<Attribution> chain) {
        int predicate = clause.predicate();
        boolean adjective =
                !tree.token(predicate).isVerb() || !tree.lemma(predicate).equals(clause.lemma());
        if ((adjective && Lexicon.ENGLISH.is("adjectives", clause.lemma())) || evaluates(tree, clause)) {
            return true;
        }
        if (isInMind(tree, predicate)) {
            return true;
        }
        boolean byJudge = chain.stream()
                .filter(a -> a.passage() != null)
                .anyMatch(a -> isJudge(a.name())
                        || isJudge(a.passage() == null ? "" : a.passage().quote()));
        boolean open = OPEN.contains(clause.modality());
        boolean attributed = chain.size() > 1;
        return byJudge || (open && !attributed && tree.hasChild(predicate, c -> isMay(tree, c)));
    }

    private static boolean evaluates(Tree tree, Clause clause) {
        int predicate = clause.predicate();
        if (clause.nominal()) {
            return false;
        }
        if (Lexicon.ENGLISH.is("verbs", tree.lemma(predicate))) {
            return true;
        }
        int named = tree.child(predicate, Set.of("attr", "oprd"));
        if (named >= 0) {
            boolean judged = Lexicon.ENGLISH.is("nouns", tree.lemma(named))
                    || tree.hasChild(named, c -> Lexicon.ENGLISH.is("adjectives", tree.lemma(c)));
            if (judged) {
                return true;
            }
        }
        return tree.hasChild(predicate, c -> Lexicon.ENGLISH.is("adverbs", tree.lemma(c)));
    }

    /** "She doubts that he will come": what is only thought, feared or hoped. */
    private static boolean isInMind(Tree tree, int predicate) {
        int at = predicate;
        for (int steps = 0; steps < tree.size() && tree.head(at) >= 0; steps++) {
            int head = tree.head(at);
            boolean content = Set.of("ccomp", "xcomp", "conj", "advcl").contains(tree.relation(at));
            if (!content) {
                return false;
            }
            if (tree.relation(at).equals("ccomp") && Lexicon.ENGLISH.is("minds", tree.lemma(head))) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private static boolean isMay(Tree tree, int child) {
        return tree.token(child).tag().equals("MD") && !tree.lemma(child).equals("will");
    }

    private static boolean isJudge(String name) {
        for (String word : name.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+", -1)) {
            String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (Lexicon.ENGLISH.is("speakers", singular)) {
                return true;
            }
        }
        return false;
    }
}
