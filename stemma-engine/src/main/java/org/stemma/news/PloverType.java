package org.stemma.news;

/** PLOVER's event types, from cooperation to conflict (PLOVER manual, Open Event Data Alliance). */
public enum PloverType {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    AID,
    CONCEDE,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
