package org.stemma.news;

/** What a name names. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE,
    /** Nationalities, religious and political groups. */
    GROUP,
    FACILITY,
    EVENT,
    WORK,
    LAW,
    PRODUCT,
    OTHER
}
