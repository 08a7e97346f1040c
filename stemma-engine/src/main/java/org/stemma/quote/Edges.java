package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.quote.Attribution.Group;
import org.stemma.text.CalendarWords;

/**
 * Where a content begins and ends. Parsers hang the first or last words of a reported clause elsewhere; a reader sees that a
 * clause begins right behind its cue or its "that", and that an "and" before the next cue is no part of it.
 */
final class Edges {
    /** What may stand between a cue and its clause without being part of it: whom it was said to, and when and where. */
    private static final Set<String> BETWEEN = Set.of(
            "dobj",
            "dative",
            "iobj",
            "npadvmod",
            "prep",
            "advmod",
            "agent",
            "prt",
            "nsubj",
            "xcomp",
            "acomp",
            "oprd",
            "attr");

    /** Words that can hardly belong to a cue that has its content already. */
    private static final Set<String> GOING_ON =
            Set.of("to", "because", "that", "than", "until", "would", "will", "could");

    /** What tells of a thing more than of the saying. */
    private static final Set<String> OF_THINGS = Set.of("by", "for", "among", "of", "between", "from");

    private static final Set<String> INDEFINITE = Set.of("a", "an");

    private static final Set<String> JOINING = Set.of("CC", ",", ":");

    private Edges() {}

    /** The attribution with its content's edges put right, and without its own cue and voice in it. */
    static Attribution trimmed(Sentence sentence, Attribution found) {
        TreeSet<Integer> content = new TreeSet<>(found.content());
        if (!found.topic() && !found.needsMarks() && !content.isEmpty()) {
            content.addAll(gap(sentence, found, content));
        }
        if (!content.isEmpty() && content.first() > found.cueToken()) {
            content.addAll(rest(sentence, found, content.last()));
        }
        content.removeIf(i -> i >= credited(sentence, found));
        int occasion = content.isEmpty() ? -1 : occasion(sentence, found, content);
        content.removeIf(i -> occasion >= 0 && i >= occasion);
        List<Integer> kept = new ArrayList<>();
        for (int i : content) {
            Token token = sentence.tokens().get(i);
            boolean that = kept.isEmpty()
                    && token.relation().equals("mark")
                    && token.lemma().equals("that");
            boolean joins = kept.isEmpty() && i == 0 && token.tag().equals("CC") && !content.contains(1);
            if (!isFrame(found.voice(), found.group(), i) && !that && !joins) {
                kept.add(i);
            }
        }
        while (kept.size() > 1
                && JOINING.contains(sentence.tokens().get(kept.getLast()).tag())) {
            kept.removeLast();
        }
        return new Attribution(
                sentence,
                found.cueToken(),
                found.group(),
                found.cue(),
                found.voice(),
                kept,
                found.needsMarks(),
                found.topic());
    }

    /**
     * What goes on with a content whose end the parser hung elsewhere: a second "that", and a phrase or a verb that no mark sets off
     * and that nothing else in the sentence asks for.
     */
    private static List<Integer> rest(Sentence sentence, Attribution found, int last) {
        int next = last + 1;
        while (next < sentence.tokens().size() && isMark(sentence.tokens().get(next))) {
            next++;
        }
        if (next + 1 >= sentence.tokens().size() || isFrame(found.voice(), found.group(), next)) {
            return List.of();
        }
        Token token = sentence.tokens().get(next);
        boolean second = token.tag().equals("CC")
                && sentence.tokens().get(next + 1).lemma().equals("that")
                && sentence.tokens().get(next + 1).tag().equals("IN")
                && !found.topic();
        boolean marked = sentence.tokens().subList(last + 1, next).stream()
                .anyMatch(t -> t.tag().equals("''"));
        boolean lost = (next == last + 1 || marked) && GOING_ON.contains(token.lemma());
        boolean phrase = next == last + 1 && found.topic() && OF_THINGS.contains(token.lemma());
        List<Integer> rest = new ArrayList<>();
        for (int i = last + 1;
                (second || lost || phrase) && i < sentence.tokens().size();
                i++) {
            if (phrase && JOINING.contains(sentence.tokens().get(i).tag())) {
                break;
            }
            rest.add(i);
        }
        while (!rest.isEmpty() && isMark(sentence.tokens().get(rest.getLast()))) {
            rest.removeLast();
        }
        return rest;
    }

    /** Where the last words tell at what occasion all that was uttered: "called for calm in a statement", -1 if they do not. */
    private static int occasion(Sentence sentence, Attribution found, NavigableSet<Integer> content) {
        for (int i : content.tailSet(Math.max(content.first(), found.cueToken()), false)) {
            Token token = sentence.tokens().get(i);
            Token noun = Syntax.child(sentence, i, "pobj");
            Token head = Syntax.head(sentence, token);
            boolean named = noun != null
                    && Occasions.ENGLISH.takes(token.lemma())
                    && Occasions.ENGLISH.holds(noun.lemma())
                    && Syntax.children(sentence, noun.index()).stream().anyMatch(t -> INDEFINITE.contains(t.lemma()));
            boolean spoken = head != null && head.index() != found.cueToken() && Cues.ENGLISH.isVerb(head.lemma());
            if (named && !spoken && Syntax.under(sentence, i).getLast() >= content.last()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSubject(Token token) {
        return token.relation().startsWith("nsubj");
    }

    private static boolean isMark(Token token) {
        return token.form().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Where ", according to …" begins behind a cue; it tells who says all that, and is no part of it. */
    private static int credited(Sentence sentence, Attribution found) {
        return sentence.tokens().stream()
                .filter(t -> t.lemma().equals("according") && Syntax.followsComma(sentence, t.index()))
                .mapToInt(Token::index)
                .filter(i -> i > found.cueToken())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isFrame(@Nullable Voice voice, Group group, int token) {
        return group.holds(token) || (voice != null && token >= voice.first() && token < voice.end());
    }

    /** What stands between the cue and a clause behind it, if it is the clause's. */
    private static List<Integer> gap(Sentence sentence, Attribution found, NavigableSet<Integer> content) {
        List<Integer> gap = new ArrayList<>();
        boolean told = found.cue().takes("a")
                || content.stream().anyMatch(i -> isSubject(sentence.tokens().get(i)));
        for (int i = found.group().end(); i < content.first(); i++) {
            Token token = sentence.tokens().get(i);
            boolean subject =
                    !told && Set.of("dobj", "nsubj").contains(token.relation()) && !CalendarWords.isTime(token.lemma());
            boolean other = token.head() == found.cueToken() && BETWEEN.contains(token.relation()) && !subject;
            if (other
                    || isFrame(found.voice(), found.group(), i)
                    || token.lemma().equals("that")) {
                return List.of();
            }
            gap.add(i);
        }
        return gap;
    }
}
