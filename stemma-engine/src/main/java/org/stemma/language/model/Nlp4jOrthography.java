package org.stemma.language.model;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.node.Orthographic;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import java.util.ArrayList;
import java.util.List;

/** NLP4J's features of spelling (capitals, digits, punctuation), by its own method, which only a subclass can call. */
@SuppressWarnings("serial") // the superclass is; this is never written
final class Nlp4jOrthography extends FeatureTemplate<NLPNode, POSState<NLPNode>> {
    private static final Nlp4jOrthography TEMPLATE = new Nlp4jOrthography();

    private Nlp4jOrthography() {
        super(null, new HyperParameter());
    }

    /** The hashes of a form's features; a first word's capital says nothing. */
    static long[] hashes(String simplified, boolean first) {
        return TEMPLATE.features(simplified, first).stream()
                .mapToLong(CompactHash::of)
                .toArray();
    }

    private List<String> features(String simplified, boolean first) {
        if (simplified.equals(MetaConst.HYPERLINK)) {
            return List.of(Orthographic.HYPERLINK);
        }
        List<String> features = new ArrayList<>();
        getOrthographicFeauturesAux(features, simplified.toCharArray(), first, true);
        return features;
    }
}
