package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Claim;
import org.stemma.news.Correction;
import org.stemma.news.Passage;

/** Shows what can be corrected in one claim. Thread-safe. */
final class ClaimDesk {
    /** Claims that a reader looks through; words find others. */
    private static final int MOST_OTHERS = 6;

    /** Shorter words are in every claim. */
    private static final int TELLING_WORD = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Tellings tellings;
    private final Trail trail;

    ClaimDesk(Tellings tellings, Trail trail) {
        this.tellings = tellings;
        this.trail = trail;
    }

    ClaimPage show(Visit visit) {
        Telling telling = tellings.of(visit.part("story"));
        Claim claim = telling.claim(visit.part("claim"))
                .orElseThrow(() -> new NotFoundException(
                        "the story has no such claim by now; it may have been corrected, or told anew"));
        String words = visit.word("words");
        List<Passage> statements = Amendments.statements(claim);
        return new ClaimPage(
                telling,
                claim,
                words,
                others(claim, words, telling),
                trail.holding(correction -> correction instanceof Correction.OfClaims claims
                        && statements.stream().anyMatch(passage -> claims.side(passage) >= 0)));
    }

    /** Those with most of the words in common; with words that are asked for, only those with all of them. */
    private static List<Claim> others(Claim claim, String typed, Telling telling) {
        Set<String> asked = words(typed, 1);
        Set<String> own = words(text(claim, telling), TELLING_WORD);
        ToLongFunction<Claim> shared = other -> words(text(other, telling), TELLING_WORD).stream()
                .filter(own::contains)
                .count();
        return telling.found().claims().stream()
                .filter(other -> !other.id().equals(claim.id()))
                .filter(other -> asked.isEmpty()
                        ? shared.applyAsLong(other) > 0
                        : words(text(other, telling), 1).containsAll(asked))
                .sorted(Comparator.comparingLong(shared).reversed())
                .limit(MOST_OTHERS)
                .toList();
    }

    private static String text(Claim claim, Telling telling) {
        return claim.statements().stream()
                .map(statement -> telling.words(statement.passage()))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text, int shortest) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= shortest)
                .collect(Collectors.toSet());
    }
}
