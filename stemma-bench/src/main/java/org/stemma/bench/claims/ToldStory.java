package org.stemma.bench.claims;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.Stemma;
import org.stemma.bench.BasilArticle;
import org.stemma.intake.Intake;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Refused;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;

/**
 * A story as the whole pipeline tells it, with the gold set's names of its articles.
 *
 * @param articles by the name that a {@link Place} gives them
 * @param names the other way round, by the article's id
 */
record ToldStory(String id, Map<String, Article> articles, Map<String, String> names, List<Claim> claims) {
    private static final Method METHOD = new Method("gold", 1);

    ToldStory {
        articles = Map.copyOf(articles);
        names = Map.copyOf(names);
        claims = List.copyOf(claims);
    }

    /** The texts of some stories: of events of BASIL by their id, of samples by their folder. Needs no model. */
    static Map<String, Map<String, Article>> texts(Stemma stemma, Set<String> stories, Path basil, Path samples) {
        Map<String, Map<String, Article>> texts = new LinkedHashMap<>();
        for (BasilArticle article : BasilArticle.all(basil)) {
            if (stories.contains(article.event())) {
                Map<String, Article> event = texts.computeIfAbsent(article.event(), k -> new LinkedHashMap<>());
                event.put(number(article.article().id()), article.article());
            }
        }
        for (String story : stories) {
            if (Files.isDirectory(samples.resolve(story))) {
                texts.put(story, folder(stemma, samples.resolve(story)));
            }
        }
        return texts;
    }

    /** What the pipeline finds in the articles of one story. */
    static ToldStory of(Stemma stemma, String id, Map<String, Article> articles) {
        Map<String, String> names = new HashMap<>();
        articles.forEach((name, article) -> names.put(article.id(), name));
        return new ToldStory(id, articles, names, dossier(stemma, id, articles).claims());
    }

    /** The articles of one story, read by all rooms. */
    static Dossier dossier(Stemma stemma, String id, Map<String, Article> articles) {
        List<Report> reports = articles.values().stream()
                .sorted(Comparator.comparing(Article::id))
                .map(stemma::report)
                .toList();
        Story story = new Story(
                id,
                id,
                reports.stream().map(Report::id).toList(),
                Why.of(1, "gold", "articles given as one story"),
                METHOD);
        return stemma.dossier(story, reports, stemma.lineage(reports));
    }

    Place place(Passage passage) {
        return new Place(names.getOrDefault(passage.article(), "?"), passage.span());
    }

    /** The words at a place, on one line and without tags. */
    String words(Place place) {
        return words(articles, place);
    }

    static String words(Map<String, Article> articles, Place place) {
        Article article = articles.get(place.article());
        if (article == null || place.span().end() > article.original().length()) {
            throw new IllegalArgumentException("No such place: " + place);
        }
        return place.span()
                .of(article.original())
                .replaceAll("<[^>]*>|\\s+", " ")
                .strip();
    }

    private static String number(String file) {
        return file.substring(file.lastIndexOf('_') + 1, file.lastIndexOf('.'));
    }

    /** The articles of a folder, by the names of their files. */
    static Map<String, Article> folder(Stemma stemma, Path folder) {
        List<Capture> captures = new ArrayList<>();
        new Intake().read(List.of(folder.toString()), new Intake.Options(false), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                captures.add(capture);
            }

            @Override
            public void refused(Refused refused) {
                if (!refused.file().contains(".json")) {
                    throw new IllegalStateException(refused.toString());
                }
            }
        });
        return captures.stream()
                .filter(c -> !c.file().contains(".json"))
                .flatMap(c -> stemma.articles(c).stream())
                .collect(Collectors.toMap(
                        a -> String.valueOf(Path.of(a.file()).getFileName()), a -> a, (a, b) -> a, LinkedHashMap::new));
    }
}
