package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /** Pairs that a reader compares before asking for all statements, and others beside the first of one. */
    private static final int MOST_PAIRS = 3;

    private static final String PARTED = " | ";

    Dispute {
        pairs = List.copyOf(pairs);
    }

    /**
     * A passage, and those that part from it in one way.
     *
     * @param kind in what: "when"; empty where only their stance does
     * @param note what differs, in few words; empty where the sides have their own words for it
     */
    record Pair(String kind, boolean conflict, String note, Side left, List<Side> rights) {
        Pair {
            rights = List.copyOf(rights);
        }
    }

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

    /** A difference's note, parted into what each side has, where it says so in two halves. */
    private record Gists(String note, String left, String right) {
        static Gists of(String note) {
            int bar = note.indexOf(PARTED);
            boolean halves = bar > 0 && note.indexOf(PARTED, bar + 1) < 0;
            return halves
                    ? new Gists("", note.substring(0, bar), note.substring(bar + PARTED.length()))
                    : new Gists(note, "", "");
        }
    }

    /** What pairs have in common that are shown as one. */
    private record Heading(Difference.Type type, boolean conflict, String note, Passage left, String gist) {
        static Heading of(Difference difference) {
            Gists gists = Gists.of(difference.note());
            return new Heading(difference.type(), difference.conflict(), gists.note(), difference.left(), gists.left());
        }
    }

    static Dispute of(Outline.Told disputed, Telling telling) {
        ClaimItem claim = disputed.claim();
        Map<String, Difference> distinct = new LinkedHashMap<>();
        claim.differences().stream()
                .sorted(Comparator.comparing((Difference d) -> !d.conflict()))
                .forEach(d -> distinct.putIfAbsent(d.type() + d.note(), d));
        List<Pair> pairs = new ArrayList<>();
        distinct.values().stream()
                .collect(Collectors.groupingBy(Heading::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, alike) -> pairs.add(pair(heading, alike, claim, telling)));
        if (pairs.stream().noneMatch(Pair::conflict)) {
            byStance(claim, telling).ifPresent(pair -> pairs.addFirst(pair));
        }
        return new Dispute(
                claim, disputed.lines(), pairs.stream().limit(MOST_PAIRS).toList());
    }

    private static Pair pair(Heading heading, List<Difference> alike, ClaimItem claim, Telling telling) {
        return new Pair(
                question(heading.type()),
                heading.conflict(),
                heading.note(),
                side(heading.gist(), heading.left(), claim, telling),
                alike.stream()
                        .limit(MOST_PAIRS)
                        .map(d -> side(Gists.of(d.note()).right(), d.right(), claim, telling))
                        .toList());
    }

    /** What the reports answer differently. */
    private static String question(Difference.Type type) {
        return switch (type) {
            case POLARITY -> "whether it is so";
            case NUMBER -> "how many or how much";
            case DATE -> "when";
            case PLACE -> "where";
            case AGENT -> "who";
            case MODALITY -> "whether it is done, planned or possible";
            case SCOPE -> "how much of it is meant";
            case ATTRIBUTION -> "who says so";
            case NAMING -> "what to call it";
        };
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
                List.of(side("denied", denial.get().passage(), claim, telling))));
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
