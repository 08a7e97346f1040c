package org.stemma.app.web;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories.
 *
 * @param total how many stories the filter takes
 * @param more the cursor of the stories that follow, null if none do
 * @param store where they are kept
 * @param built how much of the index is built by which they are found, in percent: empty once it is
 */
record StoriesPage(
        Filter filter,
        List<Facet> facets,
        List<StoryLine> stories,
        long total,
        @Nullable String more,
        String store,
        OptionalInt built)
        implements View {
    StoriesPage {
        facets = List.copyOf(facets);
        stories = List.copyOf(stories);
    }

    /** One kind of filter with the values it offers. */
    record Facet(String key, String label, List<Choice> choices) {
        Facet {
            choices = List.copyOf(choices);
        }
    }

    /** A value, what a reader reads for it, and how many of the stories have it. */
    record Choice(String value, String label, long stories, boolean chosen) {}

    static StoriesPage empty(Filter filter, String store) {
        return new StoriesPage(filter, List.of(), List.of(), 0, null, store, OptionalInt.empty());
    }

    @Override
    public String template() {
        return "stories.jte";
    }

    /** Whether there is no story at all, however wide the filter. */
    boolean isBare() {
        return stories.isEmpty() && filter.isEmpty();
    }

    /** What a reader has to wait for, empty if for nothing. */
    String waiting() {
        return built.isEmpty()
                ? ""
                : "The index is being built (" + built.getAsInt() + " % done): words and filters wait for it.";
    }

    String count() {
        return total + (total == 1 ? " story" : " stories");
    }

    /** The address of the stories that follow. */
    String moreAddress() {
        String address = filter.address();
        return "/stories?" + (address.isEmpty() ? "" : address + "&") + "after=" + Visit.encoded(String.valueOf(more));
    }
}
