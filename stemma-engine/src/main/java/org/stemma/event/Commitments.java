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
            "refuse",
            "refuses",
            "refused",
            "refusing",
            "decline",
            "declines",
            "declined",
            "declining",
            "refusal",
            "unwilling");

    /** Who wants to do it has declared it, who may do it has not. */
    private static final Set<String> WANTING = Set.of("want", "wants", "wanted", "willing", "ready", "prepared");

    /** Sanctions that may be imposed are held out as a threat. */
    private static final Set<String> WEIGHING = Set.of("may", "might", "could");

    /** A concession is made with words: with the decision itself. */
    private static final Set<String> DECIDING = Set.of("decide", "decides", "decided");

    private Commitments() {}

    /**
     * A frame as its clause holds it.
     *
     * @param made whether the words themselves were the deed: they promised, threatened or refused
     */
    record Coded(Frame frame, Holding holding, boolean made) {}

    /** What was declared, which was done by declaring it; frame and holding themselves where the deed is told as done, asked for or expected. */
    static Coded coded(Frame frame, Holding holding) {
        Frame declared = declared(frame, holding);
        if (!declared.equals(frame)) {
            return new Coded(declared, new Holding(Polarity.POSITIVE, Modality.ASSERTED, holding.note()), true);
        }
        boolean denying = frame.isDenying() && holding.polarity() == Polarity.NEGATIVE;
        return denying
                ? new Coded(frame, new Holding(Polarity.POSITIVE, holding.modality(), holding.note()), true)
                : new Coded(frame, holding, false);
    }

    private static Frame declared(Frame frame, Holding holding) {
        boolean refused = holding.polarity() == Polarity.NEGATIVE;
        boolean weighed = frame.type() == PloverType.SANCTION && !refused && WEIGHING.contains(holding.note());
        boolean declared = weighed
                || holding.modality() == Modality.PLANNED
                || WANTING.contains(holding.note())
                || (refused && REFUSING.contains(holding.note()));
        if (!declared
                || holding.note().equals(Holding.PURPOSE)
                || holding.note().startsWith(Holding.NOT)) {
            return frame;
        }
        if (holding.note().equals(Holding.UNLESS) && !frame.isVerbal()) {
            return frame.as(PloverType.THREATEN);
        }
        // what voters will do is foretold, not promised
        boolean foretold = frame.kind().equals("SUPPORT/elect");
        if (foretold || (DECIDING.contains(holding.note()) && frame.type() == PloverType.CONCEDE)) {
            return frame;
        }
        return switch (frame.type()) {
            case RETREAT ->
                // who will step down has promised nobody anything
                frame.mode().equals("resign") && !refused && !holding.note().startsWith("agree")
                        ? frame
                        : frame.as(refused ? PloverType.REJECT : PloverType.AGREE);
            case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE -> frame.as(refused ? PloverType.REJECT : PloverType.AGREE);
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> refused ? frame : frame.as(PloverType.THREATEN);
            case AGREE -> refused ? frame.as(PloverType.REJECT) : frame;
            case REQUEST, ACCUSE, REJECT, THREATEN -> frame;
        };
    }
}
