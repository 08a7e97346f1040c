package org.stemma.bench.eventcoref;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stemma.bench.Evaluation;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.Scores;
import org.stemma.bench.coref.CorefScore;
import org.stemma.bench.coref.CorefTally;
import org.stemma.entity.EntityFinder;
import org.stemma.event.EventFinder;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Story;
import org.stemma.quote.QuoteFinder;
import org.stemma.story.StoryFinder;
import org.stemma.text.Span;

/**
 * Event coreference on ECB+, topics 1 to 35, across the articles of a topic, in the validated sentences: CoNLL F1. All articles are read at once;
 * our own stories, not the set's topics, part them, and nothing is joined across stories.
 *
 * <p><em>Gold mentions</em>: the marked words, gathered by {@link EventFinder#gather}, beside the baseline that one lemma of a topic tells one
 * event. Events told once weigh heavily in B-cubed and CEAF-e, so each figure stands with them and without: <em>without singletons</em> leaves
 * their mentions out of the key and the answer, which is how the baseline's figure of 65.6 is counted; <em>told twice</em> leaves out the
 * groups of one on each side after all were gathered, which is stricter. <em>Found mentions</em>: the words of our own events, of the
 * types of PLOVER only, against all that is marked. The even topics were looked at and weights fitted there; the odd ones are measured.
 */
public final class EventCorefEvaluation implements Evaluation {
    @Override
    public String name() {
        return "events-ecb";
    }

    @Override
    public String about() {
        return "one record per event: CoNLL F1 on ECB+ topics 1 to 35 beside same lemma; weights fitted on the even topics";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-ecbplus";
    }

    @Override
    public Scores measure(Path corpus) {
        List<EcbDocument> documents = EcbCorpus.read(corpus);
        Language language = new Language();
        List<Report> reports = new ArrayList<>();
        Map<String, EcbDocument> byId = new HashMap<>();
        for (EcbDocument document : documents) {
            Article article = PlainArticle.of(document.name(), null, document.text());
            reports.add(new Report(article, language.analyse(article)));
            byId.put(article.id(), document);
        }
        return measure(documents, new Reading(reports, byId));
    }

    private static Scores measure(List<EcbDocument> documents, Reading reading) {
        reading.read();
        List<EcbMention> all =
                documents.stream().flatMap(d -> d.mentions().stream()).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Predicate<EcbMention>> parts = new LinkedHashMap<>();
        parts.put("unseen topics: ", mention -> mention.topic() % 2 == 1);
        parts.put("", mention -> true);
        parts.put("looked at: ", mention -> mention.topic() % 2 == 0);
        parts.forEach((prefix, part) -> {
            List<EcbMention> gold = all.stream().filter(part).toList();
            values.putAll(given(prefix, gold, reading));
            List<EcbMention> found = reading.found().stream().filter(part).toList();
            values.put(prefix + "found mentions", score(gold, EcbMention::chain, found, EcbMention::chain, 1));
            values.putAll(shared(prefix + "found and marked", gold, found, reading));
        });
        return new Scores(values, List.of());
    }

    /** The records of events that are in our accounts, on the words that are marked too: what joins them, apart from what finds them. */
    private static Map<String, Double> shared(
            String name, List<EcbMention> gold, List<EcbMention> found, Reading reading) {
        Map<String, String> ours = found.stream().collect(Collectors.toMap(EcbMention::place, EcbMention::chain));
        List<EcbMention> both = gold.stream()
                .filter(mention -> ours.containsKey(mention.place()))
                .toList();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(name, score(both, EcbMention::chain, both, mention -> String.valueOf(ours.get(mention.place())), 1));
        values.put(
                name + ", same lemma",
                score(both, EcbMention::chain, both, mention -> mention.topic() + " " + reading.lemma(mention), 1));
        return values;
    }

    private static Map<String, Double> given(String prefix, List<EcbMention> gold, Reading reading) {
        Function<EcbMention, String> ours = reading::event;
        Function<EcbMention, String> lemma = mention -> mention.topic() + " " + reading.lemma(mention);
        List<EcbMention> several = severally(gold);
        Map<String, Double> values = new LinkedHashMap<>();
        for (boolean baseline : List.of(false, true)) {
            String name = prefix + (baseline ? "same lemma" : "CoNLL F1");
            Function<EcbMention, String> answer = baseline ? lemma : ours;
            values.put(name, score(gold, EcbMention::chain, gold, answer, 1));
            values.put(name + ", without singletons", score(several, EcbMention::chain, several, answer, 1));
            values.put(name + ", told twice", score(gold, EcbMention::chain, gold, answer, 2));
        }
        return values;
    }

