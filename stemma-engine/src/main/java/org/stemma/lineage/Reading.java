package org.stemma.lineage;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;

/** An article as this room reads it: its words, its fingerprints and, once asked for, what it tells. */
final class Reading {
    private final Wording wording;
    private final Fingerprints prints;
    private volatile @Nullable Telling telling;

    Reading(Article article) {
        this.wording = Wording.of(article);
        this.prints = Fingerprints.of(wording);
    }

    Wording wording() {
        return wording;
    }

    Fingerprints prints() {
        return prints;
    }

    /** What it tells besides the words of a template. */
    Telling telling(BitSet template) {
        if (!template.isEmpty()) {
            return Telling.of(wording, template);
        }
        Telling told = telling;
        if (told == null) {
            told = Telling.of(wording, template);
            telling = told;
        }
        return told;
    }
}
