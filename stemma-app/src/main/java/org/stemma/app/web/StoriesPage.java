package org.stemma.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories.
 *
 * @param taken how many stories the filter takes
 * @param all how many there are
 * @param more the cursor of the stories that follow, null if none do
 * @param store where they are kept
 */
record StoriesPage(
        Filter filter,
        List<Facet> facets,
        List<StoryCard> cards,
        int taken,
        int all,
        @Nullable String more,
        String store)
        implements View {
    StoriesPage {
        facets = List.copyOf(facets);
        cards = List.copyOf(cards);
    }

    /** One kind of filter with the values it offers. */
    record Facet(String key, String label, List<Choice> choices) {
        Facet {
            choices = List.copyOf(choices);
        }
    }

    /** A value, and how many of the stories have it. */
    record Choice(String value, int stories, boolean chosen) {}

    @Override
    public String template() {
        return "stories.jte";
    }

    /** The address of the stories that follow. */
    String moreAddress() {
        String query = filter.query();
        return "/stories?" + (query.isEmpty() ? "" : query + "&") + "after=" + Visit.encoded(String.valueOf(more));
    }
}
