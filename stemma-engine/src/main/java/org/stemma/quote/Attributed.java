package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Between two fragments that a voice says in a row. */
    private static final int MOST_IN_LIST = 6;

    /** What may stand right before the mark of somebody's words. */
    private static final Pattern INTRODUCING = Pattern.compile("([,:]|\\b(that|as))$");

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
        Voice named = attribution.voice();
        if (named != null && !isWord(named)) {
            return null;
        }
        List<Marked> marks = marks(attribution);
        boolean none = attribution.needsMarks()
                && attribution.words().stream()
                        .noneMatch(w -> marks.stream().anyMatch(m -> m.content().overlaps(w.span())));
        List<Token> words = new ArrayList<>(none ? List.of() : attribution.words());
        List<Marked> spoken = spoken(attribution, marks);
        if (!spoken.isEmpty()) {
            marks.retainAll(spoken);
            words.removeIf(w -> marks.stream().noneMatch(m -> m.content().overlaps(w.span())));
        } else if (!marks.isEmpty()) {
            words.removeIf(this::isTaken);
            following(attribution, words, marks);
        }
        while (words.size() > 1
                && isPronoun(words.getFirst())
                && isWithin(words.get(1), marks)
                && !isWithin(words.getFirst(), marks)) {
            words.removeFirst();
        }
        if ((marks.isEmpty() && isTaken(words)) || isFar(attribution, marks)) {
            return null;
        }
        boolean empty = words.size() < (attribution.topic() ? 1 : FEWEST_WORDS)
                || words.stream().noneMatch(Attributed::tells);
        if (marks.isEmpty() && (attribution.needsMarks() || empty)) {
            return null;
        }
        boolean topic = attribution.topic() && marks.isEmpty();
        Quote.Kind kind = topic ? Quote.Kind.TOPIC : kind(words, marks);
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

    /** "Called it “…”", "which she called “…”": what the marked words describe is no part of them. */
    private static boolean isPronoun(Token token) {
        return token.tag().equals("PRP") || token.tag().startsWith("W");
    }

    private static boolean isWithin(Token token, List<Marked> marks) {
        return marks.stream().anyMatch(m -> m.content().overlaps(token.span()));
    }

    /** Taggers take rare marks for nouns. */
    private static boolean isWord(Voice voice) {
        return voice.sentence().tokens().get(voice.head()).form().chars().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Whole sentences between marks that touch the frame, and what goes on with them: then nothing else of the sentence is the
     * content, whatever the tree hangs under the cue: "Asked about the vote, she said: “No.”"
     */
    private List<Marked> spoken(Attribution attribution, List<Marked> marks) {
        List<Marked> spoken = new ArrayList<>();
        Span frame = attribution.frame();
        for (Marked mark : marks) {
            boolean before = mark.whole().end() <= frame.start() && isFollowed(mark, frame.start());
            boolean after = mark.whole().start() >= frame.end()
                    && isIntroduced(
                            attribution.sentence(), frame.end(), mark.whole().start());
            boolean goesOn = !spoken.isEmpty()
                    && words(spoken.getLast().whole().end(), mark.whole().start()) == 0;
            if (((before || after) && (isUtterance(mark) || !spoken.isEmpty())) || goesOn) {
                spoken.add(mark);
            }
        }
        return spoken;
    }

    private boolean isUtterance(Marked mark) {
        String text = page.read(mark.content());
        String raw = page.read(mark.whole());
        boolean ends = ",.!?".indexOf(text.charAt(text.length() - 1)) >= 0
                || raw.length() > text.length() + 2
                || page.words(mark).size() >= LONG_PASSAGE;
        return Character.isUpperCase(text.charAt(0)) && ends;
    }

    /** "The gates were “old” and the pumps “worse than useless”": fragments that go on without a verb between. */
    private void following(Attribution attribution, List<Token> words, List<Marked> marks) {
        Sentence sentence = attribution.sentence();
        for (Marked mark : page.beside(sentence)) {
            int end = marks.getLast().whole().end();
            for (Token word : words) {
                end = Math.max(end, word.span().end());
            }
            Span gap = new Span(end, Math.max(end, mark.whole().start()));
            boolean here =
                    mark.whole().start() >= end && sentence.span().contains(mark.content()) && !taken.contains(mark);
            boolean free = sentence.tokens().stream()
                    .filter(t -> gap.contains(t.span()))
                    .noneMatch(t -> t.isVerb() || List.of(";", ":", "(").contains(t.form()));
            boolean behind =
                    attribution.frame().end() <= marks.getFirst().whole().start();
            if (here && free && behind && words(gap.start(), gap.end()) <= MOST_IN_LIST) {
                marks.add(mark);
            }
        }
    }

    /** A frame that begins with a capital behind a full stop belongs to the next words. */
    private boolean isFollowed(Marked mark, int frame) {
        String original = page.report.article().original();
        boolean stopped = page.read(mark.content()).endsWith(".") && Character.isUpperCase(original.charAt(frame));
        return words(mark.whole().end(), frame) == 0 && !stopped;
    }

    private boolean isIntroduced(Sentence sentence, int from, int to) {
        Span gap = new Span(from, to);
        String between = gap.of(page.report.article().original()).strip();
        boolean near = words(from, to) <= MOST_BETWEEN && between.indexOf('.') < 0;
        boolean cue = sentence.tokens().stream()
                .anyMatch(t -> gap.contains(t.span()) && t.isVerb() && Cues.ENGLISH.speech(t.lemma()) != null);
        return near && !cue && (between.isEmpty() || between.endsWith(",") || between.endsWith(":"));
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
        long marked = words.stream().filter(this::isTaken).count();
        return marked * 2 > words.size();
    }

    private boolean isTaken(Token word) {
        Marked passage = page.passage(word);
        return passage != null && taken.contains(passage);
    }

    private List<Marked> marks(Attribution attribution) {
        List<Token> words = attribution.words();
        List<Marked> marks = new ArrayList<>();
        for (Marked mark : page.beside(attribution.sentence())) {
            boolean here = !taken.contains(mark);
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
            return isFollowed(mark, frame.start());
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
        boolean goesOn = !attribution.cue().takes("q") && !attribution.cue().takes("p");
        boolean introduced =
                between.isEmpty() ? !goesOn : INTRODUCING.matcher(between).find();
        return introduced
                && !hasCue(attribution, from, mark.whole().start())
                && words(from, mark.whole().start()) <= MOST_BETWEEN;
    }

    /** Whether another cue stands nearer to a mark: "said that it was late but added, “…”". */
    private static boolean hasCue(Attribution attribution, int from, int to) {
        return attribution.sentence().tokens().stream()
                .filter(t -> t.isVerb() && t.span().start() >= from && t.span().end() <= to)
                .anyMatch(t -> t.index() != attribution.cueToken()
                        && Cues.ENGLISH.of(Cues.Part.VERB, t.lemma()).stream().anyMatch(Cue::marksWords));
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
