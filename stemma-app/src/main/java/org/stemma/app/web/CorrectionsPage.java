package org.stemma.app.web;

import java.util.List;

/**
 * What readers corrected.
 *
 * @param entries the last first
 * @param waiting how many changes are not yet applied to all stories
 * @param failure why the last change was not applied, empty if it was
 */
record CorrectionsPage(List<Entry> entries, int waiting, String failure) implements View {
    CorrectionsPage {
        entries = List.copyOf(entries);
    }

    /**
     * A correction.
     *
     * @param made day and clock
     * @param about names, stories or events
     * @param told what it says
     */
    record Entry(int number, String made, String about, String told) {}

    @Override
    public String template() {
        return "corrections.jte";
    }
}
