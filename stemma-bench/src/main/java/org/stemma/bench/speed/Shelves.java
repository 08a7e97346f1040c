package org.stemma.bench.speed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.stemma.Arrivals;
import org.stemma.news.Report;

/** An archive that costs little but its index: articles are made anew when they are read, and of a story only ids are kept. */
final class Shelves implements Arrivals.Archive, AutoCloseable {
    private static final String ID = "id";
    private static final String BODY = "body";
    private static final int WEIGHTIEST = 25;
    private static final int NEAREST = 10;
    private static final int LEAD = 1000;
    private static final double LIKE = 0.3;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, Arrivals.Known> homes = new HashMap<>();

    Shelves() {
        try {
            folder = Files.createTempDirectory("stemma-bench");
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(List<Report> reports) {
        try {
            for (Report report : reports) {
                Document document = new Document();
                document.add(new StringField(ID, report.id(), Field.Store.YES));
                document.add(new TextField(BODY, report.article().body().text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Arrivals.Change change) {
        change.found().forEach(story -> {
            Arrivals.Known known = new Arrivals.Known(story.id(), story.articles());
            story.articles().forEach(article -> homes.put(article, known));
        });
    }

    @Override
    public Collection<String> like(List<Report> arrived) {
        Set<String> own = arrived.stream().map(Report::id).collect(Collectors.toCollection(HashSet::new));
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return arrived.parallelStream()
                    .flatMap(report -> like(reader, report, own).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> like(DirectoryReader reader, Report report, Set<String> own) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            MoreLikeThis words = new MoreLikeThis(reader, new ClassicSimilarity());
            words.setAnalyzer(analyzer);
            words.setFieldNames(new String[] {BODY});
            words.setMinTermFreq(1);
            words.setMinDocFreq(2);
            words.setMaxQueryTerms(WEIGHTIEST);
            words.setBoost(true);
            String text = report.article().body().text();
            String lead = text.substring(0, Math.min(LEAD, text.length()));
            List<String> like = new ArrayList<>();
            double most = 0;
            for (ScoreDoc hit : searcher.search(words.like(BODY, new StringReader(lead)), NEAREST).scoreDocs) {
                most = Math.max(most, hit.score);
                String id = searcher.storedFields().document(hit.doc).get(ID);
                if (hit.score >= LIKE * most && !own.contains(id)) {
                    like.add(id);
                }
            }
            return like;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Arrivals.Known> storyOf(String article) {
        return Optional.ofNullable(homes.get(article));
    }

    @Override
    public List<Report> reports(List<String> articles) {
        return articles.stream().map(StoryGrowth::read).toList();
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
