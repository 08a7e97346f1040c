package org.stemma.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around what it shows.
 *
 * @param theme the reader's choice of light or dark
 * @param address of the page, to come back to
 * @param assets what pages load
 * @param corrected what the reader has just corrected or taken back, null if nothing
 */
record Frame(Visit.Theme theme, String address, Assets assets, CorrectionsPage.@Nullable Entry corrected) {
    /** What the head of each page leads to. */
    static final List<Place> PLACES = List.of(
            new Place("/stories", "Stories"),
            new Place("/search", "Search"),
            new Place("/names", "People"),
            new Place("/relations", "Relations"),
            new Place("/add", "Add"),
            new Place("/corrections", "Corrections"));

    /** A page that readers look for. */
    record Place(String path, String name) {}

    /** Whether the page is, or belongs to, a place. */
    boolean isAt(Place place) {
        return address.startsWith(place.path());
    }

    /** The address of what pages load, which changes with its content. */
    String asset(String name) {
        return assets.address(name);
    }
}
