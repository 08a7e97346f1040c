package org.stemma.language.model;

import java.util.List;

/** Texts that a lexicon gives to a word, with their hashes, and joined by underscores. Immutable. */
final class CompactClass {
    static final CompactClass NONE = new CompactClass(List.of());

    private final List<String> texts;
    private final long[] hashes;
    private final CompactText joined;

    CompactClass(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.hashes = texts.stream().mapToLong(CompactHash::of).toArray();
        this.joined = CompactText.of(String.join("_", texts));
    }

    List<String> texts() {
        return texts;
    }

    long[] hashes() {
        return hashes;
    }

    /** Empty if there are none. */
    CompactText joined() {
        return joined;
    }
}
