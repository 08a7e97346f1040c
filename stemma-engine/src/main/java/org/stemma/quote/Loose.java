package org.stemma.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Marked passages without an attribution of their own. A whole sentence goes on with the words of the speaker beside or before
 * it; a fragment is a scare quote; a title of a work or a nickname is no quote at all.
 */
final class Loose {
    /** What is left of the confidence of the speaker beside the passage, and of the one in the paragraph before. */
    private static final double BESIDE = 0.9;

    private static final double PARAGRAPH_BEFORE = 0.75;
    private static final double NARRATIVE_BETWEEN = 0.6;
    /** In tokens: a label is a name, perhaps with a title, and then a colon and a mark. */
    private static final int LONGEST_LABEL = 6;

    private static final int LABEL_MARKS = 3;
    private static final double AFTER_COLON = 0.85;
    private static final double AFTER_NARRATIVE = 0.5;

    /** A passage of fewer words is a fragment, unless it ends as a sentence does. */
    private static final int SENTENCE_WORDS = 4;

    private final Page page;
    private final Speakers speakers;
    private final List<Draft> drafts;

    private Loose(Page page, Speakers speakers, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.drafts = new Pronouns(page, speakers, drafts).settled();
    }

    /** The given drafts and those of the passages that are not taken, in order. */
    static List<Draft> complete(Page page, Speakers speakers, Set<Marked> taken, List<Draft> drafts) {
        Loose loose = new Loose(page, speakers, drafts);
        for (Marked mark : page.marks) {
            if (!taken.contains(mark)) {
                loose.drafts.add(loose.draft(mark));
            }
        }
        loose.drafts.sort(Comparator.comparing(Draft::whole).thenComparing(Draft::content));
        return loose.drafts;
    }

    private Draft draft(Marked mark) {
        boolean utterance = isSentence(mark);
        Speaker speaker = utterance ? speaker(mark) : Speaker.UNKNOWN;
        String text = page.read(mark.content());
        return new Draft(
                page,
                mark.whole(),
                mark.content(),
                null,
                null,
                utterance ? Quote.Kind.DIRECT : Quote.Kind.SCARE,
                Quote.Stance.NEUTRAL,
                Quote.Attitude.ASSERTION,
                "",
                text,
                List.of(text),
                speaker,
                mark.block());
    }

    private Speaker speaker(Marked mark) {
        Draft beside = beside(mark);
        if (beside != null && beside.speaker().isKnown()) {
            return beside.speaker()
                    .carried(
                            BESIDE,
                            "goes on beside words of " + beside.speaker().name());
        }
        Speaker labelled = labelled(mark);
        if (labelled.isKnown()) {
            return labelled;
        }
        Sentence before = sentenceBefore(mark);
        if (before != null && page.read(before.span()).endsWith(":")) {
            Speaker named = speakers.subject(page, before);
            if (named.isKnown()) {
                return named.carried(AFTER_COLON, "introduced by “…:” of " + named.name());
            }
        }
        if (startsBlock(mark)) {
            return continued(mark);
        }
        Speaker subject = before == null ? Speaker.UNKNOWN : speakers.subject(page, before);
        return subject.isKnown()
                ? subject.carried(AFTER_NARRATIVE, "the sentence before is about " + subject.name())
                : subject;
    }

    /** The name before the colon at the head of the paragraph: "Okoro: “…”". */
    private Speaker labelled(Marked mark) {
        for (Sentence sentence : page.in(mark.block())) {
            int at = sentence.tokenAt(mark.content());
            int colon = at < 1 ? -1 : at - 1;
            while (colon > 0 && !sentence.tokens().get(colon).form().equals(":") && at - colon < LABEL_MARKS) {
                colon--;
            }
            boolean label = colon > 0
                    && colon <= LONGEST_LABEL
                    && sentence.tokens().get(colon).form().equals(":");
            if (label) {
                Token name = sentence.tokens().get(colon - 1);
                Speaker speaker = speakers.of(page, new Voice(sentence, 0, colon, name.index(), colon, false));
                return name.isNoun() ? speaker.carried(AFTER_COLON, "named before the colon") : Speaker.UNKNOWN;
            }
        }
        return Speaker.UNKNOWN;
    }

    /** The quote of the same paragraph that this passage touches, with nothing but marks and the other's frame between. */
    private @Nullable Draft beside(Marked mark) {
        Draft best = null;
        for (Draft draft : drafts) {
            boolean marked = draft.kind() == Quote.Kind.DIRECT || draft.kind() == Quote.Kind.MIXED;
            if (draft.block() == mark.block() && marked) {
                boolean touches = draft.whole().end() <= mark.whole().start()
                        ? isTail(draft.whole().end(), mark.whole().start())
                        : mark.whole().end() <= draft.whole().start()
                                && isTail(mark.whole().end(), draft.whole().start());
                best = touches ? draft : best;
            }
        }
        return best;
    }

    /** Whether no new sentence stands between two passages. */
    private boolean isTail(int from, int to) {
        return page.prose.stream()
                .noneMatch(s -> s.span().start() >= from && s.span().end() <= to);
    }

    private @Nullable Sentence sentenceBefore(Marked mark) {
        Sentence before = null;
        for (Sentence sentence : page.prose) {
            boolean near = sentence.block() == mark.block()
                    || (startsBlock(mark) && sentence.block() == page.proseBefore(mark.block()));
            if (near && sentence.span().end() <= mark.whole().start()) {
                before = sentence;
            }
        }
        return before;
    }

    private boolean startsBlock(Marked mark) {
        List<Sentence> block = page.in(mark.block());
        return block.isEmpty()
                || mark.whole().start() <= block.getFirst().span().start();
    }

    /** The speaker of the paragraph before; or of the one before that, if the one between tells of the same speaker. */
    private Speaker continued(Marked mark) {
        int before = page.proseBefore(mark.block());
        Draft last = last(before);
        if (last != null) {
            return last.speaker()
                    .carried(
                            PARAGRAPH_BEFORE,
                            "goes on after the paragraph of " + last.speaker().name());
        }
        Draft earlier = before < 0 ? null : last(page.proseBefore(before));
        List<Sentence> between = page.in(before);
        if (earlier == null || between.size() != 1) {
            return Speaker.UNKNOWN;
        }
        Speaker told = speakers.subject(page, between.getFirst());
        return told.isSame(earlier.speaker())
                ? told.carried(NARRATIVE_BETWEEN, "goes on after a paragraph about " + told.name())
                : Speaker.UNKNOWN;
    }

    /** The last quote of a block whose speaker is known, if no other voice comes after it. */
    private @Nullable Draft last(int block) {
        Draft last = null;
        for (Draft draft : drafts) {
            if (draft.block() == block
                    && draft.kind() != Quote.Kind.SCARE
                    && (last == null || last.whole().start() < draft.whole().start())) {
                last = draft;
            }
        }
        return last != null && last.speaker().isKnown() ? last : null;
    }

    private boolean isSentence(Marked mark) {
        String text = page.read(mark.content());
        List<Token> tokens = page.words(mark);
        boolean verb = tokens.stream().anyMatch(t -> t.isVerb() || t.tag().equals("MD"));
        boolean ends = !text.isEmpty() && ".!?,".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean starts = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        boolean fillsSentence = page.prose.stream()
                .anyMatch(s -> mark.whole().contains(s.span()) || mark.content().contains(s.span()));
        boolean longEnough = tokens.size() >= SENTENCE_WORDS;
        return (longEnough && starts && verb)
                || (ends && starts && (verb || fillsSentence))
                || (fillsSentence && longEnough);
    }
}
