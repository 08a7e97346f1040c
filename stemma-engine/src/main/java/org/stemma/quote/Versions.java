package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Quote;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/**
 * Joins the versions of one utterance across the articles of a story, and lets them settle who said it.
 *
 * <p>Two versions are one utterance if the shorter stands almost word for word in the longer; short fragments, and reports in
 * other words, must have the same speaker too, since one striking word can be said by two. Then every origin has one vote for
 * a speaker, with the confidence of its best version: a copy repeats its source's mistake and adds nothing. An article that
 * says only "he" is overruled by an independent one that gives a name. Quadratic in the quotes of a story.
 */
final class Versions {
    private static final Method METHOD = new Method("quote-cues", 1);

    /** Words in a row that make two passages one utterance whoever is named: shorter runs are common speech. */
    private static final int SAME_RUN = 6;

    /** Share of the shorter direct quote that the common run must hold. */
    private static final double SAME_SHARE = 0.6;

    /** A fragment of so many words by the same speaker, found in the longer version. */
    private static final int FRAGMENT_RUN = 3;

    /** Content words that a report in other words shares with the quote, of the poorer of both. */
    private static final double REPORTED_SHARE = 0.7;

    private static final int REPORTED_WORDS = 4;

    /** Two persons or bodies whose votes are so close leave the speaker open; "the group" or "a statement" is nobody's rival. */
    private static final double CLOSE = 0.1;

    private final List<Draft> drafts;
    private final List<Wording> wordings;
    private final Lineage lineage;
    private final int[] parent;

