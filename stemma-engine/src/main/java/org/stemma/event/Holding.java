package org.stemma.event;

import java.util.Map;
import java.util.Set;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Token;

/**
 * How a clause holds its event to be: from negations and auxiliaries of its verb, and from the words that govern it ("planned
 * to", "is expected to", "denied that"). Costs the chain of heads.
 *
 * @param note the word that decides, for the reader
 */
record Holding(Polarity polarity, Modality modality, String note) {
    private static final int MAX_CLIMB = 6;
    private static final Map<String, Modality> AUXILIARIES = Map.ofEntries(
            Map.entry("will", Modality.PLANNED),
            Map.entry("'ll", Modality.PLANNED),
            Map.entry("shall", Modality.PLANNED),
            Map.entry("would", Modality.EXPECTED),
            Map.entry("may", Modality.POSSIBLE),
            Map.entry("might", Modality.POSSIBLE),
            Map.entry("can", Modality.POSSIBLE),
            Map.entry("could", Modality.POSSIBLE),
            Map.entry("should", Modality.DEMANDED),
            Map.entry("must", Modality.DEMANDED));
    private static final Map<String, Modality> GOVERNORS = governors();
    private static final Map<String, Modality> ADJECTIVES = Map.ofEntries(
            Map.entry("planned", Modality.PLANNED),
            Map.entry("upcoming", Modality.PLANNED),
            Map.entry("scheduled", Modality.PLANNED),
            Map.entry("future", Modality.PLANNED),
            Map.entry("proposed", Modality.POSSIBLE),
            Map.entry("possible", Modality.POSSIBLE),
            Map.entry("potential", Modality.POSSIBLE),
            Map.entry("expected", Modality.EXPECTED),
            Map.entry("further", Modality.EXPECTED));
    private static final Set<String> NEGATING = Set.of(
            "refuse",
            "decline",
            "fail",
            "avoid",
            "prevent",
            "stop",
            "refusal",
            "failure",
            "rebuff",
            "refrain",
            "cease",
            "halt",
            "block",
            "unwilling",
            "reluctant");
    /** "The first to visit" has visited. */
    private static final Set<String> RANKS = Set.of("first", "second", "third", "last", "latest", "only");

    /** Words that say that a "would" speaks of a day to come. */
    private static final Set<String> AHEAD = Set.of("next", "tomorrow", "upcoming", "coming", "soon");

    private static final Set<String> DOING = Set.of(
            "begin",
            "continue",
            "start",
            "proceed",
            "manage",
            "come",
            "go",
            "rush",
            "help",
            "use",
            "have",
            "move",
            "appear",
            "claim",
            "report",
            "say",
            "believe",
            "know",
            "dare",
            "choose");

    /** The note of an infinitive that tells what another deed is for. */
    static final String PURPOSE = "purpose";

    /** The note of what is announced in case that another does not do as he is told. */
    static final String UNLESS = "unless";

    /** Begins the note of what somebody has not planned or promised, which is no refusal yet. */
    static final String NOT = "not ";

    static final Holding PLAIN = new Holding(Polarity.POSITIVE, Modality.ASSERTED, "");

    private static Map<String, Modality> governors() {
        Map<String, Modality> all = new java.util.HashMap<>();
        put(
                all,
                Modality.PLANNED,
                "plan intend aim prepare agree decide vow schedule slate promise pledge arrange set propose commit due ready poise undertake offer plot willing prepared swear");
        put(all, Modality.EXPECTED, "about expect likely anticipate predict forecast foresee bind certain project");
        put(
                all,
                Modality.POSSIBLE,
                "seek try attempt hope want wish consider mull possible able may issue matter prospect possibility idea allow enable threaten warn keen unlikely chance need");
        put(all, Modality.DEMANDED, "ask demand urge request order require call insist press appeal invite instruct");
        put(all, Modality.DENIED, "deny refute dispute");
        put(all, Modality.QUESTIONED, "question doubt whether wonder");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Modality> all, Modality modality, String words) {
        for (String word : java.util.List.of(words.split(" "))) {
            all.put(word, modality);
        }
    }

