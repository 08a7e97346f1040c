package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Token;
import org.stemma.text.CalendarWords;

/** Whether what a frame needs stands beside its word; the signs are explained at the head of {@code frames.txt}. */
final class Needs {
    /** How sure a need makes that its frame is meant: two things at once, a word of the clause, a word in its place, a preposition, a kind. */
    private static final int JOINT = 6;

    private static final int ANYWHERE = 5;
    private static final int WORD = 4;
    private static final int PREPOSITION = 3;
    private static final int KIND = 2;

    private static final Set<String> CURRENCIES = Set.of(
            "dollar", "euro", "pound", "yen", "yuan", "rupee", "rouble", "ruble", "franc", "peso", "lira", "dinar");

    /** Words that measure out what an event's noun names: "launched a series of attacks", "a new round of talks". */
    private static final Set<String> PORTIONS = Set.of(
            "series",
            "round",
            "day",
            "week",
            "number",
            "wave",
            "set",
            "part",
            "spate",
            "string",
            "resumption",
            "start",
            "launch",
            "month",
            "hour",
            "campaign",
            "package",
            "act",
            "form",
            "kind",
            "deal",
            "lot",
            "dozen",
            "dozens",
            "hundreds",
            "thousands",
            "ton",
            "tonne",
            "shipment",
            "supply",
            "state",
            "suspension",
            "release",
            "delivery",
            "truckload",
            "batch",
            "range",
            "piece",
            "worth",
            "value",
            "type",
            "end",
            "total",
            "group",
            "team",
            "contingent",
            "unit",
            "copy",
            "swath",
            "stretch",
            "half",
            "most",
            "all",
            "some",
            "majority",
            "barrage",
            "volley",
            "level",
            "amount",
            "size",
            "scale");

    /** Verbs of saying; whoever says that he supports, opposes or rejects does so by saying it. */
    private static final Set<String> STATING = Set.of(
            "say",
            "state",
            "declare",
            "stress",
            "tell",
            "announce",
            "reiterate",
            "affirm",
            "add",
            "insist",
            "confirm",
            "reaffirm",
            "underline",
            "emphasise",
            "emphasize");

    private final Who who;
    private final String article;
    private final Clause clause;

    Needs(Who who, String article, Clause clause) {
        this.who = who;
        this.article = article;
        this.clause = clause;
    }

    /**
     * How well what a frame needs stands beside its word: the surest need that is met; 1 if it needs nothing or only that something is not
     * there, 0 if it does not fit.
     */
    int fit(Token trigger, Set<String> needs) {
        if (needs.isEmpty()) {
            // "back down" is not "back", "sign up" not "sign"
            return clause.child(trigger, "prt") == null ? 1 : 0;
        }
        int best = needs.stream().allMatch(need -> need.startsWith("-")) ? 1 : 0;
        for (String need : needs) {
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
            return JOINT;
        }
        return switch (need.charAt(0)) {
            case '*' -> ANYWHERE;
            case '^' -> KIND;
            case '~' -> need.indexOf(':') < 0 ? PREPOSITION : WORD;
            default -> need.indexOf('-') > 0 || need.indexOf('~') > 0 ? ANYWHERE : WORD;
        };
    }

    private boolean isMet(Token trigger, String need) {
        if (need.indexOf('&') > 0) {
            return Stream.of(need.split("&"))
                    .allMatch(
                            part -> part.startsWith("-") ? !isPart(trigger, part.substring(1)) : isPart(trigger, part));
        }
        String word = need.substring(1);
        return switch (need.charAt(0)) {
            case '+' ->
                clause.children(trigger).stream().anyMatch(c -> c.lemma().equals(word) && isParticle(c));
            case '=' -> clause.children(trigger).stream().anyMatch(c -> NounClasses.isOf(c.lemma(), word));
            case '*' -> clause.told(trigger).stream().anyMatch(t -> NounClasses.isOf(t.lemma(), word));
            case '>' ->
                clause.children(trigger).stream()
                        .anyMatch(c -> c.isVerb()
                                && NounClasses.isOf(c.lemma(), word)
                                && !c.relation().equals("conj"));
            case '~' -> isPreposition(trigger, word);
            case '<' -> {
                Token subject = clause.subject(trigger);
                yield subject != null && named(subject, word) != null;
            }
            case '^' -> isMark(trigger, word);
            default -> need.indexOf('~') > 0 ? isWithPreposition(trigger, need) : objectWord(trigger, need) != null;
        };
    }

    /** Of "froze aid to the port" and "banned imports from the port" the preposition hangs on the object. */
    private boolean isPart(Token trigger, String need) {
        Token thing = need.startsWith("~") && need.indexOf(':') < 0 ? thing(trigger) : null;
        return isMet(trigger, need) || (thing != null && isPreposition(thing, need.substring(1)));
    }

    private boolean isPreposition(Token trigger, String need) {
        int colon = need.indexOf(':');
        if (colon < 0) {
            Token dated = clause.prepositional(trigger, need);
            return clause.hasPreposition(trigger, need) && (dated == null || !CalendarWords.isTime(dated.lemma()));
        }
        String preposition = need.substring(0, colon);
        Token own = clause.prepositional(trigger, preposition);
        Token thing = own == null ? thing(trigger) : null;
        Token object = thing == null ? own : clause.prepositional(thing, preposition);
        String word = need.substring(colon + 1);
        return object != null && clause.conjuncts(object).stream().anyMatch(joined -> isNamed(joined, word));
    }

