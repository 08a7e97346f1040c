package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ClaimItem;
import org.stemma.app.export.Outline;
import org.stemma.news.Difference;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.Statement;

/**
 * A claim that reports tell otherwise, with the passages that part side by side.
 *
 * @param lines all its statements, and how it came to its state
 * @param pairs what cannot both hold first; one for each kind of difference
 */
record Dispute(ClaimItem claim, Outline.Item lines, List<Pair> pairs) {
    /** Pairs that a reader compares before asking for all statements. */
    private static final int MOST_PAIRS = 3;

    private static final String PARTED = " | ";

    Dispute {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two passages that part.
     *
     * @param kind in what: "number"; empty where only their stance does
     * @param note what differs, in few words; empty where the sides have their own words for it
     */
    record Pair(String kind, boolean conflict, String note, Side left, Side right) {}

    /**
     * One side.
     *
     * @param gist what it has in place of the other's; empty if no few words tell
     * @param before its statement up to the words that differ
     * @param part those words; empty if it is the whole statement
     * @param after the rest of the statement
     * @param by who is said to say so; empty if only the outlet does
     */
    record Side(String gist, String before, String part, String after, String by, Outline.Pointer pointer) {}

    static Dispute of(Outline.Disputed disputed, Telling telling) {
        ClaimItem claim = disputed.claim();
        Map<String, Difference> distinct = new LinkedHashMap<>();
        claim.differences().stream()
                .sorted(Comparator.comparing((Difference d) -> !d.conflict()))
                .forEach(d -> distinct.putIfAbsent(d.type() + d.note(), d));
        List<Pair> pairs = new ArrayList<>();
        distinct.values().stream().limit(MOST_PAIRS).forEach(d -> pairs.add(pair(d, claim, telling)));
        if (pairs.stream().noneMatch(Pair::conflict)) {
            byStance(claim, telling).ifPresent(pair -> pairs.addFirst(pair));
        }
        return new Dispute(claim, disputed.lines(), pairs);
    }

    private static Pair pair(Difference difference, ClaimItem claim, Telling telling) {
        String note = difference.note();
        int bar = note.indexOf(PARTED);
        boolean gists = bar > 0 && note.indexOf(PARTED, bar + 1) < 0;
        return new Pair(
                difference.type().name().toLowerCase(Locale.ROOT),
                difference.conflict(),
                gists ? "" : note,
                side(gists ? note.substring(0, bar) : "", difference.left(), claim, telling),
                side(gists ? note.substring(bar + PARTED.length()) : "", difference.right(), claim, telling));
    }

    /** Who affirms it beside who denies it. */
    private static Optional<Pair> byStance(ClaimItem claim, Telling telling) {
        Predicate<Statement> denies = s -> s.stance() == Statement.Stance.DENIES || s.polarity() == Polarity.NEGATIVE;
        Optional<Statement> denial = claim.statements().stream().filter(denies).findFirst();
        Optional<Statement> support =
                claim.statements().stream().filter(denies.negate()).findFirst();
        if (denial.isEmpty() || support.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pair(
                "",
                true,
                "",
                side("reported", support.get().passage(), claim, telling),
                side("denied", denial.get().passage(), claim, telling)));
    }

    private static Side side(String gist, Passage passage, ClaimItem claim, Telling telling) {
        Statement statement = holder(passage, claim);
        String words = telling.words(passage);
        String text = statement == null ? words : statement.text();
        int at = statement == null || words.length() >= text.length() ? -1 : text.indexOf(words);
        return new Side(
                gist,
                at < 0 ? text : text.substring(0, at),
                at < 0 ? "" : words,
                at < 0 ? "" : text.substring(at + words.length()),
                statement == null ? "" : by(statement),
                telling.pointer(statement == null ? passage : statement.passage()));
    }

    private static @Nullable Statement holder(Passage passage, ClaimItem claim) {
        return claim.statements().stream()
                .filter(s -> s.passage().article().equals(passage.article())
                        && s.passage().span().contains(passage.span()))
                .findFirst()
                .orElse(null);
    }

    private static String by(Statement statement) {
        return String.join(
                " ← ",
                statement.attribution().stream()
                        .filter(a -> a.kind() != Statement.Attribution.Kind.OUTLET)
                        .map(Statement.Attribution::name)
                        .distinct()
                        .toList());
    }
}
