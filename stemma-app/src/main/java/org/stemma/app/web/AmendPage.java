package org.stemma.app.web;

import java.util.List;
import org.stemma.store.Shelf;

/**
 * What can be corrected in a story: its title, what belongs to it, and its events.
 *
 * @param words by which other stories were sought; empty for those like its title
 * @param others stories that it may be one with, or that its articles may belong to
 * @param events those of the affair first
 * @param claims the most important first
 * @param made corrections that hold of it, or of stories that its articles came from
 */
record AmendPage(
        Telling telling,
        String words,
        List<Shelf.StoryCard> others,
        List<Whole> events,
        List<Whole> claims,
        List<CorrectionsPage.Entry> made)
        implements View {
    /** Events, or claims, that a reader looks through. */
    static final int MOST = 150;

    AmendPage {
        others = List.copyOf(others);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        made = List.copyOf(made);
    }

    /**
     * An event or a claim.
     *
     * @param head its day, or its state
     * @param parts where it is told, in the order by which they are numbered from 1
     */
    record Whole(String id, String head, String rest, List<Part> parts) {
        Whole {
            parts = List.copyOf(parts);
        }
    }

    /** A sentence that tells it. */
    record Part(String outlet, String text) {}

    @Override
    public String template() {
        return "amendstory.jte";
    }

    String id() {
        return telling.account().id();
    }
}