    /** How the event that a token tells is held. */
    static Holding of(Clause clause, Token trigger) {
        Holding found = plain(clause, trigger);
        return found.modality() == Modality.PLANNED && hasCondition(clause, trigger, UNLESS)
                ? new Holding(found.polarity(), found.modality(), UNLESS)
                : found;
    }

    private static Holding plain(Clause clause, Token trigger) {
        Holding found = trigger.isVerb() ? verb(clause, trigger) : noun(clause, trigger);
        Token at = trigger;
        for (int i = 0; i < MAX_CLIMB && found.modality() == Modality.ASSERTED; i++) {
            Token head = clause.head(at);
            if (head == null) {
                break;
            }
            if (!isComplement(clause, at, head)) {
                break;
            }
            found = under(clause, at, head, found);
            at = head;
        }
        Token ahead = found.modality() == Modality.ASSERTED ? Errands.verb(clause, trigger) : null;
        if (ahead != null) {
            return verb(clause, ahead);
        }
        if (found.modality() == Modality.ASSERTED && Denials.isDeniedBeside(clause, trigger)) {
            return new Holding(found.polarity(), Modality.DENIED, "a claim that a party denies");
        }
        if (found.modality() == Modality.ASSERTED && found.polarity() == Polarity.POSITIVE && isOpen(clause, trigger)) {
            return new Holding(found.polarity(), Modality.POSSIBLE, "infinitive");
        }
        boolean asked = clause.sentence().text().text().stripTrailing().endsWith("?");
        return asked && found.modality() == Modality.ASSERTED
                ? new Holding(found.polarity(), Modality.QUESTIONED, "a question")
                : found;
    }

    /** An infinitive tells nothing as done, unless its governor says that it was. */
    private static boolean isOpen(Clause clause, Token trigger) {
        Token head = clause.head(trigger);
        if (head == null || !trigger.isVerb() || !isInfinitive(clause, trigger)) {
            return false;
        }
        boolean first = head.isNoun() && clause.children(head).stream().anyMatch(c -> RANKS.contains(c.lemma()));
        return !first && !DOING.contains(head.lemma()) && !clause.isPhoned(head);
    }

    private static Holding verb(Clause clause, Token verb) {
        Polarity polarity = isNegated(clause, verb) ? Polarity.NEGATIVE : Polarity.POSITIVE;
        for (Token child : clause.children(verb)) {
            Modality told = child.relation().equals("aux") ? AUXILIARIES.get(child.lemma()) : null;
            told = told == null
                            && child.relation().equals("aux")
                            && child.form().equals("wo")
                    ? Modality.PLANNED
                    : told;
            if (told != null && !isPerfect(clause, verb, told)) {
                boolean conditional = told == Modality.EXPECTED && hasCondition(clause, verb, "if");
                boolean reported = told == Modality.EXPECTED
                        && (isReportedFuture(clause, verb, child) || isDated(clause, verb, child));
                Modality modality = reported ? Modality.PLANNED : conditional ? Modality.CONDITIONAL : told;
                return new Holding(polarity, modality, child.form());
            }
            if (child.relation().equals("mark")
                    && (child.lemma().equals("if") || child.lemma().equals("unless"))) {
                return new Holding(polarity, Modality.CONDITIONAL, child.form());
            }
            if (child.relation().equals("mark") && child.lemma().equals("whether")) {
                return new Holding(polarity, Modality.QUESTIONED, child.form());
            }
        }
        Token head = clause.head(verb);
        boolean purpose = isInfinitive(clause, verb)
                && verb.relation().equals("advcl")
                && !isAsked(clause, verb)
                && (head == null || !clause.isPhoned(head));
        return purpose
                ? new Holding(polarity, Modality.PLANNED, PURPOSE)
                : new Holding(polarity, Modality.ASSERTED, "");
    }

