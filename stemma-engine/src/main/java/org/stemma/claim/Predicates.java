package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.news.Token;

/** Finds the predicates of a sentence: which verbs and event nouns make a statement, and which only frame one. */
final class Predicates {
    private static final Set<String> CORE =
            Set.of("root", "conj", "ccomp", "advcl", "relcl", "acl", "parataxis", "dep", "meta");
    private static final Set<String> CONTENT = Set.of("ccomp");
    private static final Set<String> PHRASES = Set.of("issue", "question", "matter", "subject", "topic", "possibility");
    private static final Set<String> RAISING = Set.of("raise", "bring_up", "broach");

    /** What makes a verb beside a noun a clause: "the report that the gates were opened", "held in Luria by rebels". */
    private static final Set<String> OF_A_CLAUSE = Set.of("agent", "dobj", "nsubj", "nsubjpass");

    private final Tree tree;

    Predicates(Tree tree) {
        this.tree = tree;
    }

    /** Whether a token is the outermost verb of a clause that states something of its own. */
    boolean opensClause(int index) {
        Token token = tree.token(index);
        return token.isVerb()
                && !tree.lemma(index).equals("accord")
                && (CORE.contains(token.relation()) || token.head() < 0 || Rejections.claimOver(tree, index) >= 0)
                && !isParticiple(index)
                && !isPurpose(index)
                && !isGovernor(index)
                && !Rejections.rejectsContent(tree, index)
                && !isThemeOfHead(index);
    }

    /** "They built a wall to keep them out", "the right to vote": what is only aimed at or allowed is told with the rest of its clause. */
    boolean isPurpose(int index) {
        if (!tree.token(index).tag().equals("VB") || hasSubject(index)) {
            return false;
        }
        int head = tree.head(index);
        return PURPOSES.contains(tree.relation(index))
                || (tree.relation(index).equals("conj") && head >= 0 && head < index && isPurpose(head));
    }

    private static final Set<String> PURPOSES = Set.of("advcl", "acl", "relcl");

    /** A participle beside a noun states something only with participants of its own: "held in Luria by rebels". */
    private boolean isParticiple(int index) {
        if (!tree.relation(index).equals("acl")) {
            return false;
        }
        return !tree.hasChild(index, c -> OF_A_CLAUSE.contains(tree.relation(c)));
    }

    /** Whether a verb only says, expects or denies what the clause under it states. */
    boolean isGovernor(int index) {
        int content = tree.child(index, CONTENT);
        if (content < 0 || !isClausal(content)) {
            return false;
        }
        String lemma = tree.lemma(index);
        return Lexicon.ENGLISH.is("saying", lemma)
                || Lexicon.ENGLISH.is("denial", lemma)
                || (Lexicon.ENGLISH.modalityOf(lemma) != null && !isRequest(index));
    }

    private boolean isClausal(int content) {
        return tree.token(content).isVerb() || tree.child(content, Set.of("nsubj", "nsubjpass", "cop")) >= 0;
    }

    /** "Asked the court to release": the second verb is what is asked, not a statement of its own. */
    private boolean isThemeOfHead(int index) {
        int head = tree.head(index);
        return head >= 0
                && CONTENT.contains(tree.relation(index))
                && isRequest(head)
                && tree.token(index).tag().equals("VB");
    }

    private boolean isRequest(int index) {
        return Lexicon.ENGLISH.classesOf(tree.lemma(index)).contains("request");
    }

    /** From the outermost verb to the one that says what happens: "planned", "ask"; "began", "shell". */
    List<Integer> chain(int outermost) {
        List<Integer> chain = framesOver(outermost);
        chain.add(outermost);
        int at = outermost;
        for (int next = complement(at); next >= 0 && !chain.contains(next); next = complement(at)) {
            chain.add(next);
            at = next;
        }
        return chain;
    }

    /** The verbs that frame the one to which a verb is joined: "vowed" over "to stop and wait". */
    private List<Integer> framesOver(int joined) {
        List<Integer> frames = new ArrayList<>();
        int framed = joined;
        while (tree.relation(framed).equals("conj") && tree.head(framed) >= 0 && !hasSubject(framed)) {
            framed = tree.head(framed);
        }
        if (framed == joined) {
            return frames;
        }
        for (int over = framing(framed); over >= 0 && !frames.contains(over); over = framing(over)) {
            frames.addFirst(over);
        }
        return frames;
    }

    /** The verb that frames a verb, -1 if none does. */
    int framing(int verb) {
        if (!tree.relation(verb).equals("xcomp") || tree.head(verb) < 0) {
            return -1;
        }
        int head = tree.head(verb);
        int over = tree.relation(head).equals("acomp") ? tree.head(head) : head;
        return over >= 0 && tree.token(over).isVerb() && complement(over) == verb ? over : -1;
    }

    private boolean hasSubject(int verb) {
        return tree.child(verb, Tree.SUBJECTS) >= 0;
    }

