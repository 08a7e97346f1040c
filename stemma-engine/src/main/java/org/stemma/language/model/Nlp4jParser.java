package org.stemma.language.model;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * English by NLP4J 1.1.3 (Choi 2016, "Dynamic feature induction", NAACL): tags, lemmas, OntoNotes entities, and
 * dependencies in ClearNLP's labels. Its models in a compact form, by a decoder of our own, with the output that NLP4J gives.
 *
 * <p>Its own sentence splitter is not used: it makes a sentence of a closing quotation mark.
 */
final class Nlp4jParser implements Parser {
    private final Nlp4jTokens tokenizer = new Nlp4jTokens();

    @Override
    public String name() {
        return "nlp4j";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<Word> parse(String sentence) {
        String text = Nlp4jTokens.plainSpaces(sentence);
        List<Token> tokens = tokenizer.find(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        CompactModels models = Holder.MODELS;
        CompactSentence parsed =
                models.sentence(tokens.stream().map(Token::getWordForm).toList());
        models.tag(parsed);
        models.findLemmas(parsed);
        models.findNames(parsed);
        CompactArcs arcs = models.parse(parsed);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span span = new Span(tokens.get(i).getStartOffset(), tokens.get(i).getEndOffset());
            words.add(word(span, text, parsed, arcs, i + 1));
        }
        return words;
    }

    private static Word word(Span span, String text, CompactSentence parsed, CompactArcs arcs, int node) {
        int head = arcs.head(node);
        return new Word(
                span,
                Nlp4jTokens.lemma(
                        parsed.text(CompactColumn.LEMMA, node), span.of(text), parsed.text(CompactColumn.TAG, node)),
                parsed.text(CompactColumn.TAG, node),
                head - 1,
                head == 0 ? "root" : parsed.text(CompactColumn.RELATION, node),
                parsed.text(CompactColumn.NAME, node));
    }

    private static final class Holder {
        private static final CompactModels MODELS = CompactCache.models();
    }
}