    /** "Called for the king to abdicate": what is asked for, not what the call is for. */
    static boolean isAsked(Clause clause, Token verb) {
        Token head = clause.head(verb);
        return head != null && isFor(clause, verb) && GOVERNORS.get(head.lemma()) == Modality.DEMANDED;
    }

    /** "For the king to abdicate". */
    static boolean isFor(Clause clause, Token verb) {
        Token mark = clause.child(verb, "mark");
        return mark != null && mark.lemma().equals("for") && isInfinitive(clause, verb);
    }

    /** "Would hold talks next month". */
    private static boolean isDated(Clause clause, Token verb, Token auxiliary) {
        return auxiliary.lemma().equals("would") && clause.told(verb).stream().anyMatch(t -> AHEAD.contains(t.lemma()));
    }

    /** "Said it would": the future, told in the past. */
    private static boolean isReportedFuture(Clause clause, Token verb, Token auxiliary) {
        Token head = clause.head(verb);
        return auxiliary.lemma().equals("would")
                && verb.relation().equals("ccomp")
                && head != null
                && head.tag().equals("VBD")
                && !GOVERNORS.containsKey(head.lemma());
    }

    private static Holding noun(Clause clause, Token noun) {
        for (Token child : clause.children(noun)) {
            Modality told = ADJECTIVES.get(child.form().toLowerCase(java.util.Locale.ROOT));
            if (told != null) {
                return new Holding(Polarity.POSITIVE, told, child.form());
            }
            if (child.relation().equals("det") && child.lemma().equals("no")) {
                return new Holding(Polarity.NEGATIVE, Modality.ASSERTED, child.form());
            }
        }
        return PLAIN;
    }

    /** Whether a word's clause is part of what its head tells, and not said beside it. */
    private static boolean isComplement(Clause clause, Token at, Token head) {
        return switch (at.relation()) {
            case "xcomp", "ccomp", "pcomp", "pobj", "dobj", "prep", "oprd", "nsubjpass", "acomp", "csubj" -> true;
            case "acl" -> isInfinitive(clause, at);
            case "advcl" -> isAsked(clause, at);
            case "conj" -> isSameKind(at, head);
            default -> false;
        };
    }

    /** What a governing word makes of the event below it. */
    private static Holding under(Clause clause, Token at, Token head, Holding found) {
        if (at.relation().equals("conj")) {
            boolean own = clause.child(at, "nsubj", "nsubjpass", "aux") != null;
            return own ? found : new Holding(found.polarity(), of(clause, head).modality(), head.form());
        }
        if (clause.isPhoned(head)) {
            return found;
        }
        boolean content = !at.relation().equals("nsubjpass") || head.isVerb();
        Modality told = content ? GOVERNORS.get(head.lemma()) : null;
        boolean clauseBelow = !at.relation().equals("prep") || head.isVerb() || head.isNoun();
        if (head.form().equals("going") && at.relation().equals("xcomp") && isInfinitive(clause, at)) {
            boolean not = isNegated(clause, head);
            return new Holding(not ? Polarity.NEGATIVE : found.polarity(), Modality.PLANNED, head.form());
        }
        if (told == Modality.PLANNED && isUnplanned(clause, head)) {
            // who is not willing refuses, who has not planned has not refused
            return new Holding(Polarity.NEGATIVE, told, head.isVerb() ? NOT + head.form() : head.form());
        }
        if (told != null && clauseBelow && !isStatement(head, at)) {
            return new Holding(found.polarity(), told, head.form());
        }
        if (at.relation().equals("csubj")) {
            return new Holding(found.polarity(), Modality.CONDITIONAL, head.form());
        }
        boolean negating = NEGATING.contains(head.lemma())
                && (at.relation().equals("xcomp")
                        || at.relation().equals("pcomp")
                        || at.relation().equals("acl"));
        if (negating) {
            return new Holding(Polarity.NEGATIVE, found.modality(), head.form());
        }
        if (head.isVerb() && (at.relation().equals("dobj") || at.relation().equals("xcomp") || isBare(clause, at))) {
            Holding above = verb(clause, head);
            boolean light =
                    at.relation().equals("xcomp") || isBare(clause, at) || above.modality() != Modality.ASSERTED;
            if (isBare(clause, at) && above.modality() == Modality.PLANNED) {
                // what "will help him win" announces is the help
                return new Holding(above.polarity(), Modality.EXPECTED, above.note());
            }
            if (isYet(clause, head)) {
                return new Holding(found.polarity(), Modality.POSSIBLE, "yet to");
            }
            return light ? new Holding(above.polarity(), above.modality(), above.note()) : found;
        }
        return found;
    }

