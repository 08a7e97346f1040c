package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * A sentence's dependency tree, read for who does what: subjects and objects of verbs with or without their own, passives turned,
 * prepositions with their objects. Building costs one pass, each question the children of a token.
 */
final class Clause {
    /** Verbs whose object does what their complement says: "urged the rebels to stop". */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "ask",
            "urge",
            "order",
            "tell",
            "force",
            "allow",
            "let",
            "help",
            "invite",
            "instruct",
            "persuade",
            "compel",
            "press",
            "pressure",
            "want",
            "expect",
            "require",
            "forbid",
            "warn",
            "accuse",
            "request",
            "enable",
            "encourage",
            "call",
            "get",
            "make",
            "cause");

    private static final Set<String> CALLS = Set.of("call", "phone", "telephone", "ring");

    private static final int MAX_CLIMB = 8;
    private static final Set<String> PLURAL = Set.of("were", "are", "have");
    private static final Set<String> APPROXIMATE = Set.of("around", "about", "up", "over", "nearly", "almost", "under");
    private static final Set<String> SINGULAR = Set.of("was", "is", "has");
    private static final Set<String> BESIDE = Set.of("advcl", "parataxis", "relcl", "appos", "punct");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");

    private final Sentence sentence;
    private final List<List<Token>> children = new ArrayList<>();

    Clause(Sentence sentence) {
        this.sentence = sentence;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && token.head() < children.size() && token.head() != token.index()) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> children(Token token) {
        return children.get(token.index());
    }

    @Nullable
    Token head(Token token) {
        return token.head() < 0 || token.head() >= children.size()
                ? null
                : sentence.tokens().get(token.head());
    }

    @Nullable
    Token child(Token token, String... relations) {
        Set<String> wanted = Set.of(relations);
        for (Token child : children(token)) {
            if (wanted.contains(child.relation())) {
                return child;
            }
        }
        return null;
    }

    boolean isPassive(Token verb) {
        if (child(verb, "nsubjpass", "auxpass") != null) {
            return true;
        }
        boolean participle = verb.tag().equals("VBN") && child(verb, "aux", "dobj") == null;
        return participle
                && (verb.relation().equals("acl")
                        || verb.relation().equals("advcl")
                        || verb.relation().equals("amod"));
    }

    /** Who acts in a verb's clause; null if nobody is named. */
    @Nullable
    Token subject(Token verb) {
        return subject(verb, 0);
    }

    private @Nullable Token subject(Token verb, int depth) {
        Token own = ownSubject(verb);
        own = own == null ? subjectOfAuxiliary(verb) : own;
        own = own == null ? approximate(verb, true) : own;
        if (own != null) {
            return antecedent(own, verb);
        }
        Token head = head(verb);
        if (head == null || depth > MAX_CLIMB) {
            return null;
        }
        return switch (verb.relation()) {
            case "xcomp", "oprd" -> controller(head, depth);
            case "advcl" -> head.isVerb() ? controller(head, depth) : null;
            case "acomp", "attr" -> subject(head, depth + 1);
            case "conj", "dep", "parataxis", "prep" -> head.isVerb() ? subject(head, depth + 1) : null;
            case "pcomp" -> subjectAbove(head, depth);
            case "acl", "relcl" -> head.isNoun() ? head : null;
            default -> null;
        };
    }

    /** Of two, the one that is no pronoun: parsers take the "that" of "told them that rebels fled" for a subject beside the rebels. */
    private @Nullable Token ownSubject(Token verb) {
        Token first = child(verb, "nsubj", "nsubjpass", "csubj");
        if (first == null || !first.tag().startsWith("W")) {
            return first;
        }
        return children(verb).stream()
                .filter(c -> SUBJECTS.contains(c.relation()) && !c.equals(first) && c.index() < verb.index())
                .findFirst()
                .orElse(first);
    }

    /** Parsers take "around 3,000 rebels", "up to 300 rebels" for a prepositional phrase, though it is subject or object. */
    private @Nullable Token approximate(Token verb, boolean before) {
        for (Token child : children(verb)) {
            boolean about = child.relation().equals("prep") && APPROXIMATE.contains(child.lemma());
            Token inner = about ? child(child, "prep") : null;
            Token noun = about ? child(inner == null ? child : inner, "pobj") : null;
            if (noun != null && isCounted(noun) && (noun.index() < verb.index()) == before) {
                return noun;
            }
        }
        return null;
    }

    private boolean isCounted(Token noun) {
        return children(noun).stream().anyMatch(c -> c.tag().equals("CD"));
    }

    /** Parsers hang a subject on the auxiliary where an adverb stands between: "the state is again sending aid". */
    private @Nullable Token subjectOfAuxiliary(Token verb) {
        for (Token child : children(verb)) {
            Token subject = child.relation().startsWith("aux") ? child(child, "nsubj", "nsubjpass") : null;
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    /** Whose deed a complement is: of "urged the rebels to stop" and "called on the rebels to stop", the rebels'. */
    private @Nullable Token controller(Token verb, int depth) {
        if (!OBJECT_CONTROL.contains(verb.lemma()) || isPhoned(verb)) {
            return subject(verb, depth + 1);
        }
        Token object = child(verb, "dobj", "dative");
        Token asked = object != null ? object : prepositional(verb, "on");
        asked = asked == null ? prepositional(verb, "for") : asked;
        return asked == null ? subject(verb, depth + 1) : asked;
    }

    /** "Called the envoy to thank him": who calls thanks; "called on the envoy to leave" asks it of the envoy. */
    boolean isPhoned(Token verb) {
        boolean asking = hasPreposition(verb, "on") || hasPreposition(verb, "upon") || hasPreposition(verb, "for");
        return CALLS.contains(verb.lemma()) && child(verb, "dobj") != null && !asking;
    }

    /** "by reaching a deal", "guilty of breaking it": the subject of the verb or predicate above the preposition. */
    private @Nullable Token subjectAbove(Token preposition, int depth) {
        Token above = head(preposition);
        if (above == null || above.isVerb() || above.relation().equals("acomp")) {
            return above == null ? null : subject(above, depth + 1);
        }
        // "its commitment to supporting the port"
        Token owner = child(above, "poss");
        if (owner != null && owner.isNoun()) {
            return owner;
        }
        Token carrier = head(above);
        return carrier != null && above.relation().equals("dobj") ? subject(carrier, depth + 1) : null;
    }

    /** What a relative pronoun stands for. */
    private @Nullable Token antecedent(Token token, Token verb) {
        boolean relative = verb.relation().equals("relcl")
                && (token.tag().startsWith("W") || token.lemma().equals("that"));
        return relative ? agreeing(head(verb), verb) : token;
    }

    /**
     * Of "aides to the governor who were dismissed", the aides: a plural verb tells of the plural noun above a single name. Of "the mayor and the
     * governor, who was dismissed", the governor: a single one tells of the last.
     */
    private @Nullable Token agreeing(@Nullable Token antecedent, Token verb) {
        if (antecedent == null) {
            return null;
        }
        if (hasForm(verb, SINGULAR)) {
            return conjuncts(antecedent).stream()
                    .filter(joined -> joined.isNoun() && joined.index() < verb.index())
                    .reduce((first, last) -> last)
                    .orElse(antecedent);
        }
        Token preposition = antecedent.relation().equals("pobj") ? head(antecedent) : null;
        Token above = preposition == null ? null : head(preposition);
        boolean single = antecedent.tag().equals("NNP");
        return hasForm(verb, PLURAL) && single && above != null && above.tag().equals("NNS") ? above : antecedent;
    }

    private boolean hasForm(Token verb, Set<String> forms) {
        return children(verb).stream().anyMatch(c -> forms.contains(c.form()));
    }

    /** Who or what a verb acts upon, in the active voice. */
    @Nullable
    Token object(Token verb) {
        Token own = child(verb, "dobj");
        if (own != null) {
            return antecedent(own, verb);
        }
        Token counted = isPassive(verb) ? null : approximate(verb, false);
        if (counted != null) {
            return counted;
        }
        boolean gap = verb.relation().equals("relcl") && child(verb, "nsubj") != null && !hasRelativeSubject(verb);
        return gap ? head(verb) : null;
    }

    private boolean hasRelativeSubject(Token verb) {
        Token subject = child(verb, "nsubj", "nsubjpass");
        return subject != null
                && (subject.tag().startsWith("W") || subject.lemma().equals("that"));
    }

    /** The object of a preposition that hangs on a token, or on its object. */
    @Nullable
    Token prepositional(Token token, String preposition) {
        for (Token child : children(token)) {
            boolean prep = child.relation().equals("prep")
                    || child.relation().equals("agent")
                    || child.relation().equals("dative");
            if (prep && child.lemma().equals(preposition)) {
                Token object = child(child, "pobj", "pcomp");
                if (object != null) {
                    return object;
                }
            }
        }
        return null;
    }

    boolean hasPreposition(Token token, String preposition) {
        return children(token).stream()
                .anyMatch(c -> c.lemma().equals(preposition)
                        && !c.relation().equals("punct")
                        && !c.relation().startsWith("aux"));
    }

    /** A token and what is joined to it by "and". */
    List<Token> conjuncts(Token token) {
        List<Token> joined = new ArrayList<>();
        joined.add(token);
        for (int i = 0; i < joined.size() && joined.size() <= sentence.tokens().size(); i++) {
            for (Token child : children(joined.get(i))) {
                if (child.relation().equals("conj") && !joined.contains(child)) {
                    joined.add(child);
                }
            }
        }
        return joined;
    }

    /** The tokens of a phrase: those below a token, clauses left out. */
    List<Token> phrase(Token token) {
        List<Token> phrase = new ArrayList<>();
        phrase.add(token);
        for (int i = 0; i < phrase.size() && phrase.size() <= sentence.tokens().size(); i++) {
            for (Token child : children(phrase.get(i))) {
                boolean clause = Set.of("relcl", "advcl", "ccomp", "parataxis", "conj", "appos")
                        .contains(child.relation());
                if (!clause) {
                    phrase.add(child);
                }
            }
        }
        return phrase;
    }

    /** What a verb or noun tells without its subject: clauses beside it and what only names something anew left out. */
    List<Token> told(Token trigger) {
        List<Token> told = new ArrayList<>();
        told.add(trigger);
        for (int i = 0; i < told.size() && told.size() <= sentence.tokens().size(); i++) {
            for (Token child : children(told.get(i))) {
                boolean apart = BESIDE.contains(child.relation())
                        || (child.relation().equals("conj") && child.isVerb())
                        || (i == 0 && SUBJECTS.contains(child.relation()) && !isPassive(trigger));
                if (!apart) {
                    told.add(child);
                }
            }
        }
        return told;
    }

    /** The clause a verb or noun stands in, from its first to its last token; subordinate clauses of others left out. */
    List<Token> below(Token token) {
        List<Token> all = new ArrayList<>();
        all.add(token);
        for (int i = 0; i < all.size() && all.size() <= sentence.tokens().size(); i++) {
            all.addAll(children(all.get(i)));
        }
        return all;
    }
}
