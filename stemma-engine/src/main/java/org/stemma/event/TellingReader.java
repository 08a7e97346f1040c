package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Reads, for any word of a report, what it tells: by the dependency tree alone, so that it serves for words that no frame knows. Costs
 * the sentence's tokens.
 */
final class TellingReader {
    /** Verbs that lend a clause their frame and leave the event to their object. */
    private static final Set<String> LIGHT = Set.of(
            "have",
            "take",
            "make",
            "hold",
            "give",
            "do",
            "get",
            "carry",
            "conduct",
            "stage",
            "launch",
            "commit",
            "suffer",
            "undergo",
            "perform",
            "be",
            "pay",
            "mount",
            "commence",
            "occur",
            "happen");

    private static final int LEAST_WORD = 3;

    private final Who who;
    private final Report report;

    TellingReader(Who who, Report report) {
        this.who = who;
        this.report = report;
    }

    /** What the words at a span tell; null if no sentence holds them. */
    @Nullable
    Telling at(Span span) {
        for (Sentence sentence : report.analysis().sentences()) {
            if (sentence.span().overlaps(span)) {
                Token head = head(sentence, span);
                if (head != null) {
                    return telling(new Clause(sentence), head, span);
                }
            }
        }
        return null;
    }

    /** The topmost of the words. */
    private static @Nullable Token head(Sentence sentence, Span span) {
        Token top = null;
        for (Token token : sentence.tokens()) {
            if (token.span().overlaps(span)) {
                boolean above = token.head() < 0
                        || !sentence.tokens().get(token.head()).span().overlaps(span);
                if (above && (top == null || (!top.isVerb() && !top.isNoun()))) {
                    top = token;
                }
            }
        }
        return top;
    }

    private Telling telling(Clause clause, Token head, Span span) {
        Sentence sentence = clause.sentence();
        Set<String> agents = keys(clause, agents(clause, head));
        Set<String> patients = keys(clause, patients(clause, head));
        Set<String> others = keys(clause, others(clause, head));
        others.removeAll(agents);
        others.removeAll(patients);
        Setting setting =
                new Setting(who, report.id(), clause, report.analysis().timesIn(sentence));
        TimeExpression time = setting.time(head, Set.of(head.index()));
        return new Telling(
                report.article().passage(span),
                report.article().passage(sentence.span()),
                lemma(head),
                head.isNoun(),
                words(clause, head, span),
                agents,
                patients,
                others,
                persons(clause, head),
                time == null ? null : time.when(),
                setting.place(head),
                numbers(clause, head),
                around(clause, head));
    }

    /** "Opened fire", "went down", "took place": a verb with what belongs to it, and of a verb that only lends a frame its object. */
    private static Set<String> words(Clause clause, Token head, Span span) {
        Set<String> words = new LinkedHashSet<>();
        words.add(lemma(head));
        StringBuilder phrase = new StringBuilder();
        for (Token token : clause.sentence().tokens()) {
            boolean inside = token.span().overlaps(span);
            boolean own = inside || (token.relation().equals("prt") && token.head() == head.index());
            if (own
                    && Character.isLetter(token.form().charAt(0))
                    && !token.tag().equals("DT")) {
                phrase.append(phrase.isEmpty() ? "" : "-").append(lemma(token));
            }
            if (inside && token.isNoun() && LIGHT.contains(head.lemma())) {
                words.add(lemma(token));
            }
        }
        words.add(phrase.isEmpty() ? lemma(head) : phrase.toString());
        return words;
    }

    /** Names keep their plural: "the Games". */
    private static String lemma(Token token) {
        boolean plural = token.tag().equals("NNPS")
                && token.lemma().endsWith("s")
                && token.lemma().length() > LEAST_WORD;
        return plural ? token.lemma().substring(0, token.lemma().length() - 1) : token.lemma();
    }