    /** "Does not plan", "is not willing". */
    private static boolean isUnplanned(Clause clause, Token governor) {
        Token copula = governor.relation().equals("acomp") ? clause.head(governor) : governor;
        return copula != null && copula.isVerb() && isNegated(clause, copula);
    }

    /** "Has yet to make an endorsement". */
    private static boolean isYet(Clause clause, Token verb) {
        Token above = clause.head(verb);
        return isInfinitive(clause, verb)
                && above != null
                && above.lemma().equals("have")
                && clause.children(above).stream().anyMatch(c -> c.lemma().equals("yet"));
    }

    /** "Helped the island build": a complement without a tense of its own. */
    static boolean isBare(Clause clause, Token at) {
        return at.relation().equals("ccomp") && at.tag().equals("VB") && clause.child(at, "aux", "mark") == null;
    }

    /** "Agreed on", "called": governors that tell of a thing, and leave it as it is. */
    private static boolean isStatement(Token head, Token at) {
        boolean object = at.relation().equals("dobj") || at.relation().equals("pobj");
        return object
                && Set.of(
                                "agree",
                                "promise",
                                "offer",
                                "allow",
                                "call",
                                "set",
                                "need",
                                "warn",
                                "threaten",
                                "invite",
                                "may",
                                "order")
                        .contains(head.lemma());
    }

    private static boolean isSameKind(Token one, Token other) {
        return one.isVerb() == other.isVerb();
    }

    private static boolean isNegated(Clause clause, Token verb) {
        for (Token child : clause.children(verb)) {
            boolean no = child.relation().equals("neg")
                    || child.lemma().equals("not")
                    || child.lemma().equals("never")
                    || child.lemma().equals("neither")
                    || child.lemma().equals("nor")
                    || child.form().equals("n't");
            if (no) {
                return true;
            }
            boolean argument = child.relation().equals("nsubj")
                    || child.relation().equals("dobj")
                    || child.relation().equals("nsubjpass");
            boolean nobody = argument
                    && (child.lemma().equals("nobody")
                            || child.lemma().equals("none")
                            || clause.children(child).stream()
                                    .anyMatch(c -> c.lemma().equals("no")
                                            && (c.relation().equals("det")
                                                    || c.relation().equals("neg"))));
            if (nobody) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerfect(Clause clause, Token verb, Modality told) {
        boolean have = clause.children(verb).stream()
                .anyMatch(c -> c.lemma().equals("have") && c.relation().equals("aux"));
        return have && told == Modality.PLANNED;
    }

    private static boolean hasCondition(Clause clause, Token verb, String condition) {
        for (Token child : clause.children(verb)) {
            Token mark = child.relation().equals("advcl") ? clause.child(child, "mark") : null;
            if (mark != null && mark.lemma().equals(condition)) {
                return true;
            }
        }
        return false;
    }

    static boolean isInfinitive(Clause clause, Token verb) {
        return clause.children(verb).stream()
                .anyMatch(c -> c.tag().equals("TO") && c.relation().equals("aux"));
    }
}
