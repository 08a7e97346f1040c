package org.stemma.language.model;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import edu.emory.mathcs.nlp.common.util.MetaUtils;
import edu.emory.mathcs.nlp.common.util.StringUtils;

/** What the models ask of a form, wherever it stands. Immutable. */
final class CompactWord {
    private final String simplified;
    private final long step;
    private final long[] hashes = new long[CompactColumn.OF_FORMS];
    private final long[] powers = new long[CompactColumn.OF_FORMS];
    private final long[] ambiguity;
    private final long[] clusters;
    private final long[] firstOrthography;
    private final long[] orthography;

    CompactWord(String form, CompactLexica lexica) {
        simplified = simplified(form);
        step = CompactHash.of(simplified);
        String lower = StringUtils.toLowerCase(simplified);
        put(CompactColumn.FORM, simplified);
        put(CompactColumn.LOWER, lower);
        put(CompactColumn.SHAPE, StringUtils.getShape(simplified, SHAPE_REPETITIONS));
        prefix(CompactColumn.PREFIX_2, lower, 2);
        prefix(CompactColumn.PREFIX_3, lower, 3);
        suffix(CompactColumn.SUFFIX_1, lower, 1);
        suffix(CompactColumn.SUFFIX_2, lower, 2);
        suffix(CompactColumn.SUFFIX_3, lower, 3);
        suffix(CompactColumn.SUFFIX_4, lower, 4);
        CompactClass tags = lexica.ambiguity(lower);
        if (!tags.joined().text().isEmpty()) {
            put(CompactColumn.AMBIGUITY, tags.joined());
        }
        ambiguity = tags.hashes();
        clusters = lexica.clusters(lower).hashes();
        firstOrthography = Nlp4jOrthography.hashes(simplified, true);
        orthography = Nlp4jOrthography.hashes(simplified, false);
    }

    /** Of the model's features: a kind of letter is repeated at most so many times in a shape. */
    private static final int SHAPE_REPETITIONS = 2;

    /** NLP4J's simplified form; its costly search for links only where one may be, since every link has a full stop or a colon. */
    private static String simplified(String form) {
        boolean linkPossible = form.indexOf('.') >= 0 || form.indexOf(':') >= 0;
        if (linkPossible && (MetaUtils.endsWithFileExtension(form) || MetaUtils.containsHyperlink(form))) {
            return MetaConst.HYPERLINK;
        }
        return StringUtils.collapsePunctuation(StringUtils.collapseDigits(StringUtils.generalizeSymbols(form)));
    }

    private void put(CompactColumn column, String text) {
        put(column, CompactText.of(text));
    }

    private void put(CompactColumn column, CompactText text) {
        hashes[column.ordinal()] = text.hash();
        powers[column.ordinal()] = text.power();
    }

    /** No prefix is the whole word. */
    private void prefix(CompactColumn column, String lower, int length) {
        if (length < lower.length()) {
            put(column, lower.substring(0, length));
        }
    }

    private void suffix(CompactColumn column, String lower, int length) {
        if (length < lower.length()) {
            put(column, lower.substring(lower.length() - length));
        }
    }

    String simplified() {
        return simplified;
    }

    /** The hash of the simplified form, for paths through the gazetteer. */
    long step() {
        return step;
    }

    void copyColumns(long[] hashesOfSentence, long[] powersOfSentence, int at) {
        System.arraycopy(hashes, 0, hashesOfSentence, at, hashes.length);
        System.arraycopy(powers, 0, powersOfSentence, at, powers.length);
    }

    long[] ambiguity() {
        return ambiguity;
    }

    long[] clusters() {
        return clusters;
    }

    long[] orthography(boolean first) {
        return first ? firstOrthography : orthography;
    }
}
