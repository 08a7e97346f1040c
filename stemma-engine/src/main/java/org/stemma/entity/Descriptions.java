package org.stemma.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * What the reports say a person, body or place is, in the noun phrases around the name: the title before it, the apposition after it, the
 * phrase it stands in apposition to, and "X is a …". A description names the person's state only through its modifiers, and
 * never where the noun is a relation to somebody else: an ally of a state need not be its citizen.
 */
final class Descriptions {
    private static final Set<String> PAST = Set.of(
            "former",
            "ex",
            "ousted",
            "deposed",
            "toppled",
            "late",
            "then",
            "onetime",
            "erstwhile",
            "disgraced",
            "fallen");

    private static final Set<String> HONORIFICS =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx.", "miss", "sir", "lady", "dr.");

    private static final Set<String> RELATIONS = Set.of(
            "ally",
            "critic",
            "opponent",
            "rival",
            "victim",
            "suspect",
            "supporter",
            "enemy",
            "friend",
            "expert",
            "envoy",
            "ambassador",
            "correspondent",
            "specialist");

    /** A description longer than this is a story of its own. */
    private static final int MOST_TOKENS = 14;

    private Descriptions() {}

    static void read(List<Cluster> clusters) {
        for (Cluster cluster : clusters) {
            for (Use use : cluster.uses) {
                if (cluster.type == EntityType.GROUP && isAdjective(use)) {
                    continue;
                }
                before(cluster, use);
                around(cluster, use);
            }
        }
    }

    /** "Democratic" says of whom, and is no one. */
    private static boolean isAdjective(Use use) {
        return use.sentence().tokens().get(use.end() - 1).tag().startsWith("JJ");
    }

    private static void before(Cluster person, Use use) {
        Sentence sentence = use.sentence();
        int head = Tree.headOf(sentence, use.first(), use.end());
        int end = use.first();
        String withTitle = use.text();
        String bare = Names.withoutTitle(withTitle);
        if (!bare.equals(withTitle)) {
            end += Spelling.words(withTitle.substring(0, withTitle.length() - bare.length()))
                    .size();
        }
        int start = use.first();
        while (start > 0 && isTitlePart(sentence.tokens().get(start - 1)) && Tree.isUnder(sentence, start - 1, head)) {
            start--;
        }
        if (start < end) {
            add(person, use, start, end, end - 1, start < use.first());
        }
    }

    private static boolean isTitlePart(Token token) {
        return token.isNoun()
                || token.tag().startsWith("JJ")
                || token.tag().equals("POS")
                || token.tag().equals("HYPH")
                || token.tag().equals("VBN")
                || (token.tag().equals("RB") && token.form().equalsIgnoreCase("then"));
    }

    private static void around(Cluster person, Use use) {
        Sentence sentence = use.sentence();
        int name = Tree.headOf(sentence, use.first(), use.end());
        Token token = sentence.tokens().get(name);
        for (Token child : Tree.children(sentence, name)) {
            if (isApposition(sentence, child, use)) {
                phrase(person, use, child, true);
            }
        }
        Token above = token.head() < 0 ? null : sentence.tokens().get(token.head());
        if (above == null) {
            return;
        }
        if (token.relation().equals("appos") && above.isNoun() && above.index() < use.first()) {
            int start = Tree.phraseStart(sentence, above.index());
            add(person, use, start, above.index() + 1, above.index(), true);
        }
        if (token.relation().equals("nsubj") && above.lemma().equals("be") && !isDenied(sentence, above)) {
            Tree.children(sentence, above.index()).stream()
                    .filter(child -> child.relation().equals("attr") && child.isNoun() && child.index() > above.index())
                    .forEach(child -> phrase(person, use, child, isDefinite(sentence, child)));
        }
    }

    /** Only what follows the name at once: in "…in Orun, said Venn, the mayor" a
     * parser may hang the mayor under the town, and in "…in Orun, the mayor, Venn, said" the mayor has a name of his own. */
    private static boolean isApposition(Sentence sentence, Token child, Use use) {
        boolean after = child.relation().equals("appos") && child.index() >= use.end() && child.isNoun();
        for (int i = use.end(); after && i < child.index(); i++) {
            boolean mark = sentence.tokens().get(i).relation().equals("punct");
            after = mark || Tree.isUnder(sentence, i, child.index());
        }
        boolean named = Tree.children(sentence, child.index()).stream()
                .anyMatch(t -> t.relation().equals("appos") && t.isProperNoun() && t.index() > child.index());
        return after && !named;
    }

    private static boolean isDenied(Sentence sentence, Token verb) {
        return Tree.children(sentence, verb.index()).stream()
                .anyMatch(child -> child.relation().equals("neg") || child.tag().equals("MD"));
    }

