package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Entity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;
import org.stemma.text.Span;

/**
 * The same utterance in several articles.
 *
 * <p>Pairs of quotes of one BASIL event, labelled in {@code eval/versions.tsv} by article and offsets as two versions of one
 * utterance or as two utterances; or as two parts of a statement that a third place quotes whole, which are one quote or two as one likes and
 * are not counted. They were drawn in layers from all pairs of found quotes that share a content word: verbatim,
 * a run of words, most content words, some, few; so most of the negatives are hard. The events whose id has an even checksum were looked at;
 * the others are only measured. A pair whose quotes are not both found is left out of precision and recall and counted apart. The types of
 * variation are measured on quotes edited in known ways ({@link EditedQuotes}).
 */
final class VersionsEvaluation implements Evaluation {
    private static final Path LABELS = Path.of("eval/versions.tsv");

    /** A place of an event's article, by the article's number. */
    private record Place(int article, Span span) {}

    private record Pair(String event, Place one, Place other, boolean same) {
        static Pair parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Pair(cells[0], place(cells, 1), place(cells, 4), cells[7].equals("same"));
        }

        private static Place place(String[] cells, int at) {
            return new Place(
                    Integer.parseInt(cells[at]),
                    new Span(Integer.parseInt(cells[at + 1]), Integer.parseInt(cells[at + 2])));
        }
    }

    /** Counts of one half. */
    private static final class Count {
        private int pairs;
        private int found;
        private int right;
        private int joined;
        private int same;

        double precision() {
            return joined == 0 ? 1 : (double) right / joined;
        }

        double recall() {
            return same == 0 ? 1 : (double) right / same;
        }

        double pairF() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public String about() {
        return "one utterance in several articles: pairwise precision, recall, F1 on labelled pairs of BASIL quotes (held out: the half not looked at);"
                + " the types of variation on quotes edited in known ways";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Map<String, List<Pair>> pairs;
        try {
            pairs = Files.readAllLines(LABELS).stream()
                    .filter(line -> !line.startsWith("#") && !line.endsWith("part"))
                    .map(Pair::parse)
                    .collect(Collectors.groupingBy(Pair::event, TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<BasilArticle>> events = BasilArticle.all(corpus).stream()
                .filter(a -> pairs.containsKey(a.event()))
                .collect(Collectors.groupingBy(BasilArticle::event));
        Count seen = new Count();
        Count unseen = new Count();
        List<String> quoted = new ArrayList<>();
        List<String> unseenQuoted = new ArrayList<>();
        pairs.forEach((event, labelled) -> {
            List<BasilArticle> articles = events.getOrDefault(event, List.of());
            List<Quote> quotes = quotes(articles);
            count(labelled, articles, quotes, Halves.isUnseen(event) ? unseen : seen);
            quotes.stream()
                    .map(q -> q.versions().getFirst())
                    .filter(v -> v.kind() == Quote.Kind.DIRECT)
                    .map(Quote.Version::text)
                    .forEach((Halves.isUnseen(event) ? unseenQuoted : quoted)::add);
        });
        EditedQuotes.Shares edited = EditedQuotes.measure(quoted);
        EditedQuotes.Shares unseenEdited = EditedQuotes.measure(unseenQuoted);
        return Scores.of("pairs F1, held out", unseen.pairF())
                .and("pairs precision, held out", unseen.precision())
                .and("pairs recall, held out", unseen.recall())
                .and("pairs F1, looked at", seen.pairF())
                .and("pairs precision, looked at", seen.precision())
                .and("pairs recall, looked at", seen.recall())
                .and("edited quotes joined, held out", unseenEdited.joined())
                .and("type of variation, held out", unseenEdited.right())
                .and("edited quotes joined, looked at", edited.joined())
                .and("type of variation, looked at", edited.right())
                .and("labelled quotes found", (double) (seen.found + unseen.found) / (seen.pairs + unseen.pairs));
    }

    /** By the rooms that quotes need: claims would take the most of the time. */
    private static List<Quote> quotes(List<BasilArticle> articles) {
        List<Report> reports = articles.stream()
                .map(a -> StoryReader.STEMMA.report(a.article()))
                .toList();
        List<Entity> entities = new EntityFinder().find(reports);
        return new QuoteFinder().find(reports, entities, StoryReader.STEMMA.lineage(reports));
    }

    private static void count(List<Pair> pairs, List<BasilArticle> articles, List<Quote> quotes, Count count) {
        Map<Integer, String> ids = new HashMap<>();
        articles.forEach(a -> ids.put(a.number(), a.article().id()));
        for (Pair pair : pairs) {
            List<Quote> one = at(pair.one(), ids, quotes);
            List<Quote> other = at(pair.other(), ids, quotes);
            count.pairs++;
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            boolean joined = one.stream().anyMatch(other::contains);
            count.found++;
            count.same += pair.same() ? 1 : 0;
            count.joined += joined ? 1 : 0;
            count.right += joined && pair.same() ? 1 : 0;
        }
    }

    private static boolean is(Quote.Version v, Place place, Map<Integer, String> ids) {
        return v.content().article().equals(ids.get(place.article()))
                && 2 * v.content().span().overlap(place.span())
                        >= Math.min(v.content().span().length(), place.span().length());
    }

    /** The quotes with a version at a place: it or the place is half in the other. */
    private static List<Quote> at(Place place, Map<Integer, String> ids, List<Quote> quotes) {
        return quotes.stream()
                .filter(q -> q.versions().stream().anyMatch(v -> is(v, place, ids)))
                .toList();
    }
}
