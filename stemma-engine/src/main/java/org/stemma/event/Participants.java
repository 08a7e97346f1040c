package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.PloverType;
import org.stemma.news.Token;

/** Finds the participants of an event word where its frame says they stand. */
final class Participants {
    private static final Set<String> CURRENCIES = Set.of(
            "dollar", "euro", "pound", "yen", "yuan", "rupee", "rouble", "ruble", "franc", "peso", "lira", "dinar");

    private static final Set<String> CONDITIONS = Set.of("unless", "if", "until");

    /** Verbs that say of an event's noun that it was done, begun or told, and by whom. */
    private static final Set<String> SUPPORT = Set.of(
            "announce", "make", "launch", "begin", "start", "hold", "conduct", "carry", "order", "issue", "continue", "resume", "stage", "mount",
            "open", "undertake", "plan", "declare", "impose", "pursue", "wage", "commit", "perform", "do", "take", "pay", "have", "engage", "step",
            "intensify", "renew", "extend", "file", "submit", "lodge", "deliver", "express", "voice", "complete", "end", "participate", "threaten",
            "propose", "organise", "organize", "lead", "run", "implement", "enforce", "enact", "initiate", "reiterate", "repeat", "publish");

    private static final Set<String> CARRYING = Set.of("in", "into", "on", "with", "out");

    /** Words that measure out what an event's noun names: "launched a series of attacks", "a new round of talks". */
    private static final Set<String> PORTIONS = Set.of(
            "series", "round", "day", "week", "number", "wave", "set", "part", "spate", "string", "resumption", "start", "launch", "month", "hour",
            "campaign", "package", "act", "form", "kind", "deal", "lot", "dozen", "dozens", "hundreds", "thousands", "ton", "tonne", "shipment",
            "supply", "state", "suspension", "release", "delivery", "truckload", "batch", "range", "piece", "worth", "value", "type", "end", "total",
            "group", "team", "contingent", "unit", "copy", "swath", "stretch", "half", "most", "all", "some", "majority", "barrage", "volley");