    Versions(List<Draft> drafts, Lineage lineage) {
        this.drafts = drafts.stream()
                .sorted(Comparator.comparing(Draft::article)
                        .thenComparing(Draft::whole)
                        .thenComparing(Draft::content))
                .toList();
        this.wordings = this.drafts.stream().map(d -> new Wording(d.text())).toList();
        this.lineage = lineage;
        this.parent = new int[this.drafts.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    List<Quote> quotes() {
        for (int i = 0; i < drafts.size(); i++) {
            for (int j = i + 1; j < drafts.size(); j++) {
                if (root(i) != root(j) && isSame(i, j)) {
                    parent[root(j)] = root(i);
                }
            }
        }
        Map<Integer, List<Draft>> groups = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(drafts.get(i));
        }
        return groups.values().stream()
                .map(this::quote)
                .sorted(Comparator.comparing((Quote q) -> q.versions().stream()
                                .map(Quote.Version::passage)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(Quote::id))
                .toList();
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private boolean isSame(int i, int j) {
        Draft a = drafts.get(i);
        Draft b = drafts.get(j);
        boolean scare = a.kind() == Quote.Kind.SCARE || b.kind() == Quote.Kind.SCARE;
        boolean sameArticle = a.article().equals(b.article());
        if (a.stance() != b.stance() && (a.stance() == Quote.Stance.DENIAL || b.stance() == Quote.Stance.DENIAL)) {
            return false;
        }
        Wording x = wordings.get(i);
        Wording y = wordings.get(j);
        if (sameArticle && a.whole().overlaps(b.whole())) {
            return false;
        }
        int run = x.run(y);
        int least = Math.min(x.size(), y.size());
        boolean verbatim = run >= SAME_RUN && run >= SAME_SHARE * least;
        if (scare) {
            return a.kind() == b.kind() && x.words.equals(y.words);
        }
        boolean sameSpeaker = a.speaker().isKnown() && a.speaker().isSame(b.speaker());
        boolean open = !isNamed(a) || !isNamed(b);
        if (verbatim && (sameSpeaker || open || run >= 2 * SAME_RUN)) {
            return true;
        }
        return sameSpeaker && (isFragment(a, y, x) || isFragment(b, x, y) || (!sameArticle && isReport(x, y)));
    }

    private static boolean isNamed(Draft draft) {
        return draft.speaker().isNamed();
    }

    /** Whether the marked words of one version stand in the other. */
    private static boolean isFragment(Draft draft, Wording other, Wording own) {
        boolean whole = own.size() >= FRAGMENT_RUN && own.run(other) == own.size();
        return whole
                || draft.marked().stream()
                        .map(Wording::new)
                        .anyMatch(m -> m.size() >= FRAGMENT_RUN && m.run(other) == m.size());
    }

    private static boolean isReport(Wording x, Wording y) {
        return Math.min(x.content.size(), y.content.size()) >= REPORTED_WORDS && x.share(y) >= REPORTED_SHARE;
    }

    private Quote quote(List<Draft> versions) {
        List<Draft> ordered = versions.stream()
                .sorted(Comparator.comparingInt((Draft d) -> d.kind() == Quote.Kind.INDIRECT ? 1 : 0)
                        .thenComparingInt(d -> -d.text().length())
                        .thenComparing(Draft::article)
                        .thenComparing(Draft::whole))
                .toList();
        Draft fullest = ordered.getFirst();
        List<Why.Part> parts = new ArrayList<>();
        Speaker speaker = settle(ordered, parts);
        List<Quote.Version> records =
                ordered.stream().map(d -> d.version(own(d, speaker))).toList();
        String[] places = ordered.stream()
                .map(d -> d.article() + ":" + d.content().start() + "-"
                        + d.content().end())
                .sorted()
                .toArray(String[]::new);
        return new Quote(
                ContentId.of("quote", places),
                fullest.kind(),
                records.getFirst().attitude(),
                speaker.name(),
                speaker.entity(),
                records,
                List.of(),
                new Why(speaker.confidence(), parts),
                METHOD);
    }

    /** What one article alone says: a pronoun that other articles read differently names nobody. */
    private static Speaker own(Draft draft, Speaker settled) {
        boolean overruled =
                settled.isKnown() && !isNamed(draft) && !draft.speaker().isSame(settled);
        return overruled ? Speaker.UNKNOWN : draft.speaker();
    }

    private Speaker settle(List<Draft> versions, List<Why.Part> parts) {
        Map<String, Map<String, Draft>> votes = new TreeMap<>();
        for (Draft draft : versions) {
            if (draft.speaker().isKnown()) {
                votes.computeIfAbsent(key(draft.speaker()), k -> new TreeMap<>())
                        .merge(
                                lineage.originOf(draft.article()),
                                draft,
                                (a, b) ->
                                        a.speaker().confidence() >= b.speaker().confidence() ? a : b);
            }
        }
        if (votes.isEmpty()) {
            boolean scare = versions.getFirst().kind() == Quote.Kind.SCARE;
            parts.add(new Why.Part(
                    "speaker",
                    0,
                    scare ? "marked words that nobody is said to have uttered" : "no article names the speaker"));
            return Speaker.UNKNOWN;
        }
        List<Ballot> ballots = votes.values().stream().map(Versions::ballot).toList();
        ballots.forEach(ballot -> parts.add(ballot.part()));
        double most = ballots.stream().mapToDouble(Ballot::weight).max().orElse(0);
        List<Ballot> near = ballots.stream()
                .filter(ballot -> most - ballot.weight() < CLOSE)
                .sorted(Comparator.comparingDouble(Ballot::weight).reversed())
                .toList();
        List<Ballot> entities = near.stream()
                .filter(ballot -> ballot.surest().speaker().entity() != null)
                .toList();
        Draft best = entities.isEmpty()
                ? near.getFirst().surest()
                : entities.getFirst().surest();
        parts.sort(Comparator.comparingDouble(Why.Part::value).reversed().thenComparing(Why.Part::note));
        note(versions, best, parts);
        return entities.size() > 1 ? Speaker.UNKNOWN : best.speaker();
    }

    /** What the origins that give one speaker weigh together, and the surest of their versions. */
    private record Ballot(double weight, Draft surest) {
        Why.Part part() {
            String file = surest.page().report.article().file();
            return new Why.Part("speaker", weight, surest.speaker().note() + " (" + file + ")");
        }
    }

    private static Ballot ballot(Map<String, Draft> byOrigin) {
        Draft surest = byOrigin.values().stream()
                .max(Comparator.comparingDouble((Draft d) -> d.speaker().confidence())
                        .thenComparingInt(d -> d.speaker().entity() == null ? 0 : 1)
                        .thenComparing(Draft::article))
                .orElseThrow();
        return new Ballot(weight(byOrigin), surest);
    }

    private static void note(List<Draft> versions, Draft best, List<Why.Part> parts) {
        long open = versions.stream().filter(d -> !isNamed(d)).count();
        if (open > 0 && isNamed(best) && versions.size() > open) {
            parts.add(new Why.Part(
                    "settled",
                    open,
                    open + " version(s) without a name settled by the same words in "
                            + best.page().report.article().file()));
        }
    }

    /** Named origins count in full and together; pointing ones hardly against them. */
    private static double weight(Map<String, Draft> byOrigin) {
        double miss = 1;
        for (Draft draft : byOrigin.values()) {
            miss *= 1 - draft.speaker().vote();
        }
        return 1 - miss;
    }

    private static String key(Speaker speaker) {
        String name = speaker.name();
        String text = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return speaker.entity() != null ? speaker.entity() : "text:" + text;
    }
}
