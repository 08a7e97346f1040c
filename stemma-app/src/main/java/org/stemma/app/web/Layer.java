package org.stemma.app.web;

import java.util.Locale;

/** A kind of what was found in an article, which the Reader shows or hides as a whole. */
enum Layer {
    ROLES("Block roles", "what each piece of the capture is"),
    REUSE("Reuse", "words that stand in other articles too"),
    QUOTES("Quotes", "what is said, who says it"),
    NAMES("Names", "persons, places, bodies"),
    TIMES("Times", "expressions of time, resolved"),
    CLAIMS("Claims", "statements, and what may be said of them");

    private final String title;
    private final String meaning;

    Layer(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /** Its name in addresses, styles and scripts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the keyboard that shows or hides it. */
    int digit() {
        return ordinal() + 1;
    }
}
