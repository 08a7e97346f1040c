package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final double AFTER_NARRATIVE = 0.5;

    /** A passage of fewer words is a fragment, unless it ends as a sentence does. */
    private static final int SENTENCE_WORDS = 4;

    private final Page page;
    private final Speakers speakers;
    private final Introductions introductions;
    private final Map<Integer, List<Draft>> drafts = new HashMap<>();

    private Loose(Page page, Speakers speakers, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.introductions = new Introductions(page, speakers);
        new Pronouns(page, speakers, drafts).settled().forEach(this::add);
    }

    /** The given drafts and those of the passages that are not taken, in order. */
    static List<Draft> complete(Page page, Speakers speakers, Set<Marked> taken, List<Draft> drafts) {
        Loose loose = new Loose(page, speakers, drafts);
        for (Marked mark : page.marks) {
            if (!taken.contains(mark)) {
                loose.add(loose.draft(mark));
            }
        }
        return loose.drafts.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Draft::whole).thenComparing(Draft::content))
                .toList();
    }

    private void add(Draft draft) {
        drafts.computeIfAbsent(draft.block(), block -> new ArrayList<>()).add(draft);
    }

    private List<Draft> in(int block) {
        return drafts.getOrDefault(block, List.of());
    }

    private Draft draft(Marked mark) {
        boolean utterance = isSentence(mark) || introductions.of(mark).isKnown() || goesOn(mark);
        Speaker speaker = utterance ? speaker(mark) : Speaker.UNKNOWN;
        return Draft.marked(page, mark, null, utterance ? Quote.Kind.DIRECT : Quote.Kind.SCARE, speaker);
    }

    private Speaker speaker(Marked mark) {
        Draft beside = beside(mark);
        if (beside != null && beside.speaker().isKnown()) {
            return beside.speaker()
                    .carried(
                            BESIDE,
                            "goes on beside words of " + beside.speaker().name());
        }
        Speaker told = introductions.of(mark);
        if (told.isKnown()) {
            return told;
        }
        if (beside == null && hasFrame(mark)) {
            return Speaker.UNKNOWN;
        }
        if (startsBlock(mark)) {
            Speaker continued = continued(mark);
            return continued.isKnown() || beside != null ? continued : introductions.told(mark);
        }
        Sentence before = sentenceBefore(mark);
        Speaker subject = before == null ? Speaker.UNKNOWN : speakers.subject(page, before);
        return subject.isKnown()
                ? subject.carried(AFTER_NARRATIVE, "the sentence before is about " + subject.name())
                : subject;
    }

    /** Words behind the passage that belong to it: a frame that was not understood names the speaker, and nobody else does. */
    private boolean hasFrame(Marked mark) {
        String text = page.read(mark.content());
        boolean asks = "!?".indexOf(text.charAt(text.length() - 1)) >= 0;
        for (Sentence sentence : page.in(mark.block())) {
            boolean here = sentence.span().overlaps(mark.whole());
            boolean next = asks && sentence.span().start() >= mark.whole().end();
            if (here || next) {
                boolean voiced = sentence.tokens().stream()
                        .filter(t -> t.span().start() >= mark.whole().end() && !page.isMarked(t))
                        .anyMatch(t -> t.tag().equals("VBD") || t.tag().equals("VBZ"));
                if (voiced || next) {
                    return voiced;
                }
            }
        }
        return false;
    }

    /** The quote of the same paragraph that this passage touches, with nothing but marks and the other's frame between. */
    private @Nullable Draft beside(Marked mark) {
        Draft best = null;
        for (Draft draft : in(mark.block())) {
            boolean marked = draft.kind() == Quote.Kind.DIRECT || draft.kind() == Quote.Kind.MIXED;
            if (marked) {
                boolean touches = draft.whole().end() <= mark.whole().start()
                        ? isTail(mark.block(), draft.whole().end(), mark.whole().start())
                        : mark.whole().end() <= draft.whole().start()
                                && isTail(
                                        mark.block(),
                                        mark.whole().end(),
                                        draft.whole().start());
                best = touches ? draft : best;
            }
        }
        return best;
    }

    /** Whether no new sentence stands between two passages. */
    private boolean isTail(int block, int from, int to) {
        return page.in(block).stream()
                .noneMatch(s -> s.span().start() >= from && s.span().end() <= to);
    }

    private @Nullable Sentence sentenceBefore(Marked mark) {
        Sentence before = null;
        List<Sentence> near = new ArrayList<>(startsBlock(mark) ? page.in(page.proseBefore(mark.block())) : List.of());
        near.addAll(page.in(mark.block()));
        for (Sentence sentence : near) {
            if (sentence.span().end() <= mark.whole().start()) {
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
        for (Draft draft : in(block)) {
            if (draft.kind() != Quote.Kind.SCARE
                    && (last == null || last.whole().start() < draft.whole().start())) {
                last = draft;
            }
        }
        return last != null && last.speaker().isKnown() ? last : null;
    }

    /** Words without a closing mark are broken off speech, not a phrase; so is what stands beside speech in a sentence of its own. */
    private boolean goesOn(Marked mark) {
        boolean whole = page.at(mark).stream()
                .allMatch(s -> mark.whole().contains(s.span()) || mark.content().contains(s.span()));
        return whole
                && (mark.open()
                        || beside(mark) != null
                        || (startsBlock(mark) && continued(mark).isKnown()));
    }

    private boolean isSentence(Marked mark) {
        String text = page.read(mark.content());
        List<Token> tokens = page.words(mark);
        boolean verb = tokens.stream().anyMatch(t -> t.isVerb() || t.tag().equals("MD"));
        boolean ends = !text.isEmpty() && ".!?,".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean starts = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        boolean fillsSentence = page.at(mark).stream()
                .anyMatch(s -> mark.whole().contains(s.span()) || mark.content().contains(s.span()));
        boolean longEnough = tokens.size() >= SENTENCE_WORDS;
        return (longEnough && starts && verb)
                || (ends && starts && (verb || fillsSentence))
                || (fillsSentence && longEnough);
    }
}
