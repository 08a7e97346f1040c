package org.stemma.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Quantity;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.text.Span;

/**
 * Finds amounts in English: counts with what they count, money, shares, measures, ages and ordinals, hedged as the report hedges them.
 * What belongs to a time, a name or an identifier is no amount. The grammar is our own ({@link QuantityGrammar}); each number costs
 * one walk up the dependency tree, or, where there is none, a look at the words beside it.
 */
final class QuantityTagger {
    /** The amounts of an article's sentences, in order. */
    List<Quantity> tag(Article article, List<Sentence> sentences) {
        return tag(article, sentences, new TimeTagger().tag(article, sentences));
    }

    /** The amounts of an article's sentences, in order, beside the times already found in them. */
    List<Quantity> tag(Article article, List<Sentence> sentences, List<TimeExpression> times) {
        Map<Integer, List<Span>> timed = new HashMap<>();
        for (TimeExpression time : times) {
            timed.computeIfAbsent(time.sentence(), sentence -> new ArrayList<>())
                    .add(time.span());
        }
        MoneyContext money = MoneyContext.of(article);
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Pieces pieces = new Pieces(sentence.text().text());
            if (mayTell(pieces)) {
                List<Span> spans = timed.getOrDefault(sentence.index(), List.of()).stream()
                        .map(span -> sentence.text().toReading(span))
                        .toList();
                quantities.addAll(new QuantityReader(sentence, pieces, spans, money).quantities());
            }
        }
        return quantities;
    }

    /** The amounts of a bare text by the grammar alone. */
    List<Quantity> read(String text) {
        return QuantityGrammar.read(text);
    }

    /** Whether any piece is a figure or a word of number: most sentences have none, and cost no more. */
    private static boolean mayTell(Pieces pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.at(i);
            if (piece.isNumber()
                    || NumberWords.isNumber(piece.lower())
                    || NumberWords.DENOMINATORS.containsKey(piece.lower())
                    || NumberWords.SIGNS.containsKey(piece.form())
                    || piece.is("scores")) {
                return true;
            }
        }
        return false;
    }
}
