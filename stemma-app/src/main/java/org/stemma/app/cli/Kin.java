package org.stemma.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.Stemma;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/**
 * Articles whose descent was asked for, and what ties them.
 *
 * @param reports in the order in which they are numbered: by publication
 */
record Kin(List<Report> reports, Lineage lineage) {
    /** The start of an id; the word before the hyphen may be left out, as in the store. */
    private static final Pattern ID = Pattern.compile("(?:story-|article-)?[0-9a-f]{4,16}");

    private static final Comparator<Report> BY_PUBLICATION = Comparator.comparing(
                    (Report r) -> Optional.ofNullable(r.article().published())
                            .map(stamp -> stamp.when().earliest() + " " + stamp.value())
                            .orElse("~"))
            .thenComparing(Report::id);

    Kin {
        reports = List.copyOf(reports);
    }

    /** Whether a word given to the command means an id rather than something to read. */
    static boolean isId(String word) {
        return ID.matcher(word).matches() && !Files.exists(Path.of(word));
    }

    /** Everything among reports. */
    static Kin of(Stemma stemma, List<Report> reports) {
        return new Kin(reports.stream().sorted(BY_PUBLICATION).toList(), stemma.lineage(reports));
    }

    /** Everything in a store. */
    static Kin ofStore(Store store) {
        return join(store.stories().stream().map(s -> store.dossier(s.id())).toList());
    }

    /** The story of a store that has an id, or that holds the articles with the ids. */
    static Kin ofStore(Store store, List<String> ids) {
        Set<String> stories = new LinkedHashSet<>();
        ids.forEach(id -> stories.add(story(store, id)));
        return join(stories.stream().map(store::dossier).toList());
    }

    private static String story(Store store, String id) {
        if (!id.startsWith("article-")) {
            try {
                return store.dossier(id).story().id();
            } catch (StoreException e) {
                if (e.category() != StoreException.Category.INPUT || id.startsWith("story-")) {
                    throw e;
                }
            }
        }
        return store.storyOf(store.article(id).id()).orElseThrow();
    }

    private static Kin join(List<Dossier> dossiers) {
        if (dossiers.size() == 1) {
            return new Kin(dossiers.getFirst().reports(), dossiers.getFirst().lineage());
        }
        List<Report> reports = dossiers.stream()
                .flatMap(d -> d.reports().stream())
                .sorted(BY_PUBLICATION)
                .toList();
        List<Lineage> trees = dossiers.stream().map(Dossier::lineage).toList();
        return new Kin(
                reports,
                new Lineage(
                        distinct(trees.stream().flatMap(t -> t.edges().stream())),
                        distinct(trees.stream().flatMap(t -> t.origins().stream())),
                        distinct(trees.stream().flatMap(t -> t.credits().stream()))));
    }

    private static <T> List<T> distinct(Stream<T> things) {
        return things.distinct().toList();
    }

    /** The story with an id, or the one that holds the article with it. */
    Optional<Kin> about(Stemma stemma, String id) {
        Set<String> held = reports.stream()
                .map(Report::id)
                .filter(article -> fits(article, "article-", id))
                .collect(Collectors.toSet());
        List<Story> stories = stemma.stories(reports, lineage).stream()
                .filter(s -> fits(s.id(), "story-", id) || s.articles().stream().anyMatch(held::contains))
                .toList();
        if (stories.size() != 1) {
            return Optional.empty();
        }
        Story story = stories.getFirst();
        return Optional.of(new Kin(inOrder(story, reports), lineage.within(Set.copyOf(story.articles()))));
    }

    /** The reports of a story as its account numbers them. */
    private static List<Report> inOrder(Story story, List<Report> reports) {
        Map<String, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, Function.identity()));
        return story.articles().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static boolean fits(String id, String kind, String start) {
        return id.startsWith(start.startsWith(kind) ? start : kind + start);
    }

    /** The articles that a word means: by number, by id or its start, or by file. */
    List<Report> named(String word) {
        if (word.matches("[0-9]{1,6}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= reports.size()) {
            return List.of(reports.get(Integer.parseInt(word) - 1));
        }
        List<Report> found = new ArrayList<>();
        boolean id = ID.matcher(word).matches();
        for (Report report : reports) {
            String file = report.article().file();
            if (file.equals(word) || file.endsWith("/" + word) || (id && fits(report.id(), "article-", word))) {
                found.add(report);
            }
        }
        return found;
    }

    /** The closest relation of two articles. */
    Optional<Lineage.Edge> between(String one, String other) {
        return lineage.between(one, other);
    }
}
