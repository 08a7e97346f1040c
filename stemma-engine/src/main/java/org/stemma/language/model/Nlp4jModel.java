package org.stemma.language.model;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A model as NLP4J ships it, to be made compact.
 *
 * @param component with its template of features, weights and labels
 * @param features the number of each feature
 */
record Nlp4jModel(OnlineComponent<?, ?> component, FeatureMap features) {
    /** A row's labels are bytes. */
    private static final int MOST_LABELS = 256;

    static Nlp4jModel read(String file) {
        List<FeatureMap> features = new ArrayList<>();
        Object component = Nlp4jShipped.read(file, features::add);
        return new Nlp4jModel((OnlineComponent<?, ?>) component, features.getFirst());
    }

    CompactModel compact() {
        return new CompactModel(
                template(), weights(), component.getOptimizer().getLabelMap().getLabelList());
    }

    private CompactTemplate template() {
        List<CompactPlace> places = new ArrayList<>();
        List<Integer> sets = new ArrayList<>();
        for (FeatureItem item : component.getFeatureTemplate().getSetFeatureList()) {
            sets.add(set(item.field).ordinal());
            sets.add(index(places, place(item)));
        }
        List<Integer> parts = new ArrayList<>();
        for (FeatureItem[] items : component.getFeatureTemplate().getFeatureList()) {
            parts.add(items.length);
            for (FeatureItem item : items) {
                parts.add(column(item).ordinal());
                parts.add(index(places, place(item)));
            }
        }
        return new CompactTemplate(places, sets, parts);
    }

    private static int index(List<CompactPlace> places, CompactPlace place) {
        if (!places.contains(place)) {
            places.add(place);
        }
        return places.indexOf(place);
    }

    private static CompactPlace place(FeatureItem item) {
        return new CompactPlace(source(item.source), item.window, relation(item.relation));
    }

    private static CompactPlace.Source source(Source source) {
        return switch (source) {
            case i -> CompactPlace.Source.HERE;
            case j -> CompactPlace.Source.NEXT;
            case k -> CompactPlace.Source.STACK;
        };
    }

    private static CompactPlace.Relation relation(Relation relation) {
        if (relation == null) {
            return CompactPlace.Relation.SELF;
        }
        return switch (relation) {
            case h -> CompactPlace.Relation.HEAD;
            case h2 -> CompactPlace.Relation.HEAD_2;
            case lmd -> CompactPlace.Relation.LEFTMOST;
            case lmd2 -> CompactPlace.Relation.LEFTMOST_2;
            case rmd -> CompactPlace.Relation.RIGHTMOST;
            case rmd2 -> CompactPlace.Relation.RIGHTMOST_2;
            case lns -> CompactPlace.Relation.LEFT_SIBLING;
            case lns2 -> CompactPlace.Relation.LEFT_SIBLING_2;
            case lnd, lnd2, rnd, rnd2, rns, rns2 -> throw unknown(relation);
        };
    }

    private static CompactSet set(Field field) {
        if (field == Field.ambiguity_classes) {
            return CompactSet.AMBIGUITY;
        } else if (field == Field.word_clusters) {
            return CompactSet.CLUSTERS;
        } else if (field == Field.orthographic) {
            return CompactSet.ORTHOGRAPHY;
        } else if (field == Field.positional) {
            return CompactSet.POSITION;
        } else if (field == Field.named_entity_gazetteers) {
            return CompactSet.GAZETTEER;
        }
        throw unknown(field);
    }

    private static CompactColumn column(FeatureItem item) {
        String attribute = item.attribute == null ? "" : "_" + item.attribute;
        return switch (item.field + attribute) {
            case "word_form_simplified" -> CompactColumn.FORM;
            case "word_form_simplified_lowercase" -> CompactColumn.LOWER;
            case "word_shape" -> CompactColumn.SHAPE;
            case "ambiguity_classes" -> CompactColumn.AMBIGUITY;
            case "prefix_2" -> CompactColumn.PREFIX_2;
            case "prefix_3" -> CompactColumn.PREFIX_3;
            case "suffix_1" -> CompactColumn.SUFFIX_1;
            case "suffix_2" -> CompactColumn.SUFFIX_2;
            case "suffix_3" -> CompactColumn.SUFFIX_3;
            case "suffix_4" -> CompactColumn.SUFFIX_4;
            case "part_of_speech_tag" -> CompactColumn.TAG;
            case "lemma" -> CompactColumn.LEMMA;
            case "named_entity_tag" -> CompactColumn.NAME;
            case "dependency_label" -> CompactColumn.RELATION;
            case "valency_all" -> CompactColumn.VALENCY;
            default -> throw unknown(item);
        };
    }

    private static IllegalStateException unknown(Object part) {
        return new IllegalStateException("The model asks for a feature that its compact form does not know: " + part);
    }

    private CompactWeights weights() {
        MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
        if (weights.getLabelSize() > MOST_LABELS) {
            throw new IllegalStateException("A model has too many labels: " + weights.getLabelSize());
        }
        CompactRows rows = new CompactRows(weights);
        List<Feature> known = new ArrayList<>();
        List<Object2IntMap<String>> types = features.getIndexMaps();
        for (int type = 0; type < types.size(); type++) {
            for (Object2IntMap.Entry<String> feature : types.get(type).object2IntEntrySet()) {
                int number = feature.getIntValue();
                int length = 0 < number && number < weights.getFeatureSize() ? rows.length(number) : 0;
                if (length > 0) {
                    long key = CompactHash.key(CompactHash.of(feature.getKey()), type);
                    known.add(new Feature(key, number, length));
                }
            }
        }
        known.sort(Comparator.comparingInt(Feature::length).reversed().thenComparingInt(Feature::number));
        int[] starts = known.stream().mapToInt(f -> rows.add(f.number())).toArray();
        long[] keys = known.stream().mapToLong(Feature::key).toArray();
        return new CompactWeights(
                weights.getLabelSize(), CompactTable.of(keys, starts), rows.cells(), rows.cellLabels());
    }

    /** A feature with so many weights. Those with many come often, and lie together where the processor's cache keeps them. */
    private record Feature(long key, int number, int length) {}
}
