package org.stemma.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * What is counted and what became of it, from the words beside an amount alone: where there are no dependencies, or where the parse
 * does not tell. Looks at a few tokens on either side.
 */
final class QuantityFate {
    private static final Map<String, String> SCOPES = Synonyms.read("scopes.txt");

    /** Verbs between the counted and its fate: "were reported killed", "have been left dead". */
    private static final Set<String> CARRIERS = Set.of(
            "be", "have", "get", "leave", "report", "confirm", "believe", "fear", "presume", "feel", "list", "force",
            "say", "declare", "remain");

    /** Verbs by which a toll comes to its number. */
    private static final Set<String> COMES = Set.of(
            "rise",
            "climb",
            "stand",
            "reach",
            "hit",
            "increase",
            "pass",
            "be",
            "have",
            "grow",
            "jump",
            "fall",
            "drop",
            "top",
            "surpass",
            "exceed",
            "go",
            "put",
            "bring",
            "revise",
            "remain",
            "include",
            "come",
            "raise",
            "mount",
            "soar");

    private static final Set<String> LIVES = Set.of("claim", "cost", "lose", "take");

    /** Verbs that keep their subject: "12 people died", "2,000 families fled". */
    private static final Set<String> OWN = Set.of("die", "perish", "flee");

    private static final int REACH = 8;
    private static final int TOLL_REACH = 12;

    private final List<Token> tokens;

    QuantityFate(Sentence sentence) {
        this.tokens = sentence.tokens();
    }

    /** The noun of the phrase that a number begins, or that "of" adds; null if none follows. */
    @Nullable
    Token noun(int after) {
        int at = after;
        if (is(at, "of")) {
            at++;
            while (at < tokens.size() && isAny(at, "DT", "PRP$", "PDT")) {
                at++;
            }
        }
        Token noun = null;
        for (int i = at; i < tokens.size() && i < at + REACH; i++) {
            Token token = tokens.get(i);
            boolean participle =
                    noun == null && (token.tag().equals("VBN") || token.tag().equals("VBG"));
            boolean joined = noun != null && token.tag().equals("HYPH");
            if (token.isNoun()) {
                noun = token;
            } else if (joined) {
                noun = null;
            } else if (noun != null
                    || !(token.tag().startsWith("JJ") || token.tag().equals("HYPH") || participle)) {
                break;
            }
        }
        return noun;
    }

    /** Whether nothing but what modifies a noun stands between an amount and it. */
    boolean isPhrase(int from, int noun) {
        for (int i = from; i < noun; i++) {
            boolean parts = (isAny(i, "IN", "TO") && !is(i, "of")) || isAny(i, "VBD", "VBZ", "VBP", "MD", "WDT", "WP");
            if (parts) {
                return false;
            }
        }
        return true;
    }

    /** Whether "of them", "of us", "of whom" follows: what is counted was told before. */
    boolean isOfThose(int at) {
        return is(at, "of") && at + 1 < tokens.size() && isAny(at + 1, "PRP", "WP");
    }

    /** The common noun that stands at an index, with what modifies it: "a $5 million fine", "a 30-foot barrier". */
    @Nullable
    Token nounAt(int at) {
        int from = at < tokens.size() && tokens.get(at).form().equals("-") ? at + 1 : at;
        if (from >= tokens.size() || !(tokens.get(from).isNoun() || isAny(from, "JJ"))) {
            return null;
        }
        Token noun = noun(from);
        return noun == null || noun.isProperNoun() ? null : noun;
    }

    /** What became of the counted, told behind it: "12 people were killed", "12 dead", "30 others hurt". */
    String after(int index) {
        boolean carried = false;
        for (int i = index; i < tokens.size() && i < index + REACH; i++) {
            Token token = tokens.get(i);
            String told = SCOPES.getOrDefault(token.form().equals("missing") ? "missing" : token.lemma(), "");
            if (!told.isEmpty() && isFate(i, carried)) {
                return is(i + 1, "dead") ? "killed" : told;
            }
            String idiom = idiom(i);
            if (!idiom.isEmpty()) {
                return idiom;
            }
            boolean carrier = token.isVerb() && CARRIERS.contains(token.lemma());
            boolean filler = isAny(i, "RB", "TO", "MD")
                    || Set.of("other", "more", "people", "person").contains(token.lemma());
            if (!carrier && !filler) {
                return "";
            }
            carried |= carrier;
        }
        return "";
    }

