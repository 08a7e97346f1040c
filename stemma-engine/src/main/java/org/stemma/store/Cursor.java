package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf.Order;

/**
 * Where a page begins. In order of time it is the place of the item before it, its day and its key: that stays where it is whatever is
 * added or taken away, though the item itself be gone. Scores move with every article that is added, so among the best it is the
 * number of items before.
 *
 * @param value the last day since 1970, or the number of items
 * @param key of the item before; empty among the best
 */
record Cursor(Order order, long value, String key) {
    /** Items that are ranked at all; nobody turns as many pages, and all before are ranked again for each. */
    static final int RANKED = 1000;

    static Cursor start(Order order) {
        return new Cursor(order, order == Order.BEST ? 0 : Long.MAX_VALUE, "");
    }

    /** After an item of a page that began here. */
    Cursor after(ScoreDoc item, int shown) {
        Object[] fields = ((FieldDoc) item).fields;
        return order == Order.BEST
                ? new Cursor(order, value + shown, "")
                : new Cursor(order, (Long) fields[0], ((BytesRef) fields[1]).utf8ToString());
    }

    String written() {
        String plain = order.name() + " " + value + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(@Nullable String written, Order order) {
        if (written == null) {
            return start(order);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            if (parts.length == 3 && parts[0].equals(order.name())) {
                long value = Long.parseLong(parts[1]);
                boolean best = order == Order.BEST;
                if (best ? value >= 0 && value <= RANKED : !parts[2].isEmpty()) {
                    return new Cursor(order, value, parts[2]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new StoreException(INPUT, "no cursor of this list: " + Entry.cut(written), e);
        }
        throw new StoreException(INPUT, "no cursor of this list: " + Entry.cut(written));
    }

    /** Items to leave out. */
    int skipped() {
        return order == Order.BEST ? (int) value : 0;
    }

    /** After which Lucene goes on; no document is equal to it but the item itself. Null at the start. */
    @Nullable
    FieldDoc place() {
        return order == Order.BEST || key.isEmpty()
                ? null
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(key)});
    }
}
