package org.stemma.bench.reuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.bench.reuse.Word.Place;
import org.stemma.news.Article;
import org.stemma.text.Span;

/**
 * A published text: the article that lineage reads, and where every word of its body stands and comes from.
 *
 * @param number in the order of writing, unique in a collection
 * @param draft the body, every word with its place
 * @param words the body's words, in order
 * @param spans where they stand in the article's original
 * @param sentences for every word the number of its sentence
 */
record Witness(int number, Article article, Draft draft, List<Word> words, List<Span> spans, List<Integer> sentences) {
    Witness {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        sentences = List.copyOf(sentences);
    }

    String id() {
        return article.id();
    }

    /** Where each place stands in the text; where it stands twice, the first time. */
    Map<Place, Integer> places() {
        Map<Place, Integer> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            places.putIfAbsent(words.get(i).place(), i);
        }
        return places;
    }

    /** The body's words without marks, folded. */
    List<String> folded() {
        return words.stream().map(Word::folded).filter(f -> !f.isEmpty()).toList();
    }
}