    /** "Attack~on": the object, with its preposition. */
    private boolean isWithPreposition(Token trigger, String need) {
        int tilde = need.indexOf('~');
        Token object = objectWord(trigger, need.substring(0, tilde));
        return object != null && clause.hasPreposition(object, need.substring(tilde + 1));
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
            case "for" -> clause.children(trigger).stream().anyMatch(c -> c.isVerb() && Holding.isFor(clause, c));
            case "complement" -> clause.child(trigger, "oprd", "attr") != null;
            case "that" -> clause.child(trigger, "ccomp") != null || hasThatClause(trigger);
            case "must" -> isTold(trigger);
            case "present" ->
                Set.of("VBZ", "VBP").contains(trigger.tag())
                        && clause.child(trigger, "aux", "auxpass") == null
                        && !isStated(trigger);
            case "passive" -> clause.isPassive(trigger);
            case "dative" -> clause.child(trigger, "dative") != null;
            case "organisation" -> {
                Token object = thing(trigger);
                yield object != null && who.isOrganisation(article, clause, object);
            }
            case "state" -> {
                Token subject = clause.subject(trigger);
                yield subject != null && who.isPlace(article, clause, subject);
            }
            case "several" -> isJoint(clause.subject(trigger));
            case "any" -> thing(trigger) != null;
            case "money" -> {
                Token object = thing(trigger);
                yield object != null && isMoney(object);
            }
            default -> throw new IllegalStateException("frames.txt: unknown mark ^" + mark);
        };
    }

    /** "Said that it supports the plan": to say so is to do it. */
    private boolean isStated(Token trigger) {
        Token head = clause.head(trigger);
        return trigger.relation().equals("ccomp") && head != null && STATING.contains(head.lemma());
    }

    /** "Its demand that the island pay". */
    private boolean hasThatClause(Token noun) {
        return !noun.isVerb()
                && clause.children(noun).stream()
                        .anyMatch(c -> c.isVerb()
                                && c.relation().equals("acl")
                                && clause.children(c).stream()
                                        .anyMatch(m -> m.relation().equals("mark")
                                                && m.lemma().equals("that")));
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
                        .anyMatch(t -> clause.children(t).stream()
                                .anyMatch(c -> c.relation().equals("conj")));
    }

    /** Whether a word has a participant or a content beside who acts: "condemned the raid", "vowed to go on". */
    boolean hasContent(Token trigger) {
        return thing(trigger) != null || clause.child(trigger, "ccomp", "xcomp", "prep", "prt") != null;
    }

    /** The objects of a verb whose lemmas a frame asks for. */
    List<Token> objectWords(Token trigger, Set<String> needs) {
        List<Token> words = new ArrayList<>();
        for (String need : needs) {
            String word = need.split("[&~]", 2)[0];
            boolean object = !word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.startsWith("@"));
            Token found = object && isMet(trigger, need) ? objectWord(trigger, word) : null;
            if (found != null) {
                words.add(found);
            }
        }
        return words;
    }

    private @Nullable Token objectWord(Token trigger, String lemma) {
        Token object = thing(trigger);
        if (object == null) {
            return null;
        }
        return named(object, lemma);
    }

    /** The noun, or one joined to it or portioned out by it, that has the lemma. */
    private @Nullable Token named(Token noun, String lemma) {
        for (Token joined : clause.conjuncts(noun)) {
            if (isNamed(joined, lemma)) {
                return joined;
            }
            boolean portions = PORTIONS.contains(joined.lemma()) || Who.isCount(joined);
            Token portion = portions ? clause.prepositional(joined, "of") : null;
            if (portion != null && isNamed(portion, lemma)) {
                return portion;
            }
        }
        return null;
    }

    /** Whether a noun or one that qualifies it has the lemma; "hunger-strike" is "strike" with "hunger". */
    private boolean isNamed(Token noun, String lemma) {
        if (NounClasses.isOf(noun.lemma(), lemma)) {
            return true;
        }
        for (Token child : clause.children(noun)) {
            boolean compound = child.relation().equals("compound")
                    || child.relation().equals("nmod")
                    || child.relation().equals("amod");
            // "military experts" are no military: an adjective makes nothing of a kind
            boolean alone = child.isNoun() || !lemma.startsWith("@");
            boolean named = (alone && NounClasses.isOf(child.lemma(), lemma))
                    || NounClasses.isOf(child.lemma() + "-" + noun.lemma(), lemma);
            if (compound && named) {
                return true;
            }
        }
        return false;
    }

    /** What a verb acts upon, active or passive; for a noun, what its "of" names. */
    @Nullable
    Token thing(Token trigger) {
        if (!trigger.isVerb()) {
            return clause.prepositional(trigger, "of");
        }
        return clause.isPassive(trigger) ? clause.subject(trigger) : clause.object(trigger);
    }
}
