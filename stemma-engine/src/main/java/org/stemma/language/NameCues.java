package org.stemma.language;

import java.util.Optional;
import java.util.Set;
import org.stemma.news.EntityType;

/**
 * What the words around a name say of its type: a title before it, an apposition behind it, the noun that it modifies. A cue weighs
 * more than the label of the statistical model, which sees single sentences and errs on rare names.
 */
final class NameCues {
    private static final Set<String> PERSONS = Lexicon.words("person-nouns.txt");
    private static final Set<String> BODIES = Lexicon.words("body-nouns.txt");
    private static final Set<String> PLACES = Lexicon.words("place-nouns.txt");
    private static final Set<String> NEARBY = Set.of("near", "outside", "around");
    private static final Set<String> INHABITANTS = Set.of("inhabitant", "people", "resident", "townsfolk", "villager");
    private static final Set<String> SIDES =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts");
    private static final Set<String> LANDS = Set.of("country", "capital", "nation", "state", "republic", "kingdom");

    /** The type that the words around a name speak for, if they speak. */
    Optional<EntityType> cue(Draft draft, FoundName name) {
        if (followsTitle(draft, name)) {
            return Optional.of(EntityType.PERSON);
        }
        Optional<EntityType> apposition = apposition(draft, name);
        return apposition.isPresent() ? apposition : neighbour(draft, name);
    }

    private static boolean followsTitle(Draft draft, FoundName name) {
        String before = draft.formAt(name.first() - 1);
        boolean calling =
                PERSONS.contains(before) && !draft.formAt(name.first() - 2).equals("of");
        return NameReader.announcesPerson(before) || calling;
    }

    /** "Orla Venn, a local journalist": the noun that stands beside the name as its equal. */
    private static Optional<EntityType> apposition(Draft draft, FoundName name) {
        for (int i = name.end(); i < draft.words().size(); i++) {
            Word word = draft.words().get(i);
            boolean beside = word.relation().equals("appos") && name.first() <= word.head() && word.head() < name.end();
            if (beside && isNext(draft, name.end(), i)) {
                Optional<EntityType> told = type(word.lemma());
                boolean person = told.isPresent() && told.get() == EntityType.PERSON;
                return person && (isBehindIn(draft, name) || isNamed(draft, i)) ? Optional.empty() : told;
            }
        }
        boolean relative = draft.formAt(name.end()).equals("who")
                || (draft.formAt(name.end()).equals(",")
                        && draft.formAt(name.end() + 1).equals("who"));
        return relative ? Optional.of(EntityType.PERSON) : Optional.empty();
    }

    /** Nobody is in a person: "in Orun, the mayor, Venn, said". */
    private static boolean isBehindIn(Draft draft, FoundName name) {
        return name.end() - name.first() == 1 && draft.formAt(name.first() - 1).equals("in");
    }

    /** Whether a noun has a name of its own behind it: "the mayor, Orla Venn". */
    private static boolean isNamed(Draft draft, int noun) {
        for (int i = noun + 1; i < draft.words().size(); i++) {
            Word word = draft.words().get(i);
            if (word.head() == noun
                    && word.relation().equals("appos")
                    && word.tag().startsWith("NNP")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but marks and its own modifiers stand before a noun: "in Orun, said Venn, the mayor" calls Orun nothing. */
    private static boolean isNext(Draft draft, int from, int noun) {
        for (int i = from; i < noun; i++) {
            boolean mark = draft.words().get(i).relation().equals("punct");
            if (!mark && !isUnder(draft, i, noun)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(Draft draft, int word, int above) {
        int at = word;
        for (int steps = 0; at >= 0 && at != above && steps <= draft.words().size(); steps++) {
            at = draft.words().get(at).head();
        }
        return at == above;
    }

    private static Optional<EntityType> type(String noun) {
        if (PERSONS.contains(noun)) {
            return Optional.of(EntityType.PERSON);
        }
        if (PLACES.contains(noun) || LANDS.contains(noun)) {
            return Optional.of(EntityType.PLACE);
        }
        return BODIES.contains(noun) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
    }

    /** "the Orun military airbase", "the village of Orun", "the Orun party". */
    private static Optional<EntityType> neighbour(Draft draft, FoundName name) {
        if (name.end() - name.first() > 1 && name.type() == EntityType.PERSON) {
            return Optional.empty();
        }
        boolean nearby = NEARBY.contains(draft.formAt(name.first() - 1))
                || (draft.formAt(name.first() - 1).equals("of") && SIDES.contains(draft.formAt(name.first() - 2)));
        boolean ofPlace = draft.formAt(name.first() - 1).equals("of") && isOfPlaces(draft.lemmaAt(name.first() - 2));
        boolean adjective = draft.tagAt(name.end()).equals("JJ");
        String noun = draft.lemmaAt(adjective ? name.end() + 1 : name.end());
        if (nearby || ofPlace || PLACES.contains(noun)) {
            return Optional.of(EntityType.PLACE);
        }
        return !adjective && BODIES.contains(noun) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
    }

    private static boolean isOfPlaces(String noun) {
        return PLACES.contains(noun) || INHABITANTS.contains(noun);
    }
}
