package org.stemma.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.news.Statement.Attribution;
import org.stemma.news.Statement.Attribution.Kind;

/**
 * Counts the independent origins behind statements that support one another, as an upper bound.
 *
 * <p>Design note. What a report gives as somebody's word has that source for its origin, whatever outlets carry it: a named speaker, an office,
 * an agency, a document ("the indictment"), officials of one kind ("prosecutors"). What it tells on its own has the article's lineage for
 * its origin, and its outlet's. Words within marks are an utterance, so who tells the same run of words renders the same one. Hearsay ("allegedly")
 * and a pronoun that stands for nobody known are words of nobody that can be told apart from the others'. An unknown relation is never independence where something speaks for a tie.
 * Cost: O(statements²).
 */
final class Origins {
    private static final Set<Kind> SOURCES = Set.of(Kind.SPEAKER, Kind.OFFICE, Kind.AGENCY);

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "i", "we", "you", "who");

    private Origins() {}

    /** Groups of statements that no origin, source or wording ties together; never more than the articles have origins. */
    static int count(List<Proposition> statements) {
        List<List<Proposition>> groups = new ArrayList<>();
        for (Proposition statement : statements) {
            List<Proposition> merged = new ArrayList<>(List.of(statement));
            groups.removeIf(group -> {
                boolean tied = group.stream().anyMatch(other -> areTied(statement, other));
                if (tied) {
                    merged.addAll(group);
                }
                return tied;
            });
            groups.add(merged);
        }
        long vague = groups.stream()
                .filter(group -> group.stream().allMatch(Origins::isHearsay))
                .count();
        long known = groups.size() - vague;
        long origins = statements.stream().map(Proposition::origin).distinct().count();
        return (int) Math.min(origins, known > 0 ? known : Math.min(1, vague));
    }

    private static boolean areTied(Proposition one, Proposition other) {
        return haveOneSource(one, other)
                || haveOneOutlet(one, other)
                || rendersWordsOf(one, other)
                || rendersWordsOf(other, one)
                || Wording.areShared(one, other);
    }

    private static boolean haveOneSource(Proposition one, Proposition other) {
        Set<String> here = keys(one);
        Set<String> there = keys(other);
        return here.stream().anyMatch(there::contains)
                || sharesBareName(one, other)
                || sharesBareName(other, one)
                || credited(one).anyMatch(a -> credited(other).anyMatch(b -> areOneBody(a.name(), b.name())));
    }

    /** "Prosecutors" and "the prosecution" of two reports, unless their names tell them apart ("Caldoran officials"). */
    private static boolean areOneBody(String one, String other) {
        Set<String> bodies = Lexicon.ENGLISH.bodiesOf(head(other));
        Set<String> names = capitalised(one);
        Set<String> others = capitalised(other);
        return Lexicon.ENGLISH.bodiesOf(head(one)).stream().anyMatch(bodies::contains)
                && (names.isEmpty() || others.isEmpty() || names.stream().anyMatch(others::contains));
    }

    private static Set<String> capitalised(String description) {
        return Stream.of(description.split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** What an article tells on its own rests on whatever another of its lineage or outlet credits for it. */
    private static boolean haveOneOutlet(Proposition one, Proposition other) {
        boolean both = isBare(one) && isBare(other);
        boolean bare = both || (!one.article().equals(other.article()) && (isBare(one) || isBare(other)));
        String here = outlet(one);
        String there = outlet(other);
        boolean credits = isCredited(here, other) || isCredited(there, one);
        return (bare && (one.origin().equals(other.origin()) || here.equals(there))) || credits;
    }

    private static String outlet(Proposition p) {
        return plain(p.statement().attribution().getFirst().name());
    }

    private static boolean isCredited(String outlet, Proposition by) {
        return named(by).anyMatch(a -> plain(a.name()).equals(outlet));
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
    }

    private static Set<String> keys(Proposition p) {
        Set<String> keys = new HashSet<>(p.agencies());
        named(p).forEach(a -> keys.add(a.entity() == null ? plain(a.name()) : a.entity()));
        return keys;
    }

    /** Whether nobody answers for a statement beside the outlet who could be told from others: a name, a body, a document. */
    private static boolean isBare(Proposition p) {
        return named(p).findAny().isEmpty()
                && credited(p)
                        .allMatch(a -> Lexicon.ENGLISH.bodiesOf(head(a.name())).isEmpty());
    }

    private static Stream<Attribution> named(Proposition p) {
        return credited(p).filter(a -> SOURCES.contains(a.kind()));
    }

    private static Stream<Attribution> credited(Proposition p) {
        return p.statement().attribution().stream().skip(1);
    }

    /** The noun that a description turns on: "release" of "a press release from the office", in the singular. */
    private static String head(String description) {
        String phrase = description.toLowerCase(Locale.ROOT).split(" (?:of|from|by|in|for|to|on)\\b", 2)[0];
        String noun = phrase.substring(phrase.lastIndexOf(' ') + 1);
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** A bare surname may be anybody's of that name, and is nobody's independent word. */
    private static boolean sharesBareName(Proposition bare, Proposition full) {
        Set<String> names = speakers(full).map(Origins::surname).collect(Collectors.toSet());
        return speakers(bare).anyMatch(name -> name.indexOf(' ') < 0 && names.contains(surname(name)));
    }

    private static Stream<String> speakers(Proposition p) {
        return named(p).filter(a -> a.kind() == Kind.SPEAKER).map(Attribution::name);
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** "Thanked his voters" renders what another report quotes from the same man. */
    private static boolean rendersWordsOf(Proposition told, Proposition quoted) {
        boolean utters =
                isBare(told) && Lexicon.ENGLISH.isUttering(told.clause().lemma());
        return utters
                && told.clause()
                        .in("agent")
                        .anyMatch(agent ->
                                agent.entity() != null && agent.entity().equals(quoted.speaker()));
    }

    private static boolean isAnybody(Attribution source) {
        boolean pronoun = source.entity() == null && PRONOUNS.contains(plain(source.name()));
        return pronoun || Attributions.isHearsay(source.name());
    }

    private static boolean isHearsay(Proposition p) {
        return credited(p).findAny().isPresent() && credited(p).allMatch(Origins::isAnybody);
    }
}
