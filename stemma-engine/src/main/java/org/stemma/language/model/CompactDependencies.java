package org.stemma.language.model;

import java.util.List;

/**
 * A transition-based parser after Choi and McCallum (2013, "Transition-based dependency parsing with selectional branching", ACL), as in
 * NLP4J: projective and other arcs in linear time, greedily. A node that is left without a head gets the best within five words.
 * Immutable, thread-safe.
 */
final class CompactDependencies {
    /** NLP4J's: how far from a node without a head another is sought. */
    private static final int REACH = 5;

    private static final CompactText ROOT = CompactText.of("root");

    private final CompactModel model;
    private final CompactChoices choices;
    private final List<CompactAction> actions;

    CompactDependencies(CompactModel model, CompactChoices choices) {
        this.model = model;
        this.choices = choices;
        this.actions = model.labelTexts().stream().map(CompactAction::of).toList();
    }

    /** Draws the arcs of a sentence whose words have tags and lemmas; the heads are in the result, the relations in the sentence. */
    CompactArcs parse(CompactSentence sentence) {
        CompactArcs arcs = new CompactArcs(sentence);
        CompactStack stack = new CompactStack(arcs);
        CompactScorer scorer = model.scorer(sentence);
        while (!stack.isDone()) {
            float[] scores = scorer.score(stack);
            act(actions.get(choices.best(arcs, stack.top(), stack.next(), scores)), stack, arcs);
        }
        for (int node = 1; node < sentence.nodes(); node++) {
            if (!arcs.hasHead(node)) {
                attach(node, arcs, stack, scorer);
            }
        }
        return arcs;
    }

    private static void act(CompactAction action, CompactStack stack, CompactArcs arcs) {
        CompactAction.Move move = action.move();
        switch (action.arc()) {
            case LEFT -> {
                arcs.attach(stack.top(), stack.next(), action.relation());
                move = move == CompactAction.Move.REDUCE ? move : CompactAction.Move.PASS;
            }
            case RIGHT -> {
                arcs.attach(stack.next(), stack.top(), action.relation());
                move = move == CompactAction.Move.SHIFT ? move : CompactAction.Move.PASS;
            }
            case NO -> {}
        }
        switch (move) {
            case SHIFT -> stack.shift();
            case REDUCE -> stack.reduce();
            case PASS -> stack.pass();
        }
    }

    private void attach(int node, CompactArcs arcs, CompactStack stack, CompactScorer scorer) {
        int bestHead = 0;
        CompactText relation = ROOT;
        double bestScore = -Double.MAX_VALUE;
        for (int step = -1; step <= 1; step += 2) {
            for (int distance = 1; distance <= REACH; distance++) {
                int head = node + step * distance;
                if (0 <= head && head < arcs.nodes() && !arcs.isBelow(head, node)) {
                    stack.reset(Math.min(node, head), Math.max(node, head));
                    float[] scores = scorer.score(stack);
                    int label = step > 0 ? choices.bestLeft(scores) : choices.bestRight(scores);
                    if (bestScore < scores[label]) {
                        bestScore = scores[label];
                        bestHead = head;
                        relation = actions.get(label).relation();
                    }
                }
            }
        }
        arcs.attach(node, bestHead, relation);
    }
}
