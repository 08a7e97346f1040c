package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * Splits a sentence into clause-level propositions along its dependency tree.
 *
 * <p>A proposition is a verb with its participants (main, joined, relative, adverbial and content clauses), a noun of an event
 * with participants, or a counted thing that no verb governs. Verbs that only frame another ("planned to ask", "began to
 * shell", "is expected to sign") give it their mood; verbs of saying give it a source ({@link Attributions}).
 * Cost: O(tokens²) for a sentence at worst.
 */
final class ClauseFinder {
    private static final Set<String> OWN_STATEMENTS = Set.of("relcl", "advcl", "conj", "parataxis", "ccomp", "acl");

    private final Tree tree;
    private final Predicates predicates;
    private final Participants participants;
    private final Subjects subjects;

    ClauseFinder(Tree tree, Participants participants) {
        this.tree = tree;
        this.predicates = new Predicates(tree);
        this.subjects = new Subjects(tree, predicates);
        this.participants = participants;
    }

    /**
     * The clauses of the sentence, in its order.
     *
     * @param counted heads of the nouns that a quantity counts
     */
    List<Clause> clauses(Set<Integer> counted) {
        List<Clause> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (predicates.opensClause(i)) {
                found.add(verbal(i));
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            boolean nominal = predicates.isNominal(i) && !isTheme(i, found);
            boolean loose = counted.contains(i) && !isArgument(i, found);
            if (nominal || loose) {
                found.add(nominal(i));
            }
        }
        found.addAll(new Accusations(tree, predicates, participants).clauses());
        found.sort(java.util.Comparator.comparingInt(Clause::predicate));
        return found;
    }

    /** Whether a clause at hand already tells the event of a noun: "hold talks", "request the extradition". */
    private boolean isTheme(int noun, List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(c -> (c.lemma().equals(tree.lemma(noun)) && c.tokens().contains(noun)) || isThemeOf(c, noun));
    }

    private static boolean isThemeOf(Clause clause, int noun) {
        Clause.Theme theme = clause.theme();
        return theme != null && theme.token() == noun;
    }

    private boolean isArgument(int noun, List<Clause> clauses) {
        boolean aimedAt = tree.relation(noun).equals("dobj") && predicates.isPurpose(tree.head(noun));
        return aimedAt
                || clauses.stream().anyMatch(c -> c.participants().stream().anyMatch(p -> p.head() == noun));
    }

    private Clause verbal(int outermost) {
        List<Integer> chain = predicates.chain(outermost);
        int verb = chain.getLast();
        String lemma = predicates.lemma(verb);
        int happening = predicates.happening(verb);
        List<Participant> who =
                new ArrayList<>(happening < 0 ? subjects(chain) : participants.prepositional(happening, true));
        int object = happening >= 0 ? -1 : tree.child(verb, Set.of("dobj", "attr"));
        int preposition = predicates.phrasal(verb, tree.predicate(verb));
        if (object < 0 && preposition >= 0) {
            object = tree.child(preposition, "pobj");
        }
        int under = happening < 0 ? themeUnder(verb, lemma, object) : -1;
        Clause.@Nullable Theme theme = under >= 0 ? theme(under) : happening >= 0 ? gerundTheme(happening) : null;
        if (object >= 0 && object != under && !lemma.equals("raise_issue")) {
            boolean light = lemma.equals(tree.lemma(object));
            theme = light && theme == null ? gerundTheme(object) : theme;
            who.addAll(light ? participants.prepositional(object, false) : participants.at("patient", object));
        }
        who.addAll(participants.prepositional(verb, false));
        who = undergo(lemma, who);
        Mood mood = Mood.of(tree, chain);
        List<Integer> tokens = own(outermost);
        Edges.Range range = new Edges(tree, predicates, subjects).of(chain, OWN);
        return new Clause(
                verb,
                lemma,
                classes(lemma),
                false,
                who,
                theme,
                mood.polarity(),
                mood.modality(),
                mood.done(),
                subjects.isWhole(chain),
                tokens,
                chain.subList(0, chain.size() - 1),
                start(outermost, range.first()),
                range.end());
    }

    /** The content of a noun of saying is told with the noun: "the ministry's claim that the gates were shut". */
    private int start(int outermost, int first) {
        int noun = Accusations.nounOver(tree, outermost);
        return noun < 0
                ? first
                : Math.min(first, tree.below(noun, c -> c > noun).getFirst());
    }

    private static Set<String> classes(String lemma) {
        return Lexicon.ENGLISH.classesOf(lemma);
    }

    /** The subject of an intransitive change is who undergoes it: "the wall fell" beside "they toppled the wall". */
    private static List<Participant> undergo(String lemma, List<Participant> who) {
        boolean hasPatient = who.stream().anyMatch(p -> p.part().equals("patient"));
        if (hasPatient || !Lexicon.ENGLISH.subjectUndergoes(lemma)) {
            return who;
        }
        return who.stream()
                .map(p -> p.part().equals("agent") ? p.as("patient") : p)
                .toList();
    }

    private List<Participant> subjects(List<Integer> chain) {
        boolean passive = predicates.isPassive(chain.getLast());
        int subject = subjects.of(chain);
        if (subject < 0
                || tree.token(subject).tag().equals("EX")
                || tree.token(subject).isVerb()) {
            return List.of();
        }
        return participants.at(passive ? "patient" : "agent", subject);
    }

    /** The token of the event under a predicate, -1 if there is none. */
    private int themeUnder(int verb, String lemma, int object) {
        if (lemma.equals("raise_issue")) {
            int of = tree.child(object, "prep");
            int inside = of < 0 ? -1 : tree.child(of, Set.of("pcomp", "pobj"));
            return inside;
        }
        int complement = tree.child(verb, "xcomp");
        if (complement >= 0 && tree.token(complement).isVerb()) {
            return complement;
        }
        int content = tree.child(verb, "ccomp");
        if (content >= 0 && tree.token(content).tag().equals("VB")) {
            return content;
        }
        boolean event = object >= 0
                && Lexicon.ENGLISH.isEventNoun(tree.lemma(object))
                && !lemma.equals(tree.lemma(object))
                && tree.sentence().nameAt(object) == null;
        return event ? object : -1;
    }

    private Clause.Theme theme(int token) {
        boolean noun = tree.token(token).isNoun();
        String lemma = noun ? tree.lemma(token) : predicates.lemma(token);
        List<Participant> who = new ArrayList<>();
        int object = noun ? -1 : tree.child(token, Set.of("dobj", "nsubjpass"));
        if (object >= 0) {
            who.addAll(participants.at("core", object));
        }
        who.addAll(participants.prepositional(token, true));
        if (noun) {
            int below = tree.child(token, "prep");
            int gerund = below < 0 ? -1 : tree.child(below, "pcomp");
            if (gerund >= 0) {
                return theme(gerund);
            }
        }
        return new Clause.Theme(token, lemma, classes(lemma), who);
    }

    private Clause nominal(int noun) {
        String lemma = tree.lemma(noun);
        List<Participant> who = new ArrayList<>(participants.prepositional(noun, true));
        int including = tree.head(noun);
        if (including >= 0
                && tree.relation(noun).equals("pobj")
                && tree.lemma(including).equals("include")) {
            int whole = tree.head(including);
            if (whole >= 0 && tree.token(whole).isVerb()) {
                whole = tree.child(whole, Tree.SUBJECTS);
            }
            if (whole >= 0) {
                participants.at("oblique", whole).stream()
                        .map(p -> p.as("core"))
                        .forEach(who::add);
            }
        }
        Clause.@Nullable Theme theme = gerundTheme(noun);
        List<Integer> tokens =
                tree.below(noun, OWN.or(c -> tree.head(c) == noun && JOINING.contains(tree.relation(c)) && c > noun));
        return new Clause(
                noun,
                lemma,
                classes(lemma),
                true,
                who,
                theme,
                Polarity.POSITIVE,
                nominalModality(noun),
                false,
                false,
                tokens,
                List.of(),
                tokens.getFirst(),
                tokens.getLast() + 1);
    }

    private static final Set<String> JOINING = Set.of("conj", "cc", "punct");

    private Clause.@Nullable Theme gerundTheme(int noun) {
        if (!classes(tree.lemma(noun)).contains("request")) {
            return null;
        }
        for (int preposition : tree.children(noun, Set.of("prep"))) {
            int inside = tree.child(preposition, Set.of("pcomp", "pobj"));
            if (inside >= 0 && (tree.token(inside).isVerb() || Lexicon.ENGLISH.isEventNoun(tree.lemma(inside)))) {
                return theme(inside);
            }
        }
        return null;
    }

    /** A noun's event is told as a fact only where the sentence takes it for one: "since the fall of", "the arrest led to". */
    private Modality nominalModality(int noun) {
        if (Rejections.overEvent(tree, noun) >= 0) {
            return Modality.DENIED;
        }
        int head = tree.head(noun);
        if (head < 0) {
            return Modality.POSSIBLE;
        }
        boolean after = tree.relation(noun).equals("pobj") && FACTIVE.contains(tree.lemma(head));
        boolean agentive = Tree.SUBJECTS.contains(tree.relation(noun))
                && Mood.of(tree, List.of(head)).done()
                && !tree.lemma(head).equals("be");
        return after || agentive ? Modality.ASSERTED : Modality.POSSIBLE;
    }

    private static final Set<String> FACTIVE =
            Set.of("since", "after", "following", "amid", "despite", "follow", "during", "because");

    private final java.util.function.IntPredicate OWN = this::standsAlone;

    /** Whether a branch makes a statement of its own, so that its words do not count for the clause above. */
    private boolean standsAlone(int child) {
        return OWN_STATEMENTS.contains(tree.relation(child))
                && tree.token(child).isVerb()
                && !predicates.isPurpose(child);
    }

    private List<Integer> own(int outermost) {
        return tree.below(outermost, OWN);
    }
}
