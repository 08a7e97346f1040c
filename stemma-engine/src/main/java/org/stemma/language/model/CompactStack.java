package org.stemma.language.model;

/** A parser's state: the nodes on its stack, those laid aside, and the next. For one thread. */
final class CompactStack implements CompactState {
    private final int nodes;
    private final CompactArcs arcs;
    private final int[] stack;
    private final int[] aside;
    private int depth;
    private int asideDepth;
    private int next;

    CompactStack(CompactArcs arcs) {
        this.nodes = arcs.nodes();
        this.arcs = arcs;
        this.stack = new int[nodes + 1];
        this.aside = new int[nodes + 1];
        shift();
    }

    /** Lays everything down but two nodes. */
    void reset(int top, int newNext) {
        depth = 0;
        asideDepth = 0;
        stack[depth++] = top;
        next = newNext;
    }

    int top() {
        return stack[depth - 1];
    }

    int next() {
        return next;
    }

    boolean isDone() {
        return next >= nodes;
    }

    void shift() {
        while (asideDepth > 0) {
            stack[depth++] = aside[--asideDepth];
        }
        stack[depth++] = next++;
    }

    void reduce() {
        depth--;
    }

    void pass() {
        aside[asideDepth++] = stack[--depth];
    }

    @Override
    public int node(CompactPlace place) {
        return arcs.related(source(place), place.relation());
    }

    private int source(CompactPlace place) {
        return switch (place.source()) {
            case HERE -> inSentence(top() + place.window());
            case NEXT -> inSentence(next + place.window());
            case STACK -> onStack(place.window());
        };
    }

    private int inSentence(int node) {
        return 0 <= node && node < nodes ? node : -1;
    }

    /** Below the top for a negative window; above it lies what was laid aside. */
    private int onStack(int window) {
        if (window <= 0) {
            return -window < depth ? stack[depth - 1 + window] : -1;
        }
        return window <= asideDepth ? aside[asideDepth - window] : -1;
    }
}
