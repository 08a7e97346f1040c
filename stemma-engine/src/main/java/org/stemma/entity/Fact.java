package org.stemma.entity;

import org.jspecify.annotations.Nullable;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Report;

/**
 * What a report calls somebody or something besides the name.
 *
 * @param text readable: "Kremlin spokesperson"
 * @param role the lemma of its head
 * @param country the state it names, if it does
 * @param past whether it is over: "former", "ousted"
 * @param report where it stands
 * @param passage the whole description in the original
 * @param where the noun with the words before it that name nobody else
 * @param same whether the noun speaks of the one who bears the name, and not only says what it is ("X is a town")
 */
record Fact(
        String text,
        String role,
        @Nullable String country,
        boolean past,
        @Nullable Report report,
        @Nullable Passage passage,
        @Nullable Mention where,
        boolean same) {}
