package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** A sentence's dependency tree, with children at hand. Building costs O(tokens); every walk is bounded by the tokens. */
final class Tree {
    static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "csubjpass");
    static final Set<String> NEGATIONS = Set.of("neg");

    private final Sentence sentence;
    private final List<List<Integer>> children = new ArrayList<>();

    Tree(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        for (int i = 0; i < size; i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && token.head() < size && token.head() != token.index()) {
                children.get(token.head()).add(token.index());
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    /** Every token's index, in order. */
    List<Integer> all() {
        return IntStream.range(0, size()).boxed().toList();
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    String lemma(int index) {
        Token token = token(index);
        String lemma = token.lemma();
        return (lemma.isEmpty() || lemma.startsWith("#") ? token.form() : lemma).toLowerCase(Locale.ROOT);
    }

    String relation(int index) {
        return token(index).relation();
    }

    int head(int index) {
        return token(index).head();
    }

    List<Integer> children(int index) {
        return children.get(index);
    }

    /** The first child in one of the relations, -1 if there is none. */
    int child(int index, Set<String> relations) {
        for (int child : children.get(index)) {
            if (relations.contains(relation(child))) {
                return child;
            }
        }
        return -1;
    }

    int child(int index, String relation) {
        return child(index, Set.of(relation));
    }

    List<Integer> children(int index, Set<String> relations) {
        return children.get(index).stream()
                .filter(child -> relations.contains(relation(child)))
                .toList();
    }

    boolean hasChild(int index, IntPredicate wanted) {
        return children.get(index).stream().anyMatch(wanted::test);
    }

    /** A token with everything below it, in order, without the branches that {@code pruned} names. */
    List<Integer> below(int index, IntPredicate pruned) {
        List<Integer> found = new ArrayList<>();
        boolean[] seen = new boolean[size()];
        List<Integer> open = new ArrayList<>(List.of(index));
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (seen[next]) {
                continue;
            }
            seen[next] = true;
            found.add(next);
            for (int child : children.get(next)) {
                if (!pruned.test(child)) {
                    open.add(child);
                }
            }
        }
        found.sort(null);
        return found;
    }

    List<Integer> below(int index) {
        return below(index, child -> false);
    }

    /** Whether a token lies at or below another. */
    boolean isBelow(int index, int ancestor) {
        int at = index;
        for (int steps = 0; at >= 0 && steps <= size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** A verb's lemma with its particle: "hand_over". */
    String predicate(int index) {
        int particle = child(index, "prt");
        return particle < 0 ? lemma(index) : lemma(index) + "_" + lemma(particle);
    }
}
