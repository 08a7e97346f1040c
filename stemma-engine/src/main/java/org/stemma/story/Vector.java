package org.stemma.story;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A sparse vector over words; the sum of several articles' vectors stands for their cluster. Immutable. */
record Vector(Map<String, Double> weights) {
    /** @param weights not to be changed by anyone from here on: a copy of each would cost as much as the sum */
    Vector {
        weights = Collections.unmodifiableMap(weights);
    }

    /** A vector of the given length in the same direction; keys get a prefix, so that fields do not mix. */
    static Map<String, Double> scaled(Map<String, Double> raw, double length, String field) {
        double norm = Math.sqrt(
                new TreeMap<>(raw).values().stream().mapToDouble(w -> w * w).sum());
        Map<String, Double> scaled = new HashMap<>();
        if (norm > 0) {
            raw.forEach((word, weight) -> scaled.put(field + word, weight * length / norm));
        }
        return scaled;
    }

    Vector plus(Vector other) {
        Map<String, Double> sum = new HashMap<>(weights);
        other.weights.forEach((word, weight) -> sum.merge(word, weight, Double::sum));
        return new Vector(sum);
    }

    Vector times(double factor) {
        Map<String, Double> product = new HashMap<>();
        weights.forEach((word, weight) -> product.put(word, weight * factor));
        return new Vector(product);
    }

    double dot(Vector other) {
        boolean fewer = weights.size() < other.weights.size();
        Map<String, Double> few = fewer ? weights : other.weights;
        Map<String, Double> many = fewer ? other.weights : weights;
        double[] products = new double[few.size()];
        int count = 0;
        for (Map.Entry<String, Double> entry : few.entrySet()) {
            Double against = many.get(entry.getKey());
            if (against != null) {
                products[count++] = entry.getValue() * against;
            }
        }
        // Added in order of size: the sum must not depend on the order of a hash map.
        Arrays.sort(products, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += products[i];
        }
        return sum;
    }
}
