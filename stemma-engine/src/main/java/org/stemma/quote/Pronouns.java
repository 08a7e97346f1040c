package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Passage;
import org.stemma.news.Quote;

/**
 * Speakers that a page names by a pronoun only, seen in the order of its voices.
 *
 * <p>Who spoke before is likelier to be "he said" than who was only spoken of. If two spoke in turn just before, the
 * pronoun under a quote says nothing, and the other articles of the story must tell.
 */
final class Pronouns {
    private static final Set<String> GOING_ON = Set.of("add", "continue", "conclude", "go");

    private final Page page;
    private final Speakers speakers;
    private final List<Draft> drafts;

    Pronouns(Page page, Speakers speakers, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.drafts = new ArrayList<>(drafts);
        this.drafts.sort(Comparator.comparing(Draft::whole).thenComparing(Draft::content));
    }

    List<Draft> settled() {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).speaker().pronoun()) {
                Speaker speaker = settled(i);
                drafts.set(i, drafts.get(i).by(isAddressed(drafts.get(i), speaker) ? toOneself(speaker) : speaker));
            }
        }
        return drafts;
    }

    /** "He told the vice president" is not the vice president. */
    private boolean isAddressed(Draft draft, Speaker speaker) {
        Passage addressee = Settings.of(draft).addressee();
        if (addressee == null || speaker.entity() == null) {
            return false;
        }
        return Utterance.sentences(page, addressee.span()).stream()
                .flatMap(s -> s.tokens().stream()
                        .filter(t -> addressee.span().contains(t.span()))
                        .map(t -> speakers.entityAt(page, s, t.index())))
                .anyMatch(e -> e != null && e.id().equals(speaker.entity()));
    }

    private static Speaker toOneself(Speaker speaker) {
        return Speaker.nobody(true, speaker.name() + " is spoken to");
    }

    private Speaker settled(int at) {
        Draft draft = drafts.get(at);
        Speaker told = draft.speaker();
        Draft before = voiceBefore(at);
        if (before == null) {
            return told;
        }
        Speaker last = before.speaker();
        boolean goesOn = GOING_ON.contains(draft.cueLemma());
        boolean agrees = last.entity() != null && speakers.agrees(last.entity(), pronoun(draft));
        if (!told.isKnown()) {
            boolean only = draft.kind() == Quote.Kind.DIRECT && !isInTurn(at, before);
            return agrees && (goesOn || only)
                    ? last.pointed(goesOn ? Ground.GOES_ON : Ground.SPOKE_LAST, last.name() + " spoke last")
                    : told;
        }
        if (!told.isSame(last)) {
            boolean hasSpoken = drafts.subList(0, at).stream()
                    .anyMatch(d -> d.speaker().isSame(told) && !d.speaker().pronoun());
            boolean doubtful = draft.kind() == Quote.Kind.DIRECT && agrees && !hasSpoken;
            return doubtful
                    ? Speaker.nobody(true, last.name() + " spoke last, " + told.name() + " has not spoken")
                    : told;
        }
        return !goesOn && draft.kind() == Quote.Kind.DIRECT && draft.block() != before.block() && isInTurn(at, before)
                ? Speaker.nobody(true, "two spoke in turn before “" + draft.cueLemma() + "”")
                : told;
    }

    private String pronoun(Draft draft) {
        return draft.source() == null ? "" : page.read(draft.source());
    }

    /** The last voice before a draft, in its block or the one before. */
    private @Nullable Draft voiceBefore(int at) {
        int block = drafts.get(at).block();
        for (int i = at - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean near = draft.block() == block || draft.block() == page.proseBefore(block);
            if (near && draft.speaker().isKnown()) {
                return draft;
            }
        }
        return null;
    }

    /** Whether another person spoke in the paragraph before that of the last voice. */
    private boolean isInTurn(int at, Draft last) {
        int block = page.proseBefore(last.block());
        return drafts.subList(0, at).stream()
                .anyMatch(d -> (d.block() == block || d.block() == last.block())
                        && d.speaker().entity() != null
                        && !d.speaker().isSame(last.speaker()));
    }
}
