package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** What an amount is an amount of, and what narrows it, from the dependency tree around its number. */
final class Counted {
    private static final Map<String, String> SCOPES = Synonyms.read("scopes.txt");
    private static final Set<String> PEOPLE_SCOPES = Set.of(
            "killed",
            "injured",
            "arrested",
            "displaced",
            "missing",
            "abducted",
            "hospitalised",
            "evacuated",
            "infected",
            "jailed",
            "rescued",
            "convicted",
            "charged",
            "shot");
    private static final Set<String> MODIFIES =
            Set.of("nmod", "num", "nummod", "compound", "qmod", "amod", "det", "number");
    private static final Set<String> HOLDS = Set.of(
            "be", "total", "reach", "range", "exceed", "stand", "hit", "amount", "number", "average", "remain", "rise",
            "fall");
    private static final Set<String> NUMBER_NOUNS = Set.of("couple", "scores", "tens", "percent", "%", "cent");
    private static final int MAX_CLIMB = 6;

    private final Sentence sentence;

    Counted(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The token of the noun that is counted; null if none is named. */
    @Nullable
    Token noun(Token number) {
        Token at = number;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = head(at);
            boolean modifies = head != null && MODIFIES.contains(at.relation());
            if (head == null || !modifies) {
                break;
            }
            if (head.isNoun() && !head.lemma().equals("percent") && !isNumberWord(head)) {
                return head.index() > number.index() ? head : null;
            }
            at = head;
        }
        Token of = child(at, "of");
        Token object = of == null ? null : objectOf(of);
        return object != null && object.isNoun() && object.index() > number.index() ? object : null;
    }

    /** The token that stands for the whole amount in its clause: the counted noun, or the number's topmost word. */
    Token phrase(Token number) {
        Token at = number;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = head(at);
            boolean inside = head != null
                    && (MODIFIES.contains(at.relation())
                            || (at.relation().equals("pobj")
                                    && head.lemma().equals("of")
                                    && head.index() < at.index()
                                    && isNumberWord(head(head))));
            if (head == null
                    || !inside
                    || !(head.isNoun()
                            || head.tag().equals("CD")
                            || head.tag().equals("JJ")
                            || head.lemma().equals("of")
                            || head.lemma().equals("%"))) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /** What is done with or has become of the counted: "killed", "displaced"; empty if nothing of the kind is told. */
    String fate(Token phrase) {
        String own = SCOPES.get(phrase.lemma());
        if (own != null && phrase.isNoun()) {
            return own;
        }
        for (Token token : sentence.tokens()) {
            boolean reduced = token.head() == phrase.index()
                    && (token.relation().equals("acl")
                            || token.relation().equals("relcl")
                            || token.relation().equals("amod")
                            || token.relation().equals("nmod"));
            String told = reduced ? SCOPES.get(token.lemma()) : null;
            if (told != null && !token.tag().equals("VBG")) {
                return told;
            }
        }
        Token joined = phrase;
        for (int i = 0; i < MAX_CLIMB && joined.relation().equals("conj"); i++) {
            Token head = head(joined);
            joined = head != null && head.isNoun() ? head : joined;
        }
        Token verb = head(joined);
        if (verb == null || !(verb.isVerb() || verb.tag().equals("JJ"))) {
            return nextWord(phrase);
        }
        String told = SCOPES.getOrDefault(verb.lemma(), "");
        return switch (joined.relation()) {
            case "nsubjpass" -> told.isEmpty() ? verb.form().toLowerCase(java.util.Locale.ROOT) : told;
            case "nsubj" -> Set.of("die", "perish", "flee").contains(verb.lemma()) ? told : fateOfPredicate(verb);
            case "dobj", "attr", "conj" -> told;
            default -> "";
        };
    }

    /** "12 were left dead", "30 are missing". */
    private String fateOfPredicate(Token verb) {
        for (Token token : sentence.tokens()) {
            boolean predicate = token.head() == verb.index()
                    && (token.relation().equals("acomp") || token.relation().equals("oprd"));
            if (predicate) {
                return SCOPES.getOrDefault(token.lemma(), "");
            }
        }
        return "";
    }

    private String nextWord(Token phrase) {
        int next = phrase.index() + 1;
        if (next >= sentence.tokens().size()) {
            return "";
        }
        Token token = sentence.tokens().get(next);
        boolean word = token.tag().equals("JJ")
                || token.tag().equals("VBN")
                || token.tag().equals("VBD")
                || token.tag().equals("NN");
        return word ? SCOPES.getOrDefault(token.lemma(), "") : "";
    }

    /**
     * What a sum or share is said of: "trade, which ranges from …", "$5 million in aid", "a $5 million fine".
     *
     * @param behind index of the first token behind the amount with its unit
     */
    @Nullable
    String subject(Token number, int behind) {
        Token phrase = phrase(number);
        if (phrase.isNoun()
                && phrase.index() >= behind
                && !isNumberWord(phrase)
                && !phrase.lemma().equals("percent")) {
            return phrase.lemma();
        }
        for (String preposition : List.of("of", "in", "for")) {
            Token linked = child(phrase, preposition);
            Token object = linked == null ? null : objectOf(linked);
            if (object != null && object.isNoun() && !object.isProperNoun() && object.index() > number.index()) {
                return object.lemma();
            }
        }
        Token at = phrase;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Token head = head(at);
            if (head == null) {
                return null;
            }
            if (head.isVerb()) {
                return HOLDS.contains(head.lemma()) ? subjectOf(head) : null;
            }
            boolean worth = head.lemma().equals("worth")
                    || head.tag().equals("IN")
                    || head.tag().equals("TO");
            if (!worth && !MODIFIES.contains(at.relation()) && !at.relation().equals("conj")) {
                return null;
            }
            at = head;
        }
        return null;
    }