    /** The phrase of a noun up to its relative clause, and the phrases joined to it by "and". */
    private static void phrase(Cluster person, Use use, Token noun, boolean same) {
        Sentence sentence = use.sentence();
        int end = noun.index() + 1;
        while (end < sentence.tokens().size() && continues(sentence, end, noun.index())) {
            end++;
        }
        add(person, use, Tree.phraseStart(sentence, noun.index()), end, noun.index(), same);
        for (Token child : Tree.children(sentence, noun.index())) {
            if (child.relation().equals("conj") && child.isNoun() && child.index() >= end) {
                phrase(person, use, child, same);
            }
        }
    }

    private static boolean isDefinite(Sentence sentence, Token noun) {
        return Tree.children(sentence, noun.index()).stream()
                .anyMatch(child ->
                        (child.relation().equals("det") && child.lemma().equals("the"))
                                || child.relation().equals("poss"));
    }

    private static boolean continues(Sentence sentence, int at, int noun) {
        Token token = sentence.tokens().get(at);
        boolean stops = (token.relation().equals("punct") && !token.tag().equals("HYPH"))
                || token.tag().equals("CC")
                || token.tag().startsWith("W")
                || token.isVerb();
        return !stops && Tree.isUnder(sentence, at, noun);
    }

    private static void add(Cluster cluster, Use use, int first, int end, int noun, boolean same) {
        Sentence sentence = use.sentence();
        int start = first;
        while (start < noun && isLeadIn(sentence.tokens().get(start))) {
            start++;
        }
        Fact fact = end - start > MOST_TOKENS ? null : fact(sentence, start, end, noun, cluster.type);
        if (fact != null) {
            Mention where = where(use, start, noun);
            Passage passage = use.report().article().passage(sentence.span(start, end));
            cluster.facts.add(new Fact(
                    fact.text(), fact.role(), fact.country(), fact.past(), use.report(), passage, where, same));
        }
    }

    /** The noun and what stands before it, after any name within: of "Kremlin press secretary" the press secretary. */
    private static @Nullable Mention where(Use use, int first, int noun) {
        Sentence sentence = use.sentence();
        int start = noun;
        while (start > first
                && sentence.nameAt(start - 1) == null
                && !isNameMark(sentence.tokens().get(start - 1))) {
            start--;
        }
        if (start <= noun && noun >= use.first() && noun < use.end()) {
            return null;
        }
        return new Mention(
                use.report().article().passage(sentence.span(start, noun + 1)),
                sentence.index(),
                start,
                noun + 1,
                Mention.Kind.NOMINAL,
                sentence.read(start, noun + 1));
    }

    private static boolean isNameMark(Token token) {
        return token.tag().equals("POS")
                || token.relation().equals("punct")
                || token.tag().equals("HYPH");
    }

    private static boolean isLeadIn(Token token) {
        return token.tag().equals("DT")
                || token.relation().equals("punct")
                || token.tag().equals("POS");
    }

    /** The description that a noun phrase gives, null if its head is no role. */
    static @Nullable Fact fact(Sentence sentence, int first, int end, int noun, EntityType type) {
        Token head = sentence.tokens().get(noun);
        String role = type == EntityType.PERSON ? role(head) : kind(head, type);
        if (role.isEmpty() || HONORIFICS.contains(role)) {
            return null;
        }
        boolean past = false;
        String country = null;
        for (int i = first; i < end; i++) {
            Token token = sentence.tokens().get(i);
            String form = Spelling.fold(token.form());
            past |= i < noun && PAST.contains(form);
            boolean modifies = i < noun || isOf(sentence, i, noun);
            if (modifies && country == null && !RELATIONS.contains(role)) {
                country = Lands.anyState(token.form());
            }
        }
        return new Fact(sentence.read(first, end), role, country, past, null, null, null, false);
    }

    /** "of Ruritania" directly under the noun. */
    private static boolean isOf(Sentence sentence, int token, int noun) {
        int above = sentence.tokens().get(token).head();
        return above > noun
                && sentence.tokens().get(above).lemma().equals("of")
                && sentence.tokens().get(above).head() == noun;
    }

    /** The role that a noun names, empty if none. */
    static String role(Token noun) {
        String form = noun.form().toLowerCase(Locale.ROOT);
        if (Lexicon.ENGLISH.isRole(form)) {
            return form;
        }
        return noun.tag().endsWith("S") || !Lexicon.ENGLISH.isRole(noun.lemma()) ? "" : noun.lemma();
    }

    /** The kind of body, place or thing that a noun names, empty if none or of another type. */
    static String kind(Token noun, EntityType type) {
        String word = singular(noun);
        return Kinds.ENGLISH.mayBe(word, type) ? word : "";
    }

    /** A noun in the singular, in small letters. */
    static String singular(Token noun) {
        return noun.tag().endsWith("S") ? noun.lemma() : noun.form().toLowerCase(Locale.ROOT);
    }
}