    /** "On Monday", "for decades": no preposition of a frame. */
    private static final Set<String> TIMES = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
            "august", "september", "october", "november", "december", "hour", "day", "night", "week", "month", "year", "decade", "morning",
            "afternoon", "evening", "weekend", "minute", "time");

    private static final int MAX_CLIMB = 6;
    /** Of a need that asks for two things at once. */
    private static final int JOINT_STRENGTH = 6;

    private final Who who;
    private final String article;
    private final Clause clause;

    Participants(Who who, String article, Clause clause) {
        this.who = who;
        this.article = article;
        this.clause = clause;
    }

    /** Actor and recipient; either may be missing. */
    record Pair(@Nullable Party actor, @Nullable Party recipient) {}

    Pair of(Token trigger, Frame frame) {
        List<Party> actors = at(trigger, frame, frame.actor(), frame.isVerbal());
        Token support = actors.isEmpty() ? support(trigger) : null;
        if (support != null) {
            actors = at(support, frame, List.of("subject"), frame.isVerbal());
        }
        Party actor = actors.isEmpty() ? null : actors.getFirst();
        Party recipient = recipient(trigger, frame, actor);
        boolean both = recipient == null && frame.isMutual() && actors.size() > 1;
        return new Pair(actor, both ? actors.get(1) : recipient);
    }

    private @Nullable Party recipient(Token trigger, Frame frame, @Nullable Party actor) {
        // what is done to a party's tanks, camps and envoys is done to it; its wheat is only what it gives
        boolean words = frame.isVerbal() || frame.isHostile();
        List<Party> recipients = new ArrayList<>(at(trigger, frame, frame.recipient(), words));
        Token support = support(trigger);
        if (support != null) {
            recipients.addAll(at(support, frame, frame.recipient(), words));
        }
        for (Party candidate : recipients) {
            if (!candidate.equals(actor)) {
                return candidate;
            }
        }
        if (frame.isMutual() || frame.type() == PloverType.CONSULT) {
            return null;
        }
        Set<Party> passive = frame.recipient().contains("object") ? Set.copyOf(recipients) : Set.of();
        Party addressed = frame.type() == PloverType.THREATEN ? onCondition(trigger, actor) : null;
        Party concerned = addressed != null ? addressed : Concern.of(who, article, clause, trigger, frame, actor);
        return concerned != null && passive.contains(concerned) ? null : concerned;
    }

    /** "Threatened to leave unless the island pays": whom a threat would move. */
    private @Nullable Party onCondition(Token trigger, @Nullable Party actor) {
        for (Token token : clause.below(trigger)) {
            Token mark = token.relation().equals("advcl") ? clause.child(token, "mark") : null;
            boolean condition = mark != null && CONDITIONS.contains(mark.lemma());
            Token subject = condition ? clause.child(token, "nsubj", "nsubjpass") : null;
            Party party = subject == null ? null : who.of(article, clause, subject, true);
            if (party != null && !party.equals(actor)) {
                return party;
            }
        }
        return null;
    }

    /** The verb that only carries an event's noun: "announced", of "announced a suspension of aid". */
    private @Nullable Token support(Token trigger) {
        Token head = trigger.isVerb() ? null : clause.head(trigger);
        if (head == null) {
            return null;
        }
        boolean below = trigger.relation().equals("pobj");
        Token verb = below ? clause.head(head) : head;
        boolean carried = trigger.relation().equals("dobj")
                || trigger.relation().equals("nsubjpass")
                || (below && CARRYING.contains(head.lemma()));
        return carried && verb != null && verb.isVerb() && SUPPORT.contains(verb.lemma()) ? verb : null;
    }

    /**
     * How well what a frame needs stands beside its word: 5 for a word anywhere in its clause, 4 for a word that it names, 3 for a preposition, 2 for something of a kind, 1 if
     * it needs nothing, 0 if it does not fit.
     */
    int fit(Token trigger, Frame frame) {
        if (frame.needs().isEmpty()) {
            // "back down" is not "back", "sign up" not "sign"
            return clause.child(trigger, "prt") == null ? 1 : 0;
        }
        int best = frame.needs().stream().allMatch(need -> need.startsWith("-")) ? 1 : 0;
        for (String need : frame.needs()) {
            boolean excludes = need.startsWith("-");
            boolean met = isMet(trigger, excludes ? need.substring(1) : need);
            if (met && excludes) {
                return 0;
            }
            best = Math.max(best, met ? strength(need) : 0);
        }
        return best;
    }

    private static int strength(String need) {
        if (need.indexOf('&') > 0) {
            return JOINT_STRENGTH;
        }
        return switch (need.charAt(0)) {
            case '*' -> 5;
            case '^' -> 2;
            case '~' -> need.indexOf(':') < 0 ? 3 : 4;
            default -> need.indexOf('-') > 0 ? 5 : 4;
        };
    }

    private boolean isMet(Token trigger, String need) {
        if (need.indexOf('&') > 0) {
            return java.util.Arrays.stream(need.split("&"))
                    .allMatch(part -> part.startsWith("-")
                            ? !isMet(trigger, part.substring(1))
                            : isMet(trigger, part));
        }
        String word = need.substring(1);
        return switch (need.charAt(0)) {
            case '+' ->
                clause.children(trigger).stream().anyMatch(c -> c.lemma().equals(word) && isParticle(c));
            case '=' ->
                clause.children(trigger).stream().anyMatch(c -> c.lemma().equals(word));
            case '*' -> clause.told(trigger).stream().anyMatch(t -> t.lemma().equals(word));
            case '>' ->
                clause.children(trigger).stream()
                        .anyMatch(c -> c.isVerb() && c.lemma().equals(word) && !c.relation().equals("conj"));
            case '~' -> isPreposition(trigger, word);
            case '<' -> {
                Token subject = clause.subject(trigger);
                yield subject != null && isNamed(subject, word);
            }
            case '^' -> isMark(trigger, word);
            default -> objectWord(trigger, need) != null;
        };
    }

    private boolean isPreposition(Token trigger, String need) {
        int colon = need.indexOf(':');
        if (colon < 0) {
            Token dated = clause.prepositional(trigger, need);
            return clause.hasPreposition(trigger, need) && (dated == null || !TIMES.contains(dated.lemma()));
        }
        Token object = clause.prepositional(trigger, need.substring(0, colon));
        return object != null && object.lemma().equals(need.substring(colon + 1));
    }

    private static boolean isParticle(Token token) {
        return token.relation().equals("prt")
                || token.relation().equals("advmod")
                || token.tag().equals("RP");
    }

    private boolean isMark(Token trigger, String mark) {
        return switch (mark) {
            case "person" -> {
                Token object = thing(trigger);
                yield object != null && who.isSomeone(article, clause, object) && clause.child(trigger, "oprd") == null;
            }
            case "infinitive" ->
                clause.children(trigger).stream().anyMatch(c -> c.isVerb() && Holding.isInfinitive(clause, c));
            case "complement" -> clause.child(trigger, "oprd", "attr") != null;
            case "that" -> clause.child(trigger, "ccomp") != null || hasThatClause(trigger);
            case "must" -> isTold(trigger);
            case "present" ->
                Set.of("VBZ", "VBP").contains(trigger.tag()) && clause.child(trigger, "aux", "auxpass") == null;
            case "several" -> isJoint(clause.subject(trigger));
            case "any" -> thing(trigger) != null;
            case "money" -> {
                Token object = thing(trigger);
                yield object != null && isMoney(object);
            }
            default -> throw new IllegalStateException("frames.txt: unknown mark ^" + mark);
        };
    }

    /** "Its demand that the island pay". */
    private boolean hasThatClause(Token noun) {
        return !noun.isVerb()
                && clause.children(noun).stream()
                        .anyMatch(c -> c.isVerb()
                                && c.relation().equals("acl")
                                && clause.children(c).stream()
                                        .anyMatch(m -> m.relation().equals("mark") && m.lemma().equals("that")));
    }

    /** "Said that the island must pay": what another party is told to do. */
    private boolean isTold(Token trigger) {
        Token demanded = clause.child(trigger, "ccomp");
        Token asked = demanded == null ? null : clause.child(demanded, "nsubj", "nsubjpass");
        Token speaker = clause.subject(trigger);
        boolean must = demanded != null
                && clause.children(demanded).stream()
                        .anyMatch(c -> c.relation().equals("aux") && c.lemma().equals("must"));
        return must
                && asked != null
                && speaker != null
                && who.isSomeone(article, clause, asked)
                && who.isSomeone(article, clause, speaker);
    }

    /** "$2 million", "10m euros". */
    private boolean isMoney(Token object) {
        return clause.phrase(object).stream()
                .anyMatch(t -> t.tag().equals("$")
                        || CURRENCIES.contains(t.lemma())
                        || "$€£¥₹".indexOf(t.form().charAt(0)) >= 0);
    }

    /** "The island and the port", "Arlan and Norr ships". */
    private boolean isJoint(@Nullable Token subject) {
        return subject != null
                && clause.phrase(subject).stream()
                        .anyMatch(t -> clause.children(t).stream().anyMatch(c -> c.relation().equals("conj")));
    }

    /** Whether a word has a participant or a content beside who acts: "condemned the raid", "vowed to go on". */
    boolean hasContent(Token trigger) {
        return thing(trigger) != null || clause.child(trigger, "ccomp", "xcomp", "prep", "prt") != null;
    }

    /** The object of a verb whose lemma a frame asks for. */
    @Nullable
    Token objectWord(Token trigger, String lemma) {
        Token object = thing(trigger);
        if (object == null) {
            return null;
        }
        for (Token joined : clause.conjuncts(object)) {
            if (isNamed(joined, lemma)) {
                return joined;
            }
            Token portion = PORTIONS.contains(joined.lemma()) ? clause.prepositional(joined, "of") : null;
            if (portion != null && isNamed(portion, lemma)) {
                return portion;
            }
        }
        return null;
    }

    /** Whether a noun or one that qualifies it has the lemma; "hunger-strike" is "strike" with "hunger". */
    private boolean isNamed(Token noun, String lemma) {
        if (noun.lemma().equals(lemma)) {
            return true;
        }
        for (Token child : clause.children(noun)) {
            boolean compound =
                    child.relation().equals("compound") || child.relation().equals("nmod") || child.relation().equals("amod");
            if (compound && (child.lemma().equals(lemma) || lemma.equals(child.lemma() + "-" + noun.lemma()))) {
                return true;
            }
        }
        return false;
    }

    /** What a verb acts upon, active or passive; for a noun, what its "of" names. */
    private @Nullable Token thing(Token trigger) {
        if (!trigger.isVerb()) {
            return clause.prepositional(trigger, "of");
        }
        return clause.isPassive(trigger) ? clause.subject(trigger) : clause.object(trigger);
    }

    /** Who stands in the first of the places that names anybody; where none does, those without a name in the first. */
    private List<Party> at(Token trigger, Frame frame, List<String> places, boolean words) {
        List<Party> unnamed = List.of();
        for (String place : places) {
            List<Party> found = new ArrayList<>();
            for (Token token : tokens(trigger, frame, place)) {
                for (Token joined : clause.conjuncts(token)) {
                    Party party = who.of(article, clause, joined, words);
                    if (party != null && !found.contains(party)) {
                        found.add(party);
                    }
                }
            }
            if (found.stream().anyMatch(party -> party.entity() != null)) {
                return found;
            }
            // of "offered two hospitals" the object is what is given, not to whom
            boolean thing = place.equals("object") && !place.equals(places.getFirst());
            unnamed = unnamed.isEmpty() && !thing ? found : unnamed;
        }
        return unnamed;
    }

    private List<Token> tokens(Token trigger, Frame frame, String place) {
        boolean passive = frame.verb() && clause.isPassive(trigger);
        return switch (place) {
            case "subject" -> one(passive ? clause.prepositional(trigger, "by") : named(clause.subject(trigger), trigger));
            case "complement" -> one(complement(trigger));
            case "object" -> one(passive ? clause.subject(trigger) : clause.object(trigger));
            case "dative" -> one(dative(trigger));
            case "possessor" -> one(clause.child(trigger, "poss"));
            case "modifier" ->
                clause.children(trigger).stream()
                        .filter(c -> c.relation().equals("nmod")
                                || c.relation().equals("compound")
                                || c.relation().equals("amod"))
                        .toList();
            default -> prepositional(trigger, place);
        };
    }

    /** Of "said it would leave", whoever said so. */
    private @Nullable Token named(@Nullable Token subject, Token verb) {
        boolean pronoun = subject != null
                && subject.tag().equals("PRP")
                && who.at(article, clause.sentence().index(), subject.index()) == null;
        Token at = verb;
        for (int i = 0; pronoun && i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null || at.relation().equals("relcl")) {
                break;
            }
            Token above = head.isVerb() && at.relation().equals("ccomp") ? clause.subject(head) : null;
            if (above != null && above.isNoun()) {
                return above;
            }
            at = head;
        }
        return subject;
    }

    /** Who is told to do something: "the island", of "said that the island must pay". */
    private @Nullable Token complement(Token trigger) {
        Token told = clause.child(trigger, "ccomp");
        return told == null ? null : clause.child(told, "nsubj", "nsubjpass");
    }

    private @Nullable Token dative(Token trigger) {
        Token dative = clause.child(trigger, "dative");
        Token below = dative == null ? null : clause.child(dative, "pobj");
        return below == null ? dative : below;
    }

    /** "held talks with the mayor": the preposition may hang on the verb, its object or its particle. */
    private List<Token> prepositional(Token trigger, String preposition) {
        Token own = clause.prepositional(trigger, preposition);
        if (own != null) {
            return List.of(own);
        }
        Token object = thing(trigger);
        return one(object == null ? null : clause.prepositional(object, preposition));
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}
