package org.stemma.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Who utters a cue: its subject, the agent of its passive, the noun that its relative clause describes, or the subject of
 * the verb that it hangs from ("met them, saying …"; "smiled and said …").
 */
final class Voices {
    private static final int MOST_STEPS = 4;

    /** In tokens. */
    private static final int LONGEST_PHRASE = 30;

    /** Whoever begins or seems to say says; whoever plans, wants or refuses to say has not said. */
    private static final Set<String> BEGINNING = Set.of(
            "begin",
            "start",
            "continue",
            "proceed",
            "keep",
            "go",
            "use",
            "come",
            "rush",
            "hasten",
            "dare",
            "seem",
            "appear",
            "try",
            "attempt",
            "move",
            "tend",
            "happen");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "who", "i", "we", "you", "one", "others", "some", "many");

    /** The writer, the reader, empty subjects, and times, which a parser may take for subjects. */
    private static final Set<String> NOBODY = Set.of(
            "i",
            "we",
            "you",
            "nobody",
            "none",
            "nothing",
            "there",
            "this",
            "that",
            "which",
            "what",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "morning",
            "afternoon",
            "evening",
            "night",
            "today",
            "yesterday",
            "week",
            "month",
            "year");

    private Voices() {}

    static @Nullable Voice of(Sentence sentence, Token cue) {
        Voice read = climbed(sentence, cue);
        Voice found = read == null ? LostSubjects.before(sentence, cue) : read;
        return found == null ? null : Phrases.whole(sentence, found, cue);
    }

    private static @Nullable Voice climbed(Sentence sentence, Token cue) {
        Token verb = cue;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Token subject = subject(sentence, verb);
            if (subject != null) {
                return voice(sentence, subject, cue.index());
            }
            if ((isPassive(sentence, verb) || Syntax.isReduced(sentence, verb))
                    && !verb.lemma().equals("quote")) {
                return null;
            }
            Token head = Syntax.head(sentence, verb);
            boolean participle = verb.relation().equals("acl") && verb.tag().equals("VBG");
            boolean purpose = Set.of("acl", "relcl").contains(verb.relation())
                    && verb.tag().equals("VB")
                    && Syntax.isInfinitive(sentence, verb)
                    && head != null
                    && isPerson(head);
            if (head != null && (participle || purpose) && !head.isVerb()) {
                return voice(sentence, head, cue.index());
            }
            boolean unsaid = head != null && verb.relation().equals("xcomp") && !BEGINNING.contains(head.lemma());
            if (head == null || !sharesSubject(verb) || unsaid) {
                return null;
            }
            boolean up = isTrailing(sentence, verb, head)
                    || head.relation().equals("prep")
                    || head.tag().equals("IN")
                    || isBesideReport(sentence, verb, head);
            verb = up ? above(sentence, head) : head;
        }
        return null;
    }

    /** "X said that they have lost and predicted …": a past cue joined to a report in another tense stands beside the cue above. */
    static boolean isBesideReport(Sentence sentence, Token verb, Token head) {
        Token over = Syntax.head(sentence, head);
        return verb.relation().equals("conj")
                && head.relation().equals("ccomp")
                && over != null
                && tense(sentence, over).equals(tense(sentence, verb))
                && (!tense(sentence, head).equals(tense(sentence, verb)) || isOfPronoun(sentence, head, verb))
                && Cues.ENGLISH.isVerb(over.lemma());
    }

    /** "She says she respects him and argues that …": whoever is meant by the pronoun, both are hers. */
    private static boolean isOfPronoun(Sentence sentence, Token clause, Token verb) {
        Token subject = Syntax.child(sentence, clause.index(), "nsubj");
        return subject != null
                && Set.of("he", "she", "they").contains(subject.form().toLowerCase(Locale.ROOT))
                && Cues.ENGLISH.of(Cues.Part.VERB, verb.lemma()).stream().anyMatch(Cue::marksWords);
    }

    /** A tag, with plain forms that taggers take for infinitives put right. */
    private static String tense(Sentence sentence, Token verb) {
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean finite = child.relation().startsWith("aux")
                    && Set.of("VBZ", "VBD", "VBP").contains(child.tag());
            if (finite) {
                return child.tag();
            }
        }
        boolean bare = verb.tag().equals("VB")
                && Syntax.children(sentence, verb.index()).stream()
                        .noneMatch(t -> t.relation().equals("aux"));
        return bare ? "VBP" : verb.tag();
    }

    /** A cue's participle behind a comma or a preposition: ", adding that …", "before claiming that …". */
    static boolean trails(Sentence sentence, Token verb) {
        Token head = Syntax.head(sentence, verb);
        boolean participle = verb.tag().equals("VBG") && Cues.ENGLISH.isVerb(verb.lemma());
        boolean comma = verb.relation().equals("advcl") && Syntax.followsComma(sentence, verb.index());
        boolean phrase = head != null
                && verb.relation().equals("pcomp")
                && Set.of("before", "after", "while").contains(head.lemma());
        return participle && (comma || phrase);
    }

    /** Such a participle under a reported clause belongs to whoever reports it. */
    private static boolean isTrailing(Sentence sentence, Token verb, Token head) {
        Token clause = head.tag().equals("IN") ? Syntax.head(sentence, head) : head;
        Token over = clause == null ? null : Syntax.head(sentence, clause);
        return trails(sentence, verb)
                && clause != null
                && clause.relation().equals("ccomp")
                && over != null
                && Cues.ENGLISH.isVerb(over.lemma());
    }

    /** Whether a verb only says that what follows begins or goes on. */
    static boolean isBeginning(Token verb) {
        return BEGINNING.contains(verb.lemma());
    }

    private static Token above(Sentence sentence, Token preposition) {
        Token head = Syntax.head(sentence, preposition);
        return head == null ? preposition : head;
    }

    private static boolean sharesSubject(Token verb) {
        return switch (verb.relation()) {
            case "conj" -> true;
            case "advcl", "pcomp" -> verb.tag().equals("VBG") || verb.tag().equals("VB");
            case "xcomp" -> true;
            default -> false;
        };
    }

    private static @Nullable Token subject(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb) || Syntax.isReduced(sentence, verb)) {
            boolean quoted = verb.lemma().equals("quote") || verb.lemma().equals("cite");
            Token agent = Syntax.child(sentence, verb.index(), "agent");
            Token by = agent == null ? null : Syntax.child(sentence, agent.index(), "pobj");
            return quoted && by == null ? Syntax.child(sentence, verb.index(), "nsubjpass") : by;
        }
        Token subject = Syntax.child(sentence, verb.index(), "nsubj");
        if (subject == null && verb.tag().equals("VBG")) {
            return Syntax.child(sentence, verb.index(), "poss");
        }
        if (subject == null || !subject.tag().startsWith("W")) {
            return subject;
        }
        Token described = verb.relation().equals("relcl") ? Syntax.head(sentence, verb) : null;
        return described != null && described.isNoun() ? described : null;
    }

    /** "The first senator to endorse …", but not "a plan to endorse …". */
    private static boolean isPerson(Token noun) {
        return noun.isNoun() && (noun.isProperNoun() || Cues.ENGLISH.isVoice(noun.lemma()));
    }

    static boolean isPassive(Sentence sentence, Token verb) {
        boolean own = Syntax.children(sentence, verb.index()).stream()
                .anyMatch(t -> t.relation().equals("auxpass") || t.relation().equals("nsubjpass"));
        return own || passiveBeside(sentence, verb) != null;
    }

    /** The passive verb that a participle is joined to: "was suspected and accused of …". */
    static @Nullable Token passiveBeside(Sentence sentence, Token verb) {
        Token head = Syntax.head(sentence, verb);
        boolean joined = verb.tag().equals("VBN")
                && verb.relation().equals("conj")
                && Syntax.children(sentence, verb.index()).stream()
                        .noneMatch(t ->
                                t.relation().startsWith("nsubj") || t.relation().startsWith("aux"));
        boolean passive = joined
                && head != null
                && Syntax.children(sentence, head.index()).stream()
                        .anyMatch(t ->
                                t.relation().equals("auxpass") || t.relation().equals("nsubjpass"));
        return passive ? head : null;
    }

    /** The noun phrase of a head, cut before the cue, relative clauses and marks. */
    static Voice voice(Sentence sentence, Token head, int cue) {
        int first = head.index();
        while (first > 0 && first - 1 != cue && leads(sentence, first - 1, head)) {
            first--;
        }
        while (first < head.index() && isMark(sentence.tokens().get(first))) {
            first++;
        }
        boolean plural = joined(sentence, head);
        int end = head.index() + 1;
        Name name = sentence.nameAt(head.index());
        boolean person = name != null && name.type() == EntityType.PERSON && !plural;
        while (!person && end < sentence.tokens().size() && end != cue && continues(sentence, end, head, plural)) {
            end++;
        }
        while (end > head.index() + 1 && isMark(sentence.tokens().get(end - 1))) {
            end--;
        }
        return new Voice(sentence, first, end, head.index(), last(sentence, head, cue), plural);
    }

    /** The end of all that hangs under a head in one stretch, before the cue and without a closing mark. */
    private static int last(Sentence sentence, Token head, int cue) {
        int last = head.index() + 1;
        int limit = Math.min(sentence.tokens().size(), head.index() + LONGEST_PHRASE);
        while (last < limit
                && last != cue
                && Syntax.isUnder(sentence, last, head.index())
                && !leadsToCue(sentence, last, cue)
                && !addsClause(sentence, last)) {
            last++;
        }
        if (Syntax.isUnder(sentence, cue, head.index())) {
            last = Math.min(last, lastBeforeClause(sentence, head, cue));
        }
        while (last > head.index() + 1
                && isMark(sentence.tokens().get(last - 1))
                && !isBracket(sentence.tokens().get(last - 1))) {
            last--;
        }
        return last;
    }

    /** An auxiliary of the cue: "the first to endorse". */
    private static boolean leadsToCue(Sentence sentence, int at, int cue) {
        Token token = sentence.tokens().get(at);
        return token.head() == cue && token.relation().startsWith("aux");
    }

    /** What a comma sets off with a verb tells something of the speaker and does not name him: ", who had resigned". */
    private static boolean addsClause(Sentence sentence, int comma) {
        int next = comma + 1;
        if (!sentence.tokens().get(comma).form().equals(",")
                || next >= sentence.tokens().size()) {
            return false;
        }
        Token first = sentence.tokens().get(next);
        return first.tag().startsWith("W")
                || first.tag().equals("VBG")
                || first.tag().equals("VBN");
    }

    /** Where the clause begins that the cue itself stands in: "a group that has vowed". */
    private static int lastBeforeClause(Sentence sentence, Token head, int cue) {
        int last = head.index() + 1;
        while (last < cue && !Syntax.isUnder(sentence, last, cue)) {
            last++;
        }
        return last;
    }

    private static boolean isBracket(Token token) {
        return token.form().equals(")") || token.form().equals("-RRB-");
    }

    /** A dateline or a clause before the phrase is cut off by its mark. */
    private static boolean leads(Sentence sentence, int at, Token head) {
        boolean cut = List.of("—", "–", "--", ",", ";", ":")
                .contains(sentence.tokens().get(at).form());
        return !cut && Syntax.isUnder(sentence, at, head.index());
    }

    private static boolean joined(Sentence sentence, Token head) {
        return Syntax.children(sentence, head.index()).stream()
                .anyMatch(t -> t.relation().equals("conj") && t.isNoun());
    }

    private static boolean continues(Sentence sentence, int at, Token head, boolean plural) {
        Token token = sentence.tokens().get(at);
        boolean stops = token.tag().startsWith("W")
                || token.tag().equals("POS")
                || (token.isVerb() && !token.relation().equals("nmod"))
                || (!plural && (token.tag().equals("CC") || token.tag().equals(",")))
                || token.tag().equals(":")
                || token.tag().equals("``")
                || token.tag().equals("''");
        return !stops && Syntax.isUnder(sentence, at, head.index());
    }

    private static boolean isMark(Token token) {
        return token.form().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a verb's subject can speak: its noun can, or is taken up as somebody, by "who". */
    static boolean speaks(Voice voice, Token verb) {
        Token subject = Syntax.child(voice.sentence(), verb.index(), "nsubj");
        return canSpeak(voice) || (subject != null && subject.lemma().equals("who"));
    }

    /** Whether a voice names somebody or something that can speak, by its noun alone. */
    static boolean canSpeak(Voice voice) {
        Token head = voice.sentence().tokens().get(voice.head());
        String form = head.form().toLowerCase(Locale.ROOT);
        return head.isProperNoun()
                || voice.sentence().nameAt(voice.head()) != null
                || PRONOUNS.contains(form)
                || head.tag().equals("CD")
                || Cues.ENGLISH.isVoice(head.lemma())
                || Cues.ENGLISH.isVoice(form);
    }

    /** Whether a voice is the reader or the writer ("I", "you", an empty "it" or "there") or no one at all ("no senator"). */
    static boolean isNobody(Voice voice) {
        Token head = voice.sentence().tokens().get(voice.head());
        String form = head.form().toLowerCase(Locale.ROOT);
        List<Token> tokens = voice.sentence().tokens();
        boolean dateline = head.index() + 1 < tokens.size()
                && head.form().equals(head.form().toUpperCase(Locale.ROOT))
                && List.of("—", "–", "--", "-", "(", "-LRB-")
                        .contains(tokens.get(head.index() + 1).form());
        boolean none = tokens.get(voice.first()).form().equalsIgnoreCase("no");
        return none || NOBODY.contains(form) || dateline || head.isVerb();
    }
}
