package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.text.Span;

/** Passages that a frame touches which no tree showed: by the order of the words behind and before the marks. */
final class Tagged {
    /** The frame is read without its syntax. */
    private static final double SURFACE = 0.9;

    private static final String ENDS = ",.!?…";

    private final Page page;
    private final Speakers speakers;
    private final Set<Marked> taken;

    Tagged(Page page, Speakers speakers, Set<Marked> taken) {
        this.page = page;
        this.speakers = speakers;
        this.taken = taken;
    }

    /** Drafts of passages that are not taken yet; these then are. */
    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Marked mark : page.marks) {
            Tag tag = taken.contains(mark) ? null : tag(mark);
            Speaker speaker = tag == null ? Speaker.UNKNOWN : speakers.of(page, tag.voice());
            boolean above = tag != null && tag.voice().sentence().block() != mark.block();
            if (tag != null && (speaker.isKnown() || !above)) {
                Speaker sure = speaker.isKnown() ? speaker.carried(SURFACE, speaker.note()) : speaker;
                drafts.add(Draft.marked(page, mark, tag, Quote.Kind.DIRECT, sure));
                taken.add(mark);
            }
        }
        return drafts;
    }

    private @Nullable Tag tag(Marked mark) {
        Tag after = after(mark);
        return after == null ? before(mark) : after;
    }

    private @Nullable Tag after(Marked mark) {
        for (Sentence sentence : page.in(mark.block())) {
            if (sentence.span().end() > mark.whole().end()) {
                int first = firstFrom(sentence, mark.whole().end());
                return first < 0 || !touches(mark, sentence, first) ? null : Tag.from(sentence, first);
            }
        }
        return null;
    }

    private static int firstFrom(Sentence sentence, int place) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean word = sentence.tokens().get(i).form().chars().anyMatch(Character::isLetterOrDigit);
            if (word && sentence.tokens().get(i).span().start() >= place) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a frame that begins at a token can be that of the passage before it. */
    private boolean touches(Marked mark, Sentence sentence, int first) {
        int start = sentence.tokens().get(first).span().start();
        String between = new Span(mark.whole().end(), start)
                .of(page.report.article().original())
                .strip();
        String words = new Span(mark.content().start(), mark.whole().end())
                .of(page.report.article().original());
        int end = words.length();
        while (end > 0 && (Sign.isMark(words.charAt(end - 1)) || Sign.isBlank(words.charAt(end - 1)))) {
            end--;
        }
        char last = end == 0 ? ' ' : words.charAt(end - 1);
        boolean small =
                Character.isLowerCase(sentence.tokens().get(first).form().charAt(0));
        boolean verb = sentence.tokens().get(first).isVerb() && small;
        boolean sameSentence = sentence.span().start() < mark.whole().end();
        boolean parted = between.contains(".") || between.contains("(") || (last == '.' && !small);
        boolean comma = ENDS.indexOf(last) >= 0 || between.startsWith(",") || between.startsWith("—");
        return !parted && (sameSentence || small || last == '!' || last == '?') && (comma || verb);
    }

    private @Nullable Tag before(Marked mark) {
        Sentence before = null;
        for (Sentence sentence : page.in(mark.block())) {
            if (sentence.span().start() < mark.whole().start()) {
                before = sentence;
            }
        }
        boolean starts = before == null;
        if (before == null) {
            List<Sentence> above = page.in(page.proseBefore(mark.block()));
            before = above.isEmpty() ? null : above.getLast();
        }
        if (before == null) {
            return null;
        }
        int end = 0;
        while (end < before.tokens().size()
                && before.tokens().get(end).span().end() <= mark.whole().start()) {
            end++;
        }
        String between = new Span(
                        before.span().start(),
                        Math.max(
                                before.span().start(),
                                Math.min(before.span().end(), mark.whole().start())))
                .of(page.report.article().original())
                .strip();
        boolean colon = between.endsWith(":");
        boolean here = !starts && (before.span().end() > mark.whole().start() || between.endsWith(","));
        return colon || here ? Tag.before(before, end) : null;
    }
}
