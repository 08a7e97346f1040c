package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.EntityType;
import org.stemma.news.Report;
import org.stemma.news.Sentence;

/**
 * Applies what readers corrected, in the order given, so that of two that contradict each other the later holds.
 *
 * <p>Words that are no name go before anything is joined. The rest is done to finished clusters: entities that are one are
 * joined; of one that is several, each named spelling makes one, and every other spelling goes where the rules would put it beside a
 * single one of them, else stays by itself, since nobody said whose it is. Linear in the uses, but for splits, which cluster the
 * uses of one entity anew.
 */
final class CorrectionDesk {
    private static final String FEATURE = "corrected";

    private final List<OfNames> corrections;

    CorrectionDesk(List<OfNames> corrections) {
        this.corrections = List.copyOf(corrections);
    }

    /** The report as if nothing in it had been taken for one of these names. */
    Report corrected(Report report) {
        if (corrections.stream().noneMatch(c -> denies(c) && c.holdsIn(report.id()))) {
            return report;
        }
        Analysis analysis = report.analysis();
        List<Sentence> sentences = analysis.sentences().stream()
                .map(sentence -> new Sentence(
                        sentence.index(),
                        sentence.block(),
                        sentence.role(),
                        sentence.text(),
                        sentence.tokens(),
                        sentence.names().stream()
                                .filter(name -> isName(name.text(), report.id()))
                                .toList()))
                .toList();
        return new Report(
                report.article(),
                new Analysis(
                        analysis.article(),
                        analysis.language(),
                        sentences,
                        analysis.times(),
                        analysis.quantities(),
                        analysis.method()));
    }

    /** The uses that nobody said are none. */
    List<Use> names(List<Use> uses) {
        return uses.stream().filter(use -> isName(use.text(), use.article())).toList();
    }

    private boolean isName(String text, String article) {
        return corrections.stream().noneMatch(c -> denies(c) && c.holdsIn(article) && speaksOf(c, text));
    }

    private static boolean denies(OfNames correction) {
        return correction.kind() == OfNames.Kind.NOT_A_NAME;
    }

    private static boolean speaksOf(OfNames correction, String text) {
        return correction.names().stream().anyMatch(name -> isSame(name, text));
    }

    private static boolean isSame(String name, String text) {
        return bare(name).equals(bare(text));
    }

    private static String bare(String name) {
        return Spelling.fold(Names.withoutTitle(name));
    }

    /** The rules that made the clusters: of uses that are all of persons, or all of other things. */
    interface Rules {
        List<Cluster> cluster(EntityType type, List<Use> uses);
    }

    /** The clusters as corrected. */
    List<Cluster> applied(List<Cluster> clusters, Rules rules) {
        List<Cluster> result = new ArrayList<>(clusters);
        for (int i = 0; i < corrections.size(); i++) {
            OfNames correction = corrections.get(i);
            switch (correction.kind()) {
                case MERGE -> merge(result, correction);
                case SPLIT -> {
                    split(result, correction, rules);
                    restore(corrections.subList(0, i), correction, result);
                }
                case RENAME -> rename(result, correction);
                case APART, NOT_A_NAME -> {}
            }
        }
        return result;
    }

    /** A split makes clusters that know nothing of earlier corrections: those that are no matter of the split still hold. */
    private static void restore(List<OfNames> earlier, OfNames split, List<Cluster> clusters) {
        for (OfNames correction : earlier) {
            long shared = split.names().stream()
                    .filter(name -> speaksOf(correction, name))
                    .count();
            if (shared < (split.articles().isEmpty() ? 2 : 1)) {
                switch (correction.kind()) {
                    case MERGE -> merge(clusters, correction);
                    case RENAME -> rename(clusters, correction);
                    case APART, SPLIT, NOT_A_NAME -> {}
                }
            }
        }
    }

    private static void rename(List<Cluster> clusters, OfNames correction) {
        called(clusters, correction.names().getFirst()).forEach(cluster -> cluster.rename(correction));
    }

    private static List<Cluster> called(List<Cluster> clusters, String name) {
        return clusters.stream()
                .filter(cluster -> cluster.uses.stream().anyMatch(use -> isSame(name, use.text())))
                .toList();
    }

