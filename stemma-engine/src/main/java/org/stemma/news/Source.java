package org.stemma.news;

import org.jspecify.annotations.Nullable;

/**
 * Someone who publishes or supplies news.
 *
 * @param name as readers know it: Reuters, TRT World
 * @param kind what it is
 * @param host the site's host name, where known
 */
public record Source(String name, Kind kind, @Nullable String host) {
    /** What a source is. */
    public enum Kind {
        OUTLET,
        AGENCY,
        BROADCASTER,
        OFFICE,
        UNKNOWN
    }
}