    private @Nullable String subjectOf(Token verb) {
        for (Token token : sentence.tokens()) {
            if (token.head() == verb.index() && token.relation().startsWith("nsubj")) {
                boolean relative = token.tag().startsWith("W");
                Token antecedent = relative ? head(verb) : token;
                return antecedent != null && antecedent.isNoun() ? antecedent.lemma() : null;
            }
        }
        return null;
    }

    /** The words that a preposition adds: "of the country's trade"; empty if it adds none. */
    String complement(Token phrase, String preposition) {
        Token linked = child(phrase, preposition);
        Token object = linked == null ? null : objectOf(linked);
        boolean plain = linked != null && object != null && object.index() > linked.index();
        return plain && linked != null && object != null ? sentence.read(linked.index(), object.index() + 1) : "";
    }

    /** Whether a fate is one of the known kinds. */
    static boolean isScope(String fate) {
        return SCOPES.containsValue(fate);
    }

    /** Whether a fate is one of people, so that a bare number counts persons. */
    static boolean isOfPeople(String fate) {
        return PEOPLE_SCOPES.contains(fate);
    }

    @Nullable
    Token head(Token token) {
        return token.head() < 0 || token.head() >= sentence.tokens().size()
                ? null
                : sentence.tokens().get(token.head());
    }

    private @Nullable Token child(Token token, String lemma) {
        for (Token other : sentence.tokens()) {
            if (other.head() == token.index()
                    && other.index() > token.index()
                    && other.lemma().equals(lemma)) {
                return other;
            }
        }
        return null;
    }

    private @Nullable Token objectOf(Token preposition) {
        for (Token other : sentence.tokens()) {
            if (other.head() == preposition.index() && other.relation().equals("pobj")) {
                return other;
            }
        }
        return null;
    }

    static boolean isNumberWord(@Nullable Token token) {
        if (token == null) {
            return false;
        }
        String form = token.form().toLowerCase(java.util.Locale.ROOT);
        return token.tag().equals("CD") || NumberWords.isNumber(form) || NUMBER_NOUNS.contains(form);
    }

    /** The scopes joined for the reader. */
    static String joined(List<String> scopes) {
        List<String> told = new ArrayList<>(scopes);
        told.removeIf(String::isBlank);
        return String.join(", ", told.stream().distinct().toList());
    }
}