    /** The verb that a verb frames, -1 if it frames none. */
    private int complement(int verb) {
        int under = tree.child(verb, "xcomp");
        int adjective = tree.child(verb, "acomp");
        if (under < 0 && adjective >= 0) {
            under = tree.child(adjective, "xcomp");
        }
        if (under < 0 || !tree.token(under).isVerb()) {
            return -1;
        }
        String frame = adjective >= 0 ? tree.lemma(adjective) : tree.lemma(verb);
        boolean frames = Lexicon.ENGLISH.modalityOf(frame) != null
                || (adjective < 0 && Lexicon.ENGLISH.is("transparent", frame))
                || Lexicon.ENGLISH.is("polarity", frame)
                || frame.equals("permit")
                || isDenial(frame);
        boolean speech = isRequest(verb) && tree.child(verb, "dobj") >= 0;
        return frames && !speech ? under : -1;
    }

    /**
     * The lemma of a predicate: with its particle or preposition where the lexicon knows the two as one; the noun's of "hold
     * talks"; the adjective's of "is safe".
     */
    String lemma(int verb) {
        String plain = tree.predicate(verb);
        int happening = happening(verb);
        if (happening >= 0) {
            return tree.lemma(happening);
        }
        int object = tree.child(verb, "dobj");
        if (object >= 0) {
            String noun = tree.lemma(object);
            if (RAISING.contains(plain) && PHRASES.contains(noun)) {
                return "raise_issue";
            }
            if (Lexicon.ENGLISH.isLight(plain) && Lexicon.ENGLISH.isEventNoun(noun)) {
                return noun;
            }
        }
        int content = tree.child(verb, CONTENT);
        if (plain.equals("ask") && content >= 0 && !tree.token(content).tag().equals("VB")) {
            return "inquire";
        }
        int adjective = tree.child(verb, Set.of("acomp", "oprd"));
        if (isCopula(plain) && adjective >= 0) {
            return tree.lemma(adjective);
        }
        if (plain.equals("be") && tree.hasChild(verb, c -> tree.token(c).tag().equals("EX"))) {
            return EXIST;
        }
        int preposition = phrasal(verb, plain);
        return preposition < 0 ? plain : plain + "_" + tree.lemma(preposition);
    }

    /** The noun of the event that a clause only says to be: "there was no request", "the meeting took place"; -1 if it says more. */
    int happening(int verb) {
        String plain = tree.predicate(verb);
        int noun = -1;
        if (plain.equals("be") && tree.hasChild(verb, c -> tree.token(c).tag().equals("EX"))) {
            noun = tree.child(verb, Set.of("attr", "nsubj"));
        } else if (Set.of("occur", "happen").contains(plain) || takesPlace(verb, plain)) {
            noun = tree.child(verb, "nsubj");
        }
        boolean event = noun >= 0
                && Lexicon.ENGLISH.isEventNoun(tree.lemma(noun))
                && tree.sentence().nameAt(noun) == null;
        return event ? noun : -1;
    }

    private boolean takesPlace(int verb, String plain) {
        return plain.equals("take")
                && tree.hasChild(
                        verb,
                        c -> tree.relation(c).equals("dobj") && tree.lemma(c).equals("place"));
    }

    /** The preposition that makes one word with the verb, -1 if none does: "call for". */
    int phrasal(int verb, String plain) {
        for (int child : tree.children(verb, Set.of("prep"))) {
            String joined = plain + "_" + tree.lemma(child);
            if (!Lexicon.ENGLISH.classesOf(joined).contains(joined)) {
                return child;
            }
        }
        return -1;
    }

    /** What "there is" says of a thing. */
    static final String EXIST = "exist";

    static boolean isDenial(String lemma) {
        return lemma.equals("deny") || lemma.equals("disavow");
    }

    static boolean isCopula(String lemma) {
        return Set.of("be", "become", "remain", "seem", "appear", "stay", "get", EXIST)
                .contains(lemma);
    }

    boolean isPassive(int verb) {
        return tree.child(verb, "auxpass") >= 0
                || tree.child(verb, "nsubjpass") >= 0
                || (tree.relation(verb).equals("acl") && tree.token(verb).tag().equals("VBN"));
    }

    /** Whether a noun names an event and says of whom: "the mayor's arrest", "the request for calm". */
    boolean isNominal(int index) {
        Token token = tree.token(index);
        return token.isNoun()
                && !token.isProperNoun()
                && Lexicon.ENGLISH.isEventNoun(tree.lemma(index))
                && tree.sentence().nameAt(index) == null
                && !tree.relation(index).equals("compound")
                && tree.hasChild(index, c -> Set.of("poss").contains(tree.relation(c)) || isOf(c));
    }

    private boolean isOf(int child) {
        return tree.relation(child).equals("prep")
                && Set.of("of", "by", "for", "between", "against").contains(tree.lemma(child));
    }
}
