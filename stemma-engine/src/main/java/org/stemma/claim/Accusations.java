package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * What an accusation says was done: "A accused B of opening the gates" states, by the mouth of A, that B opened them; so does
 * "A's accusation, denied by B, that the gates were opened".
 *
 * <p>Found by the order of the words, because parsers hang "of" and "that" on the wrong word here more often than not.
 */
final class Accusations {
    private static final Map<String, String> LINKS = Map.of("accuse", "of", "blame", "for");

    /** The accused with titles and a name seldom takes more words than this. */
    private static final int LONGEST_ACCUSED = 12;

    private final Tree tree;
    private final Predicates predicates;
    private final Participants participants;

    Accusations(Tree tree, Predicates predicates, Participants participants) {
        this.tree = tree;
        this.predicates = predicates;
        this.participants = participants;
    }

    /** The verb of accusing that a gerund tells the content of, -1 if there is none. */
    static int verbOver(Tree tree, int gerund) {
        if (gerund < 2 || !tree.token(gerund).tag().equals("VBG")) {
            return -1;
        }
        String link = tree.lemma(gerund - 1);
        for (int i = gerund - 2; i >= Math.max(0, gerund - LONGEST_ACCUSED); i--) {
            boolean verb = tree.token(i).isVerb();
            if (verb && link.equals(LINKS.get(tree.lemma(i)))) {
                return i;
            }
            boolean finite =
                    Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.token(i).tag());
            if (finite || tree.token(i).form().equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The noun of saying whose content a clause is: "the claim that", "the claim, denied by him, that"; -1 if none. */
    static int nounOver(Tree tree, int verb) {
        int that = tree.children(verb).stream()
                .filter(c ->
                        tree.lemma(c).equals("that") && !tree.token(c).tag().startsWith("W"))
                .findFirst()
                .orElse(-1);
        int before = that - 1;
        if (before > 0 && tree.token(before).form().equals(",")) {
            int comma = before - 1;
            while (comma > 0
                    && before - comma < LONGEST_ACCUSED
                    && !tree.token(comma).form().equals(",")) {
                comma--;
            }
            before = comma - 1;
        }
        return before >= 0 && tree.token(before).isNoun() && Lexicon.ENGLISH.is("claims", tree.lemma(before))
                ? before
                : -1;
    }

    /** The clauses of what the sentence's verbs of accusing accuse of. */
    List<Clause> clauses() {
        List<Clause> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int verb = verbOver(tree, i);
            Mood mood = verb < 0 ? null : Mood.of(tree, List.of(verb));
            boolean held = mood != null
                    && mood.modality() == Modality.ASSERTED
                    && mood.polarity() == Polarity.POSITIVE
                    && !Negation.isNegated(tree, i);
            if (held) {
                found.add(clause(verb, i));
            }
        }
        return found;
    }

    private Clause clause(int verb, int gerund) {
        List<Participant> who = new ArrayList<>();
        int accused = accused(verb, gerund);
        if (accused >= 0) {
            who.addAll(participants.at("agent", accused));
        }
        int object = tree.child(gerund, "dobj");
        if (object >= 0) {
            who.addAll(participants.at("patient", object));
        }
        who.addAll(participants.prepositional(gerund, false));
        List<Integer> content = tree.below(gerund);
        List<Integer> tokens = new ArrayList<>(content);
        if (accused >= 0) {
            tokens.add(accused);
        }
        int subject = tree.child(verb, Tree.SUBJECTS);
        int first = subject >= 0 ? Math.min(tree.below(subject, c -> c >= verb).getFirst(), verb) : verb;
        String lemma = predicates.lemma(gerund);
        int end = content.getLast() + 1;
        return new Clause(
                gerund,
                lemma,
                Lexicon.ENGLISH.classesOf(lemma),
                false,
                who,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                true,
                subject >= 0,
                tokens.stream().distinct().sorted().toList(),
                List.of(),
                first,
                tree.relation(end - 1).equals("punct") && end > gerund + 1 ? end - 1 : end);
    }

    /** Whom the verb accuses: its subject in the passive, else the last noun before the link, else whom the clause describes. */
    private int accused(int verb, int gerund) {
        int subject = tree.child(verb, Tree.SUBJECTS);
        if (predicates.isPassive(verb)) {
            return subject;
        }
        for (int i = gerund - 2; i > verb; i--) {
            boolean noun = tree.token(i).isNoun() || tree.token(i).tag().equals("PRP");
            if (noun && !Calendar.isTime(tree, i)) {
                return i;
            }
        }
        return tree.relation(verb).equals("relcl") ? tree.head(verb) : -1;
    }
}
