package org.stemma.bench.reuse;

import java.util.random.RandomGenerator;

/** What an editor does to a text. Words that stay, and words put in their stead, keep their place. */
@FunctionalInterface
interface Edit {
    Draft apply(Draft draft, RandomGenerator random);

    default Edit then(Edit next) {
        return (draft, random) -> next.apply(apply(draft, random), random);
    }
}
