package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Token;

/**
 * Of a word that promises or demands and the deed below it, only one is an event: what is promised tells the promise more fully ("pledged to
 * send grain" is a promise of aid), what is demanded has not happened and is the demand's content.
 */
final class Contents {
    private static final int MAX_CLIMB = 4;

    private Contents() {}

    /** The happenings of a sentence, without those that another tells. */
    static List<Happening> of(Clause clause, Map<Token, Happening> told) {
        List<Happening> kept = new ArrayList<>(told.values());
        told.forEach((token, inner) -> {
            Token carrier = carrier(clause, token, inner);
            if (carrier != null && told.containsKey(carrier)) {
                kept.remove(told.get(carrier));
                return;
            }
            Happening outer = above(clause, token, told);
            if (outer == null) {
                return;
            }
            boolean own = Objects.equals(inner.actor(), outer.actor()) && isWord(outer);
            boolean fuller = inner.recipient() != null || outer.recipient() == null;
            if (own && fuller && inner.frame().isDeclared()) {
                kept.remove(outer);
            } else if (own && isAgreed(inner)) {
                kept.remove(inner);
                kept.replaceAll(
                        one -> one.equals(outer) && outer.recipient() == null ? outer.to(inner.recipient()) : one);
            } else if (outer.frame().type() == PloverType.REQUEST
                    && inner.holding().modality() == Modality.DEMANDED) {
                kept.remove(inner);
            }
        });
        return kept;
    }

    /** The verb that only carries what a word says: "passed", of "passed a motion condemning", "called", of "called to thank". */
    private static @Nullable Token carrier(Clause clause, Token token, Happening inner) {
        Token head = clause.head(token);
        if (head == null || !token.isVerb() || !inner.frame().isVerbal()) {
            return null;
        }
        boolean phoned = clause.isPhoned(head) && Holding.isInfinitive(clause, token);
        return phoned ? head : Writings.making(clause, token);
    }

    /** "Pledged", "refused", "vowed": its deed is told below it. */
    private static boolean isWord(Happening outer) {
        PloverType type = outer.frame().type();
        return type == PloverType.AGREE || type == PloverType.REJECT || type == PloverType.THREATEN;
    }

    /** "Promised to sign a treaty": the treaty is still ahead, the promise of it is not. */
    private static boolean isAgreed(Happening inner) {
        return inner.frame().type() == PloverType.AGREE && inner.holding().modality() == Modality.PLANNED;
    }

    /** What is told by the nearest word above a token whose complement it is. */
    private static @Nullable Happening above(Clause clause, Token token, Map<Token, Happening> told) {
        Token at = token;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null || !isComplement(clause, at)) {
                return null;
            }
            Happening found = told.get(head);
            if (found != null) {
                return found;
            }
            at = head;
        }
        return null;
    }

    private static boolean isComplement(Clause clause, Token token) {
        return switch (token.relation()) {
            case "xcomp", "ccomp", "dobj", "pobj", "pcomp", "prep" -> true;
            case "acl", "advcl" ->
                token.relation().equals("acl") ? Holding.isInfinitive(clause, token) : Holding.isAsked(clause, token);
            default -> false;
        };
    }
}
