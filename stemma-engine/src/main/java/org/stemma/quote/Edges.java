package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.quote.Attribution.Group;

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

    private static final Set<String> JOINING = Set.of("CC", ",", ":");

    private Edges() {}

    /** The attribution with its content's edges put right, and without its own cue and voice in it. */
    static Attribution trimmed(Sentence sentence, Attribution found) {
        TreeSet<Integer> content = new TreeSet<>(found.content());
        if (!found.topic() && !found.needsMarks() && !content.isEmpty()) {
            content.addAll(gap(sentence, found, content.first()));
        }
        content.removeIf(i -> i >= credited(sentence, found));
        List<Integer> kept = new ArrayList<>();
        for (int i : content) {
            Token token = sentence.tokens().get(i);
            boolean that = kept.isEmpty()
                    && token.relation().equals("mark")
                    && token.lemma().equals("that");
            boolean joins = kept.isEmpty() && i == 0 && token.tag().equals("CC");
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
    private static List<Integer> gap(Sentence sentence, Attribution found, int first) {
        List<Integer> gap = new ArrayList<>();
        for (int i = found.group().end(); i < first; i++) {
            Token token = sentence.tokens().get(i);
            boolean other = token.head() == found.cueToken() && BETWEEN.contains(token.relation());
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