    /** "Taken into custody", "forced from their homes", "among the dead". */
    private String idiom(int i) {
        if (is(i, "take") || is(i, "rush") || is(i, "bring")) {
            boolean custody = is(i + 1, "into") && is(i + 2, "custody");
            boolean hostage = is(i + 1, "hostage") || is(i + 1, "captive");
            boolean hospital = is(i + 1, "to") && (is(i + 2, "hospital") || is(i + 3, "hospital"));
            return custody ? "arrested" : hostage ? "abducted" : hospital ? "hospitalised" : "";
        }
        if ((is(i, "force") || is(i, "drive")) && is(i + 1, "from") && (is(i + 2, "home") || is(i + 3, "home"))) {
            return "displaced";
        }
        boolean among = is(i, "among") && is(i + 1, "the");
        return among && i + 2 < tokens.size()
                ? SCOPES.getOrDefault(tokens.get(i + 2).lemma(), "")
                : "";
    }

    /** A participle or adjective; a verb in the past only if nobody suffers it: "12 men killed a guard" is no fate of theirs. */
    private boolean isFate(int i, boolean carried) {
        Token token = tokens.get(i);
        boolean missing = token.form().equals("missing");
        if (missing || (OWN.contains(token.lemma()) && token.isVerb())) {
            return true;
        }
        if (isAny(i, "VBG", "VB", "VBZ", "VBP")) {
            return false;
        }
        boolean past = token.tag().equals("VBD") && !carried;
        boolean object = i + 1 < tokens.size()
                && isAny(i + 1, "DT", "PRP$", "CD", "NN", "NNS", "NNP", "PRP", "JJ")
                && !is(i + 1, "dead");
        return !(past && object)
                && !(token.isNoun()
                        && !carried
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).isNoun());
    }

    /** What is done to the counted by the verb before it: "killed at least 12", "displacing 4,000 families", "shot dead four". */
    String before(int index, @Nullable Token noun) {
        int at = index - 1;
        while (at >= 0
                && at > index - 4
                && (isAny(at, "DT", "RB", "JJR", "JJS") || is(at, "dead") || is(at, "another"))) {
            at--;
        }
        if (at < 0 || !tokens.get(at).isVerb()) {
            return among(at);
        }
        String verb = tokens.get(at).lemma();
        if (noun != null && noun.lemma().equals("life") && LIVES.contains(verb)) {
            return "killed";
        }
        if (noun != null && (verb.equals("force") || verb.equals("drive")) && isFromHome(noun.index())) {
            return "displaced";
        }
        boolean passive = tokens.get(at).tag().equals("VBN") && at > 0 && is(at - 1, "be");
        boolean among = is(at, "be") && is(at - 1, "dead");
        return among ? "killed" : passive ? "" : is(at + 1, "dead") ? "killed" : SCOPES.getOrDefault(verb, "");
    }

    /** "Among the dead were three children". */
    private String among(int at) {
        return is(at, "be") && at > 1 && is(at - 2, "the")
                ? SCOPES.getOrDefault(tokens.get(at - 1).lemma(), "")
                : "";
    }

    private boolean isFromHome(int noun) {
        boolean home = is(noun + 1, "from") && (is(noun + 2, "home") || is(noun + 3, "home"));
        return home || (is(noun + 1, "to") && is(noun + 2, "flee"));
    }

    /** Where a toll comes to a number, what it is the toll of: "the death toll rose to 312", "the number of injured: 30". */
    @Nullable
    Token toll(int index) {
        for (int i = index - 1; i >= 0 && i >= index - TOLL_REACH; i--) {
            Token token = tokens.get(i);
            if (token.isNoun() || (token.tag().startsWith("JJ") && SCOPES.containsKey(token.lemma()))) {
                return isToll(i) ? told(i) : null;
            }
            boolean passes = isAny(i, "TO", "IN", "RB", "CD", "DT", "JJS", "JJR", ":", "MD", "RP")
                    || (token.isVerb() && COMES.contains(token.lemma()));
            if (!passes) {
                return null;
            }
        }
        return null;
    }

    private boolean isToll(int i) {
        boolean numbered = i > 1 && is(i - 1, "of") && is(i - 2, "number");
        boolean listed = i + 1 < tokens.size() && tokens.get(i + 1).form().equals(":");
        return numbered
                || is(i, "toll")
                || (listed && SCOPES.containsKey(tokens.get(i).lemma()));
    }

    /** "Injury toll" tells of the injured. */
    private Token told(int i) {
        boolean kind =
                is(i, "toll") && i > 0 && SCOPES.containsKey(tokens.get(i - 1).lemma());
        return kind ? tokens.get(i - 1) : tokens.get(i);
    }

    /** The scope that a noun tells by itself: deaths, the wounded. */
    static String own(Token noun) {
        return SCOPES.getOrDefault(noun.lemma(), "");
    }

    private boolean is(int index, String lemma) {
        return index >= 0 && index < tokens.size() && tokens.get(index).lemma().equals(lemma);
    }

    private boolean isAny(int index, String... tags) {
        String tag = tokens.get(index).tag();
        for (String other : tags) {
            if (tag.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
