package org.stemma.entity;

import java.util.Set;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.CalendarWords;

/** "It" that speaks of nothing: "it is clear that …", "it seems", "it took years to …". After Lappin and Leass (1994), section 2.1.2. */
final class Dummies {
    private static final Set<String> SEEMING = Set.of(
            "seem", "appear", "happen", "turn", "rain", "snow", "matter", "emerge", "follow", "occur", "transpire");

    private static final Set<String> JUDGING = Set.of(
            "clear",
            "unclear",
            "likely",
            "unlikely",
            "possible",
            "impossible",
            "up",
            "important",
            "necessary",
            "essential",
            "true",
            "obvious",
            "evident",
            "crucial",
            "vital",
            "hard",
            "difficult",
            "easy",
            "unusual",
            "common",
            "good",
            "better",
            "best",
            "enough",
            "ok",
            "time",
            "vague",
            "fair",
            "reasonable",
            "unknown",
            "uncertain");

    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "csubj", "csubjpass", "acl", "relcl", "advcl");

    private static final Set<String> OTHER_TIMES =
            Set.of("quarter", "fall", "moment", "percent", "million", "billion", "trillion");

    private Dummies() {}

    static boolean isTime(String noun) {
        return CalendarWords.isTime(noun)
                || OTHER_TIMES.contains(noun)
                || noun.chars().anyMatch(Character::isDigit);
    }

    static boolean isDummy(Sentence sentence, Token it) {
        if (it.relation().equals("expl")) {
            return true;
        }
        if (!it.relation().startsWith("nsubj") && !it.relation().equals("dobj")) {
            return false;
        }
        Token verb = it.head() < 0 ? it : sentence.tokens().get(it.head());
        boolean clause = Tree.children(sentence, verb.index()).stream()
                .anyMatch(child -> child.index() > it.index()
                        && CLAUSES.contains(child.relation())
                        && (hasMark(sentence, child) || child.relation().startsWith("csubj")));
        boolean hangsOnAdjective = verb.lemma().equals("be")
                && Tree.children(sentence, verb.index()).stream()
                        .filter(child -> Set.of("acomp", "attr").contains(child.relation()))
                        .anyMatch(child -> Tree.children(sentence, child.index()).stream()
                                .anyMatch(c -> CLAUSES.contains(c.relation()) && hasMark(sentence, c)));
        boolean judged = verb.lemma().equals("be")
                && Tree.children(sentence, verb.index()).stream()
                        .anyMatch(child -> child.index() > verb.index()
                                && (JUDGING.contains(child.lemma())
                                        || (child.relation().equals("attr") && isTime(child.lemma()))));
        boolean comesTo = verb.lemma().equals("come")
                && Tree.children(sentence, verb.index()).stream()
                        .anyMatch(child -> child.lemma().equals("to"));
        boolean copula = verb.lemma().equals("be")
                || verb.lemma().equals("take")
                || verb.lemma().equals("make");
        return SEEMING.contains(verb.lemma())
                || hangsOnAdjective
                || judged
                || comesTo
                || (clause && (copula || it.relation().equals("nsubjpass")));
    }

    /** "That", "whether" or "to" in front of the clause. */
    private static boolean hasMark(Sentence sentence, Token clause) {
        return Tree.children(sentence, clause.index()).stream()
                .anyMatch(
                        child -> child.relation().equals("mark") || child.tag().equals("TO"));
    }
}
