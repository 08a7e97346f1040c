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
     * @param made when and by whom
     * @param undone when and by whom it was taken back; empty if it holds
     * @param about names, stories or events
     * @param told what it says
     * @param stories those that have now what it is about
     */
    record Entry(int number, String made, String undone, String about, String told, List<Touched> stories) {
        Entry {
            stories = List.copyOf(stories);
        }

        boolean holds() {
            return undone.isEmpty();
        }
    }

    /** A story that a correction is about. */
    record Touched(String story, String title) {}

    @Override
    public String template() {
        return "corrections.jte";
    }
}
