package org.stemma.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Marked passages that are no words of anybody: titles of works, nicknames, and words that are spoken of as words. */
final class Works {
    /** Titles leave words up to this length in small letters. */
    private static final int LITTLE_WORD = 4;

    /** "Is" stands in titles too. */
    private static final int SMALLEST_VERB = 2;

    private static final int LONGEST_NICKNAME = 3;

    /** In words: who speaks of a word marks a word, not a sentence. */
    private static final int LONGEST_WORD = 3;

    /** Tokens between the noun that tells what the passage is and its mark: "the film, “…”", "a novel called “…”". */
    private static final int MOST_BETWEEN = 2;

    private static final Set<String> WORKS = Set.of(
            "album",
            "article",
            "ballad",
            "book",
            "cartoon",
            "comedy",
            "drama",
            "episode",
            "essay",
            "exhibition",
            "film",
            "hymn",
            "magazine",
            "movie",
            "musical",
            "novel",
            "opera",
            "painting",
            "pamphlet",
            "play",
            "podcast",
            "poem",
            "sculpture",
            "series",
            "show",
            "single",
            "song",
            "sonnet",
            "symphony",
            "thriller",
            "track",
            "video");

    private static final Set<String> WORDS = Set.of(
            "word",
            "term",
            "letter",
            "abbreviation",
            "acronym",
            "adjective",
            "noun",
            "verb",
            "prefix",
            "suffix",
            "syllable",
            "pronoun",
            "spelling",
            "hashtag",
            "password",
            "surname",
            "initial");

    private static final Set<String> TITLED = Set.of("title", "entitle", "call", "name", "dub");

    /** What stands before a title without a noun: on “Outnumbered.” */
    private static final Set<String> PLACES =
            Set.of("on", "in", "of", "from", "to", "at", "watch", "read", "see", "and");

    private final Page page;

    Works(Page page) {
        this.page = page;
    }

    boolean holds(Marked mark) {
        List<Token> tokens = page.words(mark);
        if (tokens.isEmpty()) {
            return true;
        }
        String text = page.read(mark.content());
        char last = text.charAt(text.length() - 1);
        boolean capitals =
                tokens.stream().allMatch(t -> isCapital(t) || t.form().length() <= LITTLE_WORD)
                        && isCapital(tokens.getFirst())
                        && isCapital(tokens.getLast())
                        && tokens.stream().noneMatch(Works::isFinite);
        boolean title = ".!?".indexOf(last) < 0 && tokens.size() > 1 && capitals;
        boolean stopped = last == '.' && capitals && (stands(mark, PLACES, 1) || isOwned(mark));
        boolean named = ".!?".indexOf(last) < 0 && stands(mark, WORKS, MOST_BETWEEN);
        return title || stopped || named || isWork(mark) || isNickname(mark, tokens) || isWord(mark, tokens);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0))
                || Character.isDigit(token.form().charAt(0));
    }

    /** A small verb in a tense makes a sentence: “We have no plan B”. */
    private static boolean isFinite(Token token) {
        boolean finite = Set.of("MD", "VBD", "VBZ", "VBP").contains(token.tag());
        return finite && token.form().length() > SMALLEST_VERB && !isCapital(token);
    }

    /** The word “dam”; “sarr” means “stone”. */
    private boolean isWord(Marked mark, List<Token> tokens) {
        if (tokens.size() > LONGEST_WORD) {
            return false;
        }
        if (stands(mark, WORDS, 1)) {
            return true;
        }
        List<Sentence> at = page.at(mark);
        for (Sentence sentence : at.size() == 1 ? at : List.<Sentence>of()) {
            int first = tokens.getFirst().index();
            int after = tokens.getLast().index() + 2;
            boolean meant =
                    first > 1 && sentence.tokens().get(first - 2).lemma().equals("mean");
            boolean means = after < sentence.tokens().size()
                    && sentence.tokens().get(after).lemma().equals("mean");
            if (meant || means) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words stands right before a passage; words that say how it is called, and commas, may stand between. */
    private boolean stands(Marked mark, Set<String> words, int between) {
        for (Sentence sentence : page.at(mark)) {
            List<Token> tokens = sentence.tokens();
            int at = sentence.tokenAt(mark.content()) - 1;
            while (at >= 0 && isSmall(tokens.get(at))) {
                at--;
            }
            for (int i = at; i >= 0 && i > at - between; i--) {
                String lemma = tokens.get(i).lemma().toLowerCase(Locale.ROOT);
                if (words.contains(lemma) && !tokens.get(i).form().equals("words")) {
                    return true;
                }
                if (!TITLED.contains(lemma)) {
                    break;
                }
            }
        }
        return false;
    }

    /** The channel's “Morning Roads.” */
    private boolean isOwned(Marked mark) {
        return page.at(mark).stream().anyMatch(sentence -> {
            int at = sentence.tokenAt(mark.content()) - 1;
            while (at >= 0 && isSmall(sentence.tokens().get(at))) {
                at--;
            }
            return at >= 0 && sentence.tokens().get(at).tag().equals("POS");
        });
    }

    private static boolean isSmall(Token token) {
        return token.form().chars().noneMatch(Character::isLetterOrDigit);
    }

    private boolean isWork(Marked mark) {
        for (Sentence sentence : page.at(mark)) {
            for (Name name : sentence.names()) {
                boolean most =
                        name.span().overlap(mark.content()) * 2 > mark.content().length();
                if (name.type() == EntityType.WORK && most) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between two parts of a name: Ana "the Axe" Okoro. */
    private boolean isNickname(Marked mark, List<Token> tokens) {
        if (tokens.size() > LONGEST_NICKNAME) {
            return false;
        }
        for (Sentence sentence : page.at(mark)) {
            int first = sentence.tokenAt(mark.content());
            int before = first - 2;
            int after = first + tokens.size() + 1;
            boolean inside = first > 1 && after < sentence.tokens().size();
            if (inside
                    && sentence.tokens().get(before).isProperNoun()
                    && sentence.tokens().get(after).isProperNoun()) {
                return true;
            }
        }
        return false;
    }
}
