package org.stemma.bench.coref;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Identity;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;
import org.stemma.quote.QuoteFinder;

/**
 * Entities held against MEANTIME's chains, as CoNLL F1, within documents and across the documents of a topic.
 *
 * <p>Two settings. <em>Found</em>: only mentions that we have too answer (aligned by head word, since we keep names without titles and
 * clauses); what we lack costs recall. <em>Gold mentions</em>: all of them answer, those that we lack as chains of one. Beside both a
 * baseline on the same mentions: equal strings, or equal head words, are one; the better of the two is told. Half of the documents by the
 * CRC of their names may be looked at; the unmarked figures are of the others.
 */
public final class CorefEvaluation implements Evaluation {
    private static final Path FAULTS = Path.of("target/coref-errors.tsv");

    @Override
    public String name() {
        return "coref";
    }

    @Override
    public String about() {
        return "entities: CoNLL F1 on MEANTIME's chains, within and across documents, beside string match; the half not looked at";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-meantime-en";
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        return measure(Meantime.read(corpus), article -> new Report(article, language.analyse(article)));
    }

    /** With a reader of articles of the caller's own. */
    static Scores measure(List<GoldArticle> articles, Function<Article, Report> reader) {
        Map<String, Report> reports = new LinkedHashMap<>();
        articles.forEach(gold -> reports.put(gold.article().id(), reader.apply(gold.article())));
        Map<String, Double> values = new TreeMap<>();
        for (boolean unseen : List.of(false, true)) {
            List<GoldArticle> half = articles.stream()
                    .filter(gold -> Halves.isUnseen(gold.article().id()) == unseen)
                    .toList();
            String prefix = unseen ? "" : "looked at: ";
            Map<String, List<GoldArticle>> alone = half.stream()
                    .collect(Collectors.groupingBy(g -> g.article().id(), TreeMap::new, Collectors.toList()));
            Map<String, List<GoldArticle>> topics =
                    half.stream().collect(Collectors.groupingBy(GoldArticle::topic, TreeMap::new, Collectors.toList()));
            CorefFaults faults = new CorefFaults();
            values.putAll(scores(prefix + "within ", alone.values(), reports, faults));
            values.putAll(scores(prefix + "across ", topics.values(), reports, new CorefFaults()));
            values.put(prefix + "across stories, persons, bodies, places: CoNLL F1", acrossStories(half, reports));
            if (!unseen) {
                write(faults);
            }
        }
        return new Scores(values, List.of());
    }

    private static Map<String, Double> scores(
            String prefix, Collection<List<GoldArticle>> groups, Map<String, Report> reports, CorefFaults faults) {
        CorefTallies all = new CorefTallies();
        CorefTallies actors = new CorefTallies();
        for (List<GoldArticle> group : groups) {
            List<GoldMention> gold =
                    group.stream().flatMap(g -> g.mentions().stream()).toList();
            List<Report> told = group.stream()
                    .map(g -> reports.get(g.article().id()))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            Answers answers = Answers.of(gold, told, entities(told));
            faults.add(gold, answers);
            all.add(gold, answers);
            List<GoldMention> some = gold.stream().filter(GoldMention::isActor).toList();
            actors.add(some, answers.of(some));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.putAll(all.values(prefix));
        values.putAll(actors.values(prefix + "persons, bodies, places: "));
        return values;
    }

    /** As the pipeline finds them, with the first persons of quotes. */
    private static List<Entity> entities(List<Report> reports) {
        EntityFinder finder = new EntityFinder();
        List<Entity> named = finder.find(reports);
        Lineage none = new LineageFinder().find(reports);
        return finder.withFirstPersons(named, reports, new QuoteFinder().find(reports, named, none));
    }

    /**
     * Every article a story of its own, and the stories' entities joined by {@link EntityFinder#across}: entities of two articles are one if
     * it says so.
     */
    private static double acrossStories(List<GoldArticle> articles, Map<String, Report> reports) {
        List<Dossier> dossiers = new ArrayList<>();
        List<Report> told = new ArrayList<>();
        List<GoldMention> gold = new ArrayList<>();
        for (GoldArticle article : articles) {
            Report report = reports.get(article.article().id());
            if (report != null) {
                told.add(report);
                gold.addAll(article.mentions().stream().filter(GoldMention::isActor).toList());
                dossiers.add(new Dossier(
                        new Story(report.id(), "", List.of(report.id()), Why.of(1, "one article", ""), report.article().method()),
                        List.of(report),
                        new LineageFinder().find(List.of(report)),
                        entities(List.of(report)),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        Answers answers = Answers.of(gold, told, joined(dossiers));
        CorefTally tally = new CorefTally();
        tally.add(Answers.truth(gold), answers.found());
        return tally.score().conll();
    }

    /** The entities of all stories, with one id for those that are one. */
    private static List<Entity> joined(List<Dossier> dossiers) {
        Map<String, String> keys = new HashMap<>();
        for (Identity identity : new EntityFinder().across(dossiers)) {
            identity.sightings().forEach(s -> keys.put(s.story() + " " + s.entity(), identity.key()));
        }
        return dossiers.stream()
                .flatMap(dossier -> dossier.entities().stream()
                        .map(entity -> known(entity, keys.get(dossier.story().id() + " " + entity.id()))))
                .toList();
    }

    private static Entity known(Entity entity, @Nullable String key) {
        return new Entity(
                key == null ? entity.id() : key,
                key == null ? entity.name() : "",
                entity.names(),
                entity.type(),
                entity.country(),
                entity.location(),
                entity.descriptions(),
                entity.mentions(),
                entity.why(),
                entity.method());
    }

    private static void write(CorefFaults faults) {
        List<String> lines = new ArrayList<>();
        faults.counts().forEach((cause, count) -> lines.add("# " + cause + "\t" + count));
        lines.addAll(faults.lines());
        try {
            Files.createDirectories(FAULTS.getParent());
            Files.write(FAULTS, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + FAULTS, e);
        }
    }
}
