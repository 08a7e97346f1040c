package org.stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Finds the one person's name in a voice that a parser has hung from its title, its party or its bracket: "State Senator Ana Okoro (D)". */
final class Persons {
    /** What a title may hang from a name, or a name from its title, by. */
    private static final Set<String> TIES = Set.of(
            "nn", "compound", "appos", "nmod", "amod", "dep", "parataxis", "meta", "hmod", "hyph", "conj", "name");

    private Persons() {}

    /** The last token of that name; null if there is none, or if another person or body speaks. */
    static @Nullable Token in(Voice voice) {
        Sentence sentence = voice.sentence();
        Name only = null;
        for (Name name : sentence.names()) {
            boolean inside = name.first() >= voice.first() && name.end() <= Math.max(voice.end(), voice.last());
            if (inside && name.type() == EntityType.PERSON && !describes(voice, name) && isTied(voice, name)) {
                if (only != null) {
                    return null;
                }
                only = name;
            }
        }
        if (only == null || (voice.plural() && !joinsTitles(voice, only))) {
            return null;
        }
        return sentence.tokens().get(only.end() - 1);
    }

    /** "An Okoro spokesman": a name before the noun that speaks is another's, unless that noun is the name's own bracket: "(D)". */
    private static boolean describes(Voice voice, Name name) {
        List<Token> tokens = voice.sentence().tokens();
        return name.end() <= voice.head()
                && tokens.subList(name.end(), voice.head() + 1).stream()
                        .noneMatch(t -> t.form().startsWith("(") || t.tag().equals("-LRB-"));
    }

    /** Whether a name hangs from the voice's head by such ties only: no "of", no "'s". */
    private static boolean isTied(Voice voice, Name name) {
        List<Token> tokens = voice.sentence().tokens();
        if (name.end() < tokens.size() && tokens.get(name.end()).tag().equals("POS")) {
            return false;
        }
        int at = name.end() - 1;
        for (int steps = 0; steps < tokens.size(); steps++) {
            if (at == voice.head()) {
                return true;
            }
            boolean inside = at >= name.first()
                    && at < name.end()
                    && tokens.get(at).head() >= name.first()
                    && tokens.get(at).head() < name.end();
            if (at < 0 || (!inside && !TIES.contains(tokens.get(at).relation()))) {
                return false;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** "Former Governor and Committee Chairman Ana Okoro" is one person; "his wife and Ana Okoro" are two. */
    private static boolean joinsTitles(Voice voice, Name name) {
        List<Token> tokens = voice.sentence().tokens();
        int end = name.first();
        boolean titles = false;
        for (int i = voice.first(); i < end; i++) {
            Token token = tokens.get(i);
            boolean determined = token.tag().startsWith("PRP")
                    || token.tag().equals("DT")
                    || token.tag().equals("CD");
            if (determined || token.tag().equals(",")) {
                return false;
            }
            titles |= token.tag().equals("CC");
        }
        return titles && tokens.get(end - 1).isNoun();
    }
}
