package org.stemma.language;

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
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tukaani.xz.XZInputStream;

/**
 * NLP4J's English models, once in a JVM. Each loads in a thread of its own, so that loading takes as long as the largest
 * (the parser) where there are processors enough. The word embeddings stay away: 190 MB for no gain on our examples.
 */
final class Nlp4jModels {
    private static final String ROOT = "/edu/emory/mathcs/nlp/";
    private static final int BUFFER = 1 << 16;

    private Nlp4jModels() {}

    /** Starts loading if nothing has. */
    static void start() {
        Holder.COMPONENTS.isDone();
    }

    /** The components in the order in which they must run; waits until they are loaded. */
    static List<NLPComponent<NLPNode>> components() {
        return Holder.COMPONENTS.join();
    }

    private static final class Holder {
        private static final CompletableFuture<List<NLPComponent<NLPNode>>> COMPONENTS = load();
    }

    private static CompletableFuture<List<NLPComponent<NLPNode>>> load() {
        var parser = inBackground("parser", () -> component("models/en-dep.xz"));
        var lexica = inBackground("lexica", Nlp4jModels::lexica);
        var tagger = inBackground("tagger", () -> component("models/en-pos.xz"));
        var names = inBackground("names", () -> component("models/en-ner.xz"));
        var forms = inBackground("forms", Nlp4jModels::forms);
        return CompletableFuture.allOf(parser, lexica, tagger, names, forms)
                .thenApply(done -> List.of(lexica.join(), tagger.join(), forms.join(), names.join(), parser.join()));
    }

    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> loading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("load " + name).start(() -> result.completeAsync(loading, Runnable::run));
        return result;
    }

    private static NLPComponent<NLPNode> forms() {
        return new MorphologicalAnalyzer<>(Language.ENGLISH);
    }

    @SuppressWarnings("unchecked") // what the model file holds
    private static NLPComponent<NLPNode> component(String file) {
        OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) read(file);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    @SuppressWarnings("unchecked") // what the lexicon files hold
    private static NLPComponent<NLPNode> lexica() {
        GlobalLexica<NLPNode> lexica = emptyLexica();
        Object ambiguity = read("lexica/en-ambiguity-classes-simplified-lowercase.xz");
        Object clusters = read("lexica/en-brown-clusters-simplified-lowercase.xz");
        Object gazetteers = read("lexica/en-named-entity-gazetteers-simplified.xz");
        lexica.setAmbiguityClasses(new GlobalLexicon<>(
                (Map<String, List<String>>) ambiguity, Field.word_form_simplified_lowercase, "ambiguity"));
        lexica.setWordClusters(new GlobalLexicon<>(
                (Map<String, Set<String>>) clusters, Field.word_form_simplified_lowercase, "clusters"));
        lexica.setNamedEntityGazetteers(new GlobalLexicon<>(
                (PrefixTree<String, Set<String>>) gazetteers, Field.word_form_simplified, "gazetteers"));
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

    private static Object read(String file) {
        try (InputStream packed = Nlp4jModels.class.getResourceAsStream(ROOT + file)) {
            if (packed == null) {
                throw new FileNotFoundException("No model " + file + " on the class path");
            }
            try (ObjectInputStream objects = new ObjectInputStream(
                    new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed, BUFFER)), BUFFER))) {
                return objects.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + file, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The model " + file + " is of another version of NLP4J", e);
        }
    }
}