    private static List<Token> agents(Clause clause, Token head) {
        List<Token> found = new ArrayList<>();
        if (head.isVerb()) {
            add(found, clause, clause.isPassive(head) ? clause.prepositional(head, "by") : clause.subject(head));
        } else {
            add(found, clause, clause.child(head, "poss"));
            add(found, clause, clause.prepositional(head, "by"));
            Token above = clause.head(head);
            boolean lent = above != null
                    && LIGHT.contains(above.lemma())
                    && head.relation().equals("dobj");
            add(found, clause, lent && above != null ? clause.subject(above) : null);
        }
        return found;
    }

    private static List<Token> patients(Clause clause, Token head) {
        List<Token> found = new ArrayList<>();
        if (head.isVerb()) {
            add(found, clause, clause.isPassive(head) ? clause.subject(head) : clause.object(head));
        } else {
            add(found, clause, clause.prepositional(head, "of"));
            for (Token child : clause.children(head)) {
                if (child.relation().equals("compound") || child.relation().equals("nmod")) {
                    add(found, clause, child);
                }
            }
        }
        return found;
    }

    /** Objects of prepositions and of what is governed, and the subject of the verb above a noun. */
    private static List<Token> others(Clause clause, Token head) {
        List<Token> found = new ArrayList<>();
        for (Token child : clause.children(head)) {
            if (child.relation().equals("prep") || child.relation().equals("dative")) {
                add(found, clause, clause.child(child, "pobj"));
            }
        }
        Token object = head.isVerb() ? clause.object(head) : null;
        if (object != null) {
            for (Token child : clause.children(object)) {
                add(found, clause, child.relation().equals("prep") ? clause.child(child, "pobj") : null);
                boolean narrows = Set.of("poss", "compound", "nmod").contains(child.relation());
                add(found, clause, narrows ? child : null);
            }
        }
        Token above = clause.head(head);
        if (above != null && above.isVerb() && !head.isVerb()) {
            add(found, clause, clause.subject(above));
        }
        found.remove(head);
        return found;
    }

    private static void add(List<Token> found, Clause clause, @Nullable Token token) {
        if (token != null) {
            found.addAll(clause.conjuncts(token));
        }
    }

    private Set<String> around(Clause clause, Token head) {
        Set<String> around = Surroundings.words(who, report, clause.sentence());
        around.remove(head.lemma());
        return around;
    }

    private Set<String> persons(Clause clause, Token head) {
        Set<String> persons = new HashSet<>();
        for (Token token : agents(clause, head)) {
            Entity entity = who.at(report.id(), clause.sentence().index(), token.index());
            if (entity != null && entity.type() == EntityType.PERSON) {
                persons.add(entity.id());
            }
        }
        return persons;
    }

    private Set<String> keys(Clause clause, List<Token> tokens) {
        Set<String> keys = new HashSet<>();
        for (Token token : tokens) {
            Entity entity = who.at(report.id(), clause.sentence().index(), token.index());
            if (entity != null) {
                keys.add(entity.id());
            } else if (token.isNoun() && token.lemma().length() >= LEAST_WORD) {
                keys.add(token.lemma());
            }
        }
        return keys;
    }

    private Set<Telling.Count> numbers(Clause clause, Token head) {
        Set<Telling.Count> counts = new HashSet<>();
        List<Token> below = clause.below(head);
        for (Quantity quantity : report.analysis().quantitiesIn(clause.sentence())) {
            int at = clause.sentence().tokenAt(quantity.span());
            boolean own = at >= 0 && below.contains(clause.sentence().tokens().get(at));
            if (own && quantity.kind() != Quantity.Kind.ORDINAL) {
                String counted = quantity.counted() == null ? String.valueOf(quantity.unit()) : quantity.counted();
                counts.add(new Telling.Count(
                        counted,
                        quantity.low() == null ? 0 : quantity.low().doubleValue(),
                        quantity.high() == null
                                ? Double.MAX_VALUE
                                : quantity.high().doubleValue()));
            }
        }
        return counts;
    }
}
