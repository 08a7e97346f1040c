package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Marked fragments behind a verb of saying whose clause no tree showed: "Nora Feld, the union's deputy, said the offer was “dead”
 * and that the talks were “a farce”". Nothing but the verb's own clause may stand between: no other finite verb behind a comma,
 * no new clause behind a semicolon.
 */
final class Fragments {
    /** The frame is read without its syntax, and the fragment may be a phrase of the reporter's. */
    private static final double SURFACE = 0.8;

    /** In tokens. */
    private static final int LONGEST_CLAUSE = 30;

    private static final Set<String> LINKS = Set.of("and", "but", "that", "or");

    private final Page page;
    private final Speakers speakers;
    private final Set<Marked> taken;
    private final Map<Span, Draft> byCue = new HashMap<>();

    Fragments(Page page, Speakers speakers, Set<Marked> taken, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.taken = taken;
        for (Draft draft : drafts) {
            Span cue = draft.cue();
            if (cue != null) {
                byCue.putIfAbsent(cue, draft);
            }
        }
    }

    /** Drafts of fragments that are not taken yet; these then are. */
    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Marked mark : page.marks) {
            List<Sentence> at = taken.contains(mark) ? List.of() : page.at(mark);
            Draft draft = at.size() == 1 && isFragment(mark) ? draft(mark, at.getFirst()) : null;
            if (draft != null) {
                found.add(draft);
                taken.add(mark);
            }
        }
        return found;
    }

    private boolean isFragment(Marked mark) {
        return !Character.isUpperCase(page.read(mark.content()).charAt(0)) && !mark.orphan();
    }

    private @Nullable Draft draft(Marked mark, Sentence sentence) {
        int first = 0;
        while (sentence.tokens().get(first).span().end() <= mark.whole().start()) {
            first++;
        }
        for (int i = first - 1; i >= Math.max(0, first - LONGEST_CLAUSE); i--) {
            Token token = sentence.tokens().get(i);
            if (parts(sentence, i, first)) {
                return null;
            }
            Cue cue = token.isVerb() && !page.isMarked(token) ? Cues.ENGLISH.speech(token.lemma()) : null;
            if (cue != null && (cue.takes("t") || cue.takes("q"))) {
                return draft(mark, sentence, token, cue);
            }
        }
        return null;
    }

    /** Whether a token ends the clause that the words behind it stand in. */
    private boolean parts(Sentence sentence, int at, int first) {
        Token token = sentence.tokens().get(at);
        boolean next =
                at + 1 < first && LINKS.contains(sentence.tokens().get(at + 1).lemma());
        boolean comma = token.form().equals(",") && !next && !page.isMarked(token);
        return comma
                || List.of(";", ":", "—", "–", "(", ")", "``", "''").contains(token.form())
                || token.tag().startsWith("W");
    }

    private @Nullable Draft draft(Marked mark, Sentence sentence, Token token, Cue cue) {
        Draft told = byCue.get(token.span());
        if (told != null) {
            return told.kind() == Quote.Kind.DIRECT ? null : told.goesOn(mark);
        }
        Voice voice = Voices.of(sentence, token);
        if (voice == null || !token.tag().startsWith("VB") || token.tag().equals("VB")) {
            return null;
        }
        boolean speaks = Voices.canSpeak(voice) && !Voices.isNobody(voice) && voice.head() < token.index();
        Speaker speaker = speaks ? speakers.of(page, voice) : Speaker.UNKNOWN;
        return speaks
                ? Draft.marked(page, mark, new Tag(cue, token.index(), voice), Quote.Kind.MIXED, sure(speaker))
                : null;
    }

    private static Speaker sure(Speaker speaker) {
        return speaker.isKnown() ? speaker.carried(SURFACE, speaker.note()) : speaker;
    }
}
