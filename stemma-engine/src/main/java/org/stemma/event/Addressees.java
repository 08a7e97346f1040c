package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;

/**
 * To whom a request or a refusal is addressed that does not say so itself: a refusal to whoever asked for or claimed what it answers, the
 * request for somebody to be handed over to the one state with which the report tells of talks. Silent where there may be two. Costs the
 * square of one report's requests, refusals and talks.
 */
final class Addressees {
    private final List<Happening> told;

    private Addressees(List<Happening> told) {
        this.told = told;
    }

    /**
     * @param told what one report tells
     */
    static List<Happening> of(List<Happening> told) {
        List<Happening> addressed = new ArrayList<>(told);
        Addressees talks = new Addressees(told);
        addressed.replaceAll(
                one -> one.recipient() == null && Handover.isAsked(one) ? one.to(talks.partner(one)) : one);
        Addressees requests = new Addressees(List.copyOf(addressed));
        addressed.replaceAll(one -> isUnaddressed(one) ? one.to(requests.asker(one)) : one);
        return addressed;
    }

    /** The side that the asking side talked with, if it was one state's throughout. */
    private @Nullable Party partner(Happening request) {
        Party found = null;
        for (Happening talk : told) {
            Party partner = isTalk(talk) ? other(talk, request.actor()) : null;
            String country = partner == null ? null : Sectors.country(partner);
            if (country == null) {
                continue;
            }
            if (found != null && !country.equals(Sectors.country(found))) {
                return null;
            }
            found = found == null ? partner : found;
        }
        return found;
    }

    private static boolean isTalk(Happening happening) {
        return happening.frame().type() == PloverType.CONSULT
                && happening.holding().modality() == Modality.ASSERTED;
    }

    private static @Nullable Party other(Happening talk, @Nullable Party side) {
        boolean acts = isSide(talk.actor(), side);
        boolean suffers = isSide(talk.recipient(), side);
        return acts == suffers ? null : acts ? talk.recipient() : talk.actor();
    }

    private static boolean isUnaddressed(Happening happening) {
        return happening.frame().type() == PloverType.REJECT
                && happening.recipient() == null
                && happening.actor() != null;
    }

    /** Who asked for or claimed what is refused or denied: the nearest such word before it in its sentence. */
    private @Nullable Party asker(Happening refusal) {
        Happening nearest = null;
        for (Happening candidate : told) {
            boolean before = candidate.passage().equals(refusal.passage())
                    && candidate.trigger().start() < refusal.trigger().start();
            boolean nearer = nearest == null
                    || candidate.trigger().start() > nearest.trigger().start();
            nearest = before && nearer && isAnswered(candidate, refusal) ? candidate : nearest;
        }
        return nearest == null ? null : nearest.actor();
    }

    /** A request or a charge made to the one who refuses, or one of which its sentence says that it is denied. */
    private static boolean isAnswered(Happening told, Happening refusal) {
        boolean own = isSide(told.actor(), refusal.actor());
        boolean asked =
                told.frame().type() == PloverType.REQUEST || told.frame().type() == PloverType.ACCUSE;
        boolean his =
                isSide(told.recipient(), refusal.actor()) || told.holding().modality() == Modality.DENIED;
        return asked && !own && his;
    }

    /** One party, or two of one country. */
    private static boolean isSide(@Nullable Party one, @Nullable Party other) {
        if (one == null || other == null) {
            return false;
        }
        String country = Sectors.country(one);
        return one.isSame(other) || (country != null && Objects.equals(country, Sectors.country(other)));
    }
}
