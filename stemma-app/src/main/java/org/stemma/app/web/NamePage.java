package org.stemma.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Namesake;
import org.stemma.store.Shelf;

/**
 * One name, and all that the stories tell of those who bear it.
 *
 * @param id the name's, across stories
 * @param names every spelling, those of most stories first
 * @param country what it is or belongs to; null if unknown
 * @param lies where, for a place that is known to be one; empty else
 * @param map where that is, and what happens there; null for what lies nowhere
 * @param quotes what it said, the newest first
 * @param saidInAll how many quotes there are
 * @param events what it did or underwent, the newest first
 * @param eventsInAll how many there are
 * @param namesakes names of other stories that may be the same one's
 * @param made corrections of its names that hold
 */
record NamePage(
        String id,
        String name,
        EntityType type,
        List<String> names,
        @Nullable String country,
        String lies,
        @Nullable PlaceMap map,
        List<Role> roles,
        List<Told> stories,
        boolean moreStories,
        List<Said> quotes,
        long saidInAll,
        List<Deed> events,
        long eventsInAll,
        List<Namesake> namesakes,
        List<CorrectionsPage.Entry> made)
        implements View {
    private static final int PER_CENT = 100;

    NamePage {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        stories = List.copyOf(stories);
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
        namesakes = List.copyOf(namesakes);
        made = List.copyOf(made);
    }

    /** In per cent: no probability, but what speaks for it. */
    static int share(double part) {
        return (int) Math.round(part * PER_CENT);
    }

    /** What it is called besides its names, and when. */
    record Role(String text, String days, int passages, List<Cited> cited) {
        Role {
            cited = List.copyOf(cited);
        }
    }

    /** A story that it is in. */
    record Told(Shelf.StoryCard story, String as, int mentions) {}

    /** Something it said. */
    record Said(String text, String how, String story, String title, Cited cited) {}

    /** Something it did or underwent. */
    record Deed(String when, String what, String parties, String text, List<Cited> cited, String story, String title) {
        Deed {
            cited = List.copyOf(cited);
        }
    }

    @Override
    public String template() {
        return "name.jte";
    }

    int mentions() {
        return stories.stream().mapToInt(Told::mentions).sum();
    }
}
