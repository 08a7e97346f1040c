package org.stemma.language;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * English by NLP4J 1.1.3 (Choi 2016, "Dynamic feature induction", NAACL): tags, lemmas, OntoNotes entities, and
 * dependencies in ClearNLP's labels. About 3 CPU-ms a sentence.
 *
 * <p>Its tokenizer gives offsets, which we trust; its lemmas are lower-cased with digits masked, so that a lemma with a masked
 * digit gives way to the form. Its own sentence splitter is not used: it makes a sentence of a closing quotation mark.
 */
final class Nlp4jParser implements Parser {
    private final Tokenizer tokenizer = new EnglishTokenizer();

    @Override
    public List<Word> parse(String sentence) {
        String text = plainSpaces(sentence);
        NLPNode[] nodes = nodes(tokenizer.tokenize(text));
        if (nodes.length == 1) {
            return List.of();
        }
        for (NLPComponent<NLPNode> component : Nlp4jModels.components()) {
            component.process(nodes);
        }
        List<Word> words = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            words.add(word(nodes[i], text));
        }
        return words;
    }

    private static NLPNode[] nodes(List<Token> tokens) {
        List<NLPNode> nodes = new ArrayList<>();
        nodes.add(new NLPNode().toRoot());
        for (Token token : tokens) {
            if (token.getStartOffset() < token.getEndOffset()) {
                NLPNode node = new NLPNode();
                node.setID(nodes.size());
                node.setWordForm(token.getWordForm());
                node.setStartOffset(token.getStartOffset());
                node.setEndOffset(token.getEndOffset());
                nodes.add(node);
            }
        }
        return nodes.toArray(new NLPNode[0]);
    }

    private static Word word(NLPNode node, String text) {
        Span span = new Span(node.getStartOffset(), node.getEndOffset());
        NLPNode head = node.getDependencyHead();
        return new Word(
                span,
                lemma(node.getLemma(), span.of(text)),
                node.getPartOfSpeechTag(),
                head == null ? -1 : head.getID() - 1,
                head == null || head.getID() == 0 ? "root" : node.getDependencyLabel(),
                node.getNamedEntityTag());
    }

    private static String lemma(@Nullable String lemma, String form) {
        boolean masked =
                lemma == null || lemma.indexOf('#') >= 0 || form.codePoints().anyMatch(Character::isDigit);
        return masked || lemma == null ? form.toLowerCase(Locale.ROOT) : lemma;
    }

    /** The tokenizer knows ASCII white space only; every other kind becomes a blank of the same length. */
    private static String plainSpaces(String sentence) {
        StringBuilder plain = new StringBuilder(sentence);
        for (int i = 0; i < plain.length(); i++) {
            if (AlignedText.isSpace(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
