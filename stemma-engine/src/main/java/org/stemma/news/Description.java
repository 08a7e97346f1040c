package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reports call somebody or something besides the name, and when: roles change, and "interim leader" is no name.
 *
 * @param text readable: "interim leader", "Kremlin spokesperson"
 * @param first publication of the first article that uses it, null if none of them is dated
 * @param last publication of the last one
 * @param passages where it is used, in order of article and place
 */
public record Description(
        String text, @Nullable When first, @Nullable When last, List<Passage> passages) {
    public Description {
        passages = List.copyOf(passages);
    }

    /** Without its places, as stores of older versions have it. */
    public Description(String text) {
        this(text, null, null, List.of());
    }

    /** Ids of the articles that use it, in order. */
    public List<String> articles() {
        return passages.stream().map(Passage::article).distinct().toList();
    }
}
