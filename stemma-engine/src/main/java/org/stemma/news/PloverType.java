package org.stemma.news;

import static org.stemma.news.QuadClass.MATERIAL_CONFLICT;
import static org.stemma.news.QuadClass.MATERIAL_COOPERATION;
import static org.stemma.news.QuadClass.VERBAL_CONFLICT;
import static org.stemma.news.QuadClass.VERBAL_COOPERATION;

/** PLOVER's event types, from cooperation to conflict, with their quad class (PLOVER manual, draft 0.8, Open Event Data Alliance 2021). */
public enum PloverType {
    AGREE(VERBAL_COOPERATION),
    CONSULT(VERBAL_COOPERATION),
    SUPPORT(VERBAL_COOPERATION),
    CONCEDE(VERBAL_COOPERATION),
    COOPERATE(MATERIAL_COOPERATION),
    AID(MATERIAL_COOPERATION),
    RETREAT(MATERIAL_COOPERATION),
    REQUEST(VERBAL_CONFLICT),
    ACCUSE(VERBAL_CONFLICT),
    REJECT(VERBAL_CONFLICT),
    THREATEN(VERBAL_CONFLICT),
    PROTEST(MATERIAL_CONFLICT),
    SANCTION(MATERIAL_CONFLICT),
    MOBILIZE(MATERIAL_CONFLICT),
    COERCE(MATERIAL_CONFLICT),
    ASSAULT(MATERIAL_CONFLICT);

    private final QuadClass quadClass;

    PloverType(QuadClass quadClass) {
        this.quadClass = quadClass;
    }

    public QuadClass quadClass() {
        return quadClass;
    }
}
