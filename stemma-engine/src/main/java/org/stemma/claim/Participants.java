package org.stemma.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Reads participants and compared words out of a sentence's tree. */
final class Participants {
    private static final Set<String> PRUNED =
            Set.of("relcl", "acl", "advcl", "conj", "cc", "appos", "punct", "parataxis", "preconj", "ccomp");
    private static final Set<String> PLACES = Set.of("in", "at", "near", "outside", "inside", "across");
    private static final Set<String> TOPICS = Set.of("about", "on", "over", "regarding", "concerning");
    private static final Set<String> RECIPIENTS = Set.of("to", "for");
    private static final Set<String> COMPANY = Set.of("with", "between", "among");

    private final Tree tree;
    private final String article;
    private final Cast cast;

    Participants(String article, Tree tree, Cast cast) {
        this.article = article;
        this.tree = tree;
        this.cast = cast;
    }

    Tree tree() {
        return tree;
    }

    /** The participant that a noun heads, and those joined to it by "and". */
    List<Participant> at(String part, int head) {
        List<Participant> found = new ArrayList<>();
        found.add(one(part, head));
        for (int joined : tree.children(head, Set.of("conj"))) {
            if (tree.token(joined).isNoun()) {
                found.addAll(at(part, joined));
            }
        }
        return found;
    }

    /** The participants that prepositions bring to a verb or noun. */
    List<Participant> prepositional(int head, boolean nominal) {
        List<Participant> found = new ArrayList<>();
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            if (relation.equals("prep") || relation.equals("agent")) {
                int object = tree.child(child, "pobj");
                if (object >= 0 && !isTime(object)) {
                    found.addAll(
                            at(relation.equals("agent") ? "agent" : part(tree.lemma(child), object, nominal), object));
                }
            } else if (relation.equals("dative") || relation.equals("iobj")) {
                int object = tree.child(child, "pobj");
                found.addAll(at("recipient", object >= 0 ? object : child));
            } else if (nominal && relation.equals("poss")) {
                found.addAll(at("core", child));
            } else if (nominal
                    && (relation.equals("compound") || relation.equals("nmod"))
                    && cast.keyAt(article, sentence(), child) != null) {
                found.add(one("core", child));
            }
        }
        return found;
    }

    private Sentence sentence() {
        return tree.sentence();
    }

    private String part(String preposition, int object, boolean nominal) {
        if (nominal && preposition.equals("of")) {
            return "core";
        }
        if (nominal && preposition.equals("by")) {
            return "agent";
        }
        if (PLACES.contains(preposition)) {
            Name name = sentence().nameAt(object);
            return name != null && isPlace(name.type()) ? "place" : "oblique";
        }
        if (TOPICS.contains(preposition)) {
            return "topic";
        }
        if (RECIPIENTS.contains(preposition)) {
            return "recipient";
        }
        return COMPANY.contains(preposition) ? "with" : "oblique";
    }

    private static boolean isPlace(EntityType type) {
        return type == EntityType.PLACE || type == EntityType.FACILITY;
    }

    private boolean isTime(int token) {
        return Calendar.isTime(tree, token);
    }

    Participant one(String part, int head) {
        Sentence sentence = sentence();
        List<Integer> tokens = tree.below(head, child -> PRUNED.contains(tree.relation(child)));
        Named named = named(head);
        int last = named != null ? Math.max(head, tokens.getFirst()) : tokens.getLast();
        String text = sentence.read(tokens.getFirst(), last + 1);
        Set<String> terms = new TreeSet<>(terms(tokens, named != null));
        String lemma = tree.lemma(head);
        String tag = tree.token(head).tag();
        boolean pronoun = tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("DT") || tag.equals("EX");
        String state = named != null ? cast.stateOf(named.key()) : governs(head, tokens);
        Participant.Kind kind =
                pronoun ? Participant.Kind.PRONOUN : named != null ? Participant.Kind.NAME : Participant.Kind.NOUN;
        if (named != null) {
            terms.add(named.key());
        }
        return new Participant(
                part,
                head,
                text,
                lemma,
                named == null ? null : named.key(),
                named == null ? null : named.entity(),
                state,
                terms,
                kind);
    }

    private record Named(String key, @Nullable String entity) {}

    /** What a token names: by itself, or by the name set beside it ("the mayor, Ada Voss"). */
    private @Nullable Named named(int head) {
        Entity entity = cast.entityAt(article, sentence().index(), head);
        if (entity != null && cast.isDescribed(article, sentence(), head, entity)) {
            return null;
        }
        if (entity != null) {
            Mention mention = cast.mentionAt(article, sentence().index(), head);
            boolean whole = mention == null || (head >= mention.first() && head < mention.end());
            return whole ? new Named(Cast.keyOf(entity), entity.id()) : null;
        }
        String key = cast.keyAt(article, sentence(), head);
        if (key != null) {
            return new Named(key, null);
        }
        for (int beside : tree.children(head, Set.of("appos"))) {
            String besideKey = cast.keyAt(article, sentence(), beside);
            if (besideKey != null && Lexicon.ENGLISH.isTitle(tree.lemma(head))) {
                Entity known = cast.entityAt(article, sentence().index(), beside);
                return new Named(besideKey, known == null ? null : known.id());
            }
        }
        return null;
    }

    /** The state that a title or a government belongs to: "Luria's new president", "the Lurian government". */
    private @Nullable String governs(int head, List<Integer> tokens) {
        String lemma = tree.lemma(head);
        boolean rules = Lexicon.ENGLISH.isTitle(lemma)
                || Lexicon.ENGLISH.nounsLike(lemma).contains("government");
        if (!rules) {
            return null;
        }
        for (int token : tokens) {
            String key = cast.keyAt(article, sentence(), token);
            if (key != null && key.startsWith("state:")) {
                return cast.stateOf(key);
            }
        }
        return null;
    }

    /** The words of tokens as they are compared: entities, names, states, classes of predicates, groups of nouns. */
    Set<String> terms(List<Integer> tokens, boolean withoutTitles) {
        Set<String> terms = new LinkedHashSet<>();
        for (int index : tokens) {
            Token token = tree.token(index);
            String key = cast.keyAt(article, sentence(), index);
            String lemma = tree.lemma(index);
            if (key != null) {
                terms.add(key);
            } else if (isContent(token, lemma) && !(withoutTitles && Lexicon.ENGLISH.isTitle(lemma))) {
                terms.add(canonical(tree.predicate(index)));
            }
        }
        return terms;
    }

    static String canonical(String lemma) {
        Set<String> classes = Lexicon.ENGLISH.classesOf(lemma);
        if (classes.size() > 1 || !classes.contains(lemma)) {
            return classes.stream().sorted().findFirst().orElse(lemma);
        }
        return Lexicon.ENGLISH.nounsLike(lemma).stream().sorted().findFirst().orElse(lemma);
    }

    /** Figures are left out: amounts and times are compared by type. */
    private static boolean isContent(Token token, String lemma) {
        String tag = token.tag();
        boolean open = tag.startsWith("NN")
                || tag.startsWith("VB")
                || tag.startsWith("JJ")
                || (tag.startsWith("RB") && lemma.length() > LONGEST_SMALL_ADVERB);
        return open && !Lexicon.ENGLISH.isCommon(lemma) && Character.isLetterOrDigit(lemma.charAt(0));
    }

    /** Adverbs such as "then", "soon", "still" carry no content that tells statements apart. */
    private static final int LONGEST_SMALL_ADVERB = 5;
}
