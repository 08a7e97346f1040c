package org.stemma.app.web;

import java.util.List;
import org.stemma.store.Shelf;

/**
 * What can be corrected in a story: its title, what belongs to it, and its events.
 *
 * @param words by which other stories were sought; empty for those like its title
 * @param others stories that it may be one with, or that its articles may belong to
 * @param told its events, those of the affair first
 * @param untold how many further events are not shown
 */
record AmendPage(Telling telling, String words, List<Shelf.StoryCard> others, List<Happened> told, int untold)
        implements View {
    AmendPage {
        others = List.copyOf(others);
        told = List.copyOf(told);
    }

    /**
     * An event, as its reports tell it.
     *
     * @param when its own day, as finely as it is told
     * @param mentions where it is told, in the order by which they are numbered from 1
     */
    record Happened(String id, String when, String what, String parties, List<Place> mentions) {
        Happened {
            mentions = List.copyOf(mentions);
        }
    }

    /** A sentence that tells an event. */
    record Place(String outlet, String text) {}

    @Override
    public String template() {
        return "amendstory.jte";
    }

    String id() {
        return telling.account().id();
    }
}
