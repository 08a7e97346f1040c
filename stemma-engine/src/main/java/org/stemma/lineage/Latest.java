package org.stemma.lineage;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, so many at most: a cache, since whatever falls out can be made again. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    Latest(int most) {
        super(16, 0.75f, /* accessOrder= */ true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
