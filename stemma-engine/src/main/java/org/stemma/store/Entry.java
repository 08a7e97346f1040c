package org.stemma.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Passage;

/**
 * Something that a view shows: a story, an article, or something found in one.
 *
 * @param story the story it belongs to, empty for an article, which may move
 * @param first the first of its days, null if it has none
 * @param title the words that weigh more
 * @param body the other words
 * @param traits by which it is chosen and counted
 * @param card the record that a list shows
 * @param lines where the sentences of the body stand
 */
record Entry(
        Shelf.Kind kind,
        String id,
        String story,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        String title,
        String body,
        List<Trait> traits,
        Object card,
        List<Line> lines) {
    /** Days of what is undated: after every day asked for, and before all that is dated. */
    static final long NEVER_BEGINS = Integer.MAX_VALUE;

    static final long NEVER_ENDS = Integer.MIN_VALUE;

    /** No name is longer, and Lucene takes no longer terms than 32 kB. */
    private static final int LONGEST = 300;

    /** Between a value and its label. */
    static final char LABELLED = '\u001f';

    private static final FieldType MARKED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.freeze();
    }

    /**
     * A value by which it is chosen.
     *
     * @param label what a person reads for it
     */
    record Trait(Shelf.Facet facet, String value, String label) {
        Trait {
            value = cut(value);
            label = cut(label);
        }

        static Trait of(Shelf.Facet facet, String value) {
            return new Trait(facet, value, value);
        }
    }

    /**
     * A sentence of the body.
     *
     * @param start where it stands in the body
     * @param text readable
     * @param passage where it stands in the article's original
     */
    record Line(int start, String text, Passage passage) {
        int end() {
            return start + text.length();
        }
    }

    Entry {
        traits = List.copyOf(new LinkedHashSet<>(traits));
        lines = List.copyOf(lines);
    }

    /** The same on other days. */
    Entry on(LocalDate from, LocalDate to) {
        return new Entry(kind, id, story, from, to, title, body, traits, card, lines);
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, kind.name(), Field.Store.NO));
        document.add(new StringField(Fields.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(story + "/" + id)));
        if (!story.isEmpty()) {
            document.add(new StringField(Fields.STORY, story, Field.Store.NO));
        }
        add(document, Fields.FIRST, first == null ? NEVER_BEGINS : first.toEpochDay());
        add(document, Fields.LAST, last == null ? NEVER_ENDS : last.toEpochDay());
        document.add(new Field(Fields.TITLE, title, MARKED));
        document.add(new Field(Fields.BODY, body, MARKED));
        for (Trait trait : traits) {
            document.add(new StringField(Fields.chosen(trait.facet()), trait.value(), Field.Store.NO));
            String counted =
                    trait.label().equals(trait.value()) ? trait.value() : trait.value() + LABELLED + trait.label();
            document.add(new SortedSetDocValuesField(Fields.counted(trait.facet()), new BytesRef(counted)));
        }
        String meant = Meant.of(this);
        if (meant != null) {
            add(document, Fields.MEANING, Meant.number(meant));
        }
        document.add(new StoredField(Fields.CARD, RecordJson.write(card)));
        if (!lines.isEmpty()) {
            document.add(new StoredField(Fields.LINES, RecordJson.write(lines)));
        }
        return document;
    }

    /** A point beside the value lets a sorted search skip what comes too late. */
    private static void add(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }
}
