package org.stemma.bench.quotes;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Span;

/**
 * An attribution, marked by people or found, as the places of its words. Empty where there is none: PolNeAR has attributions
 * without a source, and colons for cues.
 *
 * @param cover from the first to the last unit of the content, marks and frames within it included
 * @param antecedent a relative pronoun right behind a found source: PolNeAR marks that ("who said …"), we the noun it stands for
 */
record Attributed(
        Span cover,
        NavigableSet<Integer> source,
        NavigableSet<Integer> antecedent,
        NavigableSet<Integer> cue,
        NavigableSet<Integer> content) {
    Attributed {
        antecedent = new TreeSet<>(antecedent);
        source = new TreeSet<>(source);
        cue = new TreeSet<>(cue);
        content = new TreeSet<>(content);
    }

    /** Whether both are about one cue; one without a cue is known by its content. */
    boolean meets(Attributed other) {
        boolean none = cue.isEmpty() || other.cue.isEmpty();
        return none ? shared(content, other.content) : shared(cue, other.cue);
    }

    /** Whether another one stands within the content of this one. */
    boolean holds(Attributed inner) {
        return !inner.cue.isEmpty() && content.containsAll(inner.cue) && !inner.content.containsAll(cue);
    }

    boolean sameSource(Attributed other) {
        return source.equals(other.source) || (!antecedent.isEmpty() && antecedent.equals(other.source));
    }

    boolean sameWords(Attributed other) {
        return sameSource(other) && cue.equals(other.cue) && content.equals(other.content);
    }

    static boolean shared(Set<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }
}