    /** The mentions of events that are marked more than once. */
    private static List<EcbMention> severally(List<EcbMention> gold) {
        Map<String, Long> counts =
                gold.stream().collect(Collectors.groupingBy(EcbMention::chain, Collectors.counting()));
        return gold.stream()
                .filter(mention -> counts.getOrDefault(mention.chain(), 0L) > 1)
                .toList();
    }

    /** Groups of fewer than so many are left out on both sides; sums are taken over topics. */
    private static double score(
            List<EcbMention> gold,
            Function<EcbMention, String> key,
            List<EcbMention> found,
            Function<EcbMention, String> answer,
            int least) {
        CorefTally tally = new CorefTally();
        Set<Integer> topics = gold.stream().map(EcbMention::topic).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int topic : topics) {
            tally.add(chains(gold, topic, key, least), chains(found, topic, answer, least));
        }
        CorefScore score = tally.score();
        return score.conll();
    }

    private static List<Set<String>> chains(
            List<EcbMention> mentions, int topic, Function<EcbMention, String> name, int least) {
        Map<String, Set<String>> chains = new LinkedHashMap<>();
        mentions.stream()
                .filter(mention -> mention.topic() == topic)
                .forEach(mention -> chains.computeIfAbsent(name.apply(mention), n -> new LinkedHashSet<>())
                        .add(mention.place()));
        return chains.values().stream().filter(chain -> chain.size() >= least).toList();
    }

    /** What the pipeline makes of the articles. Not thread-safe. */
    private static final class Reading {
        private final List<Report> reports;
        private final Map<String, EcbDocument> byId;
        private final Map<String, Report> byName = new HashMap<>();
        private final Map<String, String> events = new HashMap<>();
        private final List<EcbMention> found = new ArrayList<>();

        Reading(List<Report> reports, Map<String, EcbDocument> byId) {
            this.reports = reports;
            this.byId = byId;
            reports.forEach(report -> byName.put(report.article().file(), report));
        }

        void read() {
            Lineage lineage = new LineageFinder().find(reports);
            for (Story story : new StoryFinder().find(reports, lineage)) {
                Set<String> members = new HashSet<>(story.articles());
                List<Report> told = reports.stream()
                        .filter(report -> members.contains(report.id()))
                        .toList();
                List<Entity> named = new EntityFinder().find(told);
                List<Quote> said = new QuoteFinder().find(told, named, lineage.within(members));
                gather(told, named);
                find(new EventFinder().find(told, named, said, lineage.within(members)));
            }
        }

        private void gather(List<Report> told, List<Entity> named) {
            Map<Passage, EcbMention> marked = new LinkedHashMap<>();
            for (Report report : told) {
                for (EcbMention mention : document(report.id()).mentions()) {
                    marked.put(report.article().passage(mention.span()), mention);
                }
            }
            for (List<Passage> group : new EventFinder().gather(told, named, List.copyOf(marked.keySet()))) {
                for (Passage word : group) {
                    EcbMention mention = marked.get(word);
                    if (mention != null) {
                        events.put(
                                mention.place(),
                                group.getFirst().article() + " "
                                        + group.getFirst().start());
                    }
                }
            }
        }

        /** Ours in the validated sentences, at the marked words that they touch where they touch any. */
        private void find(List<Event> told) {
            Set<String> places = new HashSet<>();
            for (Event event : told) {
                for (Event.Mention mention : event.mentions()) {
                    EcbDocument document = document(mention.trigger().article());
                    Span span = document.mentions().stream()
                            .map(EcbMention::span)
                            .filter(marked -> marked.overlaps(mention.trigger().span()))
                            .findFirst()
                            .orElse(mention.trigger().span());
                    EcbMention ours = new EcbMention(document.name(), document.topic(), span, event.id());
                    if (document.isValidated(span) && places.add(ours.place())) {
                        found.add(ours);
                    }
                }
            }
        }

        private EcbDocument document(String article) {
            EcbDocument document = byId.get(article);
            if (document == null) {
                throw new IllegalStateException("No such article: " + article);
            }
            return document;
        }

        List<EcbMention> found() {
            return found;
        }

        String event(EcbMention mention) {
            return events.getOrDefault(mention.place(), mention.place());
        }

        /** Of the topmost of the marked words. */
        String lemma(EcbMention mention) {
            Report report = byName.get(mention.article());
            if (report == null) {
                return mention.place();
            }
            for (Sentence sentence : report.analysis().sentences()) {
                int at = sentence.tokenAt(mention.span());
                if (at >= 0) {
                    return sentence.tokens().stream()
                            .filter(token -> token.span().overlaps(mention.span()))
                            .filter(token -> token.head() < 0
                                    || !sentence.tokens()
                                            .get(token.head())
                                            .span()
                                            .overlaps(mention.span()))
                            .findFirst()
                            .orElse(sentence.tokens().get(at))
                            .lemma();
                }
            }
            return mention.place();
        }
    }
}
