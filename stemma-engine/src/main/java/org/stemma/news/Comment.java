package org.stemma.news;

import org.jspecify.annotations.Nullable;

/** A reader's comment below an article. It never reaches the account. */
public record Comment(@Nullable String author, @Nullable String time, String text, Passage passage) {}
