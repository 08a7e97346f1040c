package org.stemma.event;

import java.util.Set;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;

/**
 * What an actor declares about his own deeds: PLOVER codes a deed that is promised as an agreement to do it, a hostile one as a threat, and
 * one that is refused as a rejection (PLOVER manual, draft 0.8: AGREE, THREATEN, REJECT), since none of them has happened.
 */
final class Commitments {
    private static final Set<String> REFUSING = Set.of(
            "refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "declining", "refusal");

    private Commitments() {}

    /** The frame of what was declared; the frame itself where the deed is told as done, asked for or only expected. */
    static Frame coded(Frame frame, Holding holding) {
        boolean refused = holding.polarity() == Polarity.NEGATIVE;
        boolean declared = holding.modality() == Modality.PLANNED || (refused && REFUSING.contains(holding.note()));
        if (!declared || holding.note().equals(Holding.PURPOSE)) {
            return frame;
        }
        return switch (frame.type()) {
            case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT ->
                frame.as(refused ? PloverType.REJECT : PloverType.AGREE);
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> refused ? frame : frame.as(PloverType.THREATEN);
            case AGREE -> refused ? frame.as(PloverType.REJECT) : frame;
            case REQUEST, ACCUSE, REJECT, THREATEN -> frame;
        };
    }
}
