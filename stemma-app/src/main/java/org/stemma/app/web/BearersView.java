package org.stemma.app.web;

import java.util.List;

/**
 * Those who bear a name, each with the stories in which it is the same one.
 *
 * @param id the name's
 */
record BearersView(String id, String name, List<One> ones) implements View {
    BearersView {
        ones = List.copyOf(ones);
    }

    /** One person, place or body. */
    record One(String name, List<String> why, List<Seen> seen) {
        One {
            why = List.copyOf(why);
            seen = List.copyOf(seen);
        }
    }

    /** What it is called in a story; {@code address} of that name's page, empty if it has none. */
    record Seen(String name, String address, String story, String title) {}

    @Override
    public String template() {
        return "bearers.jte";
    }
}
