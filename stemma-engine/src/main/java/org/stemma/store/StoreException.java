package org.stemma.store;

/** Trouble with a store, in one line for the person who has it: what, where, what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Who can mend it. */
    public enum Category {
        /** What was asked for is not there. */
        INPUT,
        /** The place given is none for this store: another program's file, a newer version, a missing folder. */
        CONFIG,
        /** The machine or another process stands in the way: locked, read-only, full. */
        RESOURCE,
        /** Something that ends by itself stands in the way: the same may be asked again soon. */
        BUSY,
        /** The program is wrong. */
        BUG
    }

    private final Category category;

    StoreException(Category category, String message) {
        super(message);
        this.category = category;
    }

    StoreException(Category category, String message, Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
