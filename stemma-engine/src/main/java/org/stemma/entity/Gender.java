package org.stemma.entity;

/** Which pronoun takes a person up. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether two persons of these genders may be one. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    static Gender of(String mark) {
        return switch (mark) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
