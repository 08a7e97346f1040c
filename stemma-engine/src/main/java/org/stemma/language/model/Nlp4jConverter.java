package org.stemma.language.model;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the compact form of NLP4J's models from those shipped: about 15 CPU seconds, one file after the other to spare the heap. */
final class Nlp4jConverter {
    private Nlp4jConverter() {}

    static CompactModels convert() {
        Nlp4jModel parser = Nlp4jModel.read(Nlp4jShipped.DEPENDENCIES);
        CompactModel arcs = parser.compact();
        CompactChoices choices = choices(parser);
        return new CompactModels(
                lexica(),
                Nlp4jModel.read(Nlp4jShipped.TAGS).compact(),
                Nlp4jModel.read(Nlp4jShipped.NAMES).compact(),
                arcs,
                choices);
    }

    /** Asks the parser which labels it allows in states of every kind. */
    @SuppressWarnings("unchecked") // what the model file holds
    private static CompactChoices choices(Nlp4jModel parser) {
        DEPLabelCandidate<NLPNode> choices = ((DEPParser<NLPNode>) parser.component()).getLabelCandidates();
        NLPNode root = new NLPNode(0, "a");
        NLPNode free = new NLPNode(1, "a");
        NLPNode child = new NLPNode(2, "a");
        NLPNode stranger = new NLPNode(3, "a");
        child.setDependencyHead(free);
        return new CompactChoices(List.of(
                choices.get(root, free).toIntArray(),
                choices.get(child, free).toIntArray(),
                choices.get(free, child).toIntArray(),
                choices.get(free, stranger).toIntArray(),
                choices.getLeftArcs().toIntArray(),
                choices.getRightArcs().toIntArray()));
    }

    private static CompactLexica lexica() {
        return new CompactLexica(
                words(Nlp4jShipped.AMBIGUITY), words(Nlp4jShipped.CLUSTERS), gazetteer(Nlp4jShipped.GAZETTEER));
    }

    @SuppressWarnings("unchecked") // what the lexicon files hold
    private static CompactLexicon words(String file) {
        LexiconBuilder builder = new LexiconBuilder();
        ((Map<String, Collection<String>>) Nlp4jShipped.read(file))
                .forEach((word, texts) -> builder.add(CompactHash.of(word), texts));
        return builder.build();
    }

    @SuppressWarnings("unchecked") // what the lexicon file holds
    private static CompactLexicon gazetteer(String file) {
        LexiconBuilder builder = new LexiconBuilder();
        int none = builder.number(List.of());
        if (none != CompactLexica.NO_NAME) {
            throw new IllegalStateException("Paths without a name come first");
        }
        addPaths(((PrefixTree<String, Set<String>>) Nlp4jShipped.read(file)).getRoot(), 0, builder);
        return builder.build();
    }

    /** No name has so many words that this would go deep. */
    private static void addPaths(PrefixNode<String, Set<String>> node, long path, LexiconBuilder builder) {
        node.forEach((word, next) -> {
            long longer = CompactHash.step(path, CompactHash.of(word));
            builder.add(longer, next.hasValue() ? next.getValue() : List.of());
            addPaths(next, longer, builder);
        });
    }

    /** Gathers keys and their classes. */
    private static final class LexiconBuilder {
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private final List<CompactClass> classes = new ArrayList<>();
        private final List<Long> keys = new ArrayList<>();
        private final List<Integer> values = new ArrayList<>();

        /** @param texts in the order in which NLP4J gives them, which is that of their weights */
        void add(long hash, Collection<String> texts) {
            keys.add(CompactHash.mix(hash));
            values.add(number(List.copyOf(texts)));
        }

        int number(List<String> texts) {
            return numbers.computeIfAbsent(texts, key -> {
                classes.add(new CompactClass(key));
                return classes.size();
            });
        }

        CompactLexicon build() {
            return new CompactLexicon(
                    CompactTable.of(
                            keys.stream().mapToLong(Long::longValue).toArray(),
                            values.stream().mapToInt(Integer::intValue).toArray()),
                    classes);
        }
    }
}
