package org.stemma.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Names explained by their initials in brackets: "Workers of the Northern Coast (WNC)". After Schwartz and Hearst (2003). */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    /** Words that a tagger may have left off at the front of a name. */
    private static final int MOST_MISSING = 3;

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "the", "of", "for", "and", "on", "in", "a", "an", "de", "la");

    private Acronyms() {}

    static boolean isAcronym(String text) {
        String bare = text.replace(".", "");
        return bare.length() >= SHORTEST
                && bare.length() <= LONGEST
                && Character.isLetter(bare.charAt(0))
                && bare.equals(bare.toUpperCase(Locale.ROOT))
                && !bare.contains(" ");
    }

    /** Whether folded words begin with the letters of a folded acronym. */
    static boolean isInitials(String acronym, List<String> words) {
        return acronym.equals(initials(words));
    }

    /** Folding may leave nothing of a word that is all marks. */
    static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /** Folded acronyms with the key of the name they stand for. */
    static Map<String, String> explained(List<Use> uses) {
        Map<String, String> explained = new TreeMap<>();
        for (Use use : uses) {
            String acronym = bracketed(use.sentence(), use.end());
            if (acronym != null) {
                explained.put(acronym, Bodies.key(use));
            }
        }
        return explained;
    }

    /** The names, those before an acronym in brackets grown to the left until the initials agree, and bodies by type. */
    static List<Use> completed(List<Use> uses) {
        List<Use> result = new ArrayList<>();
        for (Use use : uses) {
            String acronym = bracketed(use.sentence(), use.end());
            Use grown = acronym == null ? null : grown(use, acronym);
            if (grown == null) {
                result.add(use);
            } else {
                while (!result.isEmpty()
                        && isSame(result.getLast(), grown)
                        && result.getLast().end() > grown.first()) {
                    result.removeLast();
                }
                result.add(grown);
            }
        }
        return result;
    }

    private static boolean isSame(Use a, Use b) {
        return a.article().equals(b.article())
                && a.sentence().index() == b.sentence().index();
    }

    private static @Nullable Use grown(Use use, String acronym) {
        List<Token> tokens = use.sentence().tokens();
        for (int first = use.first(); first >= Math.max(0, use.first() - MOST_MISSING); first--) {
            String text = use.sentence().read(first, use.end());
            List<String> words = Spelling.words(Spelling.fold(text));
            List<String> content =
                    words.stream().filter(w -> !ARTICLES.contains(w)).toList();
            if (isInitials(acronym, words) || isInitials(acronym, content)) {
                return new Use(
                        use.report(),
                        use.sentence(),
                        first,
                        use.end(),
                        use.sentence().span(first, use.end()),
                        text,
                        use.type() == EntityType.PERSON ? EntityType.ORGANISATION : use.type());
            }
            if (first == 0
                    || !Character.isUpperCase(tokens.get(first - 1).form().charAt(0))) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable String bracketed(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean brackets = at + 2 < tokens.size()
                && isBracket(tokens.get(at).form(), "(", "-LRB-")
                && isBracket(tokens.get(at + 2).form(), ")", "-RRB-")
                && isAcronym(tokens.get(at + 1).form());
        return brackets ? Spelling.fold(tokens.get(at + 1).form()) : null;
    }

    private static boolean isBracket(String form, String mark, String code) {
        return form.equals(mark) || form.equals(code);
    }
}
