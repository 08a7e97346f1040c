package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/** The quotes of a page whose cue and voice stand beside them. Marked passages that it uses are noted as taken. */
final class Attributed {
    /** Words that may stand between a cue and the passage it introduces: "told the council on Friday, “…”". */
    private static final int MOST_BETWEEN = 12;

    /** "Called the plan of the council “…”". */
    private static final int MOST_BEFORE_MARK = 16;

    /** A reported clause of fewer words says nothing. */
    private static final int FEWEST_WORDS = 2;

    /** Parsers hang a word or two of the frame under the quoted clause. */
    private static final int STRAY_WORDS = 2;

    private static final int LONG_PASSAGE = 5;

    private final Page page;
    private final Speakers speakers;
    private final Set<Marked> taken;

    Attributed(Page page, Speakers speakers, Set<Marked> taken) {
        this.page = page;
        this.speakers = speakers;
        this.taken = taken;
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : page.prose) {
            for (Attribution attribution : Attributions.of(page, sentence)) {
                Draft draft = draft(attribution);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private @Nullable Draft draft(Attribution attribution) {
        List<Marked> marks = marks(attribution);
        boolean none = attribution.needsMarks()
                && attribution.words().stream()
                        .noneMatch(w -> marks.stream().anyMatch(m -> m.content().overlaps(w.span())));
        List<Token> words = none ? List.of() : attribution.words();
        if ((marks.isEmpty() && isTaken(words)) || isFar(attribution, marks)) {
            return null;
        }
        boolean empty = words.size() < FEWEST_WORDS || words.stream().noneMatch(Attributed::tells);
        if (marks.isEmpty() && (attribution.needsMarks() || empty)) {
            return null;
        }
        Quote.Kind kind = kind(words, marks);
        Span content = content(words, marks, kind);
        Voice voice = attribution.voice();
        Speaker speaker = voice == null ? Speaker.UNKNOWN : speakers.of(page, voice);
        if (marks.isEmpty() && voice != null && !speaker.isKnown() && isThing(voice)) {
            return null;
        }
        taken.addAll(marks);
        Span whole = marks.stream().map(Marked::whole).reduce(content.cover(attribution.frame()), Span::cover);
        return new Draft(
                page,
                whole,
                content,
                attribution.cueSpan(),
                voice == null ? null : voice.phrase(),
                kind,
                attribution.cue().stance(),
                attribution.cue().attitude(),
                attribution.cue().lemma(),
                text(attribution, content, marks, kind),
                marks.stream().map(m -> page.read(m.content())).toList(),
                speaker,
                attribution.sentence().block());
    }

    /** An "it" that nobody is known to be is a thing or a fact, which reveals and contradicts without a word. */
    private static boolean isThing(Voice voice) {
        return voice.sentence().tokens().get(voice.head()).lemma().equals("it");
    }

    /** A word of content: "they had", "that it would" tell nothing. */
    private static boolean tells(Token word) {
        boolean light = Set.of("be", "have", "do").contains(word.lemma());
        return word.isNoun()
                || (word.isVerb() && !light)
                || word.tag().startsWith("JJ")
                || word.tag().startsWith("RB")
                || word.tag().equals("CD");
    }

    /** Whether the first mark stands so far behind a cue that needs one that it belongs to something else. */
    private boolean isFar(Attribution attribution, List<Marked> marks) {
        return attribution.needsMarks()
                && !marks.isEmpty()
                && words(attribution.cueSpan().end(), marks.getFirst().whole().start()) > MOST_BEFORE_MARK;
    }

    /** Whether another voice has most of the words already, between its marks. */
    private boolean isTaken(List<Token> words) {
        long marked = words.stream()
                .filter(w -> taken.stream().anyMatch(m -> m.content().overlaps(w.span())))
                .count();
        return marked * 2 > words.size();
    }

    private List<Marked> marks(Attribution attribution) {
        List<Token> words = attribution.words();
        List<Marked> marks = new ArrayList<>();
        for (Marked mark : page.marks) {
            boolean here = mark.block() == attribution.sentence().block() && !taken.contains(mark);
            boolean inside = words.stream().anyMatch(w -> mark.content().overlaps(w.span()));
            if (here && (inside || (attribution.cue().marksWords() && isBeside(attribution, mark, marks)))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private boolean isBeside(Attribution attribution, Marked mark, List<Marked> before) {
        Span frame = attribution.frame();
        if (mark.whole().end() <= frame.start()) {
            return words(mark.whole().end(), frame.start()) == 0;
        }
        if (mark.whole().start() < frame.end()
                || !attribution.sentence().span().contains(mark.whole().start())) {
            return false;
        }
        int from = frame.end();
        for (Marked other : before) {
            from = Math.max(from, Math.min(other.whole().end(), mark.whole().start()));
        }
        for (Token word : attribution.words()) {
            from = word.span().end() <= mark.whole().start()
                    ? Math.max(from, word.span().end())
                    : from;
        }
        String between = new Span(from, mark.whole().start())
                .of(page.report.article().original())
                .strip();
        boolean introduced = between.isEmpty()
                || between.endsWith(",")
                || between.endsWith(":")
                || between.endsWith("that")
                || between.endsWith("as");
        return introduced && words(from, mark.whole().start()) <= MOST_BETWEEN;
    }

    private int words(int from, int to) {
        String text =
                new Span(from, Math.max(from, to)).of(page.report.article().original());
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    private Quote.Kind kind(List<Token> words, List<Marked> marks) {
        if (marks.isEmpty()) {
            return Quote.Kind.INDIRECT;
        }
        long outside = words.stream()
                .filter(w -> marks.stream().noneMatch(m -> m.content().overlaps(w.span())))
                .count();
        long inside = words.size() - outside;
        boolean sentence =
                Character.isUpperCase(page.read(marks.getFirst().content()).charAt(0));
        boolean stray = sentence && outside <= STRAY_WORDS && inside >= LONG_PASSAGE;
        return outside == 0 || stray ? Quote.Kind.DIRECT : Quote.Kind.MIXED;
    }

    private static Span content(List<Token> words, List<Marked> marks, Quote.Kind kind) {
        boolean direct = kind == Quote.Kind.DIRECT;
        Span content = marks.isEmpty()
                ? words.getFirst().span()
                : direct ? marks.getFirst().content() : marks.getFirst().whole();
        for (Marked mark : marks) {
            content = content.cover(direct ? mark.content() : mark.whole());
        }
        if (!direct) {
            for (Token word : words) {
                content = content.cover(word.span());
            }
        }
        return content;
    }

    /** The content without the frame, where that stands within. */
    private String text(Attribution attribution, Span content, List<Marked> marks, Quote.Kind kind) {
        if (kind == Quote.Kind.DIRECT) {
            return String.join(
                    " ", marks.stream().map(m -> page.read(m.content())).toList());
        }
        Span frame = attribution.frame();
        if (!content.contains(frame)) {
            return trimmed(page.read(content));
        }
        String head = trimmed(page.read(new Span(content.start(), frame.start())));
        String tail = trimmed(page.read(new Span(frame.end(), content.end())));
        return (head + " " + tail).strip();
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && ",;: ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ",;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
