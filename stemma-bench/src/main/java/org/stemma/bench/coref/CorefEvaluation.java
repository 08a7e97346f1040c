package org.stemma.bench.coref;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;

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
            Answers answers = Answers.of(gold, told, new EntityFinder().find(told));
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
