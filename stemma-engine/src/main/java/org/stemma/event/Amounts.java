package org.stemma.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.PloverType;
import org.stemma.news.Quantity;
import org.stemma.news.Token;

/**
 * How much an event moves, or how many it strikes: of a sentence's quantities the first that hangs on what the event's word governs. Costs the
 * quantities times the depth of the tree.
 */
final class Amounts {
    private static final int MAX_CLIMB = 8;

    /** Of these, those who act are counted. */
    private static final Set<PloverType> OF_ACTORS =
            Set.of(PloverType.PROTEST, PloverType.MOBILIZE, PloverType.CONSULT);

    private static final Set<String> CLAUSES = Set.of(
            "relcl",
            "advcl",
            "ccomp",
            "xcomp",
            "acl",
            "pcomp",
            "csubj",
            "parataxis",
            "conj",
            "npadvmod",
            "agent",
            "appos");

    /** "In 12 cities", "after 3 attacks", "at 5 o'clock" tell the setting. */
    private static final Set<String> SETTING = Set.of(
            "in",
            "at",
            "on",
            "after",
            "before",
            "during",
            "since",
            "by",
            "within",
            "over",
            "near",
            "until",
            "from",
            "about",
            "into",
            "through",
            "between",
            "following",
            "under",
            "according",
            "as",
            "despite",
            "against");

    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade", "time");

    private final Clause clause;
    private final List<Quantity> quantities;

    Amounts(Clause clause, List<Quantity> quantities) {
        this.clause = clause;
        this.quantities = quantities.stream().filter(Amounts::counts).toList();
    }

    private static boolean counts(Quantity quantity) {
        boolean time = quantity.counted() != null && TIMES.contains(quantity.counted());
        boolean span = quantity.unit() != null && TIMES.contains(quantity.unit());
        return !time
                && !span
                && switch (quantity.kind()) {
                    case COUNT, MONEY, MEASURE -> true;
                    case PERCENT, ORDINAL -> false;
                };
    }

    @Nullable
    Quantity of(Token trigger, PloverType type) {
        for (Quantity quantity : quantities) {
            int index = clause.sentence().tokenAt(quantity.span());
            Token token = index < 0 ? null : clause.sentence().tokens().get(index);
            if (token != null && hangsOn(token, trigger, type)) {
                return quantity;
            }
        }
        return null;
    }

    private boolean hangsOn(Token token, Token trigger, PloverType type) {
        Token at = token;
        for (int i = 0; i < MAX_CLIMB; i++) {
            if (at.equals(trigger)) {
                return true;
            }
            Token head = clause.head(at);
            boolean actor = head != null
                    && head.equals(trigger)
                    && at.relation().equals("nsubj")
                    && clause.child(trigger, "dobj") != null
                    && !OF_ACTORS.contains(type);
            boolean apart =
                    CLAUSES.contains(at.relation()) || (at.relation().equals("prep") && SETTING.contains(at.lemma()));
            if (head == null || actor || apart) {
                return false;
            }
            at = head;
        }
        return false;
    }
}
