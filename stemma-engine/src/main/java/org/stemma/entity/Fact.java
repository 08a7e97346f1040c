package org.stemma.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a report calls a person besides the name.
 *
 * @param text readable: "Kremlin spokesperson"
 * @param role the lemma of its head
 * @param country the state it names, if it does
 * @param past whether it is over: "former", "ousted"
 */
record Fact(String text, String role, @Nullable String country, boolean past) {}
