package org.stemma.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.text.Span;

/** What is said or held to be so: whose words they are, and whether they deny. */
final class Sayings {
    /** A quotation's content in one article. */
    record Saying(Span content, Quote.Kind kind, Quote.Stance stance, String speaker) {
        boolean isDirect() {
            return kind == Quote.Kind.DIRECT;
        }
    }

    private final Map<String, List<Saying>> byArticle = new HashMap<>();

    Sayings(List<Quote> quotes) {
        for (Quote quote : quotes) {
            for (Quote.Version version : quote.versions()) {
                if (!version.isHeldTrue()) {
                    continue;
                }
                String named = version.speaker();
                String speaker = named != null ? named : quote.speaker() == null ? "" : quote.speaker();
                byArticle
                        .computeIfAbsent(version.passage().article(), key -> new ArrayList<>())
                        .add(new Saying(version.content().span(), version.kind(), version.stance(), speaker));
            }
        }
        byArticle.values().forEach(said -> said.sort(Comparator.comparing(Saying::content)));
    }

    /** The innermost quotation that holds a span; marked words that nobody is said to have uttered do not count. */
    @Nullable
    Saying around(String article, Span span) {
        Saying best = null;
        for (Saying saying : byArticle.getOrDefault(article, List.of())) {
            boolean inside = saying.content().contains(span) && saying.kind() != Quote.Kind.SCARE;
            if (inside
                    && (best == null
                            || saying.content().length() < best.content().length())) {
                best = saying;
            }
        }
        return best;
    }
}
