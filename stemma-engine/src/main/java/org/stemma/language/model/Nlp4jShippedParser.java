package org.stemma.language.model;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.stemma.text.Span;

/**
 * NLP4J 1.1.3 by its own classes and models as shipped: what {@link Nlp4jParser} is held to, and for nothing else, since it takes 15 CPU
 * seconds to load and 1.7 GB of heap. Thread-safe.
 */
final class Nlp4jShippedParser implements Parser {
    static final String NAME = "nlp4j-as-shipped";

    private final Nlp4jTokens tokenizer = new Nlp4jTokens();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Word> parse(String sentence) {
        String text = Nlp4jTokens.plainSpaces(sentence);
        NLPNode[] nodes = nodes(tokenizer.find(text));
        if (nodes.length == 1) {
            return List.of();
        }
        for (NLPComponent<NLPNode> component : Holder.COMPONENTS) {
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
            NLPNode node = new NLPNode();
            node.setID(nodes.size());
            node.setWordForm(token.getWordForm());
            node.setStartOffset(token.getStartOffset());
            node.setEndOffset(token.getEndOffset());
            nodes.add(node);
        }
        return nodes.toArray(new NLPNode[0]);
    }

    private static Word word(NLPNode node, String text) {
        Span span = new Span(node.getStartOffset(), node.getEndOffset());
        NLPNode head = node.getDependencyHead();
        return new Word(
                span,
                Nlp4jTokens.lemma(node.getLemma(), span.of(text), node.getPartOfSpeechTag()),
                node.getPartOfSpeechTag(),
                head == null ? -1 : head.getID() - 1,
                head == null || head.getID() == 0 ? "root" : node.getDependencyLabel(),
                node.getNamedEntityTag());
    }

    private static final class Holder {
        private static final List<NLPComponent<NLPNode>> COMPONENTS = List.of(
                lexica(),
                component(Nlp4jShipped.TAGS),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                component(Nlp4jShipped.NAMES),
                component(Nlp4jShipped.DEPENDENCIES));
    }

    @SuppressWarnings("unchecked") // what the model file holds
    private static NLPComponent<NLPNode> component(String file) {
        OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) Nlp4jShipped.read(file);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    @SuppressWarnings("unchecked") // what the lexicon files hold
    private static NLPComponent<NLPNode> lexica() {
        GlobalLexica<NLPNode> lexica = emptyLexica();
        lexica.setAmbiguityClasses(new GlobalLexicon<>(
                (Map<String, List<String>>) Nlp4jShipped.read(Nlp4jShipped.AMBIGUITY),
                Field.word_form_simplified_lowercase,
                "ambiguity"));
        lexica.setWordClusters(new GlobalLexicon<>(
                (Map<String, Set<String>>) Nlp4jShipped.read(Nlp4jShipped.CLUSTERS),
                Field.word_form_simplified_lowercase,
                "clusters"));
        lexica.setNamedEntityGazetteers(new GlobalLexicon<>(
                (PrefixTree<String, Set<String>>) Nlp4jShipped.read(Nlp4jShipped.GAZETTEER),
                Field.word_form_simplified,
                "gazetteers"));
        return lexica;
    }

    /** Lexica without files: the constructor that reads them one after the other finds none to read. */
    private static GlobalLexica<NLPNode> emptyLexica() {
        try {
            return new GlobalLexica<>(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .newDocument()
                    .createElement("configuration"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make an empty document", e);
        }
    }
}
