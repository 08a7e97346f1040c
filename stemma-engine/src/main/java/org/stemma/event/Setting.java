package org.stemma.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;

/** When and where an event word's clause says that it happened. */
final class Setting {
    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "inside", "on", "across");
    private static final Set<String> CLAUSES = Set.of("relcl", "advcl", "ccomp", "acl", "parataxis");
    private static final Set<String> BACKGROUND =
            Set.of("since", "after", "before", "until", "following", "despite", "prior");
    private static final int MAX_CLIMB = 10;

    private final Who who;
    private final String article;
    private final Clause clause;
    private final List<TimeExpression> times;

    Setting(Who who, String article, Clause clause, List<TimeExpression> times) {
        this.who = who;
        this.article = article;
        this.clause = clause;
        this.times = times.stream()
                .filter(time -> time.when() != null
                        && time.kind() != TimeExpression.Kind.DURATION
                        && time.kind() != TimeExpression.Kind.SET)
                .toList();
    }

    /** The time of an event: the one its word governs, else the sentence's only one if no other clause or noun holds it. */
    @Nullable
    TimeExpression time(Token trigger, Set<Integer> events) {
        Token teller = teller(trigger, events);
        for (TimeExpression time : times) {
            Token token = token(time);
            Token governor = token == null ? null : governor(token, events);
            if (governor != null && (governor.equals(trigger) || governor.equals(teller))) {
                return time;
            }
        }
        TimeExpression only = times.size() == 1 ? times.getFirst() : null;
        Token token = only == null ? null : token(only);
        return token != null && isOpen(token, trigger) && !isBackground(trigger) && !isOfSaying(token, trigger, events)
                ? only
                : null;
    }

    /** "Said on Tuesday that the port had been attacked": the day of a verb is not that of what its clause tells. */
    private boolean isOfSaying(Token time, Token trigger, Set<Integer> events) {
        Token governor = governor(time, events);
        Token at = trigger;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null) {
                return false;
            }
            if (head.equals(governor)) {
                return head.isVerb() && at.relation().equals("ccomp") && !Holding.isBare(clause, at);
            }
            at = head;
        }
        return false;
    }

    /** The verb whose subject or object an event noun is: "the talks ended on Friday". */
    private @Nullable Token teller(Token trigger, Set<Integer> events) {
        Token head = trigger.isNoun() ? clause.head(trigger) : null;
        boolean argument = Set.of("nsubj", "nsubjpass", "dobj").contains(trigger.relation());
        return argument && head != null && head.isVerb() && !events.contains(head.index()) ? head : null;
    }

    private @Nullable Token token(TimeExpression time) {
        int index = clause.sentence().tokenAt(time.span());
        return index < 0 ? null : top(clause.sentence().tokens().get(index), time);
    }

    /** The topmost token of a time expression: "October" of "October 15, 2025". */
    private Token top(Token token, TimeExpression time) {
        Token at = token;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null || !head.span().overlaps(time.span())) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /** The verb or event noun that a time hangs on. */
    private Token governor(Token time, Set<Integer> events) {
        Token at = time;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null) {
                return at;
            }
            at = head;
            if (at.isVerb() || events.contains(at.index())) {
                return at;
            }
        }
        return at;
    }

    /** Whether a time may belong to a word that does not govern it: not if another noun or a clause beside the word holds it. */
    private boolean isOpen(Token time, Token trigger) {
        Token at = time;
        for (int i = 0; i < MAX_CLIMB; i++) {
            if (at.equals(trigger)) {
                return true;
            }
            Token head = clause.head(at);
            if (head == null) {
                return true;
            }
            boolean modifies = at.equals(time)
                    && head.isNoun()
                    && !at.relation().equals("npadvmod")
                    && !at.relation().equals("appos");
            boolean apart = CLAUSES.contains(at.relation()) && !isAbove(at, trigger);
            if (modifies || apart) {
                return false;
            }
            at = head;
        }
        return true;
    }

    /** "Since the fall of", "after the attack": what the sentence's own time comes after or before. */
    private boolean isBackground(Token trigger) {
        Token at = trigger;
        for (int i = 0; i < MAX_CLIMB; i++) {
            boolean marked = clause.children(at).stream()
                    .anyMatch(c -> c.relation().equals("mark") && BACKGROUND.contains(c.lemma()));
            if (marked || BACKGROUND.contains(at.lemma())) {
                return true;
            }
            Token head = clause.head(at);
            if (head == null) {
                return false;
            }
            at = head;
        }
        return false;
    }

    private boolean isAbove(Token upper, Token lower) {
        Token at = lower;
        for (int i = 0; i < MAX_CLIMB && at != null; i++) {
            if (at.equals(upper)) {
                return true;
            }
            at = clause.head(at);
        }
        return false;
    }

    /** The place of an event: a place named after a locative preposition on its word, its object or the verb above it. */
    @Nullable
    Entity place(Token trigger) {
        Entity own = placeAt(trigger);
        Token object = clause.child(trigger, "dobj", "nsubjpass");
        Entity below = own != null || object == null ? own : placeAt(object);
        Token above = clause.head(trigger);
        boolean climbs =
                above != null && (trigger.isNoun() || trigger.relation().equals("xcomp"));
        if (below != null || above == null || !climbs) {
            return below;
        }
        Token verb = above.isVerb() ? above : clause.head(above);
        return verb != null && verb.isVerb() ? placeAt(verb) : null;
    }

    private @Nullable Entity placeAt(Token token) {
        for (Token child : clause.children(token)) {
            boolean locative = child.relation().equals("prep") && LOCATIVE.contains(child.lemma());
            Token object = locative ? clause.child(child, "pobj") : null;
            Entity place = object == null ? null : placeNamed(object);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "the island's capital, Norrby": the name beside the noun is the finer one. */
    private @Nullable Entity placeNamed(Token object) {
        int sentence = clause.sentence().index();
        Token beside = clause.child(object, "appos");
        Entity named = beside == null ? null : who.at(article, sentence, beside.index());
        Entity own = who.at(article, sentence, object.index());
        Entity found = named != null && Who.isPlace(named) ? named : own;
        return found != null && Who.isPlace(found) ? found : null;
    }
}
