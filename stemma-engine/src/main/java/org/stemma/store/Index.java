package org.stemma.store;

import static org.stemma.store.StoreException.Category.BUG;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.text.Span;

/**
 * The words of the articles, for search.
 *
 * <p>An index is never trusted to be complete: each of its commits says which store it belongs to and the number of the last article that it
 * holds, and whatever came later is read from the database first. An index that is damaged, of another store or of another
 * version of Lucene is written anew. Where its folder cannot be written (a read-only medium, another process), the index is built in memory.
 */
final class Index {
    /** A word in the headline says more of what an article is about than one in its body; the usual boost. */
    private static final float TITLE_WEIGHT = 2.5f;

    /** Words of a report by which articles like it are sought; Lucene's own choice is 25. */
    private static final int WEIGHTIEST = 25;

    /** Characters at the beginning of a report that name who and what it is about; the words of all of it cost three times as much. */
    private static final int LEAD = 1000;

    private static final int NEAREST = 10;
    /** An article with less of the score that the report itself has is none of its story. */
    private static final double LIKE = 0.3;

    private static final int BATCH = 200;
    private static final String STORE = "store";
    private static final String LAST = "last";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final Map<String, Float> FIELDS = Map.of(TITLE, TITLE_WEIGHT, BODY, 1f);

    /** Gives reports that arrived after a number, by their numbers. */
    interface Source {
        Map<Long, Report> after(long number, int limit);
    }

    /** An article and its BM25 score. */
    record Found(String article, double score) {}

    private final Path folder;
    private final Source source;
    private final String store;
    private final Analyzer analyzer = new EnglishAnalyzer();

    Index(Path folder, Source source, String store) {
        this.folder = folder;
        this.source = source;
        this.store = store;
    }

    /** Writes what is missing, where the folder can be written; else a later search or close does. */
    void catchUp() {
        try (Directory beside = beside()) {
            fill(beside);
        } catch (LockObtainFailedException | FileSystemException e) {
            // Another process is at it, or the folder is read-only: a search then builds its own in memory.
            return;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    List<Found> search(String words, int limit) {
        try (Directory directory = ready();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(words), limit).scoreDocs) {
                String id = searcher.storedFields().document(hit.doc).get(ID);
                found.add(new Found(id, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * For each report the ids of the articles that share most of its weightiest words (Lucene's {@code MoreLikeThis}), likest first; none
     * of the reports themselves. A score is held against that of the report's own words.
     */
    List<List<String>> like(List<Report> reports) {
        Set<String> own = reports.stream().map(Report::id).collect(Collectors.toSet());
        try (Directory directory = ready();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            MoreLikeThis words = new MoreLikeThis(reader);
            words.setAnalyzer(analyzer);
            words.setFieldNames(new String[] {BODY});
            words.setMinTermFreq(1);
            words.setMinDocFreq(2);
            words.setMaxQueryTerms(WEIGHTIEST);
            words.setBoost(true);
            List<List<String>> like = new ArrayList<>();
            for (Report report : reports) {
                Query query = words.like(BODY, new StringReader(lead(report)));
                like.add(like(searcher, query, own));
            }
            return like;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static String lead(Report report) {
        Article article = report.article();
        String text = article.title() == null
                ? article.body().text()
                : article.title() + "\n" + article.body().text();
        return text.substring(0, Math.min(LEAD, text.length()));
    }

    private static List<String> like(IndexSearcher searcher, Query query, Set<String> own) throws IOException {
        List<String> like = new ArrayList<>();
        double most = 0;
        for (ScoreDoc hit : searcher.search(query, NEAREST).scoreDocs) {
            most = Math.max(most, hit.score);
            String id = searcher.storedFields().document(hit.doc).get(ID);
            if (hit.score >= LIKE * most && !own.contains(id)) {
                like.add(id);
            }
        }
        return like;
    }

    /** The sentence (where there is none, the block) that holds most of the words, the earliest if several do. */
    Span bestSpan(String words, Report report) {
        Set<String> wanted = stems(words);
        Span best = new Span(0, 0);
        int most = -1;
        for (Sentence sentence : report.analysis().sentences()) {
            int held = sentence.role() == Role.TITLE
                    ? 0
                    : shared(wanted, sentence.text().text());
            if (held > most) {
                most = held;
                best = sentence.span();
            }
        }
        for (Block block : report.article().blocks()) {
            boolean read =
                    block.role().isProse() || report.analysis().sentences().isEmpty();
            int held = read ? shared(wanted, block.text().text()) : 0;
            if (held > 0 && most <= 0) {
                most = held;
                best = block.span();
            }
        }
        return best;
    }

    private Query query(String words) {
        SimpleQueryParser parser = new SimpleQueryParser(
                analyzer, FIELDS, SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR);
        return parser.parse(words);
    }

    /** A directory that holds every article of the store. */
    private Directory ready() throws IOException {
        try {
            Directory beside = beside();
            fill(beside);
            return beside;
        } catch (LockObtainFailedException | FileSystemException e) {
            Directory memory = new ByteBuffersDirectory();
            fill(memory);
            return memory;
        }
    }

    private Directory beside() throws IOException {
        Files.createDirectories(folder);
        return FSDirectory.open(folder);
    }

    private void fill(Directory directory) throws IOException {
        long last = lastIn(directory);
        Map<Long, Report> batch = source.after(Math.max(0, last), BATCH);
        if (last >= 0 && batch.isEmpty()) {
            return;
        }
        if (last < 0) {
            empty(directory);
        }
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            long reached = Math.max(0, last);
            while (!batch.isEmpty()) {
                for (Map.Entry<Long, Report> entry : batch.entrySet()) {
                    Report report = entry.getValue();
                    writer.updateDocument(new Term(ID, report.id()), document(report));
                    reached = entry.getKey();
                }
                batch = source.after(reached, BATCH);
            }
            Map<String, String> mark = Map.of(STORE, store, LAST, Long.toString(reached));
            writer.setLiveCommitData(mark.entrySet());
            writer.commit();
        }
    }

    /** Removes an index that cannot be used; Lucene itself would first read the damaged one. */
    private static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** The number of the last article in an index, -1 if it is none of this store's or cannot be read. */
    private long lastIn(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return -1;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> mark = reader.getIndexCommit().getUserData();
            boolean ours = store.equals(mark.get(STORE));
            return ours ? Long.parseLong(mark.getOrDefault(LAST, "-1")) : -1;
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            return -1;
        } catch (java.nio.file.NoSuchFileException | java.io.EOFException e) {
            return -1;
        }
    }

    private static Document document(Report report) {
        Document document = new Document();
        document.add(new StringField(ID, report.id(), Field.Store.YES));
        String title = report.article().title();
        document.add(new TextField(TITLE, title == null ? "" : title, Field.Store.NO));
        document.add(new TextField(BODY, report.article().body().text(), Field.Store.NO));
        return document;
    }

    private int shared(Set<String> wanted, String text) {
        Set<String> held = stems(text);
        held.retainAll(wanted);
        return held.size();
    }

    private Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(BODY, new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw trouble(e);
        }
        return stems;
    }

    private StoreException trouble(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new StoreException(
                    StoreException.Category.RESOURCE,
                    "the index " + folder + " cannot be read; mend its rights",
                    failure);
        }
        return new StoreException(
                BUG, "the index " + folder + " failed (" + failure + "); remove the folder, it is built anew", failure);
    }
}
