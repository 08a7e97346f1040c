package org.stemma.news;

/** What someone acts as, by the codes of PLOVER's sectors (manual, draft 0.8, 2021, chapter "Sector Codes"). */
public enum Sector {
    /** The executive, its offices, governing parties. */
    GOV,
    /** Armed forces of a state. */
    MIL,
    /** Police, investigators and guards. */
    COP,
    /** Judges and courts. */
    JUD,
    /** Parliaments and their members. */
    LEG,
    /** Intelligence services. */
    SPY,
    /** Paramilitaries that are not against the government. */
    PRM,
    /** Armed opposition. */
    REB,
    /** Parties. */
    PTY,
    /** Unarmed political opposition. */
    OPP,
    /** Gunmen whose side is not known. */
    UAF,
    /** Former officials and their families. */
    ELI,
    /** Criminals and gangs. */
    CRM,
    /** Firms. */
    BUS,
    /** Workers and unions. */
    LAB,
    /** Farmers and peasants. */
    AGR,
    /** Journalists and media. */
    JRN,
    /** Schools, teachers, students. */
    EDU,
    /** Health. */
    MED,
    /** Religious bodies and clergy. */
    REL,
    /** Refugees and displaced people. */
    REF,
    /** Other organisations of civil society. */
    SOC,
    /** Civilians, protesters and others without a body. */
    CVL,
    /** Bodies of several states; PLOVER codes them in place of a country. */
    IGO
}
