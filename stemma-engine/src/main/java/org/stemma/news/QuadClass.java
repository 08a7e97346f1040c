package org.stemma.news;

/** Words or deeds, with or against: the four classes in which event data are most often counted. Numbers as in CAMEO data sets. */
public enum QuadClass {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    /** 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }
}
