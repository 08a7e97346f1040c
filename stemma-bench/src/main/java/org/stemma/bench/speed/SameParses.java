package org.stemma.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.language.Language;

/**
 * Whether NLP4J's models in their compact form give the words that they give as shipped, by NLP4J's own classes: spans, lemmas, tags,
 * heads, relations and name labels of 10,000 sentences of public benchmarks and the founding example, cut by our splitter; those that
 * differ are printed. Then the compact form by itself, with several threads. The shipped form takes 15 CPU seconds and 1.7 GB to load.
 */
public final class SameParses implements Evaluation {
    private static final int SENTENCES = 10_000;
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "same-parses";
    }

    @Override
    public String about() {
        return "NLP4J's compact models: sentences of 10,000 with the same words, tags, lemmas, heads, relations and names as by the shipped ones";
    }

    @Override
    public String corpus() {
        return "benchmarks/quotes-polnear";
    }

    @Override
    public Scores measure(Path corpus) {
        Language compact = new Language("nlp4j");
        List<String> texts = new ArrayList<>(NewsTexts.read(corpus.resolve("..")));
        texts.addAll(NewsTexts.seeds(corpus.resolve("../../seeds")));
        List<String> sentences = NewsTexts.sentences(texts, compact, SENTENCES);
        List<List<String>> parses = sentences.stream().map(compact::words).toList();
        double threads =
                same(parses, sentences.parallelStream().map(compact::words).toList());
        Language shipped = new Language("nlp4j-as-shipped");
        List<List<String>> wanted = sentences.stream().map(shipped::words).toList();
        show(sentences, wanted, parses);
        return Scores.of("same-as-shipped", same(wanted, parses))
                .and("same-in-threads", threads)
                .and("sentences", sentences.size() / (double) SENTENCES);
    }

    private static double same(List<List<String>> wanted, List<List<String>> found) {
        return IntStream.range(0, wanted.size())
                        .filter(i -> wanted.get(i).equals(found.get(i)))
                        .count()
                / Math.max(1.0, wanted.size());
    }

    private static void show(List<String> sentences, List<List<String>> wanted, List<List<String>> found) {
        String different = IntStream.range(0, wanted.size())
                .filter(i -> !wanted.get(i).equals(found.get(i)))
                .limit(SHOWN)
                .mapToObj(i -> sentences.get(i) + "\n  shipped " + wanted.get(i) + "\n  compact " + found.get(i) + "\n")
                .collect(Collectors.joining());
        System.out.print(different);
    }
}