    /**
     * Of two stories, each may have one of the names only: so what is called by one of them is called by the fullest from now on, and is one
     * across stories. What a story has another name for keeps that.
     */
    private static void merge(List<Cluster> clusters, OfNames correction) {
        List<Cluster> meant = correction.names().stream()
                .flatMap(name -> meant(clusters, name, correction).stream())
                .distinct()
                .toList();
        if (meant.isEmpty()) {
            return;
        }
        Cluster one = meant.getFirst();
        meant.stream().skip(1).forEach(one::absorb);
        clusters.removeAll(meant.subList(1, meant.size()));
        String shown = fullest(correction.names());
        boolean called = correction.names().stream().anyMatch(name -> isSame(name, one.name()));
        if (called && !isSame(shown, one.name())) {
            one.call(shown);
        } else if (meant.size() < 2) {
            return;
        }
        one.because(FEATURE, "a reader says that these are one: " + String.join(", ", correction.names()));
    }

    /** What a story calls so; else what it calls so besides, but for the short form of another of the names, which may be anybody's. */
    private static List<Cluster> meant(List<Cluster> clusters, String name, OfNames correction) {
        List<Cluster> named = clusters.stream()
                .filter(cluster -> isSame(name, cluster.name()))
                .toList();
        boolean isShort = correction.names().stream().anyMatch(other -> isShortOf(name, other));
        return named.isEmpty() && !isShort ? called(clusters, name) : named;
    }

    /** The first, but where another has its words and more. */
    private static String fullest(List<String> names) {
        return names.stream()
                .reduce((one, other) -> isShortOf(one, other) ? other : one)
                .orElseThrow();
    }

    private static boolean isShortOf(String name, String other) {
        List<String> words = Spelling.words(bare(name));
        List<String> more = Spelling.words(bare(other));
        return words.size() < more.size() && more.containsAll(words);
    }

    /** What readers said last of two names: {@code MERGE}, {@code SPLIT} or {@code APART}; null if they said nothing. */
    static OfNames.@Nullable Kind said(String one, String other, List<OfNames> corrections) {
        return corrections.reversed().stream()
                .filter(correction -> switch (correction.kind()) {
                    case MERGE, SPLIT, APART -> speaksOf(correction, one) && speaksOf(correction, other);
                    case RENAME, NOT_A_NAME -> false;
                })
                .map(OfNames::kind)
                .findFirst()
                .orElse(null);
    }

    private static void split(List<Cluster> clusters, OfNames correction, Rules rules) {
        for (Cluster cluster : called(clusters, correction.names().getFirst())) {
            List<List<Use>> groups = correction.articles().isEmpty()
                    ? byName(cluster, correction.names(), rules)
                    : byArticle(cluster, correction);
            if (groups.size() < 2) {
                continue;
            }
            clusters.remove(cluster);
            for (List<Use> group : groups) {
                for (Cluster part : rules.cluster(cluster.type, group)) {
                    part.because(
                            FEATURE,
                            "a reader says that not all are one who are called "
                                    + String.join(", ", correction.names()));
                    clusters.add(part);
                }
            }
        }
    }

    private static List<List<Use>> byArticle(Cluster cluster, OfNames correction) {
        return List.copyOf(
                cluster.uses.stream()
                        .collect(Collectors.partitioningBy(use -> correction.holdsIn(use.article())))
                        .values()
                        .stream()
                        .filter(group -> !group.isEmpty())
                        .toList());
    }

    /** One group for each name that the cluster has; nothing to part if it has but one. */
    private static List<List<Use>> byName(Cluster cluster, List<String> names, Rules rules) {
        List<List<Use>> groups = new ArrayList<>();
        Map<String, List<Use>> others = new TreeMap<>();
        cluster.uses.forEach(use -> others.computeIfAbsent(bare(use.text()), form -> new ArrayList<>())
                .add(use));
        for (String name : names) {
            List<Use> group = others.remove(bare(name));
            if (group != null) {
                groups.add(group);
            }
        }
        if (groups.size() < 2) {
            return groups;
        }
        List<List<Use>> seeds = groups.stream().map(List::copyOf).toList();
        for (List<Use> form : others.values()) {
            List<List<Use>> fitting = new ArrayList<>();
            for (int i = 0; i < seeds.size(); i++) {
                if (areOne(seeds.get(i), form, cluster.type, rules)) {
                    fitting.add(groups.get(i));
                }
            }
            if (fitting.size() == 1) {
                fitting.getFirst().addAll(form);
            } else {
                groups.add(form);
            }
        }
        return groups;
    }

    private static boolean areOne(List<Use> some, List<Use> others, EntityType type, Rules rules) {
        List<Use> both = new ArrayList<>(some);
        both.addAll(others);
        both.sort(Comparator.comparing(Use::article)
                .thenComparingInt(use -> use.span().start()));
        return rules.cluster(type, both).size() == 1;
    }
}
