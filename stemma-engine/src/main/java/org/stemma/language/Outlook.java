package org.stemma.language;

import java.util.List;
import java.util.Set;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Whether the clause of an expression looks forward or back: by the verb that governs it in the dependency tree, and that verb's
 * auxiliaries. Costs one pass over the sentence per expression.
 */
final class Outlook {
    /** Longer chains of heads are parser errors. */
    private static final int MAX_CLIMB = 12;

    private static final Set<String> FUTURE_AUXILIARIES =
            Set.of("will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "should", "must");
    private static final Set<String> PLANS = Set.of(
            "plan",
            "expect",
            "schedule",
            "slate",
            "due",
            "agree",
            "intend",
            "hope",
            "want",
            "vow",
            "pledge",
            "promise",
            "prepare",
            "aim",
            "propose",
            "decide",
            "threaten",
            "likely",
            "ready",
            "poise",
            "bind",
            "set",
            "upcoming",
            "go",
            "ask",
            "urge",
            "order",
            "deadline",
            "invite",
            "call");
    private static final Set<String> OPEN =
            Set.of("due", "schedule", "scheduled", "slate", "slated", "upcoming", "deadline", "expected", "planned");

    /** What these nouns speak of is still to come: "chances of winning after the November vote". */
    private static final Set<String> PROSPECTS =
            Set.of("chance", "prospect", "odds", "likelihood", "possibility", "hope", "prediction", "forecast");

    /** "Plans for a march on Friday": what such a noun is for is still to come. */
    private static final Set<String> PLANNED =
            Set.of("plan", "preparation", "call", "invitation", "proposal", "schedule", "permission");

    private static final Set<String> ENDS = Set.of("until", "till");

    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "``", "''");

    /** From a gerund over its preposition to the noun. */
    private static final int PROSPECT_CLIMB = 2;

    private Outlook() {}

    /**
     * Whether the clause around a month or season speaks of what is to come; there "could" does, which with days tells of what one
     * failed to do ("could not be reached on Tuesday").
     */
    static boolean isForwardMonth(Sentence sentence, int token) {
        List<Token> tokens = sentence.tokens();
        int at = token;
        for (int i = 0; i < MAX_CLIMB && at >= 0 && at < tokens.size(); i++) {
            Token node = tokens.get(at);
            if (PROSPECTS.contains(node.lemma()) || (node.isVerb() && isProspect(tokens, node))) {
                return true;
            }
            if (node.isVerb()) {
                return isPossible(tokens, node);
            }
            at = node.head();
        }
        return false;
    }

    /** A gerund that hangs on a noun of prospects. */
    private static boolean isProspect(List<Token> tokens, Token verb) {
        int at = verb.tag().equals("VBG") ? verb.head() : -1;
        for (int i = 0; i < PROSPECT_CLIMB && at >= 0 && at < tokens.size(); i++) {
            if (PROSPECTS.contains(tokens.get(at).lemma())) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** "could win", not "could have won" nor "could not". */
    private static boolean isPossible(List<Token> tokens, Token verb) {
        boolean possible = false;
        boolean barred = false;
        for (Token token : tokens) {
            if (token.head() == verb.index() && token.index() < verb.index()) {
                possible |= token.form().equals("could") || token.form().equals("can");
                barred |= token.lemma().equals("have") || token.relation().equals("neg");
            }
        }
        return possible && !barred;
    }

    /** Whether the clause around a token speaks of what is to come. */
    static boolean isForward(Sentence sentence, int token) {
        List<Token> tokens = sentence.tokens();
        if (isBesidePast(tokens, token)) {
            return false;
        }
        int at = token;
        String below = "";
        boolean ends = false;
        for (int i = 0; i < MAX_CLIMB && at >= 0 && at < tokens.size(); i++) {
            Token node = tokens.get(at);
            if (OPEN.contains(node.lemma()) || OPEN.contains(node.form())) {
                return true;
            }
            if (node.isNoun() && PLANNED.contains(node.lemma()) && below.equals("for")) {
                return true;
            }
            if (node.isVerb() && !isQuotedApart(tokens, token, at)) {
                return isForwardVerb(tokens, node) || (ends && isGoingOn(tokens, node));
            }
            ends |= ENDS.contains(node.lemma());
            below = node.lemma();
            at = node.head();
        }
        return false;
    }

    /** “I will not pay,” he said Thursday: the day is the reporter's, the verb another's; a mark of quotation stands between them. */
    private static boolean isQuotedApart(List<Token> tokens, int token, int verb) {
        return tokens.subList(Math.min(token, verb), Math.max(token, verb)).stream()
                                .filter(t -> QUOTES.contains(t.form()))
                                .count()
                        % 2
                == 1;
    }

    /** "on Tuesday said he would": the parser may hang the day on the later verb. */
    private static boolean isBesidePast(List<Token> tokens, int token) {
        return token + 1 < tokens.size() && tokens.get(token + 1).tag().equals("VBD");
    }

    /** "Are waiting until Friday", "lasts until Friday": what goes on now ends on a day to come. */
    private static boolean isGoingOn(List<Token> tokens, Token verb) {
        boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
        return present
                || (verb.tag().equals("VBG")
                        && tokens.stream()
                                .anyMatch(t -> t.head() == verb.index()
                                        && t.relation().startsWith("aux")
                                        && (t.tag().equals("VBZ") || t.tag().equals("VBP"))));
    }

    /** Whether the verb that governs a token is in a past tense. */
    static boolean isPast(Sentence sentence, int token) {
        List<Token> tokens = sentence.tokens();
        int at = token;
        for (int i = 0; i < MAX_CLIMB && at >= 0 && at < tokens.size(); i++) {
            Token node = tokens.get(at);
            if (node.isVerb() && !isQuotedApart(tokens, token, at)) {
                boolean past = node.tag().equals("VBD")
                        || tokens.stream()
                                .anyMatch(t -> t.head() == node.index()
                                        && t.relation().startsWith("aux")
                                        && t.tag().equals("VBD"));
                return past && !isForwardVerb(tokens, node);
            }
            at = node.head();
        }
        return false;
    }

    private static boolean isForwardVerb(List<Token> tokens, Token verb) {
        boolean future = false;
        boolean perfect = false;
        boolean infinitive = false;
        for (Token token : tokens) {
            if (token.head() == verb.index() && token.index() < verb.index()) {
                future |= FUTURE_AUXILIARIES.contains(token.lemma()) || FUTURE_AUXILIARIES.contains(token.form());
                perfect |= token.lemma().equals("have");
                infinitive |= token.tag().equals("TO") || token.form().equals("to");
            }
        }
        return (future || (infinitive && isPlanned(tokens, verb))) && !perfect;
    }

    /** "plans to meet", "is running to face": what a plan or a present verb leads to is still to come. */
    private static boolean isPlanned(List<Token> tokens, Token verb) {
        if (verb.head() < 0 || verb.head() >= tokens.size()) {
            return false;
        }
        Token leading = tokens.get(verb.head());
        boolean present = leading.tag().equals("VBZ")
                || leading.tag().equals("VBP")
                || leading.tag().equals("VBG");
        return PLANS.contains(leading.lemma()) || present;
    }
}
